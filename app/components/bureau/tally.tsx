// What the bureau answered on one proposal: counts in a fixed order, the quorum, and on request each member's answer.

import { ANSWERS, type Answer, type Tally } from '#workflows/sealed.ts'
import { Facts, Notice, Tag, useWords } from '#app/components/index.ts'

export type MemberAnswer = { title: string; state: string; answer: Answer }

/** Counts of members in the order of the ballot, never in order of size (M-28). */
export function Votes({ tally }: { tally: Tally | null }) {
  const words = useWords()
  if (!tally) return <p className="small">{words('votes.unreadable')}</p>
  return <dl className="votes">{ANSWERS.flatMap((answer) => [<dt key={answer}>{words(`votes.${answer}`)}</dt>, <dd key={`${answer}-count`}>{tally[answer]}</dd>])}</dl>
}

/** The same in one line; counts of nobody are left out. */
export function TallyLine({ tally }: { tally: Tally | null }) {
  const words = useWords()
  if (!tally) return words('votes.unreadable')
  return <>{ANSWERS.filter((answer) => tally[answer] > 0).map((answer) => words(`selection.count.${answer}`, { count: tally[answer] })).join(', ')}</>
}

/** Where the key is not there: said once on the page, instead of votes that would seem not to have been cast (S-54). */
export function Unreadable({ keyHeld }: { keyHeld: boolean }) {
  const words = useWords()
  return keyHeld ? null : <Notice kind="attention" title={words('votes.unreadable')}><p>{words('refusals.sealKeyMissing')}</p></Notice>
}

export function Quorum({ met }: { met: boolean }) {
  return <Tag kind={met ? 'settled' : 'waiting'}>{useWords()(met ? 'marks.quorumMet' : 'marks.quorumNotMet')}</Tag>
}

export function MemberAnswers({ answers }: { answers: readonly MemberAnswer[] }) {
  const words = useWords()
  return (
    <details className="small">
      <summary>{words('bureau.votes.eachMember')}</summary>
      <Facts wide={false} facts={answers.map((one) => [words('bureau.votes.memberOf', one), words(`votes.${one.answer}`)])} />
    </details>
  )
}
