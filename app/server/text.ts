// Text as it is kept: NFC, with nothing in it that a reader cannot see (S-38).

const C0 = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/gu
// Zero-width joiner and non-joiner stay in running text, where Persian, Hindi and emoji need them.
const UNSEEN_IN_LINES = /[\u0000-\u001F\u007F-\u009F\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u00AD]/gu
const BIDI = /[\u202A-\u202E\u2066-\u2069\u200E\u200F]/gu

/** Running text of several lines: line breaks and tabs stay, direction overrides and controls go. */
export function cleanText(value: string): string {
  return value.normalize('NFC').replaceAll(/\r\n?/g, '\n').replaceAll(C0, '').replaceAll(BIDI, '')
}

/** A name, a title, one line: no controls, nothing of no width, no direction marks, one space between words. */
export function cleanLine(value: string): string {
  return value.normalize('NFC').replaceAll(/[\t\r\n]+/g, ' ').replaceAll(UNSEEN_IN_LINES, '').replaceAll(/\s+/gu, ' ').trim()
}
