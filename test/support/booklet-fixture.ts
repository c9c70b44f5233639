// An invented booklet: every programme, figure, body and date in it is test data and belongs to no State.

import { figureOf } from '#workflows/booklet-figure.ts'
import type { BookletCase, BookletData } from '#workflows/booklet-data.ts'

export const SIX_SCRIPTS = 'Latin, Кириллица, العربية, 汉字, Ελληνικά, naïve'

/** What a proposer with bad intentions might type. It must come out as text, and nowhere else. */
export const HOSTILE = [
  '<script>document.title = "owned"</script>',
  '<img src="http://169.254.169.254/latest/meta-data">',
  '<meta http-equiv="refresh" content="0;url=file:///etc/passwd">',
  '</style><style>@import "http://169.254.169.254/x.css";',
  'name\u202Egnp.exe', '\u0000null\u0007bell',
].join(' ')

export function caseFixture(changes: Partial<BookletCase> = {}): BookletCase {
  const started = changes.started ?? '2011, in two districts'
  const results = changes.results ?? [
    { text: 'Test data: 62 per cent of invoices were posted within a week', year: '2014', source: 'https://example.org/audit' },
    { text: 'Test data: 9 per cent of invoices were disputed', year: '2015', source: 'A district newspaper' },
    { text: 'Test data: 40 offices joined', year: '', source: '' },
  ]
  return {
    anchor: 'ghana', reference: 'TEST-1', state: { iso3: 'GHA', name: 'Ghana' },
    title: 'Test data: invoices posted on the district notice board', subject: 'Public spending',
    proposedBy: { kind: 'State', name: 'Ghana' }, agency: 'Test data: an invented district office', aspect: 'Public finances',
    articles: [{ number: 9, title: 'Public procurement and management of public finances' }, { number: 13, title: 'Participation of society' }],
    started, legalFramework: '', resources: 'Test data: two clerks and a board',
    problem: 'Test data: nobody could see what the district paid.\nNobody asked.', whatWasDone: 'Test data: each invoice was posted within 7 days of payment.',
    results, challenges: 'Test data: rain.', lessons: 'Post early; post in the language that is read; keep the board dry.', adaptation: 'Test data: any wall will do.',
    technicalAssistance: '', discussion: { presenters: ['the district office'], account: 'Test data: the cost of the glass was asked after.', discussedOn: '8 December 2027' },
    sources: [{ title: 'Test data: an audit', url: 'https://example.org/audit' }, { title: 'Test data: a paper report', url: '' }],
    figure: figureOf(results, started, 'en'), clearance: { clearedOn: '1 February 2028', sha256: 'a'.repeat(64) },
    ...changes,
  }
}

const OTHERS: [string, string, string, string][] = [
  ['kiribati', 'KIR', 'Kiribati', 'Test data: a register of boats'],
  ['lesotho', 'LSO', 'Lesotho', 'Test data: school places drawn by lot'],
  ['united-kingdom', 'GBR', 'United Kingdom of Great Britain and Northern Ireland', 'Test data: a register of meetings'],
]

export function casesFixture(count = 4): BookletCase[] {
  const others = OTHERS.map(([anchor, iso3, name, title], index) => caseFixture({
    anchor, reference: `TEST-${index + 2}`, state: { iso3, name }, title, subject: 'Registers', aspect: 'Registers', proposedBy: index === 1 ? { kind: 'observer', name: 'Test data: an observer' } : { kind: 'State', name },
    articles: [{ number: 10, title: 'Public reporting' }],
  }))
  return [caseFixture(), ...others].slice(0, count)
}

export function bookletFixture(changes: Partial<BookletData> = {}): BookletData {
  const cases = changes.cases ?? casesFixture()
  return {
    language: 'en', draft: false, editionNumber: 1, corrigendum: '', title: 'Test data: practices in the fight against corruption',
    session: { number: 12, place: 'Vienna', dates: '6–10 December 2027', ordinal: 'twelfth' }, issuedOn: '1 March 2028', foreword: [],
    donors: [{ name: 'Test data: a donor', amount: 'USD 1,000', recordedOn: '12 January 2028' }], cases,
    selection: {
      proposals: { byStates: 5, byObservers: 2, eligible: 6, discussed: cases.length },
      groups: [{ name: 'African States', proposals: 2, cases: 2 }, { name: 'Asia-Pacific States', proposals: 3, cases: 1 }, { name: 'Western European and other States', proposals: 1, cases: 1 }],
      quorum: { required: 3, officers: 5 }, recusals: [{ office: 'Rapporteur', state: 'Ghana' }],
    },
    proposers: [{ state: 'Ghana', title: 'Test data: invoices posted', proposedBy: 'Ghana' }, { state: 'Palau', title: 'Test data: a list of lists', proposedBy: 'Palau' }],
    agenda: [{ time: '10 a.m.', item: 'Opening' }, { time: '10.15 a.m.', item: 'Ghana' }], meeting: null, dataSha256: 'b'.repeat(64),
    ...changes,
  }
}
