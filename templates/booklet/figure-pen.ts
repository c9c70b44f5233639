// How a figure is written: a plane 114 units wide (1 unit = 1 mm), its lines broken by rule of thumb, its words in aria-label.

import type { Language } from '#workflows/languages.ts'
import { html, type Html } from '../html.ts'
import { bound, CHINESE_COUNTED } from './binding.ts'
import type { BookletTexts } from './texts/booklet-texts.ts'

export const WIDTH = 114
// Letters are measured by rule of thumb, and a screen may set another face: lines are broken with room to spare.
export const TEXT = WIDTH * 0.94

// a letter with its marks is never divided
const LETTERS = new Intl.Segmenter('und', { granularity: 'grapheme' })

export type Pen = { rtl: boolean; language: Language; size: number; line: number }

/** Distances from the start of the line: from the left, or from the right in an Arabic edition. */
export const x = (pen: Pen, at: number, width = 0) => round(pen.rtl ? WIDTH - at - width : at)
export const round = (value: number) => Math.round(value * 100) / 100

function letterWidth(letter: string): number {
  if (/\p{Script=Han}|[，。、；：（）《》“”]/u.test(letter)) return 1
  if (/\p{Script=Arabic}/u.test(letter)) return 0.46
  if (/[\s.,;:!'’|ijl]/u.test(letter)) return 0.25
  if (/[frt()-]/u.test(letter)) return 0.34
  if (/[mwMW%—]|[жшщюфыЖШЩЮФМ]/u.test(letter)) return 0.76
  if (/\p{Lu}/u.test(letter)) return 0.6
  return /\p{Script=Cyrillic}/u.test(letter) ? 0.53 : 0.51
}

const widths = new Map<string, number>()

export function widthOf(text: string, size: number): number {
  let sum = 0
  for (const letter of text) {
    let width = widths.get(letter)
    if (width === undefined) widths.set(letter, (width = letterWidth(letter)))
    sum += width
  }
  return sum * size
}

// What a line keeps whole: a word with what stands before and after it; a Chinese character with its marks, a figure with what it counts.
const PIECES = new RegExp(`[（《“]*(?:${CHINESE_COUNTED.source}|\\p{Script=Han})[，。、；：）》”]*|(?:(?![（《“])[^\\s\\p{Script=Han}]|[\\u00A0\\u202F])+|[（《“]+|\\s`, 'gu')

/** Lines no wider than `width`, and as few as can be; the last of them is no lone word where the others can give to it. */
export function wrapped(text: string, width: number, pen: Pick<Pen, 'size' | 'language'>): string[] {
  const lines = broken(text, width, pen)
  const short = (some: string[]) => widthOf(some.at(-1)!, pen.size) < Math.max(...some.map((line) => widthOf(line, pen.size))) * 0.4
  if (lines.length < 2) return lines
  for (let part = 1, tried = lines; part > 0.5 && tried.length === lines.length; part -= 0.04, tried = broken(text, width * part, pen)) {
    if (!short(tried)) return tried
  }
  return lines
}

/** Lines broken between words, between Chinese characters, or inside a word too long for a line. */
function broken(text: string, width: number, { size, language }: Pick<Pen, 'size' | 'language'>): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of bound(text, language).match(PIECES) ?? []) {
    if (widthOf(line + piece, size) <= width) line += piece
    else {
      if (line.trim()) lines.push(line.trim())
      line = ''
      for (const { segment: letter } of LETTERS.segment(piece.trim())) {
        if (widthOf(line + letter, size) > width) {
          lines.push(line)
          line = ''
        }
        line += letter
      }
    }
  }
  return line.trim() ? [...lines, line.trim()] : lines
}

export function textLines(pen: Pen, lines: string[], at: number, y: number, className = ''): Html[] {
  return lines.map((line, index) => html`<text${className && html` class="${className}"`} x="${x(pen, at)}" y="${round(y + index * pen.line)}">${line}</text>`)
}

export function drawing(height: number, sentences: string[], marks: Html[]): Html {
  return html`<svg role="img" aria-label="${sentences.map(sentence).join(' ')}" viewBox="0 0 ${WIDTH} ${round(height)}">${marks}</svg>`
}

export const penFor = (t: BookletTexts, rtl: boolean): Pen => ({ rtl, language: t.tag.slice(0, 2) as Language, size: rtl ? 3.9 : 3, line: rtl ? 5.3 : 4.2 })

/** What is said in place of a figure: each part a sentence that ends as one. */
function sentence(text: string): string {
  const said = text.trim()
  return /[.!?؟。！？…]["”»）)]?$/u.test(said) ? said : `${said.replace(/[,;:،؛，；：]$/u, '')}${/\p{Script=Han}/u.test(said) ? '。' : '.'}`
}
