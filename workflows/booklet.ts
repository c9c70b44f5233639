// Assembles the booklet (M-36) from facts that are settled: discussed cases with cleared texts, and nothing else (M-33).

import type { BookletCase, BookletData } from './booklet-data.ts'
import { dayIn, daysBetween, sumIn } from './booklet-dates.ts'
import { figureOf } from './booklet-figure.ts'
import { chapterSource, contentIn, lackingIn, listingSource, textIn, type Translations } from './booklet-translation.ts'
import type { SummaryContent } from './inputs.ts'
import type { Language } from './languages.ts'
import { articleTitle, compareByName, compareByStateName, groupName, groupsInOrder, placeIn, regionalGroupOf, stateName } from './names/index.ts'
import { localOf, momentIn, offsetOf } from './moments.ts'
import { officeName } from './names/offices.ts'
import { ordinalOf } from './names/ordinals.ts'
import { BOOKLET_TITLES } from './names/titles.ts'
import type { Source } from './translation.ts'

export { dayIn, daysBetween } from './booklet-dates.ts'

/** What models/booklet-source.ts reads. Everything the booklet says comes from here, so its hash says whether the booklet is still true. */
export type BookletSource = {
  session: { number: number; place: string; zone: string; startsOn: string; endsOn: string }
  /** As arranged, with the slots of the cases that were discussed; null where no meeting was arranged (M-31). */
  meeting: { beginsAt: string; room: string; openingMinutes: number; slots: { reference: string; beginsAt: string; endsAt: string }[] } | null
  cases: {
    reference: string
    iso3: string
    proposedBy: { kind: 'State' | 'observer'; name: string }
    content: SummaryContent
    /** The language the text was cleared in, and the translations in force (M-35). */
    language: Language
    translations: Translations
    /** Who presented and when; what was said of it stands in the cleared text. */
    discussion: { presenters: string[]; discussedOn: string }
    /** Null while the State has not cleared the text: such a case is printed in a draft only. */
    clearance: { clearedAt: string; sha256: string } | null
  }[]
  /** Null while nobody has written one: then a draft alone can be made. */
  foreword: { language: Language; text: string; translations: Translations } | null
  donors: { name: string; amount: number; currency: string; recordedAt: string }[]
  /** Every proposal that was submitted and not withdrawn. */
  proposals: { iso3: string; title: string; proposedBy: string; byObserver: boolean; eligible: boolean; consentListed: boolean; language: Language; translations: Translations }[]
  consultation: { quorum: number; officers: number; recusals: { office: string; iso3: string }[] } | null
}

export type BookletOptions = { language: Language; issuedOn: string; corrigendum: string; editionNumber: number; draft: boolean }

/** The source as an edition in this language says it: translations into other languages are none of its concern. */
export function sourceIn(source: BookletSource, language: Language): BookletSource {
  const only = <T extends { translations: Translations }>(one: T): T => ({ ...one, translations: one.translations[language] ? { [language]: one.translations[language] } : {} })
  return { ...source, cases: source.cases.map(only), proposals: source.proposals.map(only), foreword: source.foreword && only(source.foreword) }
}

/** What an edition in this language lacks, by State and section. The rules refuse it before; this guards the text itself. */
function lacking(source: BookletSource, language: Language): string[] {
  const told = ({ language: original, translations }: { language: Language; translations: Translations }, of: Source) => (original === language ? [] : lackingIn(of, translations[language]))
  const { foreword } = source
  return [
    ...(foreword ? told(foreword, { foreword: foreword.text }) : ['foreword']),
    ...source.cases.flatMap((one) => told(one, chapterSource(one.content, observerOf(one))).map((section) => `${one.iso3}: ${section}`)),
    ...source.proposals.filter((one) => one.consentListed).flatMap((one) => told(one, listingSource(one.title, null)).map((section) => `${one.iso3}: ${section}`)),
  ]
}

