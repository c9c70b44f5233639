// The state of the consultation for the Secretariat: list, members, and after closing the votes.

import { paths } from '#app/paths.ts'
import type { consultationFor } from '#app/server/consultation.ts'
import { Actions, AsPdf, ButtonLink, Columns, Due, Facts, Part, Side, Stack, useWords, When } from '#app/components/index.ts'
import { AnswersTable, ListTable, MembersTable, TallyTable } from './consultation-tables.tsx'
import { Unreadable } from './tally.tsx'

type View = Awaited<ReturnType<typeof consultationFor>>

export function ConsultationBody({ view }: { view: View }) {
  const words = useWords()
  const closed = view.results.length > 0
  return (
    <>
      <Unreadable keyHeld={view.keyHeld} />
      {closed && (
        <>
          <Part id="results" title={words('consultation.results')}>
            <p className="small soft">{words('consultation.resultsText')}</p>
            <TallyTable lines={view.results} labelledBy="results" />
          </Part>
          <Part id="answers" title={words('consultation.answers')}><AnswersTable lines={view.results} members={view.members} labelledBy="answers" /></Part>
        </>
      )}
      <Columns>
        <Stack>
          {!closed && (
            <Part id="list" title={words('consultation.list', { count: view.items.length })}>
              <p className="small soft">{words('consultation.order')}</p>
              <ListTable lines={view.items} labelledBy="list" href={(line) => paths.screeningItem(line.proposalId)} />
            </Part>
          )}
          <Part title={words('consultation.members')}>
            <p className="small soft">{words('consultation.membersText')}</p>
            <MembersTable members={view.members} mayLift={view.mayLift} />
          </Part>
          <Next view={view} closed={closed} />
        </Stack>
        <ConsultationSide view={view} />
      </Columns>
    </>
  )
}

function Next({ view, closed }: { view: View; closed: boolean }) {
  const words = useWords()
  return (
    <Part title={words('consultation.next')}>
      <Actions>
        {view.mayOpen && <ButtonLink href={paths.openConsultation()}>{words('consultation.open')}</ButtonLink>}
        {view.mayClose && <ButtonLink kind="quiet" href={paths.closeConsultation()}>{words('consultation.close')}</ButtonLink>}
        {closed && <ButtonLink href={paths.selection()}>{words('consultation.select')}</ButtonLink>}
        {closed && view.id && <AsPdf kind="consultationRecord" id={view.id} />}
      </Actions>
      {closed && (
        <>
          <ul className="links small" role="list">
            <li><a href={paths.sealedList()} download>{words('consultation.sealedList')}</a></li>
            <li><a href={paths.frozenReceipts(view.id)} download>{words('consultation.frozenReceipts')}</a></li>
          </ul>
          <p className="small soft">{words('consultation.recountText')}</p>
        </>
      )}
    </Part>
  )
}

function ConsultationSide({ view }: { view: View }) {
  const words = useWords()
  return (
    <Side label={words('consultation.facts')}>
      {view.progress && (
        <>
          <h2>{words('consultation.progress')}</h2>
          <p>{words('consultation.progressText', view.progress)}</p>
          <p className="small soft">{words('consultation.progressSays')}</p>
        </>
      )}
      <h2>{words('consultation.factDue')}</h2>
      <Due at={view.dueAt} zone={view.zone} />
      <Facts wide={false} facts={[
        [words('consultation.factQuorum'), words('consultation.factQuorumText', { quorum: view.quorum })],
        [words('consultation.factCap'), String(view.cap)],
        [words('consultation.factFrozen'), <When key="f" at={view.frozenAt} />],
        view.closedAt !== null && [words('consultation.factClosed'), <When key="c" at={view.closedAt} />],
      ]} />
    </Side>
  )
}
