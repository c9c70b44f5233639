// The two sides of a proposal being screened: what the proponent reads too, and what only the Secretariat reads. Never alike (M-20).

import type { Criterion } from '#workflows/situation.ts'
import { ActForm, Actions, type Answer, Button, Facts, Inside, type Message, Part, Prose, type SaidView, Stack, StateAsked, type StoredFile, Tag, TextArea, Thread, useWords, When } from '#app/components/index.ts'
import type { Action } from '#workflows/lives/index.ts'
import { ChecklistForm, ChecklistFound, type ChecklistFacts, type Found } from './checklist.tsx'

export type ShownMessage = { body: string; office: string; bySecretariat: boolean; at: string }
const messagesOf = (messages: readonly ShownMessage[], to: string): Message[] => messages.map((message, index) => ({ id: String(index), by: message.office, ...(message.bySecretariat && to ? { to } : {}), at: message.at, body: message.body }))

export function SharedThread({ messages, proponent, offered, answer }: { messages: readonly ShownMessage[]; proponent: string; offered: readonly Action[]; answer: Answer | null }) {
  const words = useWords()
  return (
    <Thread kind="shared" title={words('secretariat.item.thread', { proponent })} says={words('secretariat.item.threadSays')} messages={messagesOf(messages, proponent)}>
      {offered.includes('writeToProposer') && (
        <ActForm answer={answer} name="message" className="list" once>
          <TextArea name="body" low rows={3} label={words('secretariat.item.write')} />
          <Actions><Button>{words('secretariat.item.send', { proponent })}</Button></Actions>
        </ActForm>
      )}
    </Thread>
  )
}

type InternalProps = { found: Partial<Record<Criterion, Found>>; facts: ChecklistFacts; notes: readonly ShownMessage[]; offered: readonly Action[]; answer: Answer | null; children?: React.ReactNode }

export function InternalSide({ found, facts, notes, offered, answer, children }: InternalProps) {
  const words = useWords()
  return (
    <Stack>
      <Inside title={words('secretariat.item.inside')} says={words('secretariat.item.insideSays')}>
        {offered.includes('recordChecklist') ? <ChecklistForm found={found} facts={facts} answer={answer} />
        : Object.keys(found).length > 0 ? <ChecklistFound found={found} />
        : <p className="small">{words('secretariat.item.checklistNone')}</p>}
        {children}
      </Inside>
      <Thread kind="internal" title={words('secretariat.item.notes')} says={facts.byObserver ? words('secretariat.item.notesSays', { proponent: facts.proponent, state: facts.state }) : words('secretariat.item.notesSaysState', { proponent: facts.proponent })} messages={messagesOf(notes, '')}>
        {offered.includes('keepInternalNote') && (
          <ActForm answer={answer} name="note" className="list" once>
            <TextArea name="body" low rows={2} label={words('secretariat.item.note')} />
            <Actions><Button kind="internal">{words('acts.keepInternalNote.label')}</Button></Actions>
          </ActForm>
        )}
      </Thread>
    </Stack>
  )
}

export type Round = { number: number; sections: string[]; dueAt: string; answeredAt: string | null; hasAnswer: boolean }

export function Rounds({ rounds }: { rounds: readonly Round[] }) {
  const words = useWords()
  if (rounds.length === 0) return null
  return (
    <Part title={words('secretariat.item.rounds')}>
      <Facts facts={rounds.map((round) => [words('secretariat.item.round', { number: round.number }), <RoundSays key={round.number} round={round} />])} />
    </Part>
  )
}

function RoundSays({ round }: { round: Round }) {
  const words = useWords()
  const sections = round.sections.map((section) => words(`sections.${section}.label` as 'sections.title.label')).join(', ')
  return (
    <>
      {round.answeredAt === null ? <Tag kind="waiting">{words('secretariat.item.roundOpen')}</Tag> : round.hasAnswer ? <Tag kind="settled">{words('secretariat.item.roundAnswered')}</Tag> : <Tag kind="aside">{words('secretariat.item.roundEnded')}</Tag>}{' '}
      {round.answeredAt && <When at={round.answeredAt} />}
      <br />{words('secretariat.item.roundSections', { sections })}
      <br />{words('secretariat.item.roundDue')} <When at={round.dueAt} />
    </>
  )
}

export type ShownChange = { id: string; section: string; text: string; why: string; standing: 'open' | 'accepted' | 'refused'; proposedAt: string; proposedBy: string; answer: string }
const CHANGE_TAGS = { open: ['waiting', 'changeOpen'], accepted: ['settled', 'changeAccepted'], refused: ['stopped', 'changeRefused'] } as const

export function Changes({ changes, lang }: { changes: readonly ShownChange[]; lang: string }) {
  const words = useWords()
  if (changes.length === 0) return null
  return (
    <Part title={words('secretariat.item.changes')}>
      {changes.map((change) => {
        const [kind, says] = CHANGE_TAGS[change.standing]
        return (
          <section key={change.id} className="list">
            <h3>{words(`sections.${change.section}.label` as 'sections.title.label')}</h3>
            <p><Tag kind={kind}>{words(`secretariat.item.${says}`)}</Tag> <span className="small soft">{change.proposedBy}, <When at={change.proposedAt} /></span></p>
            <Prose text={change.text} lang={lang} />
            <p className="small lines">{words('secretariat.item.changeWhy', { why: change.why })}</p>
            {change.answer !== '' && <p className="small lines">{words('secretariat.item.changeAnswer', { answer: change.answer })}</p>}
          </section>
        )
      })}
    </Part>
  )
}

type Asked = { state: string; stateView: SaidView | null; statement: readonly StoredFile[]; viewUntil: string | null; isStateAsked: boolean; facts: { zone: string } }

/** What the State that an observer named says; until then that silence is not consent (M-21). */
export function StateView({ item: { state, stateView, statement, viewUntil, isStateAsked, facts } }: { item: Asked }) {
  const words = useWords()
  return (
    <Part title={words('secretariat.item.stateView', { state })}>
      {isStateAsked ? <StateAsked state={state} view={stateView} files={statement} until={viewUntil} zone={facts.zone} /> : <p>{words('secretariat.item.stateViewBefore', { state })}</p>}
    </Part>
  )
}