const observerOf = ({ proposedBy }: BookletSource['cases'][number]) => (proposedBy.kind === 'observer' ? proposedBy.name : null)
/** The translation an edition prints; none where it is the original's own language. */
const toldIn = (language: Language, one: { language: Language; translations: Translations }) => (one.language === language ? undefined : one.translations[language])

/** @throws RangeError for an edition with a part that has no text in its language; a draft prints the original's words there. */
export function assembleBooklet(source: BookletSource, options: BookletOptions): Omit<BookletData, 'dataSha256'> {
  const { language } = options
  const byState = compareByStateName(language)
  const byName = compareByName(language)
  const missing = options.draft ? [] : lacking(source, language)
  if (missing.length > 0) throw new RangeError(`The edition (${language}) lacks ${missing.join(', ')}`)
  const cases = source.cases.map((one) => ({ ...one, content: contentIn(one.content, toldIn(language, one), language) })).sort((a, b) => byState(a.iso3, b.iso3) || byName(a.content.title, b.content.title))
  const anchors = anchorsOf(cases.map((one) => one.iso3))
  return {
    language,
    draft: options.draft,
    editionNumber: options.editionNumber,
    corrigendum: options.corrigendum,
    title: BOOKLET_TITLES[language],
    session: { number: source.session.number, ordinal: ordinalOf(source.session.number, language), place: placeIn(source.session.place, language), dates: daysBetween(source.session.startsOn, source.session.endsOn, language) },
    issuedOn: dayIn(options.issuedOn, language),
    foreword: source.foreword ? paragraphsOf(textIn(source.foreword.text, toldIn(language, source.foreword), 'foreword')) : [],
    donors: source.donors.map((donor) => ({ name: placeIn(donor.name, language), amount: sumIn(donor.amount, donor.currency, language), recordedOn: dayIn(donor.recordedAt.slice(0, 10), language) })),
    cases: cases.map((one, index) => bookletCase(one, anchors[index]!, language)),
    selection: selectionOf(source, language),
    proposers: source.proposals
      .filter((proposal) => proposal.consentListed)
      .map((proposal) => ({ ...proposal, title: textIn(proposal.title, toldIn(language, proposal), 'title') }))
      .sort((a, b) => byState(a.iso3, b.iso3) || byName(a.title, b.title))
      .map((proposal) => ({ state: stateName(proposal.iso3, language), title: proposal.title, proposedBy: proposal.byObserver ? textIn(proposal.proposedBy, toldIn(language, proposal), 'observer') : stateName(proposal.iso3, language) })),
    ...agendaOf(source, cases, language),
  }
}

function bookletCase(one: BookletSource['cases'][number], anchor: string, language: Language): BookletCase {
  const { content } = one
  return {
    anchor,
    reference: one.reference,
    state: { iso3: one.iso3, name: stateName(one.iso3, language) },
    title: content.title,
    subject: shortSubject(content.subject || content.aspect || content.title),
    proposedBy: one.proposedBy.kind === 'State' ? { kind: 'State', name: stateName(one.iso3, language) } : { kind: 'observer', name: textIn(one.proposedBy.name, toldIn(language, one), 'observer') },
    agency: content.agency,
    aspect: content.aspect,
    articles: [...content.articles].sort((a, b) => a - b).map((number) => ({ number, title: articleTitle(number, language).title })),
    started: content.started,
    legalFramework: content.legalFramework,
    resources: content.resources,
    problem: content.problem,
    whatWasDone: content.whatWasDone,
    results: content.results,
    challenges: content.challenges,
    lessons: content.lessons,
    adaptation: content.replicability,
    technicalAssistance: content.technicalAssistance,
    discussion: { presenters: one.discussion.presenters.map((presenter) => officeName(presenter, language)), account: content.discussion, discussedOn: dayIn(one.discussion.discussedOn, language) },
    sources: content.links.map((url) => ({ title: '', url })),
    figure: figureOf(content.results, content.started, language, content.whatWasDone),
    clearance: { clearedOn: one.clearance ? dayIn(one.clearance.clearedAt.slice(0, 10), language) : '', sha256: one.clearance?.sha256 ?? '' },
  }
}

