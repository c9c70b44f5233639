// The board: as many places as the cap, unnumbered, alphabetical. Buttons, no dragging; an empty place is a fact (M-27, M-28).

import type { ReactNode } from 'react'
import type { Outcome } from '#workflows/situation.ts'
import type { Tally } from '#workflows/sealed.ts'
import { Votes } from '#app/components/bureau/tally.tsx'
import { Button, Part, Reference, TextArea, useWords } from '#app/components/index.ts'

export type BoardItem = {
  /** Its line in the form. */
  index: number
  proposalId: string; reference: string; title: string; state: string; proponent: { kind: 'State' | 'observer'; name: string }
  group: string; articles: number[]; tally: Tally | null; outcome: Outcome; reason: string; freed: 'open' | 'filled' | 'empty' | null; onBoard: boolean
}

export function Board({ items, cap, editing }: { items: readonly BoardItem[]; cap: number; editing: boolean }) {
  const words = useWords()
  const chosen = items.filter((item) => item.onBoard)
  const freed = items.filter((item) => item.freed === 'open').length
  const said = (index: number) => (editing ? 'selection.emptyPlaceText' : index < freed ? 'selection.emptyPlaceFreed' : 'selection.emptyPlaceDecided')
  const empty = Array.from({ length: Math.max(0, cap - chosen.length) }, (_, index) => said(index))
  return (
    <Part title={words('selection.board')}>
      <ul className="board" role="list">
        {chosen.map((item) => <Place key={item.proposalId} item={item}>{editing ? <PlaceForm item={item} /> : <PlaceReason item={item} />}</Place>)}
        {empty.map((says, index) => <li key={index} className="place place-empty"><h3>{words('selection.emptyPlace')}</h3><p className="small">{words(says)}</p></li>)}
      </ul>
      <p className="small soft">{words('selection.order')}</p>
    </Part>
  )
}

/** Five rows, which line up across places. */
function Place({ item, children }: { item: BoardItem; children: ReactNode }) {
  const words = useWords()
  const articles = item.articles.length > 0 ? words('selection.articles', { articles: item.articles.join(', ') }) : words('selection.noArticles')
  const by = item.proponent.kind === 'State' ? words('selection.byState') : words('selection.byObserver', { name: item.proponent.name })
  return (
    <li className="place">
      <h3>{item.state}<span>{item.title}</span></h3>
      <p className="small soft"><Reference value={item.reference} /> · {[item.group, articles, by].join(' · ')}</p>
      <Votes tally={item.tally} />
      {children}
    </li>
  )
}

function PlaceForm({ item }: { item: BoardItem }) {
  const words = useWords()
  return (
    <>
      <div>
        <Line item={item} outcome="selected" />
        <TextArea name={`items[${item.index}].reason`} label={words('selection.reasonFor', { reference: item.reference })} rows={4} low />
      </div>
      <p className="actions"><Button kind="quiet" small name="_out" value={item.proposalId} unseen={words('selection.takeOutOf', { state: item.state, title: item.title })}>{words('selection.takeOut')}</Button></p>
    </>
  )
}

function PlaceReason({ item }: { item: BoardItem }) {
  const words = useWords()
  return <p className="small"><b>{words('selection.reason')}</b> {item.reason}</p>
}

/** The hidden part of a line of the form. */
export function Line({ item, outcome }: { item: BoardItem; outcome?: Outcome }) {
  return (
    <>
      <input type="hidden" name={`items[${item.index}].proposalId`} value={item.proposalId} />
      {outcome && <input type="hidden" name={`items[${item.index}].outcome`} value={outcome} />}
    </>
  )
}
