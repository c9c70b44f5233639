// One proposal of the ballot: four choices, "Unanswered" among them (M-23). An item from which its reader is recused never comes here (M-24).

import { dayIn } from '#workflows/booklet-dates.ts'
import type { ReactNode } from 'react'
import type { Choice } from '#workflows/inputs.ts'
import type { Tally } from '#workflows/sealed.ts'
import { localOf, momentIn, offsetOf } from '#workflows/moments.ts'
import { paths } from '#app/paths.ts'
import { Reference, Tag, useField, useReader, useWords } from '#app/components/index.ts'
import { openingOf } from './opening.ts'
import { MemberAnswers, Quorum, TallyLine, type MemberAnswer } from './tally.tsx'

type Named = { proposalId: string; reference: string; title: string; state: string; proponent: { kind: 'State' | 'observer'; name: string } }
export type VoteItem = Named & { whatWasDone: string; language: string; own: { choice: Choice; castAt: string } | null; result: { tally: Tally; answers: MemberAnswer[] } | null; mayRecuse: boolean }

export const anchorOf = (item: Named) => item.reference.replaceAll('/', '-')

function Name({ item }: { item: Named }) {
  return <>{item.state}<span>{item.title}</span></>
}

/** An item with its four choices; `index` is its line in the form. */
export function VoteQuestion({ item, index }: { item: VoteItem; index: number }) {
  const words = useWords()
  const name = `votes[${index}].choice`
  const { value } = useField(name, item.own?.choice ?? '')
  return (
    <li className="vote" id={anchorOf(item)}>
      <fieldset>
        <legend><Name item={item} /></legend>
        <Opening item={item} />
        <input type="hidden" name={`votes[${index}].proposalId`} value={item.proposalId} />
        <div className="choices">
          {(['support', 'doNotSupport', 'abstain', ''] as const).map((choice) => (
            <label key={choice} className={choice === '' ? 'choice choice-none' : 'choice'}>
              <input type="radio" name={name} value={choice} defaultChecked={value === choice} />
              {words(`votes.${choice || 'unanswered'}`)}
            </label>
          ))}
        </div>
        <State item={item} />
      </fieldset>
    </li>
  )
}

/** An item while no vote can be cast: what stands, and after closing what the bureau answered. */
export function VoteShown({ item }: { item: VoteItem }) {
  const words = useWords()
  return (
    <li className="vote" id={anchorOf(item)}>
      <h2 className="vote-name"><Name item={item} /></h2>
      <Opening item={item} />
      {item.result && (
        <>
          <p><b>{words('bureau.votes.totals')}</b> <TallyLine tally={item.result.tally} /></p>
          <MemberAnswers answers={item.result.answers} />
        </>
      )}
      <State item={item}>{item.result && <><Quorum met={item.result.tally.quorumMet} /><span>{words('bureau.votes.yours', { answer: words(`votes.${item.own?.choice ?? 'unanswered'}`) })}</span></>}</State>
    </li>
  )
}

function Opening({ item }: { item: VoteItem }) {
  const words = useWords()
  const by = words(item.proponent.kind === 'observer' ? 'bureau.votes.suggestedBy' : 'bureau.votes.proposedBy', { name: item.proponent.name })
  return (
    <p className="small">
      {by} <span lang={item.language} dir="auto">{openingOf(item.whatWasDone)}</span>{' '}
      <a href={paths.dossierItem(item.proposalId)}>{words('bureau.votes.readIt')}<span className="unseen">{words('bureau.votes.readItOf', { title: item.title })}</span></a>
    </p>
  )
}

function State({ item, children }: { item: VoteItem; children?: ReactNode }) {
  const words = useWords()
  const { language, zone } = useReader()
  // The day and the second: a receipt is told from an older one by it.
  const cast = item.own && { date: dayIn(localOf(item.own.castAt, zone).slice(0, 10), language), time: momentIn(item.own.castAt, zone, language, true).time, offset: offsetOf(item.own.castAt, zone) }
  return (
    <p className="vote-state">
      {children ?? (item.own ? <Tag kind="sealed">{words('marks.sealed')}</Tag> : <Tag kind="open">{words('marks.unanswered')}</Tag>)}
      {cast && <span><time dateTime={item.own!.castAt}>{words('bureau.votes.cast', cast)}</time> · <a href={`${paths.voteReceipts()}#${anchorOf(item)}`}>{words('bureau.votes.receipt')}<span className="unseen">{words('bureau.votes.receiptOf', { title: item.title })}</span></a></span>}
      <Reference value={item.reference} />
      {item.mayRecuse && <a href={paths.recusal(item.proposalId)}>{words('bureau.votes.recuse')}<span className="unseen">{words('bureau.votes.recuseFrom', { state: item.state, title: item.title })}</span></a>}
    </p>
  )
}
