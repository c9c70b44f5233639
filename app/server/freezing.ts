// Proposals of a call before its list is frozen: what would be on it, what is unfinished, what is left out.

import type { ProposalLine } from '#models/find-proposals.ts'
import { placeBeforeList, type ProposalState } from '#workflows/lives/proposal.ts'
import type { StandingLine } from '#app/components/bureau/freeze-page.tsx'

export function sortedByStanding(lines: readonly ProposalLine[]): Record<'eligible' | 'unfinished' | 'left', StandingLine[]> {
  const lists: Record<'eligible' | 'unfinished' | 'left', StandingLine[]> = { eligible: [], unfinished: [], left: [] }
  for (const line of lines) {
    // Nothing is decided on yet, so each stands where screening left it.
    const standing = line.standing as ProposalState
    const place = placeBeforeList(standing)
    if (place) lists[place].push({ proposalId: line.id, reference: line.reference ?? '', title: line.title, state: line.state?.name ?? '', proponent: line.proponent.name, standing })
  }
  return lists
}
