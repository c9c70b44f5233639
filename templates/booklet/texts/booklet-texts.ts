// Every sentence of the booklet that is not a case's own. One file per language; a missing key does not compile (M-35, M-42).

type Section = { head: string; text: string }

export interface BookletTexts {
  /** BCP 47 tag for the document. */
  tag: string
  issuer: string
  cover: string
  /** @param session the ordinal in this language, as the data gives it */
  subtitle: (session: string) => string
  edition: string
  publishedIn: string
  draft: string
  notStated: string
  /** Between a State and a subject, an article and its title. */
  middot: string
  /** Between a word and what it names: "Source: 1". */
  colon: string
  listComma: string
  and: string
  imprint: { label: string; sections: Section[]; corrigendum: string }
  foreword: { head: string; standing: string[] }
  thanks: {
    head: string
    funds: string
    fundsLead: string
    donation: (donor: string, amount: string, recordedOn: string) => string
    fundsNone: string
    programmes: string
    programmesText: (states: string) => string
    proposals: string
    proposalsText: string
    consultation: string
    consultationText: string
  }
  contents: { head: string; front: string; cases: string; annexes: string; aids: string; skip: string }
  notes: { head: string; sections: Section[] }
  part: { head: string; lead: (cases: number) => string }
  brief: { head: string; how: string; howText: string; headings: string; caption: (cases: number) => string; reading: string }
  columns: {
    state: string; programme: string; aspect: string; articles: string; result: string; year: string; source: string
    proposedBy: string; time: string; item: string; group: string; proposals: string; cases: string
  }
  chapter: {
    glance: string; agency: string; aspect: string; articles: string; started: string; legal: string; resources: string
    proposedBy: string; suggestedBy: string
    articlesOf: (numbers: number[]) => string
    problem: string; done: string; results: string; challenges: string; lessons: string; adaptation: string
    assistance: string; discussion: string; sources: string
    resultsLead: (state: string) => string
    presented: (presenters: string) => string
    discussedOn: (date: string) => string
    /** Where the account of the discussion stands when it is in another language. */
    agreed: (state: string, date: string) => string
    note: (number: number) => string
    tableCaption: string
  }
  figure: {
    figure: (number: number) => string
    table: (number: number) => string
    shares: string; sharesSource: string; sharesSpoken: string
    timeline: string; timelineSource: string; timelineSpoken: string
    numbers: string; numbersSource: string; numbersSpoken: string
    statements: string; statementsSource: string; statementsSpoken: string
    groups: string; groupsSource: string; groupsSpoken: string
    groupProposals: string; groupCases: string
    /** One group said aloud. */
    groupValue: (group: string, proposals: number, cases: number) => string
    began: string
    /** The end of the scale: "100 per cent". */
    percentAxis: string
    /** Between the number of a table and its caption on the same line. */
    afterNumber: string
  }
  annex: {
    number: (annex: 1 | 2 | 3) => string
    entry: (annex: 1 | 2 | 3) => string
    selectionHead: string
    call: string; callText: string
    received: string; receivedText: (byStates: number, byObservers: number, eligible: number) => string
    screening: string; screeningText: string
    decision: string; decisionText: (discussed: number) => string
    quorum: string; quorumText: (required: number, officers: number) => string
    recusals: string; recusalsNone: string; recusal: (office: string, state: string) => string; recusalsText: string
    proposersHead: string; proposersCaption: string; proposersNone: string
    agendaHead: string; agendaText: string; agendaCaption: string; agendaNone: string
    agendaOpening: string
    /** Where hours are printed: whose order it was, and whose hours they are. */
    agendaHours: (place: string, offset: string) => string
  }
  index: { head: string; entry: string; byArticle: string; byState: string; byTheme: string }
  colophon: {
    head: string; edition: string
    editionText: (number: number, issuedOn: string) => string
    notIssued: string
    correction: string
    texts: string; textsNone: string; agreedOn: (date: string) => string
    data: string
    letter: string; letterText: string
  }
}
