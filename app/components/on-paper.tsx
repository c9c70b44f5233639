// Where a text came from that did not come by these pages: when and how it arrived, who typed it in, who confirmed it (M-7).

import { momentInALine } from './moment.ts'
import { useReader, useWords } from './reader.tsx'

export type Paper = {
  arrivedAt: string
  /** By which paper, in the officer's words. */
  how: string
  /** Which office typed it in. */
  office: string
  /** Of the place of the session, where it is said to have arrived. */
  zone: string
  /** Nobody has confirmed, discarded or withdrawn it yet. */
  waits: boolean
  confirmed: { office: string; at: string } | null
  discarded: { office: string; at: string; why: string } | null
}

/** Nothing for what was written on these pages. `entity` as it stands within a sentence. */
export function OnPaper({ paper, entity }: { paper: Paper | null; entity: string }) {
  const words = useWords()
  const { language, host } = useReader()
  if (!paper) return null
  const moment = (at: string) => momentInALine(words, at, paper.zone, language, false, host)
  return (
    <p>
      {words('onPaper.came', { arrived: moment(paper.arrivedAt), how: paper.how, office: paper.office })}{' '}
      {paper.waits && words('onPaper.waits', { entity })}
      {paper.confirmed && words('onPaper.confirmed', { office: paper.confirmed.office, at: moment(paper.confirmed.at) })}
      {paper.discarded && words('onPaper.discarded', { office: paper.discarded.office, at: moment(paper.discarded.at), why: paper.discarded.why })}
    </p>
  )
}
