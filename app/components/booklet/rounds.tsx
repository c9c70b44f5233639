// The rounds with the State: which text was sent, by when an answer was asked, what came back (M-34).

import type { Round } from '#models/find-summaries.ts'
import { Due, Hash, Part, Prose, Tag, useWords, When } from '#app/components/index.ts'

export function Rounds({ rounds, zone }: { rounds: readonly Round[]; zone: string }) {
  const words = useWords()
  return (
    <Part title={words('booklet.summaries.rounds')}>
      {rounds.length === 0 && <p className="soft">{words('booklet.summaries.roundsNone')}</p>}
      {rounds.length > 0 && (
        <ol className="record" role="list">
          {rounds.map((round) => (
            <li key={round.number}>
              <When at={round.sentAt} />
              <div>
                <p className="strong">{words('booklet.summaries.round', { number: round.number, version: round.version })}</p>
                <small><Hash value={round.sha256.slice(0, 16)} />…</small>
                <OneAnswer round={round} zone={zone} />
              </div>
            </li>
          ))}
        </ol>
      )}
    </Part>
  )
}

function OneAnswer({ round, zone }: { round: Round; zone: string }) {
  const words = useWords()
  if (round.clearedAt) return <p><Tag kind="settled">{words('booklet.summaries.roundCleared')}</Tag> <When at={round.clearedAt} /></p>
  if (!round.comment) return <><p className="soft small">{words('booklet.summaries.noComment')}</p><p className="small">{words('booklet.summaries.dueAt')}</p><Due at={round.dueAt} zone={zone} /></>
  return (
    <>
      <p className="strong">{words('booklet.summaries.comment', { by: round.comment.by })} <When at={round.comment.at} /></p>
      <Prose text={round.comment.text} />
    </>
  )
}
