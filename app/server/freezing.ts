// Proposals of a call before its list is frozen: what would be on it, what is unfinished, what is left out.

import type { ProposalLine } from '#models/find-proposals.ts'
import type { ProposalState } from '#workflows/lives/proposal.ts'
import type { StandingLine } from '#app/components/bureau/freeze-page.tsx'

const PLACES: Partial<Record<ProposalState, 'eligible' | 'unfinished' | 'left'>> = { eligible: 'eligible', submitted: 'unfinished', beingScreened: 'unfinished', returned: 'unfinished', notEligible: 'left', withdrawn: 'left' }

export function sortedByStanding(lines: readonly ProposalLine[]): Record<'eligible' | 'unfinished' | 'left', StandingLine[]> {
  const lists: Record<'eligible' | 'unfinished' | 'left', StandingLine[]> = { eligible: [], unfinished: [], left: [] }
  for (const line of lines) {
    const standing = line.standing as ProposalState
    const place = PLACES[standing]
    if (place) lists[place].push({ proposalId: line.id, reference: line.reference ?? '', title: line.title, state: line.state?.name ?? '', proponent: line.proponent.name, standing })
  }
  return lists
}
