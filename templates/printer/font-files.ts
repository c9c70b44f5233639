// The files of the font packages: their faces as the packages declare them, their bytes, and which characters they have.

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fontPackage } from '../files.ts'
import { coverageOf, type Coverage } from './font-coverage.ts'

/** An address that no network knows: the printer answers it itself. */
const FONT_ORIGIN = 'https://fonts.invalid'

/** One face of a package: the rule that declares it, its file, and the characters it is declared for. */
export type Face = { rule: string; file: string; range: string | undefined }

const sheets = new Map<string, Face[]>()

/** The faces of one style sheet of a package, e.g. "@fontsource/amiri", "arabic-400". */
export function facesIn(name: string, sheet: string): Face[] {
  const key = `${name}/${sheet}`
  const kept = sheets.get(key)
  if (kept) return kept
  const css = readFileSync(path.join(fontPackage(name), `${sheet}.css`), 'utf8')
  const faces = [...css.matchAll(/@font-face\s*\{[^}]*\}/gu)].map(([face]) => {
    const file = `${name}/${/url\(\.\/files\/([^)]+\.woff2)\)/u.exec(face)?.[1] ?? ''}`
    return { file, range: /unicode-range:\s*([^;]*);/u.exec(face)?.[1], rule: face.replace(/src:[^;]*;/u, `src: url(${FONT_ORIGIN}/${file}) format("woff2");`).replace(/font-display:[^;]*;/u, 'font-display: block;').replace(/\s*unicode-range:[^;]*;/u, '') }
  })
  sheets.set(key, faces)
  return faces
}

const files = new Map<string, Buffer>()

function bytesOf(file: string): Buffer {
  const kept = files.get(file)
  if (kept) return kept
  const at = file.lastIndexOf('/')
  const bytes = readFileSync(path.join(fontPackage(file.slice(0, at)), 'files', file.slice(at + 1)))
  files.set(file, bytes)
  return bytes
}

const OURS = /^https:\/\/fonts\.invalid\/(@fontsource\/(?:source-serif-4|source-sans-3|amiri|noto-(?:serif|sans)-[a-z]+|noto-emoji|unifont)\/[a-z0-9-]+\.woff2)$/u

/** The font file behind an address of FONT_ORIGIN; undefined when it is none of ours. */
export function fontFile(url: string): Buffer | undefined {
  const file = OURS.exec(url)?.[1]
  return file === undefined ? undefined : bytesOf(file)
}

const coverages = new Map<string, Coverage>()

export function coverageOfFile(file: string): Coverage {
  const kept = coverages.get(file) ?? coverageOf(bytesOf(file))
  coverages.set(file, kept)
  return kept
}

const slices = new Map<string, { slice: string; range: Coverage }[]>()

/** The numbered slices of a Chinese package, with the characters each is declared for. They hold what its whole file does not: Hangul, rare and traditional characters. */
export function slicesOf(name: string): { slice: string; range: Coverage }[] {
  const kept = slices.get(name)
  if (kept) return kept
  const ranges = JSON.parse(readFileSync(path.join(fontPackage(name), 'unicode.json'), 'utf8')) as Record<string, string>
  const found = Object.entries(ranges).filter(([key]) => key.startsWith('[')).map(([key, range]) => ({ slice: key.slice(1, -1), range: parseRange(range) }))
  slices.set(name, found)
  return found
}

/** "U+0530-058F,U+FB13" as ranges. */
export function parseRange(range: string): Coverage {
  return range.split(',').map((part): [number, number] => {
    const [first = '', last = first] = part.trim().replace(/^U\+/iu, '').split('-')
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)]
  }).sort((one, other) => one[0] - other[0])
}
