// Eligible and not on the board: each with its outcome and its reason. Reserves are a set without order (M-28).

import { TallyLine } from '#app/components/bureau/tally.tsx'
import { Button, DataTable, Notice, Part, Reference, TextArea, useField, useWords } from '#app/components/index.ts'
import { Line, type BoardItem } from './board.tsx'

export function Rest({ items }: { items: readonly BoardItem[] }) {
  const words = useWords()
  const rest = items.filter((item) => !item.onBoard)
  const missing = items.filter((item) => item.reason.trim() === '').length
  const unseen = (text: string) => <span className="unseen">{text}</span>
  return (
    <Part id="rest" title={words('selection.rest')}>
      {missing > 0 && <Notice kind="attention" level={3} title={words('selection.reasonsMissing', { count: missing })}>{words('selection.reasonsMissingText')}</Notice>}
      {rest.length === 0 ? <p>{words('selection.restNone')}</p> : (
        <DataTable
          dense labelledBy="rest" rows={rest} keyOf={(item) => item.proposalId}
          columns={[
            { head: words('selection.columns.state'), cell: (item) => <>{item.state}<Line item={item} /></>, names: true },
            { head: words('selection.columns.programme'), cell: (item) => <>{item.title}<br /><span className="soft"><Reference value={item.reference} /></span></> },
            { head: words('selection.columns.bureau'), label: words('selection.columns.bureau'), cell: (item) => <TallyLine tally={item.tally} /> },
            {
              head: words('selection.columns.outcome'), label: words('selection.columns.outcome'),
              cell: (item) => <OutcomeSelect item={item} />,
            },
            { head: words('selection.columns.reason'), label: words('selection.columns.reason'), cell: (item) => <TextArea name={`items[${item.index}].reason`} rows={2} low label={unseen(words('selection.reasonFor', { reference: item.reference }))} /> },
            { head: words('selection.columns.board'), cell: (item) => <Button kind="quiet" small name="_in" value={item.proposalId} unseen={words('selection.putInOf', { state: item.state, title: item.title })}>{words('selection.putIn')}</Button> },
          ]}
        />
      )}
      <p className="small soft">{words('selection.reserves')}</p>
    </Part>
  )
}

/** Stands bare in its cell, so that the cell keeps its width. */
function OutcomeSelect({ item }: { item: BoardItem }) {
  const words = useWords()
  const { id, value } = useField(`items[${item.index}].outcome`)
  return (
    <>
      <label className="unseen" htmlFor={id}>{words('selection.outcomeFor', { reference: item.reference })}</label>
      <select className="input" id={id} name={`items[${item.index}].outcome`} defaultValue={value}>
        <option value="notSelected">{words('outcomes.notSelected')}</option>
        <option value="reserve">{words('outcomes.reserve')}</option>
      </select>
    </>
  )
}
