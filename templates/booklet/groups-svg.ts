import type { BookletData } from '#workflows/booklet-data.ts'
import { html, type Html } from '../html.ts'
import { headingText } from './binding.ts'
import { drawing, penFor, round, textLines, WIDTH, wrapped, x } from './figure-pen.ts'
import type { BookletTexts } from './texts/booklet-texts.ts'

/** The balance by regional group: one block for one proposal, groups in the order of the data (M-28, M-29). */
export function groupsSvg(groups: BookletData['selection']['groups'], t: BookletTexts, rtl: boolean): Html {
  const pen = penFor(t, rtl)
  const most = Math.max(1, ...groups.map((group) => Math.max(group.proposals, group.cases)))
  const pitch = Math.min(7.8, 40 / most)
  const block = pitch * 0.9
  const drawn: Html[] = []
  let y = 0
  for (const { name, proposals, cases } of groups) {
    const lines = wrapped(headingText(name, pen.language), 58, pen)
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
  return drawing(y + 8.6, spoken, drawn)
}
