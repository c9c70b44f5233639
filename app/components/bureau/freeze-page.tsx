// The page before the list is frozen: what is on it, what is unfinished, when answers are due, the quorum.

import type { ProposalState } from '#workflows/lives/proposal.ts'
import { paths } from '#app/paths.ts'
import { type Answer, Confirm, DataTable, Field, Head, InTheWay, MomentField, Part, Problems, Reference, Stack, StateTag, useWords } from '#app/components/index.ts'
import { titleOr } from '#app/components/proposer/words.ts'
import { ListTable, type ListLine } from './consultation-tables.tsx'

export type StandingLine = ListLine & { standing: ProposalState }
type Data = { eligible: StandingLine[]; unfinished: StandingLine[]; left: StandingLine[]; zone: string; reasons: string[]; question: string }

export function FreezePage({ data, answer }: { data: Data; answer: Answer | null }) {
  const words = useWords()
  const { eligible, unfinished, left, zone, reasons, question } = data
  const item = (line: ListLine) => paths.screeningItem(line.proposalId)
  return (
    <>
      <Problems answer={answer} />
      {reasons.length > 0 ? <><Head title={question} /><InTheWay reasons={reasons} back={{ href: paths.secretariatConsultation(), label: words('consultation.back') }} /></> : (
        <Confirm
          question={question} answer={answer} values={{ quorum: 3 }}
          effects={[words('consultation.freezePage.effectList'), words('consultation.freezePage.effectNoChange'), words('consultation.freezePage.effectMembers'), words('consultation.freezePage.effectNotOpen')]}
          button={words('acts.freezeList.label')} cancel={{ href: paths.secretariatConsultation() }}
        >
          <MomentField name="dueAt" zone={zone} label={words('consultation.freezePage.due')} hint={words('consultation.freezePage.dueHint')} />
          <Field name="quorum" type="number" size="short" label={words('consultation.freezePage.quorum')} hint={words('consultation.freezePage.quorumHint')} />
        </Confirm>
      )}
      <Stack>
        {unfinished.length > 0 && (
          <Part id="unfinished" title={words('consultation.freezePage.unfinished', { count: unfinished.length })}>
            <p className="small soft">{words('consultation.freezePage.unfinishedText')}</p>
            <StandingTable lines={unfinished} labelledBy="unfinished" />
          </Part>
        )}
        <Part id="frozen" title={words('consultation.freezePage.frozen')}>
          {eligible.length === 0 ? <p>{words('consultation.freezePage.frozenNone')}</p> : <><p className="small soft">{words('consultation.order')}</p><ListTable lines={eligible} labelledBy="frozen" href={item} /></>}
        </Part>
        {left.length > 0 && <Part id="left" title={words('consultation.freezePage.left')}><StandingTable lines={left} labelledBy="left" /></Part>}
      </Stack>
    </>
  )
}

function StandingTable({ lines, labelledBy }: { lines: readonly StandingLine[]; labelledBy: string }) {
  const words = useWords()
  return (
    <DataTable
      rows={lines} keyOf={(line) => line.proposalId} labelledBy={labelledBy}
      columns={[
        { head: words('consultation.columns.state'), cell: (line) => line.state, names: true },
        { head: words('consultation.columns.programme'), cell: (line) => <><a href={paths.screeningItem(line.proposalId)}>{titleOr(words, line.title)}</a><br /><span className="small soft">{line.reference ? <Reference value={line.reference} /> : words('secretariat.paper.noReference')}</span></> },
        { head: words('consultation.columns.standing'), cell: (line) => <StateTag life="proposal" state={line.standing} /> },
      ]}
    />
  )
}
