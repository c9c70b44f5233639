// Booklets of any length for the bench: invented programmes that fill their pages as real ones do.

import { figureOf } from '#workflows/booklet-figure.ts'
import type { BookletCase, BookletData } from '#workflows/booklet-data.ts'
import type { Language } from '#workflows/languages.ts'
import { STATES, articleTitle, compareByStateName, groupName, groupsInOrder, stateName } from '#workflows/names/index.ts'

const SENTENCE = 'Bench data: the district put each invoice on the board within seven days of its payment, and whoever passed could read what was bought, from whom, and for how much. '
const RESULTS = [
  { text: 'Bench data: 62 per cent of invoices were posted within a week', year: '2014', source: 'https://example.org/audit' },
  { text: 'Bench data: 9 per cent of invoices were disputed', year: '2015', source: 'A district newspaper' },
  { text: 'Bench data: 40 offices joined', year: '', source: '' },
]

function benchCase(index: number, iso3: string, language: Language): BookletCase {
  const state = { iso3, name: stateName(iso3, language) }
  return {
    anchor: `bench-${index}`, reference: `BENCH-${String(index).padStart(4, '0')}`, state, title: `Bench data: programme ${String.fromCharCode(65 + (index % 26))} of a district`, subject: 'Public spending',
    proposedBy: { kind: 'State', name: state.name }, agency: 'Bench data: a district office', aspect: 'Public finances',
    articles: [9, 10, 13].map((number) => ({ number, title: articleTitle(number, language).title })),
    started: '2011', legalFramework: SENTENCE, resources: 'Bench data: two clerks and a board', problem: SENTENCE.repeat(3), whatWasDone: SENTENCE.repeat(6), results: RESULTS, challenges: SENTENCE.repeat(2),
    lessons: 'Post early; post in the language that is read; keep the board dry.', adaptation: SENTENCE, technicalAssistance: '',
    discussion: { presenters: ['the district office'], account: SENTENCE, discussedOn: '8 December 2027' },
    sources: [{ title: 'Bench data: an audit', url: 'https://example.org/audit' }, { title: 'Bench data: a report', url: '' }],
    figure: figureOf(RESULTS, '2011', language), clearance: { clearedOn: '1 February 2028', sha256: 'a'.repeat(64) },
  }
}

export function benchBooklet(count: number, language: Language): BookletData {
  const states = STATES.filter((entry) => entry.kind === 'State').map((entry) => entry.iso3)
  const iso3s = Array.from({ length: count }, (_, index) => states[index % states.length]!).sort(compareByStateName(language))
  return {
    language, draft: false, editionNumber: 1, corrigendum: '', title: 'Bench data: practices in the fight against corruption',
    session: { number: 12, place: 'Vienna', dates: '6–10 December 2027', ordinal: 'twelfth' }, issuedOn: '1 March 2028', foreword: [],
    donors: [{ name: 'Bench data: a donor', amount: 'USD 1,000', recordedOn: '12 January 2028' }],
    cases: iso3s.map((iso3, index) => benchCase(index, iso3, language)),
    selection: {
      proposals: { byStates: count, byObservers: 0, eligible: count, discussed: count },
      groups: groupsInOrder(language).map((key) => ({ name: groupName(key, language), proposals: 2, cases: 1 })), quorum: { required: 3, officers: 5 }, recusals: [],
    },
    proposers: [], agenda: [], meeting: null, dataSha256: 'b'.repeat(64),
  }
}
