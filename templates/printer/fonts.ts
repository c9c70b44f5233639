// The faces that documents are set in, from pinned packages: no page depends on what the machine has (BOOKLET.md, HOUSE.md).

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fontPackage } from '../files.ts'

/** An address that no network knows: the printer answers it itself. */
export const FONT_ORIGIN = 'https://fonts.invalid'

type Sheet = { name: string; sheet: string; only?: string; range?: string }

const ARABIC = 'U+0600-06FF,U+0750-077F,U+0870-088E,U+0890-0891,U+0897-08E1,U+08E3-08FF,U+200C-200E,U+204F,U+2E41,U+FB50-FDFF,U+FE70-FE74,U+FE76-FEFC'
const HAN = 'U+2E80-2FDF,U+3000-30FF,U+31C0-31EF,U+3400-4DBF,U+4E00-9FFF,U+F900-FAFF,U+FF00-FFEF,U+20000-2FA1F'

const LATIN = 'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-200B,U+200F-2027,U+2030-204E,U+2050-206F,U+20AC,U+2122,U+2191,U+2193,U+2212'
const LATIN_EXT = 'U+0100-0130,U+0132-0151,U+0154-02BA,U+02BD-02C5,U+1E00-1EFF,U+20A0-20AB,U+20AD-20C0'

const chinese = (name: string, weight: number, range?: string): Sheet => ({ name, sheet: `chinese-simplified-${weight}`, ...(range ? { range } : {}) })

function sheetsFor(language: string): Sheet[] {
  const source: Sheet[] = [
    ...['300', '400', '400-italic', '600'].map((sheet) => ({ name: '@fontsource/source-serif-4', sheet })),
    ...['400', '600'].map((sheet) => ({ name: '@fontsource/source-sans-3', sheet })),
  ]
  const amiri: Sheet[] = ['arabic-400', 'arabic-700'].map((sheet) => ({ name: '@fontsource/amiri', sheet, range: ARABIC }))
  // In a Chinese edition the quotation marks are the Chinese face's own; elsewhere it serves Chinese names alone.
  const range = language.startsWith('zh') ? undefined : HAN
  const noto = [
    ...[300, 400, 600].map((weight) => chinese('@fontsource/noto-serif-sc', weight, range)),
    ...[400, 600].map((weight) => chinese('@fontsource/noto-sans-sc', weight, range)),
  ]
  // Arabic pages take Latin digits and marks from Amiri too, or they would not sit on its line.
  const amiriLatin: Sheet[] = language === 'ar' ? ['400', '700'].flatMap((weight) => [
    { name: '@fontsource/amiri', sheet: `latin-ext-${weight}`, range: LATIN_EXT }, { name: '@fontsource/amiri', sheet: `latin-${weight}`, range: LATIN },
  ]) : []
  return [...source, ...amiri, ...amiriLatin, ...noto]
}

const known = new Map<string, string>()

/** The @font-face rules for a document in this language. Chromium loads a face only when the text needs it. */
export function fontFaces(language: string): string {
  const key = language.startsWith('zh') ? 'zh' : language.slice(0, 2)
  const written = known.get(key) ?? sheetsFor(key).map(facesOf).join('\n')
  known.set(key, written)
  return written
}

function facesOf({ name, sheet, range }: Sheet): string {
  const css = readFileSync(path.join(fontPackage(name), `${sheet}.css`), 'utf8')
  return [...css.matchAll(/@font-face\s*\{[^}]*\}/gu)].map(([face]) => {
    const address = face.replace(/src:[^;]*;/u, () => {
      const file = /url\(\.\/files\/([^)]+\.woff2)\)/u.exec(face)?.[1] ?? ''
      return `src: url(${FONT_ORIGIN}/${name}/${file}) format("woff2");`
    }).replace(/font-display:[^;]*;/u, 'font-display: block;')
    // Amiri's letters stand so high in their line that marks of a page's first line fell on the page before: they are moved down a little.
    const seated = name.endsWith('/amiri') ? address.replace(/\}$/u, 'ascent-override: 115%; descent-override: 52%; }') : address
    return range ? seated.replace(/unicode-range:[^;]*;/u, '').replace(/\}$/u, `unicode-range: ${range}; }`) : seated
  }).join('\n')
}

const files = new Map<string, Buffer>()

/** The font file behind an address of FONT_ORIGIN; undefined when it is none of ours. */
export function fontFile(url: string): Buffer | undefined {
  const match = /^https:\/\/fonts\.invalid\/(@fontsource\/(?:source-serif-4|source-sans-3|amiri|noto-serif-sc|noto-sans-sc))\/([a-z0-9-]+\.woff2)$/u.exec(url)
  if (!match?.[1] || !match[2]) return undefined
  const kept = files.get(url)
  if (kept) return kept
  const file = readFileSync(path.join(fontPackage(match[1]), 'files', match[2]))
  files.set(url, file)
  return file
}
