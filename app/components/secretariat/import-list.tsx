// The import of a list: the form, what is to be mended in it, and what it would write.

import { ActForm, Actions, type Answer, Button, ButtonLink, DataTable, FileField, Head, Part, TextArea, useWords } from '#app/components/index.ts'
import { paths } from '#app/paths.ts'

export type PreviewLine = { number: number; kind: 'State' | 'observer'; name: string; office: string; email: string; language: string; zone: string; effect: 'newEntity' | 'newPerson' | 'alreadyThere'; /** Another observer whose name looks the same. */ alike: string | null }
export type Checked = { csv: string; faults: { number: number; text: string }[]; lines: PreviewLine[] }

export function CheckForm({ answer, csv, limits }: { answer: Answer | null; csv: string; limits: { limitMb: number; lines: number } }) {
  const words = useWords()
  return (
    <ActForm answer={answer} name="check" withFile values={{ csv }}>
      <FileField name="file" label={words('secretariat.import.file')} hint={words('secretariat.import.fileHint', limits)} accept=".csv,text/csv,text/plain" />
      <TextArea name="csv" rows={8} label={words('secretariat.import.csv')} hint={words('secretariat.import.csvHint')} />
      <Actions><Button>{words('secretariat.import.check')}</Button></Actions>
    </ActForm>
  )
}

/** First in main, as every summary of what is to be mended. */
export function Faults({ faults }: { faults: Checked['faults'] }) {
  const words = useWords()
  return (
    <div className="problems" role="alert" tabIndex={-1} aria-labelledby="faults" data-focus>
      <h2 id="faults">{words('secretariat.import.faultsHeading', { count: faults.length })}</h2>
      <p className="small">{words('secretariat.import.faultsSays')}</p>
      <DataTable dense labelledBy="faults" rows={faults.map((fault, index) => ({ ...fault, index }))} keyOf={(fault) => String(fault.index)} columns={[
        { head: words('secretariat.import.line'), names: true, cell: (fault) => words('secretariat.import.lineNumber', { number: fault.number }) },
        { head: words('secretariat.import.fault'), cell: (fault) => fault.text },
      ]} />
    </div>
  )
}

export function Preview({ checked, answer }: { checked: Checked; answer: Answer | null }) {
  const words = useWords()
  const count = (...effects: PreviewLine['effect'][]) => checked.lines.filter((line) => effects.includes(line.effect)).length
  const entities = words('secretariat.import.entities', { count: count('newEntity') })
  const people = words('secretariat.import.people', { count: count('newEntity', 'newPerson') })
  const already = words('secretariat.import.already', { count: count('alreadyThere') })
  return (
    <>
      <Head kicker={words('secretariat.import.heading')} title={words('secretariat.import.previewHeading', { count: checked.lines.length })} lede={words('secretariat.import.previewSays', { entities, people, already })} />
      <ActForm answer={answer} name="import" className="stack" hidden={{ csv: checked.csv }} once>
        <PreviewTable lines={checked.lines} />
        <Actions>
          <Button>{words('secretariat.import.button', { count: checked.lines.length })}</Button>
          <ButtonLink kind="quiet" href={paths.importEntities()}>{words('secretariat.import.another')}</ButtonLink>
        </Actions>
      </ActForm>
    </>
  )
}

function PreviewTable({ lines }: { lines: readonly PreviewLine[] }) {
  const words = useWords()
  return (
    <DataTable dense caption={words('secretariat.import.ready')} rows={lines} keyOf={(line) => String(line.number)} columns={[
      { head: words('secretariat.import.line'), label: words('secretariat.import.line'), cell: (line) => line.number },
      { head: words('secretariat.entities.name'), names: true, cell: (line) => line.name },
      { head: words('fields.kind'), label: words('fields.kind'), cell: (line) => words(`kinds.${line.kind}`) },
      { head: words('fields.office'), label: words('fields.office'), cell: (line) => line.office },
      { head: words('fields.email'), label: words('fields.email'), cell: (line) => <bdi className="address" dir="ltr">{line.email}</bdi> },
      { head: words('fields.zone'), label: words('fields.zone'), cell: (line) => line.zone },
      { head: words('secretariat.import.effect'), label: words('secretariat.import.effect'), cell: (line) => (line.alike === null ? words(`secretariat.import.${line.effect}`) : <>{words(`secretariat.import.${line.effect}`)} <b>{words('secretariat.import.alike', { name: line.alike })}</b></>) },
    ]} />
  )
}

export function ColumnsOfList() {
  const words = useWords()
  const rows = (['kind', 'iso3', 'name', 'basis', 'language', 'email', 'office', 'zone'] as const).map((column) => ({ column, says: words(`secretariat.import.column${column[0]!.toUpperCase()}${column.slice(1)}` as 'secretariat.import.columnKind') }))
  return (
    <Part title={words('secretariat.import.columns')}>
      <DataTable caption={words('secretariat.import.columnsCaption')} rows={rows} keyOf={(row) => row.column} columns={[
        { head: words('secretariat.import.column'), names: true, cell: (row) => <code>{row.column}</code> },
        { head: words('secretariat.import.meaning'), cell: (row) => row.says },
      ]} />
      <p><a href={paths.entityTemplate()}>{words('secretariat.import.template')}</a></p>
    </Part>
  )
}
