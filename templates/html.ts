// HTML as a value: every text put into it is escaped unless it is itself HTML. Letters, mails and papers are all built with this.

/** HTML that is safe as it stands. Only `html`, `raw` and `joined` make it. */
export class Html {
  readonly #text: string
  constructor(text: string) {
    this.#text = text
  }
  toString(): string {
    return this.#text
  }
}

export type HtmlValue = Html | string | number | false | null | undefined | readonly HtmlValue[]

// Controls that a page cannot show, and the marks that turn the direction of a line without being seen (U+202A..E,
// U+2066..9): a name written with them would read as another. Tab and line break stay.
const UNSEEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF\uFFF9-\uFFFB\uFDD0-\uFDEF\uFFFE\uFFFF]/gu

/** The text without unseen controls; a broken half of a character becomes U+FFFD. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/gu, '\n').replace(UNSEEN, '').replace(/\p{Surrogate}/gu, '\uFFFD')
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text for an element or a quoted attribute. */
export function escapeHtml(text: string): string {
  return cleanText(text).replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? '')
}

/** A string for `content: "…"` in a style sheet: nothing in it can end the string, the rule or the <style>. */
export function escapeCssString(text: string): string {
  return cleanText(text).replace(/[\\"'<>&\n\t{}]/gu, (character) => `\\${character.codePointAt(0)?.toString(16)} `)
}

/** HTML written by us, taken as it is. Never give it a text that a person typed. */
export function raw(text: string): Html {
  return new Html(text)
}

function written(value: HtmlValue): string {
  if (value instanceof Html) return value.toString()
  if (value === null || value === undefined || value === false) return ''
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return escapeHtml(value)
  return value.map(written).join('')
}

/** html`<p>${text}</p>`: texts are escaped, lists joined, null, undefined and false left out. */
export function html(strings: TemplateStringsArray, ...values: HtmlValue[]): Html {
  let text = strings[0] ?? ''
  values.forEach((value, index) => {
    text += written(value) + (strings[index + 1] ?? '')
  })
  return new Html(text)
}

/** Pieces with a separator between them. */
export function joined(pieces: readonly HtmlValue[], separator: HtmlValue): Html {
  return new Html(pieces.map(written).join(written(separator)))
}
