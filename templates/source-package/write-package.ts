// The source package of an edition: what a typesetter needs to set it anew, as one zip file with the same bytes each time (M-37).

import { createHash } from 'node:crypto'
import { strToU8, zipSync, type Zippable } from 'fflate'
import { licenceText, type FontUsed } from '../printer/fonts-used.ts'
import { readme } from './readme.ts'

export type Source = {
  /** The folder in the zip, and the name of the zip without its ending. */
  name: string
  title: string
  /** The document as it was printed, page numbers and all, with its style sheets inside. */
  html: string
  /** The frozen data, as the edition holds it. */
  data: string
  css: string
  fonts: FontUsed[]
  chromium: string
  pdfSha256: string
  htmlSha256: string
}

const FONT_ADDRESS = /https:\/\/fonts\.invalid\/(@fontsource\/[a-z0-9-]+)\//gu
const SHEETS = ['css/booklet.css', 'css/edition.css']

/** A date must stand in a zip; the first that one can hold says nothing. In local time, as the library writes it: the same bytes in every zone. */
const NO_DATE = new Date(1980, 0, 1)

export function writeSourcePackage(source: Source): Uint8Array {
  const texts = filesOf(source)
  const bytes = Object.keys(texts).sort().map((name) => [name, strToU8(texts[name]!)] as const)
  const sums = bytes.map(([name, content]) => `${sha256(content)}  ${name}\n`).join('')
  const all: Zippable = {}
  for (const [name, content] of [...bytes, ['SHA256SUMS', strToU8(sums)] as const]) all[`${source.name}/${name}`] = [content, { mtime: NO_DATE, level: 9, os: 3, attrs: 0o100644 << 16 }]
  return zipSync(all)
}

function filesOf(source: Source): Record<string, string> {
  const { document, sheets } = withSheetsApart(source.html)
  const versions = Object.fromEntries(source.fonts.map((font) => [font.package, font.version]))
  const licences = source.fonts.flatMap((font): [string, string][] => {
    const text = licenceText(font.package)
    return text === null ? [] : [[`licences/${font.package.split('/')[1]!}.txt`, text]]
  })
  return {
    'README.txt': readme(source),
    'booklet.html': document,
    ...sheets,
    'css/fonts.css': source.css.replaceAll(FONT_ADDRESS, '../node_modules/$1/files/'),
    'data.json': source.data,
    'fonts.json': `${JSON.stringify(source.fonts, null, 2)}\n`,
    'package.json': `${JSON.stringify({ private: true, description: `Fonts of: ${source.title}`, dependencies: versions }, null, 2)}\n`,
    ...Object.fromEntries(licences),
  }
}

/** Each style sheet becomes a file of its own, in the order in which they hold; the fonts come first, as they do in print. */
function withSheetsApart(html: string): { document: string; sheets: Record<string, string> } {
  const sheets: Record<string, string> = {}
  const link = (name: string) => `<link rel="stylesheet" href="${name}">`
  const document = html.replaceAll(/<style>([\s\S]*?)<\/style>/g, (_, text: string) => {
    const count = Object.keys(sheets).length
    const name = SHEETS[count] ?? `css/more-${count + 1}.css`
    sheets[name] = `${text.trim()}\n`
    return `${count === 0 ? `${link('css/fonts.css')}\n` : ''}${link(name)}`
  })
  return { document, sheets }
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
