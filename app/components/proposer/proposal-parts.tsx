// Parts of a proposal's page: questions, proposed changes, the State's view, the thread, the versions.

import type { SectionKey } from '#workflows/proposal-form.ts'
import { nameInSentence } from '#workflows/names/index.ts'
import type { ProposalPageData } from '#app/server/proposal-view.ts'
import type { MessageKey } from '#app/messages/index.ts'
import { proposer } from '#app/messages/en/proposer.ts'
import { paths } from '#app/paths.ts'
import { ActForm, Actions, type Answer, Button, DataTable, Due, Part, Prose, StateAsked, Tag, TextArea, Thread, useWords, When } from '#app/components/index.ts'

export function RoundsPart({ rounds, zone }: ProposalPageData) {
  const words = useWords()
  if (rounds.length === 0) return null
  return (
    <Part title={words('proposer.view.rounds')}>
      {rounds.map((round) => (
        <section key={round.number} className="part">
          <h3>{words('proposer.view.round', { number: round.number })}</h3>
          <Prose text={round.questions} />
          <p className="small soft">{round.sections.map((key) => words(`sections.${key as SectionKey}.label`)).join(', ')}</p>
          {round.answeredAt === null && <><p><Tag kind="waiting">{words('proposer.view.roundOpen')}</Tag></p><Due at={round.dueAt} zone={zone} /></>}
          {round.answeredAt !== null && round.answer === null && <p><Tag kind="aside">{words('proposer.view.roundUnanswered')}</Tag></p>}
          {round.answeredAt !== null && round.answer !== null && <p className="small soft">{words('proposer.view.causes.answerClarification')}: <When at={round.answeredAt} /></p>}
        </section>
      ))}
    </Part>
  )
}

const CHANGE_TAGS = { open: 'waiting', accepted: 'settled', refused: 'stopped' } as const

export function ChangesPart({ id, changes }: ProposalPageData) {
  const words = useWords()
  if (changes.length === 0) return null
  return (
    <Part id="changes" title={words('proposer.view.changes')}>
      <DataTable
        labelledBy="changes" rows={changes} keyOf={(row) => row.id}
        columns={[
          { head: words('fields.section'), names: true, cell: (row) => (row.standing === 'open' ? <a href={paths.changes(id)}>{words(`sections.${row.section as SectionKey}.label`)}</a> : words(`sections.${row.section as SectionKey}.label`)) },
          { head: words('proposer.changes.why'), label: words('proposer.changes.why'), cell: (row) => row.why },
          { head: words('proposer.table.stands'), cell: (row) => <Tag kind={CHANGE_TAGS[row.standing]}>{words(`proposer.view.changeStanding.${row.standing}`)}</Tag> },
        ]}
      />
    </Part>
  )
}

export function StateViewPart({ stateView, asksState, statement, viewUntil, state, zone }: ProposalPageData) {
  const words = useWords()
  if (!stateView && !asksState) return null
  return <Part title={words('proposer.view.stateView')}><StateAsked state={state ?? ''} view={stateView} files={statement} until={viewUntil} zone={zone} /></Part>
}

export function ThreadPart({ own, entity, thread, acts, posted }: ProposalPageData & { posted: Answer | null }) {
  const words = useWords()
  const mayWrite = acts.includes('writeToSecretariat')
  if (!own || (!mayWrite && thread.length === 0)) return null
  return (
    <div id="thread">
      <Thread kind="shared" title={words('proposer.view.thread')} says={words('proposer.view.threadSays', { entity: nameInSentence(entity) })} messages={thread}>
        {mayWrite && (
          <ActForm answer={posted} once>
            <TextArea name="body" label={words('proposer.view.message')} low rows={3} />
            <Actions><Button>{words('acts.writeToSecretariat.label')}</Button></Actions>
          </ActForm>
        )}
      </Thread>
    </div>
  )
}

export function VersionsPart({ id, versions }: ProposalPageData) {
  const words = useWords()
  if (versions.length === 0) return null
  const cause = (of: string) => words((Object.hasOwn(proposer.view.causes, of) ? `proposer.view.causes.${of}` : 'proposer.view.causes.other') as MessageKey)
  return (
    <Part title={words('proposer.view.versions')}>
      <details className="fold">
        <summary><b>{words('proposer.view.versionsCount', { count: versions.length })}</b> <span className="soft">{words('proposer.view.versionsSay')}</span></summary>
        <div className="split"><ol className="record small wide" role="list">
          {versions.map((version) => (
            <li key={version.number}><When at={version.savedAt} /><span><a href={paths.version(id, version.number)}>{words('proposer.view.version', { number: version.number })}</a> · {cause(version.cause)} · {version.savedBy}</span></li>
          ))}
        </ol></div>
      </details>
    </Part>
  )
}
