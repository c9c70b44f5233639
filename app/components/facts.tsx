// Names and values. Values that are empty are left out, so that a page shows facts and no blanks.

import type { ReactNode } from 'react'

export type Fact = readonly [name: ReactNode, value: ReactNode]

export function Facts({ facts, wide = true }: { facts: readonly (Fact | null | false | undefined)[]; wide?: boolean }) {
  return (
    <dl className={wide ? 'facts facts-wide' : 'facts'}>
      {facts.filter((fact): fact is Fact => Boolean(fact) && (fact as Fact)[1] !== '' && (fact as Fact)[1] !== false && (fact as Fact)[1] !== null && (fact as Fact)[1] !== undefined).map(([name, value], index) => (
        <div key={index}><dt>{name}</dt><dd>{value}</dd></div>
      ))}
    </dl>
  )
}
