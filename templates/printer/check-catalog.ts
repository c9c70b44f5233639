// Checks on the document as a whole: its title, its language, what it claims, and what it must not carry.

import type { PDFNumber} from 'pdf-lib'
import { PDFArray, PDFBool, PDFDict, PDFHexString, PDFStream, PDFString, type PDFDocument, type PDFObject } from 'pdf-lib'
import { isLanguage } from './check-elements.ts'
import { name, unpacked, type Element } from './structure.ts'

export function textOf(value: PDFObject | undefined): string {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : ''
}

function packetOf(document: PDFDocument): string {
  const metadata = document.catalog.lookup(name('Metadata'))
  return metadata instanceof PDFStream ? new TextDecoder().decode(unpacked(metadata)) : ''
}

/** PDF/UA-1 asks that a document says that it is one. */
export function claimFailures(document: PDFDocument): string[] {
  return /<pdfuaid:part>1<\/pdfuaid:part>/u.test(packetOf(document)) ? [] : ['The metadata do not say that this is PDF/UA-1.']
}

export function catalogFailures(document: PDFDocument, elements: Element[]): string[] {
  const { catalog, context } = document
  const failures: string[] = []
  const marks = catalog.lookupMaybe(name('MarkInfo'), PDFDict)
  if (marks?.get(name('Marked')) !== PDFBool.True) failures.push('The document is not marked as tagged.')
  if (marks?.get(name('Suspects')) === PDFBool.True) failures.push('The document says of itself that its tags are doubtful.')
  const language = textOf(catalog.lookup(name('Lang')))
  if (!language) failures.push('The document states no language.')
  else if (!isLanguage(language)) failures.push(`The document states a language that is none: ${language}.`)
  const information = context.lookup(context.trailerInfo.Info)
  const title = information instanceof PDFDict ? textOf(information.lookup(name('Title'))).trim() : ''
  if (!title) failures.push('The document has no title.')
  if (catalog.lookupMaybe(name('ViewerPreferences'), PDFDict)?.get(name('DisplayDocTitle')) !== PDFBool.True) failures.push('The title is not shown in place of the file name.')
  if (context.trailerInfo.Encrypt) failures.push('The document is encrypted: a program that reads aloud may be kept out.')
  return [...failures, ...metadataFailures(packetOf(document), title, language), ...activeFailures(document), ...wayFailures(document, elements)]
}

const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" }
const written = (text: string) => text.replace(/&(?:amp|lt|gt|quot|#39);/gu, (entity) => ENTITIES[entity] ?? entity).trim()

function metadataFailures(packet: string, title: string, language: string): string[] {
  const failures: string[] = []
  const named = /<dc:title>.*?<rdf:li[^>]*>([^<]+)</su.exec(packet)?.[1]
  const spoken = /<dc:language>.*?<rdf:li[^>]*>([^<]+)</su.exec(packet)?.[1]
  if (named === undefined) failures.push('The metadata name no title.')
  else if (title && written(named) !== title) failures.push('The metadata name another title than the document.')
  if (spoken === undefined) failures.push('The metadata name no language.')
  else if (language && written(spoken) !== language) failures.push('The metadata name another language than the document.')
  return failures
}

function activeFailures({ catalog, context }: PDFDocument): string[] {
  const failures: string[] = []
  for (const active of ['OpenAction', 'AA', 'JavaScript', 'EmbeddedFiles']) {
    if (catalog.has(name(active)) || catalog.lookupMaybe(name('Names'), PDFDict)?.has(name(active))) failures.push(`The document carries ${active}.`)
  }
  if (catalog.lookupMaybe(name('AcroForm'), PDFDict)?.has(name('XFA'))) failures.push('The document carries a form that draws itself.')
  if (catalog.has(name('OCProperties'))) failures.push('The document has layers that can be hidden.')
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFStream && object.dict.get(name('Subtype'))?.toString() === '/Form' && object.dict.has(name('Ref'))) failures.push('A drawing is taken from another file.')
  }
  return failures
}

/** Bookmarks and page labels: how one finds one's way. */
function wayFailures({ catalog, context }: PDFDocument, elements: Element[]): string[] {
  const failures: string[] = []
  const outlines = catalog.lookupMaybe(name('Outlines'), PDFDict)
  if (elements.some((element) => /^H[1-6]$/u.test(element.kind)) && !outlines?.has(name('First'))) failures.push('The document has headings and no bookmarks.')
  const unnamed = (parent: PDFDict | undefined): boolean => {
    for (let item = parent?.lookupMaybe(name('First'), PDFDict); item; item = item.lookupMaybe(name('Next'), PDFDict)) if (!textOf(item.lookup(name('Title'))).trim() || unnamed(item)) return true
    return false
  }
  if (unnamed(outlines)) failures.push('A bookmark has no words.')
  if (!catalog.has(name('PageLabels'))) return failures
  const numbers = catalog.lookupMaybe(name('PageLabels'), PDFDict)?.lookupMaybe(name('Nums'), PDFArray)
  const from = (numbers?.asArray() ?? []).filter((_, index) => index % 2 === 0).map((each) => (context.lookup(each) as PDFNumber).asNumber())
  if (from[0] !== 0 || from.some((each, index) => index > 0 && each <= (from[index - 1] ?? 0))) failures.push('The page labels do not begin with the first page, or are out of order.')
  return failures
}
