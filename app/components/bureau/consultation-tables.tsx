// The tables of the Secretariat's consultation pages: the list, the members with their recusals, the votes after closing.

import { groupName, type GroupKey } from '#workflows/names/index.ts'
import { ANSWERS, type Answer, type Tally } from '#workflows/sealed.ts'
import { paths } from '#app/paths.ts'
import { DataTable, Reference, When, useReader, useWords } from '#app/components/index.ts'
import { Quorum } from './tally.tsx'

export type ListLine = { proposalId: string; reference: string; title: string; state: string; proponent: string }
export type MemberLine = { officeId: string; title: string; state: string; group: GroupKey; until: string | null; recusals: { proposalId: string; reference: string; kind: 'computed' | 'declared' }[] }
export type ResultLine = ListLine & { tally: Tally; answers: Answer[] }

function Programme({ line }: { line: ListLine }) {
  return <>{line.title}<br /><span className="small soft"><Reference value={line.reference} /></span></>
}

/** The list in alphabetical order; `href` leads to the text. */
export function ListTable({ lines, href, labelledBy }: { lines: readonly ListLine[]; href?: (line: ListLine) => string; labelledBy?: string }) {
  const words = useWords()
  return (
    <DataTable
      rows={lines}
      keyOf={(line) => line.proposalId}
      {...(labelledBy ? { labelledBy } : {})}
      columns={[
        { head: words('consultation.columns.state'), cell: (line) => line.state, names: true },
        { head: words('consultation.columns.programme'), cell: (line) => <>{href ? <a href={href(line)}>{line.title}</a> : line.title}<br /><span className="small soft"><Reference value={line.reference} /></span></> },
        { head: words('consultation.columns.proponent'), cell: (line) => line.proponent, label: words('consultation.columns.proponent') },
      ]}
    />
  )
}

/** Members by State; only a declared recusal can be lifted (M-24). */
export function MembersTable({ members, mayLift }: { members: readonly MemberLine[]; mayLift: boolean }) {
  const words = useWords()
  const { language } = useReader()
  return (
    <DataTable
      rows={members}
      keyOf={(member) => member.officeId}
      columns={[
        { head: words('consultation.columns.state'), cell: (member) => member.state, names: true },
        { head: words('consultation.columns.office'), cell: (member) => <>{member.title}<br /><span className="small soft">{groupName(member.group, language)}{member.until && <>; {words('consultation.termEnds')} <When at={member.until} /></>}</span></> },
        {
          head: words('consultation.columns.recusals'), label: words('consultation.columns.recusals'),
          cell: (member) => (member.recusals.length === 0 ? <span className="soft">{words('consultation.noRecusal')}</span> : (
            <ul className="list" role="list">
              {member.recusals.map((one) => (
                <li key={one.proposalId}>
                  <Reference value={one.reference} />, {words(`consultation.${one.kind}`)}
                  {one.kind === 'declared' && mayLift && <> · <a href={paths.liftRecusal(member.officeId, one.proposalId)}>{words('consultation.lift')}<span className="unseen">{words('consultation.liftOf', { office: member.title, reference: one.reference })}</span></a></>}
                </li>
              ))}
            </ul>
          )),
        },
      ]}
    />
  )
}

/** Counts item by item, in alphabetical order of States whatever they are (M-28). */
export function TallyTable({ lines, labelledBy }: { lines: readonly ResultLine[]; labelledBy: string }) {
  const words = useWords()
  return (
    <DataTable
      dense
      labelledBy={labelledBy}
      rows={lines}
      keyOf={(line) => line.proposalId}
      columns={[
        { head: words('consultation.columns.state'), cell: (line) => line.state, names: true },
        { head: words('consultation.columns.programme'), cell: (line) => <Programme line={line} /> },
        ...ANSWERS.map((answer) => ({ head: words(`votes.${answer}`), label: words(`votes.${answer}`), cell: (line: ResultLine) => line.tally[answer] })),
        { head: words('consultation.columns.quorum'), cell: (line) => <Quorum met={line.tally.quorumMet} /> },
      ]}
    />
  )
}

export function AnswersTable({ lines, members, labelledBy }: { lines: readonly ResultLine[]; members: readonly { title: string; state: string }[]; labelledBy: string }) {
  const words = useWords()
  return (
    <DataTable
      dense
      labelledBy={labelledBy}
      rows={lines}
      keyOf={(line) => line.proposalId}
      columns={[
        { head: words('consultation.columns.programme'), names: true, cell: (line) => <>{line.state}<br /><span className="soft"><Reference value={line.reference} /></span></> },
        ...members.map((member, index) => ({ head: <>{member.state}<span className="unseen">, {member.title}</span></>, label: member.state, cell: (line: ResultLine) => words(`votes.${line.answers[index]!}`) })),
      ]}
    />
  )
}
