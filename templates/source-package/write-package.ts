// The source package of an edition: what a typesetter needs to set it anew, as one zip file with the same bytes each time (M-37).

import { licenceText, type FontUsed } from '../printer/fonts-used.ts'
import { writeZip } from '../zip.ts'
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

export const writeSourcePackage = (source: Source): Uint8Array => writeZip(source.name, filesOf(source))

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
