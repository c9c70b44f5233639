// Figures as inline SVG, 114 units wide (1 unit = 1 mm). Each carries its words, with every value, in aria-label.

import type { BookletData, BookletFigure } from '#workflows/booklet-data.ts'
import { html, type Html } from '../html.ts'
import type { BookletTexts } from './texts/booklet-texts.ts'
import { bound, frenchSpaces } from './typography.ts'

const WIDTH = 114
// Letters are measured by rule of thumb, and a screen may set another face: lines are broken with room to spare.
const TEXT = WIDTH * 0.94

// a letter with its marks is never divided
const LETTERS = new Intl.Segmenter('und', { granularity: 'grapheme' })

type Pen = { rtl: boolean; size: number; line: number }

/** Distances from the start of the line: from the left, or from the right in an Arabic edition. */
const x = (pen: Pen, at: number, width = 0) => round(pen.rtl ? WIDTH - at - width : at)
const round = (value: number) => Math.round(value * 100) / 100

function letterWidth(letter: string): number {
  if (/\p{Script=Han}|[，。、；：（）《》“”]/u.test(letter)) return 1
  if (/\p{Script=Arabic}/u.test(letter)) return 0.46
  if (/[\s.,;:!'’|il()]/u.test(letter)) return 0.27
  if (/\p{Lu}|[mwМШЩЖЮ%]/u.test(letter)) return 0.64
  return 0.5
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

/** Lines no wider than `width`: broken between words, between Chinese characters, or inside a word too long for a line. */
export function wrapped(text: string, width: number, size: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of bound(text).match(/[\p{Script=Han}][，。、；：）》”]*|[^\s\p{Script=Han}]+|\s/gu) ?? []) {
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

function textLines(pen: Pen, lines: string[], at: number, y: number, className = ''): Html[] {
  return lines.map((line, index) => html`<text${className && html` class="${className}"`} x="${x(pen, at)}" y="${round(y + index * pen.line)}">${line}</text>`)
}

function drawing(height: number, label: string, marks: Html[]): Html {
  return html`<svg role="img" aria-label="${label}" viewBox="0 0 ${WIDTH} ${round(height)}">${marks}</svg>`
}

const penFor = (rtl: boolean): Pen => ({ rtl, size: rtl ? 3.9 : 3, line: rtl ? 5.3 : 4.2 })

/** The figure of a case. */
export function figureSvg(drawn: BookletFigure, t: BookletTexts, rtl: boolean): Html {
  const figure = (t.tag === 'fr' ? { ...drawn, marks: drawn.marks.map((mark) => ({ ...mark, label: frenchSpaces(mark.label) })) } : drawn) as BookletFigure
  if (figure.kind === 'shares') return sharesSvg(figure.marks, t, penFor(rtl))
  if (figure.kind === 'numbers') return numbersSvg(figure.marks, t, penFor(rtl))
  if (figure.kind === 'timeline') return timelineSvg(figure, t, penFor(rtl))
  return statementsSvg(figure.marks, t, penFor(rtl))
}

function sharesSvg(marks: { label: string; percent: number; display: string }[], t: BookletTexts, pen: Pen): Html {
  const drawn: Html[] = []
  let y = 1.2
  let above = ''
  for (const { label, percent, display } of marks) {
    if (label !== above) {
      const lines = wrapped(label, TEXT, pen.size)
      drawn.push(...textLines(pen, lines, 0, y + 4))
      y += lines.length * pen.line + 1.5
    }
    above = label
    const width = (Math.min(100, Math.max(0, percent)) / 100) * WIDTH
    const inside = widthOf(display, pen.size) * 1.1 + 3.2 < width
    const valueAt = inside ? width - 1.6 : width + 1.6
    drawn.push(html`<rect class="c" x="0" y="${round(y)}" width="${WIDTH}" height="5"/><rect class="a" x="${x(pen, 0, width)}" y="${round(y)}" width="${round(width)}" height="5"/><text class="${inside ? 'on' : 'v'}" x="${x(pen, valueAt)}" y="${round(y + 3.55)}"${inside && html` text-anchor="end"`}>${display}</text>`)
    y += 6.6
  }
  drawn.push(html`<text class="q" x="${x(pen, 0)}" y="${round(y + 2.6)}">0</text><text class="q" x="${x(pen, WIDTH)}" y="${round(y + 2.6)}" text-anchor="end">100 ${t.figure.percentAxis}</text>`)
  const spoken = [t.figure.sharesSpoken, ...marks.map(({ label, display }) => (label.includes(display) ? `${label}.` : `${label}: ${display}.`))]
  return drawing(y + 4.4, spoken.join(' '), drawn)
}

function timelineSvg(figure: { from: number; to: number; marks: { year: number; label: string }[] }, t: BookletTexts, pen: Pen): Html {
  const { from, to, marks } = figure
  const place = (year: number) => (to > from ? 2 + ((year - from) / (to - from)) * (WIDTH - 12) : 2)
  const drawn: Html[] = [html`<line class="ax" x1="${x(pen, 2)}" y1="7" x2="${x(pen, WIDTH)}" y2="7"/><path class="lk" d="M${x(pen, WIDTH - 2)} 5.6 L${x(pen, WIDTH)} 7 L${x(pen, WIDTH - 2)} 8.4"/>`]
  const years = [...new Set(marks.map((mark) => mark.year))]
  let labelledTo = -1
  for (const year of years) {
    const at = place(year)
    drawn.push(html`<circle class="a" cx="${x(pen, at)}" cy="7" r="1.5"/>`)
    if (at - 2 > labelledTo) {
      drawn.push(html`<text class="q" x="${x(pen, at - 2)}" y="13.4">${year}</text>`)
      labelledTo = at + 8
    }
  }
  let y = 17
  for (const { year, label } of marks) {
    const lines = wrapped(label || t.figure.began, TEXT - 16, pen.size)
    drawn.push(html`<line class="gr" x1="0" y1="${round(y)}" x2="${WIDTH}" y2="${round(y)}"/><text class="v" x="${x(pen, 0)}" y="${round(y + 4.6)}">${year}</text>`, ...textLines(pen, lines, 16, y + 4.6))
    y += lines.length * pen.line + 2.6
  }
  return drawing(y + 0.4, [t.figure.timelineSpoken, ...marks.map((mark) => `${mark.year}: ${mark.label || t.figure.began}.`)].join(' '), drawn)
}

const VALUE = 40

/** Each number large, its own words beside it; no scale, for they count different things. */
function numbersSvg(marks: { value: string; label: string }[], t: BookletTexts, pen: Pen): Html {
  const drawn: Html[] = []
  let y = 0
  for (const { value, label } of marks) {
    const size = round(Math.min(7, (VALUE - 4) / widthOf(value, 1)))
    const lines = wrapped(label, (WIDTH - VALUE) * 0.94, pen.size)
    const height = Math.max(10.6, lines.length * pen.line + 4.6)
    drawn.push(
      html`<line class="gr" x1="0" y1="${round(y)}" x2="${WIDTH}" y2="${round(y)}"/><text class="n" style="font-size:${size}px" x="${x(pen, 0)}" y="${round(y + 7.4)}">${value}</text>`,
      ...textLines(pen, lines, VALUE, y + 5.2),
    )
    y += height
  }
  return drawing(y + 0.4, [t.figure.numbersSpoken, ...marks.map((mark) => `${mark.label}.`)].join(' '), drawn)
}

function statementsSvg(marks: { label: string }[], t: BookletTexts, pen: Pen): Html {
  const stated = marks.length > 0 ? marks : [{ label: t.notStated }]
  const drawn: Html[] = []
  let y = 2.2
  for (const { label } of stated) {
    const lines = wrapped(label, TEXT - 9, pen.size)
    const height = lines.length * pen.line + 3.6
    drawn.push(html`<rect class="c" x="0" y="${round(y)}" width="${WIDTH}" height="${round(height)}"/><rect class="a" x="${x(pen, 0, 1.6)}" y="${round(y)}" width="1.6" height="${round(height)}"/>`, ...textLines(pen, lines, 5, y + 5))
    y += height + 1.8
  }
  return drawing(y - 1, [t.figure.statementsSpoken, ...stated.map((mark) => `${mark.label}.`)].join(' '), drawn)
}

/** The balance by regional group: one block for one proposal, groups in the order of the data (M-28, M-29). */
export function groupsSvg(groups: BookletData['selection']['groups'], t: BookletTexts, rtl: boolean): Html {
  const pen = penFor(rtl)
  const most = Math.max(1, ...groups.map((group) => Math.max(group.proposals, group.cases)))
  const pitch = Math.min(7.8, 40 / most)
  const block = pitch * 0.9
  const drawn: Html[] = []
  let y = 0
  for (const { name, proposals, cases } of groups) {
    const lines = wrapped(name, 58, pen.size)
    drawn.push(...textLines(pen, lines, 0, y + 5))
    for (let index = 0; index < Math.max(proposals, cases); index += 1) {
      drawn.push(html`<rect class="${index < cases ? 'a' : 'o'}" x="${x(pen, 62 + index * pitch, block)}" y="${round(y + 1.8)}" width="${round(block)}" height="4.2"/>`)
    }
    drawn.push(html`<text class="v" x="${x(pen, 63.4 + Math.max(proposals, cases) * pitch)}" y="${round(y + 5)}">${proposals}</text>`)
    y += lines.length * pen.line + 3.6
    drawn.push(html`<line class="gr" x1="0" y1="${round(y)}" x2="${WIDTH}" y2="${round(y)}"/>`)
  }
  y += 3.4
  drawn.push(
    html`<rect class="o" x="${x(pen, 62, 3.4)}" y="${round(y)}" width="3.4" height="2.6"/><text class="q" x="${x(pen, 66.8)}" y="${round(y + 2.3)}">${t.figure.groupProposals}</text>`,
    html`<rect class="a" x="${x(pen, 62, 3.4)}" y="${round(y + 4.6)}" width="3.4" height="2.6"/><text class="q" x="${x(pen, 66.8)}" y="${round(y + 6.9)}">${t.figure.groupCases}</text>`,
  )
  const spoken = [t.figure.groupsSpoken, ...groups.map((group) => t.figure.groupValue(group.name, group.proposals, group.cases))]
  return drawing(y + 8.6, spoken.join(' '), drawn)
}
