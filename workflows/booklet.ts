// Assembles the booklet (M-36) from facts that are settled: discussed cases with cleared texts, and nothing else (M-33).

import type { BookletCase, BookletData } from './booklet-data.ts'
import { figureOf } from './booklet-figure.ts'
import type { SummaryContent } from './inputs.ts'
import type { Language } from './languages.ts'
import { articleTitle, compareByName, compareByStateName, groupName, groupsInOrder, regionalGroupOf, stateName } from './names/index.ts'
import { ordinalOf } from './names/ordinals.ts'
import { BOOKLET_TITLES } from './names/titles.ts'

/** What models/booklet-source.ts reads. Everything the booklet says comes from here, so its hash says whether the booklet is still true. */
export type BookletSource = {
  session: { number: number; place: string; zone: string; startsOn: string; endsOn: string }
  cases: {
    reference: string
    iso3: string
    proposedBy: { kind: 'State' | 'observer'; name: string }
    content: SummaryContent
    discussion: { presenters: string[]; account: string; discussedOn: string }
    /** Null while the State has not cleared the text: such a case is printed in a draft only. */
    clearance: { clearedAt: string; sha256: string } | null
  }[]
  donors: { name: string; amount: number; currency: string; recordedAt: string }[]
  /** Every proposal that was submitted and not withdrawn. */
  proposals: { iso3: string; title: string; proposedBy: string; byObserver: boolean; eligible: boolean; consentListed: boolean }[]
  consultation: { quorum: number; officers: number; recusals: { office: string; iso3: string }[] } | null
}

export type BookletOptions = { language: Language; foreword: string; issuedOn: string; corrigendum: string; editionNumber: number; draft: boolean }

export function assembleBooklet(source: BookletSource, options: BookletOptions): Omit<BookletData, 'dataSha256'> {
  const { language } = options
  const byState = compareByStateName(language)
  const byName = compareByName(language)
  const cases = [...source.cases].sort((a, b) => byState(a.iso3, b.iso3) || byName(a.content.title, b.content.title))
  const anchors = anchorsOf(cases.map((one) => one.iso3))
  return {
    language,
    draft: options.draft,
    editionNumber: options.editionNumber,
    corrigendum: options.corrigendum,
    title: BOOKLET_TITLES[language],
    session: { number: source.session.number, ordinal: ordinalOf(source.session.number, language), place: source.session.place, dates: daysBetween(source.session.startsOn, source.session.endsOn, language) },
    issuedOn: dayIn(options.issuedOn, language),
    foreword: paragraphsOf(options.foreword),
    donors: source.donors.map((donor) => ({ name: donor.name, amount: `${donor.currency} ${numberIn(donor.amount, language)}`, recordedOn: dayIn(donor.recordedAt.slice(0, 10), language) })),
    cases: cases.map((one, index) => bookletCase(one, anchors[index]!, language)),
    selection: selectionOf(source, language),
    proposers: source.proposals
      .filter((proposal) => proposal.consentListed)
      .sort((a, b) => byState(a.iso3, b.iso3) || byName(a.title, b.title))
      .map((proposal) => ({ state: stateName(proposal.iso3, language), title: proposal.title, proposedBy: proposal.byObserver ? proposal.proposedBy : stateName(proposal.iso3, language) })),
    agenda: cases.map((one) => ({ time: dayIn(one.discussion.discussedOn, language), item: `${stateName(one.iso3, language)}: ${one.content.title}` })),
  }
}

function bookletCase(one: BookletSource['cases'][number], anchor: string, language: Language): BookletCase {
  const { content } = one
  return {
    anchor,
    reference: one.reference,
    state: { iso3: one.iso3, name: stateName(one.iso3, language) },
    title: content.title,
    subject: content.subject || shortened(content.title),
    proposedBy: one.proposedBy.kind === 'State' ? { kind: 'State', name: stateName(one.iso3, language) } : one.proposedBy,
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
    discussion: { ...one.discussion, discussedOn: dayIn(one.discussion.discussedOn, language) },
    sources: content.links.map((url) => ({ title: '', url })),
    figure: figureOf(content.results, content.started, language),
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
    recusals: (source.consultation?.recusals ?? []).map((one) => ({ office: one.office, state: stateName(one.iso3, language) })),
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

function shortened(title: string): string {
  const head = title.split(/[:–—(]/)[0]!.trim()
  if (head.length <= 42) return head
  const cut = head.slice(0, 42)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 20))}…`
}

const localeOf = (language: Language) => (language === 'ar' ? 'ar-u-nu-latn' : language === 'en' ? 'en-GB' : language)

export function dayIn(day: string, language: Language): string {
  return new Intl.DateTimeFormat(localeOf(language), { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(`${day}T00:00:00Z`))
}

export function daysBetween(first: string, last: string, language: Language): string {
  const format = new Intl.DateTimeFormat(localeOf(language), { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' })
  return format.formatRange(new Date(`${first}T00:00:00Z`), new Date(`${last}T00:00:00Z`)).replaceAll('\u2009', '').replace(' – ', '–')
}

function numberIn(value: number, language: Language): string {
  return new Intl.NumberFormat(localeOf(language)).format(value)
}
