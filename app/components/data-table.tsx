// Facts in rows. Folds into labelled rows on a phone, which needs explicit roles.

import type { ReactNode } from 'react'

export type Column<Row> = {
  head: ReactNode
  cell: (row: Row) => ReactNode
  /** The row's name; one column has it. */
  names?: boolean
  /** Said before the value on a phone, where no head is seen; leave out where the value speaks for itself. */
  label?: string
  /** The head is said but not seen. */
  unseen?: boolean
}

type Props<Row> = { caption?: ReactNode; /** What the table is, where the page's heading already says it to the eye. */ label?: string; /** Id of the heading that names the table, if it has no caption. */ labelledBy?: string; columns: readonly Column<Row>[]; rows: readonly Row[]; keyOf: (row: Row) => string; dense?: boolean }

export function DataTable<Row>({ caption, label, labelledBy, columns, rows, keyOf, dense }: Props<Row>) {
  return (
    <table className={`table table-stack${dense ? ' table-dense' : ''}`} role="table" {...(labelledBy ? { 'aria-labelledby': labelledBy } : label ? { 'aria-label': label } : {})}>
      {caption && <caption>{caption}</caption>}
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column, index) => (
            <th key={index} role="columnheader" scope="col">{column.unseen ? <span className="unseen">{column.head}</span> : column.head}</th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={keyOf(row)} role="row">
            {columns.map((column, index) =>
              column.names ? (
                <th key={index} role="rowheader" scope="row">{column.cell(row)}</th>
              ) : (
                <td key={index} role="cell" {...(column.label ? { 'data-label': column.label } : {})}>{column.cell(row)}</td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
