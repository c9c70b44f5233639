// What is on the board beside what is eligible, as information: counts in fixed orders, deciding nothing (M-29).

import { Bars, Part, useWords } from '#app/components/index.ts'

type Line = { label: string; count: number; chosen: number }
export type BalanceLines = { groups: Line[]; chapters: Line[]; origins: Line[]; withoutArticle: number; statesWithoutReply: string[] }

export function Balance({ balance }: { balance: BalanceLines }) {
  const words = useWords()
  const heads = (name: string) => ({ name, count: words('selection.balance.eligible'), chosen: words('selection.balance.chosen') })
  return (
    <Part title={words('selection.balance.title')}>
      <p className="small soft">{words('selection.balance.says')}</p>
      <div className="balance">
        <div><Bars caption={words('selection.balance.groups')} heads={heads(words('selection.balance.group'))} rows={balance.groups} /></div>
        <div>
          <Bars caption={words('selection.balance.chapters')} heads={heads(words('selection.balance.chapter'))} rows={balance.chapters} />
          <p className="small soft">{words('selection.balance.several')}{balance.withoutArticle > 0 && <> {words('selection.balance.without', { count: balance.withoutArticle })}</>}</p>
        </div>
        <div><Bars caption={words('selection.balance.origins')} heads={heads(words('selection.balance.origin'))} rows={balance.origins} /></div>
        <div className="list">
          <h3 className="label">{words('selection.balance.legal')}</h3>
          <p className="small">{words('selection.balance.legalText')}</p>
          <h3 className="label">{words('selection.balance.silentTitle')}</h3>
          <Silent states={balance.statesWithoutReply} />
        </div>
      </div>
    </Part>
  )
}

function Silent({ states }: { states: readonly string[] }) {
  const words = useWords()
  if (states.length === 0) return <p className="small">{words('selection.balance.noneSilent')}</p>
  return (
    <>
      <p className="small">{words('selection.balance.silent', { count: states.length })}</p>
      <details className="small"><summary>{words('selection.balance.read')}</summary><ul className="list" role="list">{states.map((state) => <li key={state}>{state}</li>)}</ul></details>
    </>
  )
}
