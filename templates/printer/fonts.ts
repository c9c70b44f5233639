// The faces that documents are set in, from pinned packages: no page depends on what the machine has (BOOKLET.md, HOUSE.md).
// Only what a text needs is declared; a character that no package has is named, never printed as a box.

import { isCovered, type Coverage } from './font-coverage.ts'
import { coverageOfFile, facesIn, parseRange, slicesOf, type Face } from './font-files.ts'

export { fontFile } from './font-files.ts'

const ARABIC = 'U+0600-06FF,U+0750-077F,U+0870-088E,U+0890-0891,U+0897-08E1,U+08E3-08FF,U+200C-200E,U+204F,U+2E41,U+FB50-FDFF,U+FE70-FE74,U+FE76-FEFC'
const HAN = 'U+2E80-2FDF,U+3000-30FF,U+31C0-31EF,U+3400-4DBF,U+4E00-9FFF,U+F900-FAFF,U+FF00-FFEF,U+20000-2FA1F'
const SLICED = parseRange(`U+1100-11FF,U+A960-A97F,U+AC00-D7FF,U+3100-31BF,${HAN}`)
const LATIN = 'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-200B,U+200F-2027,U+2030-204E,U+2050-206F,U+20AC,U+2122,U+2191,U+2193,U+2212'
const LATIN_EXT = 'U+0100-0130,U+0132-0151,U+0154-02BA,U+02BD-02C5,U+1E00-1EFF,U+20A0-20AB,U+20AD-20C0'

/** Scripts that the faces of the design lack: each is set in its Noto Sans, at the weights of the text around it. */
const SCRIPTS: Record<string, string> = {
  armenian: 'U+0530-058F,U+FB13-FB17', hebrew: 'U+0590-05FF,U+FB1D-FB4F', thaana: 'U+0780-07BF',
  devanagari: 'U+0900-097F,U+1CD0-1CFF,U+A830-A839,U+A8E0-A8FF', bengali: 'U+0980-09FF', tamil: 'U+0B80-0BFF', sinhala: 'U+0D80-0DFF',
  thai: 'U+0E00-0E7F', lao: 'U+0E80-0EFF', myanmar: 'U+1000-109F,U+A9E0-A9FE,U+AA60-AA7F', georgian: 'U+10A0-10FF,U+1C90-1CBF,U+2D00-2D2F',
  ethiopic: 'U+1200-139F,U+2D80-2DDF,U+AB00-AB2F', khmer: 'U+1780-17FF,U+19E0-19FF',
}
// joiners shape the letters beside them, and a mark alone stands on a dotted circle: they must come from the script's own face
const JOINERS = 'U+200C-200D,U+25CC'

/** A face under the name of a family, for these characters and no others. */
const declared = (face: Face, family: string | undefined, range: string | undefined): string =>
  `${family ? face.rule.replace(/font-family:[^;]*;/u, `font-family: "${family}";`) : face.rule}`.replace(/\}$/u, range ? `unicode-range: ${range}; }` : '}')

const hex = (character: number) => `U+${character.toString(16)}`

/** The distinct characters of a text above U+00FF: what lies below, every face of the design has. */
function charactersOf(text: string): number[] {
  const seen = new Uint8Array(0x10000)
  const found: number[] = []
  const high = new Set<number>()
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    if (unit < 0x100 || seen[unit]) continue
    if (unit >= 0xd800 && unit < 0xe000) {
      const character = text.codePointAt(index) ?? 0
      if (character > 0xffff) high.add(character)
      continue
    }
    seen[unit] = 1
    found.push(unit)
  }
  return [...found, ...high]
}

const touches = (characters: number[], range: Coverage) => characters.some((character) => isCovered(range, character))

type Chosen = { rules: string[]; missing: number[] }

