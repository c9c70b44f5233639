// What a booklet is made of (M-36): plain data, nothing live. An edition freezes exactly this value (M-37).

import type { Language } from './languages.ts'

/** One reported result. `year` and `source` are as the proposer gave them; empty when the sources give none. */
export type BookletResult = { text: string; year: string; source: string }

/** A figure drawn from a case's own data. Values stand in the order of time or of the text, never of size (M-28). */
export type BookletFigure =
  | {
      /** Shares of a whole, each between 0 and 100, on one scale that starts at 0. */
      kind: 'shares'
      marks: { label: string; percent: number; display: string }[]
    }
  | {
      /** Moments of the programme on a line of years. */
      kind: 'timeline'
      from: number
      to: number
      marks: { year: number; label: string }[]
    }
  | {
      /** Figures that the results name, each large beside its own words, in the order of the results. */
      kind: 'numbers'
      marks: { value: string; label: string }[]
    }
  | {
      /** Reported facts in boxes, when the results give no figure and no year. */
      kind: 'statements'
      marks: { label: string }[]
    }

export type BookletCase = {
  /** Stable anchor: lower-case ASCII, unique in the edition, e.g. "georgia". */
  anchor: string
  reference: string
  state: { iso3: string; name: string }
  title: string
  /** Running head: a few words on the subject. */
  subject: string
  proposedBy: { kind: 'State' | 'observer'; name: string }
  agency: string
  aspect: string
  articles: { number: number; title: string }[]
  started: string
  legalFramework: string
  resources: string
  problem: string
  whatWasDone: string
  results: BookletResult[]
  challenges: string
  lessons: string
  adaptation: string
  technicalAssistance: string
  /** Presenters as the meeting recorded them, in every language. */
  discussion: { presenters: string[]; account: string; discussedOn: string }
  sources: { title: string; url: string }[]
  figure: BookletFigure
  clearance: { clearedOn: string; sha256: string }
}

export type BookletData = {
  language: Language
  /** A draft is watermarked on every page (M-33). */
  draft: boolean
  editionNumber: number
  corrigendum: string
  title: string
  session: { number: number; place: string; dates: string; ordinal: string }
  issuedOn: string
  foreword: string[]
  donors: { name: string; amount: string; recordedOn: string }[]
  cases: BookletCase[]
  selection: {
    proposals: { byStates: number; byObservers: number; eligible: number; discussed: number }
    /** Regional groups in alphabetical order, each a plain count (M-29): never sorted by value. */
    groups: { name: string; proposals: number; cases: number }[]
    quorum: { required: number; officers: number }
    /** A bare statement of procedure, without votes (M-25). */
    recusals: { office: string; state: string }[]
  }
  /** Proposers who consented to be listed (M-15), in the edition's alphabetical order. */
  proposers: { state: string; title: string; proposedBy: string }[]
  agenda: { time: string; item: string }[]
  /** The meeting as arranged: hours in `agenda` are those of `place`, at `offset`. `opening`: from when until when, empty where there was none. Null where none was arranged. */
  meeting: { date: string; room: string; place: string; offset: string; opening: string } | null
  /** SHA-256 of this value's canonical JSON without this field. */
  dataSha256: string
}
