// The whole ballot: one form for all proposals, or what stands while no vote can be cast.

import { paths } from '#app/paths.ts'
import { ActForm, Actions, type Answer, Button, useWords } from '#app/components/index.ts'
import { VoteQuestion, VoteShown, type VoteItem } from './vote-item.tsx'

export type BallotCounts = { answered: number; open: number; unanswered: number; supported: number; cap: number }

export function countsOf(items: readonly VoteItem[], cap: number): BallotCounts {
  const answered = items.filter((item) => item.own !== null).length
  return { answered, open: items.length, unanswered: items.length - answered, supported: items.filter((item) => item.own?.choice === 'support').length, cap }
}

export function BallotForm({ items, counts, answer }: { items: readonly VoteItem[]; counts: BallotCounts; answer: Answer | null }) {
  const words = useWords()
  return (
    <ActForm answer={answer} className="stack">
      <ol className="ballot" role="list">
        {items.map((item, index) => <VoteQuestion key={item.proposalId} item={item} index={index} />)}
      </ol>
      <Actions><Button>{words('bureau.votes.button')}</Button><a href={paths.bureauHome()}>{words('form.cancel')}</a></Actions>
      <p className="small soft">{words('bureau.votes.changes')}</p>
      <p className="saveline">
        <b>{counts.unanswered === 0 ? words('bureau.votes.allAnswered') : words('bureau.votes.unanswered', { count: counts.unanswered })}</b>
        <span className="soft">{words('bureau.votes.line', counts)}</span>
      </p>
    </ActForm>
  )
}

export function BallotShown({ items }: { items: readonly VoteItem[] }) {
  return <ol className="ballot" role="list">{items.map((item) => <VoteShown key={item.proposalId} item={item} />)}</ol>
}
