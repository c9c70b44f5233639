// Above the form: what could not be saved, whose proposal it is, what is already with the Secretariat.

import type { Standing } from '#workflows/visible.ts'
import { type Answer, Head, InTheWay, Notice, Problems, useWords } from '#app/components/index.ts'
import { StandingTag } from './standing-tag.tsx'
import { titleOr } from './words.ts'

type Props = { entity: string; kind: 'State' | 'observer'; standing: Standing; content: { title: string }; version: number; submitted: boolean; inTheWay: readonly string[]; posted: Answer | null }

/** A save that began from an older version than the one that stands now. */
export function isCollision(posted: Answer | null, version: number): boolean {
  return posted?.refusal !== null && posted !== null && Number(posted.typed.version) !== version
}

export function EditHead({ entity, kind, standing, content, version, submitted, inTheWay, posted }: Props) {
  const words = useWords()
  return (
    <>
      <Problems answer={posted} />
      {isCollision(posted, version) && <Notice kind="attention" title={words('proposer.edit.collision')}>{words('proposer.edit.collisionSays')}</Notice>}
      <Head kicker={<><StandingTag standing={standing} />{words(kind === 'observer' ? 'proposer.view.kickerObserver' : 'proposer.view.kickerState', { entity })}</>} title={titleOr(words, content.title)} />
      {!posted && <InTheWay title={words('proposer.edit.closed')} reasons={inTheWay} />}
      {submitted && inTheWay.length === 0 && <Notice title={words('proposer.edit.submitted')}>{words('proposer.edit.submittedNote')}</Notice>}
    </>
  )
}
