// Lines that several pages of this area show, cut down to what they show (S-05).

import type { Actor } from '#workflows/actor.ts'
import { regionalGroupOf, findState, groupName } from '#workflows/names/index.ts'
import type { ProposalLine } from '#models/find-proposals.ts'
import type { Start } from '#models/find-start.ts'
import type { ProposalRow } from '#app/components/proposer/proposal-table.tsx'
import type { SlotProps } from '#app/components/proposer/slot.tsx'
import { wordsFor } from '#app/messages/index.ts'
import { wordForeseen } from './why-not.ts'

export function rowOf(line: ProposalLine): ProposalRow {
  return { id: line.id, title: line.title, reference: line.reference, state: line.state?.name ?? null, suggestedBy: line.proponent.kind === 'observer' ? line.proponent.name : null, savedAt: line.savedAt, standing: line.standing }
}

export function slotOf(start: Start, actor: Actor, hasSome: boolean): SlotProps {
  return { kind: start.kind, live: start.live, stateCap: start.stateCap, hasSome, refusals: wordForeseen('startDraft', start.refusals, actor) }
}

/** "Georgia · State party · Eastern European States", "Transparency International Ukraine · Observer". */
export function kickerOf({ name, kind, iso3, basis }: { name: string; kind: 'State' | 'observer'; iso3: string | null; basis: string | null }, { language }: Actor): string {
  const words = wordsFor(language)
  const state = iso3 === null ? undefined : findState(iso3)
  if (kind === 'observer' || !state) return [name, words('kinds.observer'), basis === 'ecosoc' || basis === 'listed' ? words(`bases.${basis}`) : null].filter(Boolean).join(' · ')
  const group = regionalGroupOf(state.iso3)
  const status = state.convention.status === 'none' ? 'other' : state.convention.status
  return [name, words(`statuses.${status}`), group === 'none' ? null : groupName(group, language)].filter(Boolean).join(' · ')
}
