// Where somebody else saved meanwhile: under each field what stands now, so that nothing is overwritten unseen (M-14).

import { createContext, useContext } from 'react'
import { type Answer, FormContext, Notice, Prose, useWords } from './index.ts'

/** A save that began from an older version than the one that stands now, or from none. `version`: null before there is one. */
export function isCollision(posted: Answer | null, version: number | null): boolean {
  return posted?.refusal !== null && posted !== null && version !== null && Number(posted.typed.version) !== version
}

/** True on a page that answers a save which came too late. */
export const CollisionContext = createContext(false)

/** Above the form: how to read it. */
export function BothTexts() {
  const words = useWords()
  return <Notice kind="attention" title={words('typing.collision')}>{words('typing.collisionSays')}</Notice>
}

const plain = (text: string) => text.replaceAll(/\r\n?/g, '\n').trim()

export function Theirs({ name, stored, lang }: { name: string; stored: string; lang?: string }) {
  const words = useWords()
  const { typed } = useContext(FormContext)
  // A field that was not in the form that was sent is one that somebody else filled: a further result.
  if (!useContext(CollisionContext) || plain(String(typed?.[name] ?? '')) === plain(stored)) return null
  return (
    <div className="notice notice-attention">
      <p className="small strong">{words('typing.theirs')}</p>
      {stored.trim() === '' ? <p className="small soft">{words('typing.theirsEmpty')}</p> : <Prose text={stored} {...(lang ? { lang } : {})} />}
    </div>
  )
}
