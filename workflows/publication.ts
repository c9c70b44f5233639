// What anybody may see, and from which act on (M-15, M-30, M-38). Nothing before its act of publication.

import type { Language } from './languages.ts'
import type { CaseState } from './lives/case.ts'
import type { EditionState } from './lives/edition.ts'
import type { SelectionState } from './lives/selection.ts'
import { SECTION_KEYS, sectionText, type Content, type SectionKey } from './proposal-form.ts'

/** Deciding is not announcing (M-30): a case is known to nobody outside until its selection is announced. */
export function selectionIsPublic(selection: { state: SelectionState } | null): boolean {
  return selection?.state === 'announced'
}

/** A State that declined is not shown as presenting; the address of its case stays and says only that (M-31, M-38). */
export function standsInPublicList(one: { state: CaseState }): boolean {
  return one.state !== 'declined'
}

/** An issued edition stays known for good: replaced by another, or withdrawn with its reason (M-37). */
export function editionIsPublic(edition: { state: EditionState }): boolean {
  return edition.state === 'issued' || edition.state === 'superseded' || edition.state === 'withdrawn'
}

/** The bytes of a withdrawn edition are kept and no longer given out; its address says why. */
export function editionIsReadable(edition: { state: EditionState }): boolean {
  return edition.state === 'issued' || edition.state === 'superseded'
}

/** Of an announced case anybody reads these: what the programme is, not what is told of it. */
const ALWAYS: readonly SectionKey[] = ['title', 'agency', 'aspect', 'articles']

/**
 * Sections of the submitted text that may be shown beside those. Silence is not consent: the proponent consented to be published and
 * chose the section (M-15), and where an observer suggested the case, its State said that it agrees (M-21).
 */
export function consentedSections(content: Content, { proponentKind, stateAgrees }: { proponentKind: 'State' | 'observer'; stateAgrees: boolean }): SectionKey[] {
  if (!content.consentPublished || (proponentKind === 'observer' && !stateAgrees)) return []
  return SECTION_KEYS.filter((key) => content.publishSections.includes(key) && !ALWAYS.includes(key) && sectionText(content, key).trim() !== '')
}

/** The edition whose chapters a page shows: the one in force in the reader's language, or in English. */
export function editionInForce<E extends { state: EditionState; language: Language }>(editions: readonly E[], language: Language): E | null {
  const inForce = editions.filter((one) => one.state === 'issued')
  return inForce.find((one) => one.language === language) ?? inForce.find((one) => one.language === 'en') ?? null
}

export const PUBLIC_STAGES = ['ahead', 'open', 'closed', 'announced', 'issued'] as const
export type PublicStage = (typeof PUBLIC_STAGES)[number]

/** What the public page of a session is about. "closed" lasts until the announcement, whatever was decided meanwhile (M-30). */
export function publicStage(call: { opensAt: string; closesAt: string }, published: { cases: number; booklets: number }, now: string): PublicStage {
  if (published.cases > 0) return published.booklets > 0 ? 'issued' : 'announced'
  if (now < call.opensAt) return 'ahead'
  return now < call.closesAt ? 'open' : 'closed'
}

/** Whether the page invites to sign in and propose. */
export function invitesProposals(stage: PublicStage | null): boolean {
  return stage === 'open'
}
