// Beside the ballot: what remains, who can see the votes, where to read.

import { paths } from '#app/paths.ts'
import { AsPdf, Side, useWords } from '#app/components/index.ts'
import { anchorOf, type VoteItem } from './vote-item.tsx'
import { WhoSees } from './who-sees.tsx'

/** `record`: the consultation, once it is closed and its record may be read. */
export function BallotSide({ items, asking, record }: { items: readonly VoteItem[]; asking: boolean; record: string | null }) {
  const words = useWords()
  const remaining = items.filter((item) => item.own === null)
  return (
    <Side label={words('bureau.seen.title')}>
      {asking && (
        <>
          <h2>{words('bureau.votes.stillUnanswered')}</h2>
          {remaining.length === 0 ? <p className="small">{words('bureau.votes.none')}</p> : <ul className="links small" role="list">{remaining.map((item) => <li key={item.proposalId}><a href={`#${anchorOf(item)}`}>{item.state}: {item.title}</a></li>)}</ul>}
        </>
      )}
      <WhoSees />
      {record && <><p className="small">{words('bureau.votes.sideClosed')}</p><p className="small"><AsPdf kind="consultationRecord" id={record} /></p></>}
      <h2>{words('bureau.votes.dossier')}</h2>
      <ul className="links small" role="list">
        <li><a href={paths.dossier()}>{words('bureau.votes.onScreen')}</a></li>
        <li><a href={paths.voteReceipts()}>{words('bureau.home.receiptsLink')}</a></li>
      </ul>
    </Side>
  )
}
