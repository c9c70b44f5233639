import type { BookletTexts } from './booklet-texts.ts'

const COUNT = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve']
const count = (n: number, lower = false) => {
  const word = COUNT[n] ?? String(n)
  return lower ? word.toLowerCase() : word
}
const ANNEX = { 1: 'I', 2: 'II', 3: 'III' }

export const en: BookletTexts = {
  tag: 'en',
  issuer: 'Conference of the States Parties to the United Nations Convention against Corruption',
  cover: 'Cover',
  subtitle: (session) => `Programmes presented and discussed at the ${session} session`,
  edition: 'English edition',
  publishedIn: 'English edition. Published in Arabic, Chinese, English, French, Russian and Spanish.',
  draft: 'Draft – not issued',
  notStated: 'Not stated',
  middot: ' · ',
  colon: ': ', listComma: ', ',
  and: ' and ',
  imprint: {
    label: 'Imprint and disclaimers',
    corrigendum: 'Corrigendum',
    sections: [
      { head: 'About this text', text: 'Each chapter summarizes a programme that a State presented and that the meeting discussed, in words that the State has agreed. It describes and does not judge. Figures are those of the State or of the source named beside them; the Secretariat has not audited them.' },
      { head: 'No order of merit', text: 'Cases stand in the alphabetical order of the short names of States in the language of each edition. Whether a programme appears here says nothing of its worth beside another, and nothing of how any State carries out the Convention.' },
      { head: 'Names and places', text: 'The names used for States, territories and authorities, and the way in which material about them is set out, imply no opinion on the legal status of any of them or on the course of any frontier or boundary.' },
      { head: 'Firms and products', text: 'Where a firm, a product or a website is named, it is named to describe a programme, not to recommend it. Addresses of websites were those given by proposers when the text was closed; what stands there now may differ.' },
      { head: 'Languages', text: 'The text that a proposer submitted is authentic in the language in which it was submitted. All other language versions are translations.' },
      { head: 'Use', text: 'The text may be quoted and reproduced in part without leave, provided that the source is named and the sense is kept.' },
    ],
  },
  foreword: {
    head: 'Foreword',
    standing: [
      'A programme that works in one place is of use in another only when it is told plainly: what was wrong, what was tried, what it cost, what came of it, and what remained hard.',
      'The Conference asked that such accounts be presented, discussed and then written down. This booklet holds those that were discussed at one session. Each was proposed by a State, or suggested by an observer as a programme of a State; each was presented by the officials who run it; and each State concerned has agreed the words in which its programme is described here.',
      'All follow the same headings, so that a reader with one question can find the answer to it in the same place in every chapter. None is set above another.',
    ],
  },
  thanks: {
    head: 'Acknowledgements',
    funds: 'Funds',
    fundsLead: 'The booklet was made possible by extrabudgetary funds. The Secretariat thanks:',
    donation: (donor, amount, recordedOn) => [donor, amount, recordedOn && `recorded on ${recordedOn}`].filter(Boolean).join(', '),
    fundsNone: 'No contribution had been recorded when this text was made.',
    programmes: 'Programmes',
    programmesText: (states) => `The programmes were presented by officials of ${states}, who also read, corrected and agreed the text of their chapters.`,
    proposals: 'Proposals',
    proposalsText: 'Thanks are due to all who proposed or suggested a case. Those who agreed to be named are listed in annex\u00A0II.',
    consultation: 'Consultation',
    consultationText: 'The cases were selected by the Secretariat in consultation with the bureau of the Conference.',
  },
  contents: { head: 'Contents', front: 'Front matter', cases: 'Cases', annexes: 'Annexes', aids: 'Finding aids', skip: 'Skip to the text' },
  notes: {
    head: 'Explanatory notes',
    sections: [
      { head: 'The Convention', text: '“The Convention” is the United Nations Convention against Corruption. Numbers of articles are those of the Convention unless a national law is named.' },
      { head: 'Figures', text: 'Figures, years and names are given as the proposer reported them. A dash (–) means that the source gives none. “Not stated” means that the sources do not say. Parts may not add up to totals because of rounding.' },
      { head: 'Money', text: 'Sums are in the currency of the source and are not converted.' },
      { head: 'Comparison', text: 'Programmes differ in purpose, scale and law. Their results were counted in different ways and must not be compared with one another.' },
    ],
  },
  part: {
    head: 'Cases',
    lead: (cases) => cases === 1
      ? 'One programme, set out under ten headings, from the facts at a glance to the sources.'
      : `${count(cases)} programmes, in the English alphabetical order of States. Each is set out under the same ten headings, from the facts at a glance to the sources.`,
  },
  brief: {
    head: 'The cases in brief',
    how: 'How to read them',
    howText: 'Begin anywhere. A chapter opens with the facts of the programme and goes on to the problem it met, what was done, what was reported to have come of it, and what was hard. “Lessons” are those of the State. “In discussion” records what was said at the meeting.',
    headings: 'Headings',
    reading: 'Every chapter has these, in this order.',
    caption: (cases) => cases === 1 ? 'The case' : `The ${count(cases, true)} cases, in the English alphabetical order of States`,
  },
  columns: {
    state: 'State', programme: 'Programme', aspect: 'Aspect', articles: 'Articles', result: 'Result', year: 'Year', source: 'Source',
    proposedBy: 'Proposed or suggested by', time: 'Time', item: 'Item', group: 'Regional group', proposals: 'Proposals', cases: 'Cases',
  },
  chapter: {
    glance: 'At a glance', agency: 'Responsible agency', aspect: 'Aspect', articles: 'Articles', started: 'In operation since', legal: 'Legal basis',
    resources: 'Resources', proposedBy: 'Proposed by', suggestedBy: 'Suggested by',
    articlesOf: (numbers) => `${numbers.length === 1 ? 'Article' : 'Articles'}\u00A0${list(numbers.map(String))} of the Convention`,
    problem: 'The problem', done: 'What was done', results: 'Results', challenges: 'Challenges', lessons: 'Lessons', adaptation: 'How others could adapt it',
    assistance: 'Technical assistance', discussion: 'In discussion', sources: 'Sources',
    resultsLead: (state) => `The results below are those reported for the programme of ${state}, in the words of the proposal.`,
    presented: (presenters) => `Presented by: ${presenters}.`,
    discussedOn: (date) => `Discussed on ${date}.`,
    agreed: (state, date) => `The text of this chapter was agreed by ${state}${date ? ` on ${date}` : ''}.`,
    note: (number) => `Source ${number}`,
    tableCaption: 'Results reported for the programme',
  },
  figure: {
    figure: (number) => `Figure ${number}`,
    table: (number) => `Table ${number}`,
    shares: 'Shares that the results name, on one scale from 0 to 100 per cent',
    sharesSource: 'As reported; in the order of the table. The shares are parts of different wholes and are not to be compared.',
    sharesSpoken: 'Bar chart of reported shares, each on a scale from 0 to 100 per cent.',
    timeline: 'Moments of the programme that the text dates',
    timelineSource: 'As reported, in the order of time.',
    timelineSpoken: 'A line of years with the dated moments of the programme, in the order of time.',
    numbers: 'Figures that the results name', numbersSource: 'As reported; in the order of the table. They count different things and are not to be compared.', numbersSpoken: 'Figures that the results name, set large, with the words that report them.',
    statements: 'What the programme reports',
    statementsSource: 'As reported; in the order of the table. The sources give no year and no share.',
    statementsSpoken: 'What the programme reports, in the words of the results.',
    groups: 'Proposals received and cases discussed, by regional group of the responsible State',
    groupsSource: 'In the English alphabetical order of groups. One block is one proposal; a filled block was discussed.',
    groupsSpoken: 'A row of blocks for each regional group: one block for each proposal, filled where the case was discussed.',
    groupProposals: 'Proposal',
    groupCases: 'Proposal discussed',
    groupValue: (group, proposals, cases) => `${group}: ${proposals} ${proposals === 1 ? 'proposal' : 'proposals'}, ${cases} discussed.`,
    began: 'In operation',
    percentAxis: '100\u00A0per\u00A0cent', afterNumber: '. ',
  },
  annex: {
    number: (annex) => `Annex ${ANNEX[annex]}`,
    entry: (annex) => `${ANNEX[annex]}. `,
    selectionHead: 'How the cases were selected',
    call: 'The call',
    callText: 'All States were invited by note verbale to propose best practices on the aspects that the call named. Observers were invited by letter; each could suggest one case, being a programme of one State.',
    received: 'What came in',
    receivedText: (byStates, byObservers, eligible) =>
      `${count(byStates)} ${byStates === 1 ? 'proposal' : 'proposals'} came from States and ${count(byObservers, true)} from observers. ${count(eligible)} ${eligible === 1 ? 'was' : 'were'} eligible.`,
    screening: 'Screening',
    screeningText: 'Each proposal was read against one list: an entitled proposer, in time, a programme of a State, an aspect of the call, complete; no person accused and no State compared with another. A proposer was asked to clarify before any proposal was set aside.',
    decision: 'Consultation and decision',
    decisionText: (discussed) =>
      `The bureau of the Conference was consulted on every eligible proposal. The Secretariat then decided, with a written reason for each proposal, and invited the responsible States to present. ${count(discussed)} ${discussed === 1 ? 'case was' : 'cases were'} discussed. A proposal that was not selected is not thereby found wanting.`,
    quorum: 'Quorum',
    quorumText: (required, officers) =>
      `The bureau has ${count(officers, true)} ${officers === 1 ? 'officer' : 'officers'}. At least ${count(required, true)} of those not recused had to take part in each item, and did.`,
    recusals: 'Recusals',
    recusalsText: 'An officer whose State proposed a programme, or was responsible for one, took no part in the item concerned:',
    recusalsNone: 'No officer was recused from any item.',
    recusal: (office, state) => (state ? `${office}: ${state}` : office),
    proposersHead: 'Proposals and proposers',
    proposersCaption: 'Proposals whose proposers agreed to be listed, in the English alphabetical order of the responsible State',
    proposersNone: 'No proposer asked to be listed.',
    agendaHead: 'Agenda of the meeting',
    agendaText: 'Each State was given the same time to present and to answer; the order was alphabetical.',
    agendaCaption: 'Run of the meeting',
    agendaNone: 'The agenda is not part of this edition.',
    agendaOpening: 'Opening',
    agendaHours: (place, offset) => `Each State was given the same time to present and to answer; the order was the English alphabetical order of States. Hours are those of ${place} (${offset}).`,
  },
  index: { head: 'Index', entry: 'Index by article, State and theme', byArticle: 'By article of the Convention', byState: 'By State', byTheme: 'By theme' },
  colophon: {
    head: 'Colophon',
    edition: 'Edition',
    editionText: (number, issuedOn) => `English edition, issue ${number}.${issuedOn ? ` Issued on ${issuedOn}.` : ''}`,
    notIssued: 'This is a draft. It has not been issued and must not be quoted.',
    correction: 'A mistake is mended by a new edition; this one stays at its address.',
    texts: 'Texts agreed (SHA-256)',
    textsNone: 'Not yet agreed',
    agreedOn: (date) => date,
    data: 'Data of this edition (SHA-256)',
    letter: 'Typography',
    letterText: 'Set in Source Serif and Source Sans. A4. Figures are drawn from the data of each chapter; the colours of chapters mean nothing.',
  },
}

function list(words: string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}
