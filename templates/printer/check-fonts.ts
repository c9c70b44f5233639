// Checks on fonts: each embedded, each from the packages, each with a way back from its glyphs to characters.

import { PDFArray, PDFDict, PDFName, PDFStream, type PDFDocument } from 'pdf-lib'
import { OUR_FONTS } from './fonts.ts'
import { name, unpacked } from './structure.ts'

export function fontFailures(document: PDFDocument): string[] {
  const failures: string[] = []
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || object.get(name('Type')) !== PDFName.of('Font')) continue
    const kind = object.get(name('Subtype'))?.toString()
    const font = object.get(name('BaseFont'))?.toString() ?? kind ?? ''
    if (kind === '/Type0' || kind === '/Type3' || kind === '/TrueType') failures.push(...readingFailures(object, font))
    if (!OUR_FONTS.test(font.replace(/^\/?(?:[A-Z]{6}\+)?/u, '')) && kind !== '/Type3') failures.push(`Font ${font} comes from none of the packages.`)
    const descriptor = object.lookupMaybe(name('FontDescriptor'), PDFDict)
    if (kind !== '/Type0' && kind !== '/Type3' && !['FontFile', 'FontFile2', 'FontFile3'].some((file) => descriptor?.has(name(file)))) failures.push(`Font ${font} is not embedded.`)
    if (kind === '/CIDFontType2' && !object.has(name('CIDToGIDMap'))) failures.push(`Font ${font} does not say which glyph is which.`)
    if (kind === '/Type0' && object.lookupMaybe(name('DescendantFonts'), PDFArray)?.size() !== 1) failures.push(`Font ${font} has no glyphs of its own.`)
  }
  return failures
}

/** A glyph that reads as nothing, or as a mark of byte order, is read aloud as nothing. */
function readingFailures(font: PDFDict, called: string): string[] {
  const map = font.lookup(name('ToUnicode'))
  if (!(map instanceof PDFStream)) return [`Font ${called} cannot be read back as text.`]
  const text = Buffer.from(unpacked(map)).toString('latin1')
  if (!/begin(?:bfchar|bfrange)/u.test(text)) return [`Font ${called} cannot be read back as text.`]
  const targets = [...text.matchAll(/beginbfchar(.*?)endbfchar/gsu)].flatMap(([, lines = '']) => [...lines.matchAll(/<[0-9A-Fa-f]+>\s*<([0-9A-Fa-f]*)>/gu)].map((match) => match[1] ?? ''))
  return targets.some((target) => /^(?:0000|FFFE|FEFF)?$/iu.test(target)) ? [`Font ${called} has glyphs that read as no character.`] : []
}
