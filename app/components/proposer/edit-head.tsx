// Above the form: what could not be saved, whose proposal it is, what is already with the Secretariat.

import type { Standing } from '#workflows/visible.ts'
import { type Answer, Head, Notice, Problems, useWords } from '#app/components/index.ts'
import { StandingTag } from './standing-tag.tsx'
import { titleOr } from './words.ts'

type Props = { entity: string; kind: 'State' | 'observer'; standing: Standing; content: { title: string }; version: number; submitted: boolean; refused: { reasons: string[] } | null; posted: Answer | null }

/** A save that began from an older version than the one that stands now. */
export function isCollision(posted: Answer | null, version: number): boolean {
  return posted?.refusal !== null && posted !== null && Number(posted.typed.version) !== version
}

export function EditHead({ entity, kind, standing, content, version, submitted, refused, posted }: Props) {
  const words = useWords()
  return (
    <>
      <Problems answer={posted} />
      {isCollision(posted, version) && <Notice kind="attention" title={words('proposer.edit.collision')}>{words('proposer.edit.collisionSays')}</Notice>}
      <Head kicker={<><StandingTag standing={standing} />{words(kind === 'observer' ? 'proposer.view.kickerObserver' : 'proposer.view.kickerState', { entity })}</>} title={titleOr(words, content.title)} />
      {refused && !posted && <Notice kind="attention" title={words('proposer.edit.closed')}>{refused.reasons.join(' ')}</Notice>}
      {submitted && !refused && <Notice title={words('proposer.edit.submitted')}>{words('proposer.edit.submittedNote')}</Notice>}
    </>
  )
}