/** How the cases were selected, as bare facts: counts by regional group in the alphabet's order, quorum, recusals; no votes (M-25, M-28). */
function selectionOf(source: BookletSource, language: Language): BookletData['selection'] {
  const group = (iso3: string) => regionalGroupOf(iso3)
  return {
    proposals: {
      byStates: source.proposals.filter((one) => !one.byObserver).length,
      byObservers: source.proposals.filter((one) => one.byObserver).length,
      eligible: source.proposals.filter((one) => one.eligible).length,
      discussed: source.cases.length,
    },
    groups: groupsInOrder(language).map((key) => ({
      name: groupName(key, language),
      proposals: source.proposals.filter((one) => group(one.iso3) === key).length,
      cases: source.cases.filter((one) => group(one.iso3) === key).length,
    })),
    quorum: { required: source.consultation?.quorum ?? 0, officers: source.consultation?.officers ?? 0 },
    recusals: (source.consultation?.recusals ?? []).map((one) => ({ office: officeName(one.office, language), state: stateName(one.iso3, language) })),
  }
}

/** The run of the meeting: by the hour where it was arranged, in the order it was published in; else by the day each case was discussed on. */
function agendaOf({ session, meeting }: BookletSource, cases: BookletSource['cases'], language: Language): Pick<BookletData, 'agenda' | 'meeting'> {
  // a dash: many a title has a colon of its own
  const item = (one: BookletSource['cases'][number]) => `${stateName(one.iso3, language)}${language === 'zh' ? '——' : ' – '}${one.content.title}`
  if (!meeting) return { meeting: null, agenda: cases.map((one) => ({ time: dayIn(one.discussion.discussedOn, language), item: item(one) })) }
  const hour = (at: string) => momentIn(at, session.zone, language).time
  const span = (from: string, to: string) => `${hour(from)}–${hour(to)}`
  const opensUntil = new Date(Date.parse(meeting.beginsAt) + meeting.openingMinutes * 60_000).toISOString()
  return {
    meeting: {
      date: dayIn(localOf(meeting.beginsAt, session.zone).slice(0, 10), language),
      room: meeting.room,
      place: session.place.split(',')[0]!.trim(),
      offset: offsetOf(meeting.beginsAt, session.zone),
      opening: meeting.openingMinutes > 0 ? span(meeting.beginsAt, opensUntil) : '',
    },
    agenda: meeting.slots.flatMap((slot) => cases.filter(({ reference }) => reference === slot.reference).map((one) => ({ time: span(slot.beginsAt, slot.endsAt), item: item(one) }))),
  }
}

/** "georgia", and where a State has several cases "georgia", "georgia-2": the second is an address, not a rank. */
function anchorsOf(iso3s: string[]): string[] {
  const seen = new Map<string, number>()
  return iso3s.map((iso3) => {
    const base = stateName(iso3, 'en').normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')
    const count = (seen.get(base) ?? 0) + 1
    seen.set(base, count)
    return count === 1 ? base : `${base}-${count}`
  })
}

export function paragraphsOf(text: string): string[] {
  return text.split(/\n\s*\n/).map((one) => one.trim()).filter(Boolean)
}

/** "Asset declarations (art. 8, para. 5)" as a theme: without what stands in brackets. */
export function withoutBrackets(text: string): string {
  return text.replace(/\s*[(（][^()（）]*(?:[(（][^()（）]*[)）][^()（）]*)*[)）]/gu, '').replace(/\s+/gu, ' ').trim()
}

/** A few words for a running head, cut between words only where it must be. */
export function shortSubject(text: string): string {
  const plain = withoutBrackets(text)
  const letters = [...plain]
  if (letters.length <= SUBJECT_LENGTH) return plain
  const cut = letters.slice(0, SUBJECT_LENGTH).join('')
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 20))}…`
}

const SUBJECT_LENGTH = 80