function choose(language: string, text: string): Chosen {
  const characters = charactersOf(text)
  const rules: string[] = []
  const covering: { range: Coverage; files: string[] }[] = []
  const take = (faces: Face[], family?: string, range?: string) => {
    for (const face of faces) {
      const span = range ?? face.range
      rules.push(declared(face, family, span))
      covering.push({ range: span ? parseRange(span) : [[0, 0x10ffff]], files: [face.file] })
    }
  }
  for (const sheet of ['300', '400', '400-italic', '600']) take(facesIn('@fontsource/source-serif-4', sheet))
  for (const sheet of ['400', '600']) take(facesIn('@fontsource/source-sans-3', sheet))
  if (language === 'ar' || touches(characters, parseRange(ARABIC))) for (const sheet of ['arabic-400', 'arabic-700']) take(facesIn('@fontsource/amiri', sheet).map(seated), undefined, ARABIC)
  // Arabic pages take Latin digits and marks from Amiri too, or they would not sit on its line.
  if (language === 'ar') for (const weight of ['400', '700']) {
    take(facesIn('@fontsource/amiri', `latin-ext-${weight}`).map(seated), undefined, LATIN_EXT)
    take(facesIn('@fontsource/amiri', `latin-${weight}`).map(seated), undefined, LATIN)
  }
  // In a Chinese edition the quotation marks are the Chinese face's own; elsewhere it serves Chinese names alone.
  if (language === 'zh' || touches(characters, parseRange(HAN))) {
    for (const weight of [300, 400, 600]) take(facesIn('@fontsource/noto-serif-sc', `chinese-simplified-${weight}`), undefined, language === 'zh' ? undefined : HAN)
    for (const weight of [400, 600]) take(facesIn('@fontsource/noto-sans-sc', `chinese-simplified-${weight}`), undefined, language === 'zh' ? undefined : HAN)
  }
  for (const [script, range] of Object.entries(SCRIPTS)) {
    if (!touches(characters, parseRange(range))) continue
    for (const weight of ['300', '400', '600']) take(facesIn(`@fontsource/noto-sans-${script}`, `${script}-${weight}`), 'Source Serif 4', `${range},${JOINERS}`)
    for (const weight of ['400', '600']) take(facesIn(`@fontsource/noto-sans-${script}`, `${script}-${weight}`), 'Source Sans 3', `${range},${JOINERS}`)
  }
  const left = characters.filter((character) => !covering.some(({ range, files }) => isCovered(range, character) && files.every((file) => isCovered(coverageOfFile(file), character))))
  return { rules, missing: lastResorts(left, rules) }
}

/** What the faces above lack: slices of the Chinese fonts, then Unifont, which has every character of the basic plane. Returns what nothing has. */
function lastResorts(left: number[], rules: string[]): number[] {
  let rest = left
  const asian = rest.filter((character) => isCovered(SLICED, character))
  for (const { slice, range } of asian.length > 0 ? slicesOf('@fontsource/noto-serif-sc') : []) {
    const asked = asian.filter((character) => rest.includes(character) && isCovered(range, character))
    // the package declares Hangul and more that its slices do not hold: what counts is what the file has
    const held = asked.length === 0 ? [] : asked.filter((character) => isCovered(coverageOfFile(`@fontsource/noto-serif-sc/noto-serif-sc-${slice}-400-normal.woff2`), character))
    if (held.length === 0) continue
    const span = held.map(hex).join(',')
    for (const [name, family, weights] of [['noto-serif-sc', 'Last serif', [300, 400, 600]], ['noto-sans-sc', 'Last sans', [400, 600]]] as const) {
      for (const weight of weights) for (const face of facesIn(`@fontsource/${name}`, String(weight))) if (face.file.endsWith(`-sc-${slice}-${weight}-normal.woff2`)) rules.push(declared(face, family, span))
    }
    rest = rest.filter((character) => !held.includes(character))
  }
  if (rest.length === 0) return rest
  const [unifont] = facesIn('@fontsource/unifont', '400')
  const last = coverageOfFile(unifont!.file)
  const span = rest.filter((character) => isCovered(last, character)).map(hex).join(',')
  if (span) rules.push(...['Last serif', 'Last sans'].map((family) => declared(unifont!, family, span)))
  return pictographs(rest.filter((character) => !isCovered(last, character)), rules)
}

/** Emoji, in one colour: beyond the basic plane, where Unifont ends. */
function pictographs(left: number[], rules: string[]): number[] {
  let rest = left
  for (const face of left.length > 0 ? facesIn('@fontsource/noto-emoji', '400') : []) {
    const held = rest.filter((character) => isCovered(coverageOfFile(face.file), character))
    if (held.length === 0) continue
    const span = held.map(hex).join(',')
    rules.push(...['Last serif', 'Last sans'].map((family) => declared(face, family, span)))
    rest = rest.filter((character) => !held.includes(character))
  }
  return rest
}

// Amiri's letters stand so high in their line that marks of a page's first line fell on the page before: they are moved down a little.
function seated(face: Face): Face {
  return { ...face, rule: face.rule.replace(/\}$/u, 'ascent-override: 115%; descent-override: 52%; }') }
}

/**
 * The @font-face rules that this text needs in a document of this language, and the characters that no package has: a page
 * with them would show boxes. Chromium loads a declared face only when its characters are met.
 */
export function fontsFor(language: string, text: string): { css: string; missing: string[] } {
  const { rules, missing } = choose(language.startsWith('zh') ? 'zh' : language.slice(0, 2), text)
  return { css: rules.join('\n'), missing: missing.map((character) => String.fromCodePoint(character)) }
}

/** The names that the faces of the packages carry in a PDF. */
export const OUR_FONTS = /^(?:SourceSerif4|SourceSans3|Amiri|NotoSerifSC|NotoSansSC|NotoSans(?:Armenian|Hebrew|Thaana|Devanagari|Bengali|Tamil|Sinhala|Thai|Lao|Myanmar|Georgian|Ethiopic|Khmer)|NotoEmoji|Unifont)/u
