// Parts of the booklet that have words of people (M-35): the foreword, the summary of each discussed case, each line of the list of proposers.

import { chapterSource, listingSource, ownTranslations, type Translations } from '#workflows/booklet-translation.ts'
import { LANGUAGES, type Language } from '#workflows/languages.ts'
import { LIVE_STATES } from '#workflows/lives/proposal.ts'
import { compareByName, compareByStateName } from '#workflows/names/index.ts'
import { PART_KINDS, inForce, openSections, type OpenPart, type PartKind, type Source, type Tied, type Untranslated } from '#workflows/translation.ts'
import { Op } from 'sequelize'
import { hashOf } from './hash.ts'
import { Calls, Cases, Entities, Proposals, Summaries, TranslationRows, type ProposalRow, type RowOf } from './tables.ts'

export const FOREWORD = 'foreword'

/** Which foreword a page showed, its language included; empty for none. */
export const forewordHash = (foreword: { language: Language; text: string } | null): string => (foreword === null ? '' : hashOf(foreword))

export type Part = {
  /** 'foreword', or the id of a summary or of a proposal. */
  id: string
  kind: PartKind
  /** The responsible State's code; null for the foreword. */
  iso3: string | null
  title: string
  /** Null while there is no original: a foreword that nobody has written. */
  language: Language | null
  source: Source
  sha256: string
  /** The proposer's own translations of sections that stand as submitted: shown to the translator, never used by themselves. */
  own: Translations
  /** A summary that its State has not cleared may still change. */
  isSettled: boolean
}

/** Every part, in the order of an English edition: foreword, chapters, list of proposers. */
export async function partsOf(callId: string): Promise<Part[]> {
  const call = (await Calls().findByPk(callId, { rejectOnEmpty: true }))!
  const entities = new Map((await Entities().findAll({ where: { sessionId: call.sessionId } })).map((entity) => [entity.id, entity]))
  const facts = (proposal: RowOf<ProposalRow>) => ({
    iso3: entities.get(proposal.responsibleStateId!)!.iso3!,
    language: proposal.submittedContent!.language,
    observer: proposal.proponentKind === 'observer' ? entities.get(proposal.proponentId)!.name : null,
  })
  const proposals = await Proposals().findAll({ where: { callId, submittedContent: { [Op.ne]: null } } as never })
  const discussed = await Cases().findAll({ where: { callId, state: 'discussed' } })
  const summaries = await Summaries().findAll({ where: { caseId: discussed.map((one) => one.id) } })
  const chapters = summaries.map((summary): Part => {
    const proposal = proposals.find((one) => one.id === discussed.find(({ id }) => id === summary.caseId)!.proposalId)!
    const { observer, ...rest } = facts(proposal)
    return partOf({ id: summary.id, kind: 'summary', title: summary.content.title, isSettled: summary.state === 'cleared', ...rest }, chapterSource(summary.content, observer), proposal)
  })
  const listings = proposals
    .filter((proposal) => LIVE_STATES.includes(proposal.state as never) && proposal.submittedContent!.consentListed)
    .map((proposal): Part => {
      const { observer, ...rest } = facts(proposal)
      const { title } = proposal.submittedContent!
      return partOf({ id: proposal.id, kind: 'listing', title, isSettled: true, ...rest }, listingSource(title, observer), proposal)
    })
  const foreword = partOf({ id: FOREWORD, kind: 'foreword', iso3: null, title: '', language: call.foreword?.language ?? null, isSettled: true }, call.foreword ? { foreword: call.foreword.text } : {})
  const byState = compareByStateName('en')
  const byName = compareByName('en')
  return [foreword, ...chapters, ...listings].sort((a, b) => PART_KINDS.indexOf(a.kind) - PART_KINDS.indexOf(b.kind) || (a.iso3 && b.iso3 ? byState(a.iso3, b.iso3) : 0) || byName(a.title, b.title) || (a.id < b.id ? -1 : 1))
}

function partOf(facts: Omit<Part, 'source' | 'sha256' | 'own'>, source: Source, proposal?: RowOf<ProposalRow>): Part {
  return { ...facts, source, sha256: hashOf(source), own: proposal ? ownTranslations(source, proposal.submittedContent!) : {} }
}

export type SavedTranslations = (part: string, language: Language) => Tied

/** What translators have saved for a call; nothing for a part that nobody has translated. */
export async function savedTranslations(callId: string): Promise<SavedTranslations> {
  const rows = await TranslationRows().findAll({ where: { callId }, attributes: ['part', 'language', 'texts'] })
  const saved = new Map(rows.map((row) => [`${row.part} ${row.language}`, row.texts]))
  return (part, language) => saved.get(`${part} ${language}`) ?? {}
}

/** The translations of a part that are in force, by language; its original language has none. */
export function translationsInForce(part: Part, saved: SavedTranslations): Translations {
  const told = LANGUAGES.filter((language) => language !== part.language).map((language) => [language, inForce(part.source, saved(part.id, language))] as const)
  return Object.fromEntries(told.filter(([, texts]) => Object.keys(texts).length > 0))
}

/** For each language, the parts that lack something in it. */
export function untranslatedParts(parts: readonly Part[], saved: SavedTranslations): Untranslated {
  const open = (part: Part, language: Language): OpenPart => ({
    part: part.id, kind: part.kind, state: part.iso3, title: part.title, language: part.language,
    ...(part.language === language ? { missing: [], stale: [] } : openSections(part.source, saved(part.id, language))),
  })
  const lacks = ({ language, missing, stale }: OpenPart) => language === null || missing.length > 0 || stale.length > 0
  return Object.fromEntries(LANGUAGES.map((language) => [language, parts.map((part) => open(part, language)).filter(lacks)]))
}

export async function untranslatedOf(callId: string): Promise<Untranslated> {
  return untranslatedParts(await partsOf(callId), await savedTranslations(callId))
}
