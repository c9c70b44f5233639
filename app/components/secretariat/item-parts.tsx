// The head of one proposal's page, and what stands under its checklist: the outcome, the next steps, the record.

import { nameInSentence } from '#workflows/names/index.ts'
import { ActButtons } from './item-acts.tsx'
import { Head, OnPaper, RecordList, Reference, StateTag, Tag, useWords } from '#app/components/index.ts'
import { titleOr } from '#app/components/proposer/words.ts'
import { paths } from '#app/paths.ts'
import type { ItemPage } from '#app/server/screening-page.ts'

export function ItemHead({ item }: { item: ItemPage }) {
  const words = useWords()
  const names = { state: item.state || words('secretariat.screening.noState'), proponent: item.proponent }
  return (
    <Head kicker={<><StateTag life="proposal" state={item.stands} /><a href={paths.screening()}>{words('secretariat.item.kicker')}</a> · {item.reference ? <Reference value={item.reference} /> : words('secretariat.paper.noReference')}</>} title={titleOr(words, item.heading)}>
      <p>
        {item.byObserver ? <>{words('secretariat.item.byObserver', names)} {words(item.isStateAsked ? 'secretariat.item.told' : 'secretariat.item.toldYet')}</> : words('secretariat.item.byState', names)}{' '}
        <a href={paths.entity(item.proponentId)}>{words('secretariat.item.toEntity', { name: item.proponent })}</a>
      </p>
      <OnPaper paper={item.paper} entity={nameInSentence(item.proponent)} />
      {item.stands !== 'keyedIn' && <p className="small soft">{item.officer === null ? words('secretariat.item.screenedByNobody') : item.officer.isReader ? words('secretariat.item.screenedByYou') : words('secretariat.item.screenedBy', { office: item.officer.title })}</p>}
      <ActButtons item={item} />
    </Head>
  )
}

export function OutcomeSaid({ item }: { item: ItemPage }) {
  const words = useWords()
  if (item.stands !== 'eligible' && item.stands !== 'notEligible') return null
  return (
    <section className="list">
      <h3>{words('secretariat.item.outcome')}</h3>
      <p><StateTag life="proposal" state={item.stands} /> {item.reconsiderationAsked && <Tag kind="waiting">{words('secretariat.screening.asksReconsideration')}</Tag>}</p>
      {item.outcomeReason !== '' && <p className="small lines">{words('secretariat.item.outcomeReason', { reason: item.outcomeReason })}</p>}
    </section>
  )
}

export function ItemRecord({ lines }: { lines: ItemPage['record'] }) {
  const words = useWords()
  return (
    <details>
      <summary>{words('secretariat.item.record')}</summary>
      <RecordList small lines={lines.map((line) => ({ at: line.at, office: line.office, action: line.action, from: line.fromState, to: line.toState, number: line.seq, subject: 'proposal', says: line.why && words('secretariat.record.why', { why: line.why }) }))} />
    </details>
  )
}
