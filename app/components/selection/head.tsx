// The head of the selection: where it stands, who knows of it, whether the quorum was met.

import { Head, StateTag, Tag, useWords } from '#app/components/index.ts'
import type { View } from './editor.tsx'

const KICKERS = { new: 'New', prepared: 'Prepared', confirmed: 'Confirmed', announced: 'Announced' } as const

export function SelectionHead({ view }: { view: View }) {
  const words = useWords()
  const quorum = view.withoutQuorum === 0 ? words('selection.lede.quorumAll') : words('selection.lede.quorumNot', { count: view.withoutQuorum })
  const ledes = {
    new: words('selection.lede.board', { cap: view.cap, quorum }),
    prepared: words('selection.lede.board', { cap: view.cap, quorum }),
    confirmed: words('selection.lede.decided', { prepared: view.preparedOffice, confirmed: view.confirmedOffice ?? '' }),
    announced: words('selection.lede.announced'),
  }
  const tag = view.state === 'new' ? <Tag kind="open">{words('marks.notBegun')}</Tag> : <StateTag life="selection" state={view.state} />
  return <Head kicker={<>{tag} {words('selection.kicker', { what: words(`selection.kicker${KICKERS[view.state]}`) })}</>} title={view.heading} lede={ledes[view.state]} />
}
