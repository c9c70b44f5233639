// The figure of a case as inline SVG. Each carries its words, with every value.

import type { BookletFigure } from '#workflows/booklet-data.ts'
import { html, type Html } from '../html.ts'
import { drawing, penFor, round, TEXT, textLines, WIDTH, widthOf, wrapped, x, type Pen } from './figure-pen.ts'
import type { BookletTexts } from './texts/booklet-texts.ts'

/** The figure of a case. */
export function figureSvg(figure: BookletFigure, t: BookletTexts, rtl: boolean): Html {
  if (figure.kind === 'shares') return sharesSvg(figure.marks, t, penFor(t, rtl))
  if (figure.kind === 'numbers') return numbersSvg(figure.marks, t, penFor(t, rtl))
  if (figure.kind === 'timeline') return timelineSvg(figure, t, penFor(t, rtl))
  return statementsSvg(figure.marks, t, penFor(t, rtl))
}

function sharesSvg(marks: { label: string; percent: number; display: string }[], t: BookletTexts, pen: Pen): Html {
  const drawn: Html[] = []
  let y = 1.2
  let above = ''
  for (const { label, percent, display } of marks) {
    if (label !== above) {
      const lines = wrapped(label, TEXT, pen)
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
  drawn.push(html`<text class="q" x="${x(pen, 0)}" y="${round(y + 2.6)}">0</text><text class="q" x="${x(pen, WIDTH)}" y="${round(y + 2.6)}" text-anchor="end">${t.figure.percentAxis}</text>`)
  const spoken = [t.figure.sharesSpoken, ...marks.map(({ label, display }) => (says(label, display) ? label : `${label}${t.colon}${display}`))]
  return drawing(y + 4.4, spoken, drawn)
}

/** Whether a label names the share itself, in whatever case it stands. */
function says(label: string, display: string): boolean {
  const [one, other] = [label, display].map((text) => text.replace(/\u00A0/gu, ' ').replace(/процент\p{L}*/gu, 'процент'))
  return one!.includes(other!)
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
    const lines = wrapped(label || t.figure.began, TEXT - 16, pen)
    drawn.push(html`<line class="gr" x1="0" y1="${round(y)}" x2="${WIDTH}" y2="${round(y)}"/><text class="v" x="${x(pen, 0)}" y="${round(y + 4.6)}">${year}</text>`, ...textLines(pen, lines, 16, y + 4.6))
    y += lines.length * pen.line + 2.6
  }
  return drawing(y + 0.4, [t.figure.timelineSpoken, ...marks.map((mark) => `${mark.year}${t.colon}${mark.label || t.figure.began}`)], drawn)
}

const VALUE = 40
const sizeFor = (value: string, width: number, most: number) => round(Math.min(most, width / widthOf(value, 1)))
const big = (pen: Pen, value: string, size: number, at: number, y: number) => html`<text class="n" style="font-size:${size}px" x="${x(pen, at)}" y="${round(y)}">${value}</text>`
const ruleAt = (y: number) => html`<line class="gr" x1="0" y1="${round(y)}" x2="${WIDTH}" y2="${round(y)}"/>`

/** Each number large, its own words beside it; no scale, for they count different things. Numbers of one result stand in two columns over its words. */
function numbersSvg(marks: { value: string; label: string }[], t: BookletTexts, pen: Pen): Html {
  const [first] = marks
  if (first && marks.length > 1 && marks.every((mark) => mark.label === first.label)) return oneResultSvg(marks.map((mark) => mark.value), first.label, t, pen)
  const drawn: Html[] = []
  let y = 0
  for (const { value, label } of marks) {
    const lines = wrapped(label, (WIDTH - VALUE) * 0.94, pen)
    if (y > 0) drawn.push(ruleAt(y)) // above the first stands the figure's own rule
    drawn.push(big(pen, value, sizeFor(value, (VALUE - 4) * 0.85, 7), 0, y + 7.4), ...textLines(pen, lines, VALUE, y + 5.2))
    y += Math.max(10.6, lines.length * pen.line + 4.6)
  }
  return drawing(y + 0.4, [t.figure.numbersSpoken, ...marks.map((mark) => mark.label)], drawn)
}

function oneResultSvg(values: string[], label: string, t: BookletTexts, pen: Pen): Html {
  const drawn: Html[] = []
  const column = (WIDTH + 6) / 2
  const row = pen.rtl ? 16.5 : 13.6 // Amiri reaches far below its line
  const size = Math.min(...values.map((value) => sizeFor(value, (column - 8) * 0.85, 8)))
  values.forEach((value, index) => {
    const y = Math.floor(index / 2) * row
    if (index > 0 && index % 2 === 0) drawn.push(ruleAt(y))
    drawn.push(big(pen, value, size, (index % 2) * column, y + 9.4))
  })
  const below = Math.ceil(values.length / 2) * row
  const lines = wrapped(label, TEXT, pen)
  drawn.push(ruleAt(below), ...textLines(pen, lines, 0, below + 5.2))
  return drawing(below + lines.length * pen.line + 3, [t.figure.numbersSpoken, values.join(t.listComma), label], drawn)
}

/** Reported facts, each at a bar; one alone is set large. */
function statementsSvg(marks: { label: string }[], t: BookletTexts, pen: Pen): Html {
  const stated = marks.length > 0 ? marks : [{ label: t.notStated }]
  const alone = stated.length === 1
  const size = alone ? pen.size * 1.5 : pen.size
  const line = alone ? pen.line * 1.5 : pen.line
  const drawn: Html[] = []
  let y = alone ? 4.4 : 2.2
  for (const { label } of stated) {
    const lines = wrapped(label, TEXT - 9, { ...pen, size })
    const height = lines.length * line + 3.6
    if (!alone) drawn.push(html`<rect class="c" x="0" y="${round(y)}" width="${WIDTH}" height="${round(height)}"/>`)
    drawn.push(html`<rect class="a" x="${x(pen, 0, 1.6)}" y="${round(y)}" width="1.6" height="${round(height)}"/>`)
    lines.forEach((words, index) => drawn.push(html`<text${alone && html` class="l"`} x="${x(pen, 5)}" y="${round(y + (alone ? 6.2 : 5) + index * line)}">${words}</text>`))
    y += height + 1.8
  }
  return drawing(y - 1, [t.figure.statementsSpoken, ...stated.map((mark) => mark.label)], drawn)
}
