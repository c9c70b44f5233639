// What came on paper: how its one long form is read, and how the pages say where it came from (M-7).

import { FORM_PARTS, type Content } from '#workflows/proposal-form.ts'
import type { ProposalView } from '#models/find-proposals.ts'
import type { Paper } from '#app/components/on-paper.tsx'
import type { Fields } from './form.ts'
import { fieldsOf } from './proposal-parts.ts'

/** Every part at once: nothing that was not sent can be meant. */
export const PAPER_FIELDS: Fields = { ...(Object.assign({}, ...FORM_PARTS.map(fieldsOf)) as Fields), arrivedAt: 'moment', how: 'line', entityId: 'line' }

/** Null for what did not come on paper, and for what its people made a draft of their own. */
export function paperOf({ situation, versions, record }: Pick<ProposalView, 'situation' | 'versions' | 'record'>): Paper | null {
  const { keyedIn, state } = situation.proposal!
  if (keyedIn === null) return null
  const confirmed = versions.find((version) => version.cause === 'confirmKeyedIn')
  const discarded = record.find((line) => line.action === 'discardKeyedIn')
  const since = { waits: state === 'keyedIn', confirmed: confirmed ? { office: confirmed.savedBy, at: confirmed.savedAt } : null, discarded: discarded ? { office: discarded.office, at: discarded.at, why: discarded.why } : null }
  return { ...keyedIn, zone: situation.call!.zone, ...since }
}

/** What the form holds, by the names of its fields. */
export function valuesOf(content: Content): Record<string, string> {
  return Object.fromEntries(Object.entries(content).map(([key, value]) => [`content.${key}`, value as string]))
}
