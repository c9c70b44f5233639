// Under a field whose text somebody else saved meanwhile: what stands now, so that nothing is overwritten unseen (M-14).

import { createContext, useContext } from 'react'
import { FormContext, Prose, useWords } from '#app/components/index.ts'

/** True on a page that answers a save which came too late. */
export const CollisionContext = createContext(false)

const plain = (text: string) => text.replaceAll(/\r\n?/g, '\n').trim()

export function Theirs({ name, stored, lang }: { name: string; stored: string; lang: string }) {
  const words = useWords()
  const { typed } = useContext(FormContext)
  const mine = typed?.[name]
  if (!useContext(CollisionContext) || mine === undefined || plain(String(mine)) === plain(stored)) return null
  return (
    <div className="notice notice-attention">
      <p className="small strong">{words('proposer.edit.theirs')}</p>
      {stored.trim() === '' ? <p className="small soft">{words('proposer.edit.theirsEmpty')}</p> : <Prose text={stored} lang={lang} />}
    </div>
  )
}
