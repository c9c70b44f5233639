// Proof of an act, made to be printed: the reference, the moment in three zones, the fingerprints (M-17).

import { useId, type ReactNode } from 'react'
import { Facts, type Fact } from './facts.tsx'
import { Hash, Reference } from './hash.tsx'
import { momentFor } from './moment.ts'
import { useReader, useWords } from './reader.tsx'

type Props = { reference: string; facts: readonly Fact[]; at: string; hostZone: string; /** Where it was submitted. */ submitterZone: string; /** What the table of moments says, if not when the request began to arrive. */ arrived?: string; prints: readonly { label: ReactNode; hash: string }[]; children?: ReactNode }

export function Receipt({ reference, facts, at, hostZone, submitterZone, arrived, prints, children }: Props) {
  const words = useWords()
  const reader = useReader()
  const { zone } = reader
  const rows = [
    { zone: 'UTC', says: words('receipts.counts') },
    { zone: hostZone, says: words('receipts.host', momentFor(reader, at, hostZone)) },
    { zone: submitterZone, says: words('receipts.theirs', momentFor(reader, at, submitterZone)) },
    { zone, says: words('receipts.yours', momentFor(reader, at, zone)) },
  ].filter((row, index, all) => all.findIndex((one) => one.zone === row.zone) === index)
  const heading = useId()
  return (
    <article className="receipt" aria-labelledby={heading}>
      <div className="head">
        <h2 id={heading}>{words('receipts.title')}</h2>
        <p className="soft small">{words('receipts.reference')}</p>
        <p className="reference"><Reference value={reference} /></p>
      </div>
      <Facts facts={facts} />
      <table className="table">
        <caption>{arrived ?? words('receipts.began')}</caption>
        <thead><tr><th scope="col">{words('receipts.zone')}</th><th scope="col">{words('receipts.date')}</th><th scope="col">{words('receipts.time')}</th></tr></thead>
        <tbody>
          {rows.map((row) => {
            const moment = momentFor(reader, at, row.zone, true)
            return (
              <tr key={row.zone}>
                <th scope="row">{moment.place}<br /><span className="small soft">{row.says}</span></th>
                <td>{moment.date}</td>
                <td>{moment.time}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <section className="part"><h3>{words('receipts.fingerprints')}</h3><Facts facts={prints.map((print) => [print.label, <Hash key={print.hash} value={print.hash} />])} /></section>
      {children}
    </article>
  )
}
