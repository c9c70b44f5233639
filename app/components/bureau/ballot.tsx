// The whole ballot: one form for all proposals, or what stands while no vote can be cast.

import { paths } from '#app/paths.ts'
import { ActForm, Actions, type Answer, Button, useWords } from '#app/components/index.ts'
import { Recused, VoteQuestion, VoteShown, type OpenItem, type VoteItem } from './vote-item.tsx'

export type BallotCounts = { answered: number; open: number; unanswered: number; recused: number; supported: number; cap: number }

export function countsOf(items: readonly VoteItem[], cap: number): BallotCounts {
  const open = items.filter((item): item is OpenItem => item.recusal === null)
  const answered = open.filter((item) => item.own !== null).length
  return { answered, open: open.length, unanswered: open.length - answered, recused: items.length - open.length, supported: open.filter((item) => item.own?.choice === 'support').length, cap }
}

export function BallotForm({ items, counts, answer }: { items: readonly VoteItem[]; counts: BallotCounts; answer: Answer | null }) {
  const words = useWords()
  const lines = items.filter((item) => item.recusal === null)
  return (
    <ActForm answer={answer} className="stack">
      <ol className="ballot" role="list">
        {items.map((item) => (item.recusal === null ? <VoteQuestion key={item.proposalId} item={item} index={lines.indexOf(item)} /> : <Recused key={item.proposalId} item={item} />))}
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
  return <ol className="ballot" role="list">{items.map((item) => (item.recusal === null ? <VoteShown key={item.proposalId} item={item} /> : <Recused key={item.proposalId} item={item} />))}</ol>
}
