// The selection made into what the Secretariat's pages show: named fields only (S-05), every list in alphabetical order of States (M-28).

import { chapterTitle, groupName } from '#workflows/names/index.ts'
import { isOnBoard, type SelectionItem, type SelectionView } from '#models/find-selection.ts'
import type { Actor } from '#workflows/actor.ts'
import type { BalanceLines } from '#app/components/selection/balance.tsx'
import type { BoardItem } from '#app/components/selection/board.tsx'
import type { Typed } from '#app/components/form-state.tsx'
import { wordsFor } from '#app/messages/index.ts'
import type { LabelsOf } from './word-refusals.ts'

const NUMERALS = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII'] as const

export function selectionFor(view: SelectionView, actor: Actor) {
  const { state, cap, zone, preparedOffice, confirmedOffice, confirmedAt, announcedAt, departureReason, leavesAdvice, offered } = view
  const items = view.items.map((item, index) => itemFor(item, index, actor))
  return {
    version: view.version, state, cap, zone, preparedOffice, confirmedOffice, confirmedAt, announcedAt, departureReason, leavesAdvice, items,
    heading: headingOf(view, actor),
    withoutQuorum: view.items.filter((item) => item.result !== null && !item.result.tally.quorumMet).length,
    balance: balanceFor(view, actor),
    mayPrepare: offered.includes('prepareSelection'), mayConfirm: offered.includes('confirmSelection'), mayReopen: offered.includes('reopenSelection'), mayAnnounce: offered.includes('announceSelection'), mayFill: offered.includes('fillFreedPlace'),
  }
}

function itemFor(item: SelectionItem, index: number, actor: Actor): BoardItem {
  const { proposalId, reference, title, state, proponent, articles, group, result, outcome, reason, freed } = item
  return { index, proposalId, reference, title, state: state.name, proponent: { kind: proponent.kind, name: proponent.name }, articles, group: groupName(group, actor.language), tally: result?.tally ?? null, outcome, reason, freed, onBoard: isOnBoard(item) }
}

export function headingOf(view: Pick<SelectionView, 'state' | 'items' | 'cap'>, actor: Actor): string {
  const words = wordsFor(actor.language)
  const freed = view.items.filter((item) => item.freed === 'open').length
  if (freed > 0) return words('selection.title.freed', { count: freed })
  if (view.state === 'announced') return words('selection.title.announced')
  if (view.state === 'confirmed') return words('selection.title.decided')
  const filled = view.items.filter(isOnBoard).length
  if (filled === 0) return words('selection.title.empty', { count: view.cap })
  if (filled === view.cap) return words('selection.title.full', { count: view.cap })
  return words('selection.title.board', { filled: words('selection.title.filled', { count: filled }), left: words('selection.title.left', { count: view.cap - filled }) })
}

function balanceFor({ balance, statesWithoutReply }: SelectionView, actor: Actor): BalanceLines {
  const words = wordsFor(actor.language)
  return {
    groups: balance.groups.map(({ key, eligible, chosen }) => ({ label: groupName(key, actor.language), count: eligible, chosen })),
    chapters: balance.chapters.map(({ key, eligible, chosen }) => ({ label: words('selection.balance.chapterName', { numeral: NUMERALS[key]!, title: chapterTitle(key, actor.language).title }), count: eligible, chosen })),
    origins: balance.origins.map(({ key, eligible, chosen }) => ({ label: words(`selection.balance.${key}`), count: eligible, chosen })),
    withoutArticle: balance.withoutArticle,
    statesWithoutReply,
  }
}

/** Each line is named by its proposal, as its labels are: lines have no number on the board. */
export function labelsOfItems(listed: readonly Pick<SelectionItem, 'proposalId' | 'reference'>[], typed: Typed): LabelsOf {
  return (words) => Object.fromEntries(Object.entries(typed).flatMap(([name, value]) => {
    const [line] = /^items\[\d+\](?=\.proposalId$)/.exec(name) ?? []
    const reference = listed.find((item) => item.proposalId === value)?.reference
    return line === undefined || reference === undefined ? [] : [[`${line}.outcome`, words('selection.outcomeFor', { reference })], [`${line}.reason`, words('selection.reasonFor', { reference })]]
  }))
}

/** What pressing a button on the board means: that one proposal changes its outcome, and the page is saved with all that was written. */
export function moved<I extends { proposalId: string; outcome: string }>(items: I[] | undefined, own: { in?: string; out?: string }): I[] {
  return (items ?? []).map((item) => {
    if (item.proposalId === own.in) return { ...item, outcome: 'selected' }
    return item.proposalId === own.out ? { ...item, outcome: 'notSelected' } : item
  })
}
