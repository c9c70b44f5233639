// A table of counts, in the order it is given (never by size: M-28). The bar repeats the figure for the eye.

type Row = { label: string; count: number; chosen?: number }

/** With `chosenHead`, a second count is shown beside the first. */
export function Bars({ caption, heads, rows }: { caption: string; heads: { name: string; count: string; chosen?: string }; rows: readonly Row[] }) {
  const most = Math.max(1, ...rows.map((row) => row.count))
  return (
    <table className="bars">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{heads.name}</th>
          {heads.chosen && <th scope="col" className="number">{heads.chosen}</th>}
          <th scope="col" className="number">{heads.count}</th>
          <td className="bar" aria-hidden="true" />
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.label}>
            <th scope="row">{row.label}</th>
            {heads.chosen && <td className="number">{row.chosen ?? 0}</td>}
            <td className="number">{row.count}</td>
            <td className="bar" aria-hidden="true">
              {heads.chosen && <meter className="chosen" min={0} max={most} value={row.chosen ?? 0} />}
              <meter min={0} max={most} value={row.count} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
