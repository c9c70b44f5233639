// Above the form: what could not be saved, whose proposal it is, what is already with the Secretariat.

import type { Standing } from '#workflows/visible.ts'
import { type Answer, Head, InTheWay, Notice, Problems, useWords } from '#app/components/index.ts'
import { BothTexts, isCollision } from '#app/components/theirs.tsx'
import { StandingTag } from './standing-tag.tsx'
import { titleOr } from './words.ts'

type Props = { entity: string; kind: 'State' | 'observer'; standing: Standing; content: { title: string }; version: number; submitted: boolean; inTheWay: readonly string[]; posted: Answer | null }

export function EditHead({ entity, kind, standing, content, version, submitted, inTheWay, posted }: Props) {
  const words = useWords()
  return (
    <>
      <Problems answer={posted} />
      {isCollision(posted, version) && <BothTexts />}
      <Head kicker={<><StandingTag standing={standing} />{words(kind === 'observer' ? 'proposer.view.kickerObserver' : 'proposer.view.kickerState', { entity })}</>} title={titleOr(words, content.title)} />
      {!posted && <InTheWay title={words('proposer.edit.closed')} reasons={inTheWay} />}
      {submitted && inTheWay.length === 0 && <Notice title={words('proposer.edit.submitted')}>{words('proposer.edit.submittedNote')}</Notice>}
    </>
  )
}
