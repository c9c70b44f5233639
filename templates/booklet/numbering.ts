// Page numbers, blank pages and running text, as read from a first print (Chromium cannot count pages for a contents list).

import type { Language } from '#workflows/languages.ts'

export type Numbering = {
  /** What is printed for the page of each place. */
  pages: Record<string, string>
  /** Places before which a blank page stands. */
  blanks: string[]
  /** Chapters whose parts do not each fit a page: their text runs on. */
  runOn: string[]
}

/** What must stand on which side, and where a chapter ends: the plan of a document, known before it is printed. */
export type Plan = {
  /** Places in the order of the book that begin a page of their own, with the side they ask for. */
  stations: { id: string; side: 'recto' | 'verso' | 'any' }[]
  /** Chapters, by anchor. */
  chapters: string[]
  titlePage: string
  partPage: string
}

const ROMAN: [number, string][] = [[100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i']]

export function roman(number: number): string {
  let rest = number
  let text = ''
  for (const [value, letters] of ROMAN) while (rest >= value) {
    text += letters
    rest -= value
  }
  return text
}

// The order of letters in which Arabic books count their front matter.
export const ABJAD = ['أ', 'ب', 'ج', 'د', 'هـ', 'و', 'ز', 'ح', 'ط', 'ي', 'يا', 'يب', 'يج', 'يد', 'يه', 'يو', 'يز', 'يح', 'يط', 'ك']

export function frontLabel(number: number, language: Language): string {
  return language === 'ar' ? ABJAD[number - 1] ?? String(number) : roman(number)
}

/**
 * From the sheets of a print without blank pages to the numbering of the book.
 * @param sheets the sheet, counted from 1, on which each place stands
 * @param drawn the numbering the print was made with
 */
export function numberingFrom(sheets: Map<string, number>, drawn: Numbering, plan: Plan, language: Language): Numbering {
  const bare = new Map<string, number>()
  const drawnBlanks = drawn.blanks.map((id) => sheets.get(id) ?? 0).sort((one, other) => one - other)
  for (const [id, sheet] of sheets) bare.set(id, sheet - drawnBlanks.filter((blank) => blank <= sheet).length)

  const runOn = plan.chapters.filter((chapter) => drawn.runOn.includes(chapter) || !keepsFourPages(chapter, bare, plan))

  const blanks: string[] = []
  const shifts: { from: number; by: number }[] = []
  for (const station of plan.stations) {
    const sheet = bare.get(station.id)
    if (sheet === undefined) throw new Error(`The printed booklet has no place "${station.id}".`)
    const moved = sheet + blanks.length
    const asks = station.side === 'recto' ? 1 : station.side === 'verso' ? 0 : moved % 2
    if (moved % 2 !== asks) {
      blanks.push(station.id)
      shifts.push({ from: sheet, by: blanks.length })
    }
  }
  const sheetOf = (id: string) => {
    const sheet = bare.get(id) ?? 0
    return sheet + shifts.filter((shift) => shift.from <= sheet).length
  }
  const title = sheetOf(plan.titlePage)
  const part = sheetOf(plan.partPage)
  const pages: Record<string, string> = {}
  for (const id of sheets.keys()) {
    const sheet = sheetOf(id)
    pages[id] = sheet >= part ? String(sheet - part + 1) : frontLabel(sheet - title + 1, language)
  }
  return { pages, blanks, runOn }
}

function keepsFourPages(chapter: string, sheets: Map<string, number>, plan: Plan): boolean {
  const opening = sheets.get(chapter) ?? 0
  const after = plan.stations[plan.stations.findIndex((station) => station.id === chapter) + 1]
  return sheets.get(`${chapter}-results`) === opening + 2
    && sheets.get(`${chapter}-challenges`) === opening + 3
    && sheets.get(after?.id ?? '') === opening + 4
}

export const NO_NUMBERING: Numbering = { pages: {}, blanks: [], runOn: [] }

export function sameNumbering(one: Numbering, other: Numbering): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
