// Translations of the booklet as the Secretariat reads them (M-35): where each part stands in each language, and one part beside its source.

import type { Actor } from '#workflows/actor.ts'
import { refusalsIn } from '#workflows/decide.ts'
import { casesByState } from '#workflows/gates.ts'
import { LANGUAGES, type Language } from '#workflows/languages.ts'
import type { Action } from '#workflows/lives/index.ts'
import type { Unmet } from '#workflows/needs.ts'
import type { SessionFacts } from '#workflows/situation.ts'
import { isEmpty, openSections, standingOf, type OpenSections, type SectionStanding, type Text } from '#workflows/translation.ts'
import { findCurrentCall } from './find-calls.ts'
import { look, lookAhead } from './look.ts'
import { FOREWORD, partsOf, savedTranslations, type Part } from './parts.ts'
import { Calls, Cases, Summaries, TranslationRows } from './tables.ts'

export type PartLine = Pick<Part, 'id' | 'kind' | 'iso3' | 'title' | 'language' | 'isSettled'> & { open: Record<Language, OpenSections> }
/** `why`: what keeps an edition in this language from being prepared now, but for what a person would type. */
export type LanguageLine = { language: Language; why: Unmet[]; isPrepared: boolean; isIssued: boolean }
export type TranslationsView = { callId: string; session: SessionFacts; discussed: number; today: string; parts: PartLine[]; languages: LanguageLine[] }

/** Every part in each of the six languages; null for everybody but the Secretariat of the session. */
export async function readTranslations(actor: Actor, now: Date): Promise<TranslationsView | null> {
  const call = actor.role === 'officer' ? await findCurrentCall(actor, now) : null
  const callId = call?.situation.call!.id
  const ahead = callId === undefined ? null : await lookAhead('edition', { callId }, actor, now)
  if (callId === undefined || !ahead) return null
  const saved = await savedTranslations(callId)
  const openIn = (part: Part, language: Language) => (part.language === language ? { missing: [], stale: [] } : openSections(part.source, saved(part.id, language)))
  const { preparedIn, issuedIn, now: at } = ahead.situation
  const today = at.slice(0, 10)
  return {
    callId,
    session: ahead.situation.session!,
    discussed: casesByState(ahead.situation).discussed,
    today,
    parts: (await partsOf(callId)).map((part) => {
      const { id, kind, iso3, title, language, isSettled } = part
      return { id, kind, iso3, title, language, isSettled, open: Object.fromEntries(LANGUAGES.map((one) => [one, openIn(part, one)])) as PartLine['open'] }
    }),
    languages: LANGUAGES.map((language) => ({
      language, isPrepared: preparedIn.includes(language), isIssued: issuedIn.includes(language),
      why: refusalsIn(ahead.foresee('prepareEdition', { callId, language, issuedOn: today, corrigendum: '–' })),
    })),
  }
}

export type SectionView = {
  section: string
  source: Text
  /** As saved; null where nothing is. */
  saved: Text | null
  standing: SectionStanding
  /** For a stale section: the source as it was when the translation was made. */
  made: Text | null
  /** The proposer's own translation, where nothing is saved yet. */
  own: Text | null
}

export type TranslationView = {
  callId: string
  part: Pick<Part, 'id' | 'kind' | 'iso3' | 'title' | 'sha256' | 'isSettled'> & { language: Language }
  language: Language
  sections: SectionView[]
  /** For saving: 0 where nothing is saved yet. */
  version: number
  saved: { by: string; at: string } | null
  offered: Action[]
}

/** One part and its translation into a language; null for who may not know of it, and where there is nothing to translate or nothing to translate into. */
export async function readTranslation(id: string, language: Language, actor: Actor, now: Date): Promise<TranslationView | null> {
  const call = actor.role === 'officer' ? await findCurrentCall(actor, now) : null
  if (!call) return null
  const callId = call.situation.call!.id
  const part = (await partsOf(callId)).find((one) => one.id === id)
  if (!part || part.language === null || part.language === language) return null
  const row = await TranslationRows().findOne({ where: { callId, part: id, language } })
  const ahead = row ? await look('translation', row.id, actor, now) : await lookAhead('translation', { callId, part: id, language }, actor, now)
  if (!ahead) return null
  const tied = row?.texts ?? {}
  const { kind, iso3, title, sha256, isSettled } = part
  return {
    callId, language,
    part: { id, kind, iso3, title, sha256, isSettled, language: part.language },
    sections: Object.entries(part.source).filter(([, source]) => !isEmpty(source)).map(([section, source]) => {
      const standing = standingOf(part.source, tied, section)
      const saved = tied[section]?.text ?? null
      return { section, source, saved, standing, made: standing === 'stale' ? tied[section]!.of : null, own: saved === null ? (part.own[language]?.[section] ?? null) : null }
    }),
    version: ahead.situation.translation?.version ?? 0,
    saved: row && { by: row.savedBy, at: row.savedAt },
    offered: ahead.offered,
  }
}

export type ForewordView = { callId: string; foreword: { language: Language; text: string } | null; sha256: string; offered: Action[] }

/** The foreword as it was written; null for everybody but the Secretariat. */
export async function readForeword(actor: Actor, now: Date): Promise<ForewordView | null> {
  const call = actor.role === 'officer' ? await findCurrentCall(actor, now) : null
  if (!call) return null
  const { id, forewordSha256 } = call.situation.call!
  return { callId: id, foreword: (await Calls().findByPk(id))!.foreword, sha256: forewordSha256, offered: call.offered }
}

/** The foreword that an edition in this language would print now, or null. */
export async function forewordFor(callId: string, language: Language): Promise<string | null> {
  const part = (await partsOf(callId)).find((one) => one.id === FOREWORD)!
  if (part.language === language) return String(part.source['foreword'])
  const tied = (await savedTranslations(callId))(FOREWORD, language)
  return part.language !== null && standingOf(part.source, tied, 'foreword') === 'done' ? String(tied['foreword']!.text) : null
}

/** Where an original is edited: the case of a summary; null for a part that is edited on no page of the booklet. */
export async function caseOfSummary(summaryId: string): Promise<string | null> {
  const summary = await Summaries().findByPk(summaryId, { attributes: ['caseId'] })
  return summary && (await Cases().findByPk(summary.caseId, { attributes: ['id'] }))!.id
}
