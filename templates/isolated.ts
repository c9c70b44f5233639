// A text of another's put into a sentence of ours: marked, so that its direction is its own and ours goes on after it (M-42).

import { html, joined, raw, type Html } from './html.ts'

// Of the private use area: nothing that a person types means them, and they are never printed.
const OPENS = '\uE0F1'
const CLOSES = '\uE0F2'
const MARKS = /[\uE0F1\uE0F2]/gu

/** Marks each line of the text by itself, so that a paragraph may be parted at its lines. */
export function isolated(text: string): string {
  return text.replace(MARKS, '').split('\n').map((line) => (line.trim() === '' ? '' : `${OPENS}${line}${CLOSES}`)).join('\n')
}

/** The sentence without marks, for pages and mails that set it in their own way. */
export function unmarked(text: string): string {
  return text.replace(MARKS, '')
}

/** The sentence as HTML: each marked text in a <bdi>, each line on its own. */
export function withIsolates(text: string): Html {
  return joined(text.split('\n').map(lineOf), raw('<br>'))
}

function lineOf(line: string): Html {
  const [first = '', ...rest] = line.split(OPENS)
  return html`${first.replace(MARKS, '')}${rest.map((piece) => {
    const [inside = '', after = ''] = piece.split(CLOSES)
    return html`<bdi>${inside}</bdi>${after}`
  })}`
}
