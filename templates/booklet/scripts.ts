// Words in another script than the edition's: each run is marked with its language, as far as its script tells it, and with its direction.

import type { Language } from '#workflows/languages.ts'

// A script that serves one language names it; another names itself alone ("und-"). Latin names are read aloud as English, as the design does.
const TAGS: Record<string, string> = {
  Latin: 'en', Cyrillic: 'und-Cyrl', Arabic: 'und-Arab', Hebrew: 'und-Hebr', Thaana: 'dv', Greek: 'el', Georgian: 'ka', Armenian: 'hy', Thai: 'th', Lao: 'lo', Khmer: 'km', Myanmar: 'my',
  Sinhala: 'si', Tamil: 'ta', Telugu: 'te', Gujarati: 'gu', Gurmukhi: 'pa', Kannada: 'kn', Malayalam: 'ml', Devanagari: 'und-Deva', Bengali: 'und-Beng', Ethiopic: 'und-Ethi', Hangul: 'ko', Han: 'und-Hani',
}
const RIGHT_TO_LEFT = new Set(['Arabic', 'Hebrew', 'Thaana'])
const HOME: Record<Language, string> = { ar: 'Arabic', zh: 'Han', ru: 'Cyrillic', en: 'Latin', fr: 'Latin', es: 'Latin' }

const EAST = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}'
/** What a run of a script may hold between its letters, and what it may end in. */
function runOf(script: string): string {
  const letter = script === 'Han' ? EAST : `\\p{Script=${script}}`
  const [within, end] = script === 'Arabic' ? ['\\p{M}\\d\\s،؛؟.,:()/«»”“-', '\\p{M}']
    : script === 'Han' ? ['\\d，。、；：（）《》“”·', '，。、；：（）《》']
    : script === 'Latin' ? ["\\p{M}\\d\\s.,:'’&/+@_-", '\\p{M}\\d']
    : ['\\p{M}\\s-', '\\p{M}']
  return `(?<${script}>[${letter}](?:[${letter}${within}]*[${letter}${end}])?)`
}
const RUNS = new RegExp(Object.keys(TAGS).map(runOf).join('|'), 'gu')

// Everything that Latin pages are written with: letters with their marks, punctuation, signs.
const ALL_LATIN = /^[\u0000-\u036F\u1E00-\u1EFF\u2000-\u2BFF]*$/u
const NUMERAL = /^[IVXLCDM]+$/u

export type Run = { text: string; lang?: string; rightToLeft?: boolean }

/** The text in runs; those in the edition's own script, and numerals, carry no language. */
export function runsOf(text: string, language: Language): Run[] {
  const home = HOME[language]
  if (home === 'Latin' && ALL_LATIN.test(text)) return [{ text }]
  const runs: Run[] = []
  let from = 0
  for (const match of text.matchAll(RUNS)) {
    const script = Object.keys(TAGS).find((key) => match.groups?.[key] !== undefined)!
    const kana = script === 'Han' && /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(match[0])
    if ((script === home && !kana) || NUMERAL.test(match[0])) continue
    if (match.index > from) runs.push({ text: text.slice(from, match.index) })
    runs.push({ text: match[0], lang: kana ? 'ja' : TAGS[script]!, rightToLeft: RIGHT_TO_LEFT.has(script) })
    from = match.index + match[0].length
  }
  if (from < text.length) runs.push({ text: text.slice(from) })
  return runs
}
