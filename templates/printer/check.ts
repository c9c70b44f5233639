// The structure checker: what a reader who listens to the page would miss. It reads a finished PDF and trusts nothing that made it.

import { PDFArray, PDFBool, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRef, PDFStream, PDFString, type PDFObject } from 'pdf-lib'
import { readDrawing } from './content-stream.ts'
import { elementFailures } from './check-elements.ts'
import { OUR_FONTS } from './fonts.ts'
import { drawingBytes, name, structureOf, unpacked, walk, type Element } from './structure.ts'

export async function checkStructure(pdf: Uint8Array): Promise<{ failures: string[] }> {
  return { failures: documentFailures(await PDFDocument.load(pdf, { updateMetadata: false })) }
}

export function documentFailures(document: PDFDocument): string[] {
  const structure = structureOf(document)
  if (!structure) return ['The document has no structure tree: it is not tagged.']
  const elements = [...walk(structure.top)]
  return [
    ...catalogFailures(document, elements),
    ...elementFailures(document, structure.root, elements),
    ...linkFailures(document, elements),
    ...drawingFailures(document, elements),
    ...fontFailures(document),
  ]
}

export function textOf(value: PDFObject | undefined): string {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : ''
}

function catalogFailures(document: PDFDocument, elements: Element[]): string[] {
  const { catalog, context } = document
  const failures: string[] = []
  if (catalog.lookupMaybe(name('MarkInfo'), PDFDict)?.get(name('Marked')) !== PDFBool.True) failures.push('The document is not marked as tagged.')
  if (!textOf(catalog.lookup(name('Lang')))) failures.push('The document states no language.')
  const information = context.lookup(context.trailerInfo.Info)
  if (!(information instanceof PDFDict) || !textOf(information.lookup(name('Title'))).trim()) failures.push('The document has no title.')
  if (catalog.lookupMaybe(name('ViewerPreferences'), PDFDict)?.get(name('DisplayDocTitle')) !== PDFBool.True) failures.push('The title is not shown in place of the file name.')
  const metadata = catalog.lookup(name('Metadata'))
  const packet = metadata instanceof PDFStream ? new TextDecoder().decode(unpacked(metadata)) : ''
  if (!/<dc:title>.*<rdf:li[^>]*>[^<]+</su.test(packet)) failures.push('The metadata name no title.')
  if (!/<dc:language>.*<rdf:li[^>]*>[^<]+</su.test(packet)) failures.push('The metadata name no language.')
  for (const active of ['OpenAction', 'AA', 'JavaScript', 'EmbeddedFiles']) {
    if (catalog.has(name(active)) || catalog.lookupMaybe(name('Names'), PDFDict)?.has(name(active))) failures.push(`The document carries ${active}.`)
  }
  const headings = elements.filter((element) => /^H[1-6]$/u.test(element.kind)).length
  const outlines = catalog.lookupMaybe(name('Outlines'), PDFDict)
  if (headings > 0 && !outlines?.has(name('First'))) failures.push('The document has headings and no bookmarks.')
  return failures
}

function linkFailures(document: PDFDocument, elements: Element[]): string[] {
  const failures: string[] = []
  const tagged = new Set(elements.filter((element) => element.kind === 'Link').flatMap((element) => element.annotations.map(String)))
  document.getPages().forEach((page, index) => {
    const annotations = page.node.lookupMaybe(name('Annots'), PDFArray)?.asArray() ?? []
    if (annotations.length > 0 && page.node.get(name('Tabs'))?.toString() !== '/S') failures.push(`Page ${index + 1}: the tab order does not follow the structure.`)
    for (const ref of annotations) {
      const annotation = document.context.lookup(ref, PDFDict)
      if (annotation.get(name('Subtype'))?.toString() !== '/Link') failures.push(`Page ${index + 1}: an annotation is no link.`)
      if (!textOf(annotation.lookup(name('Contents'))).trim()) failures.push(`Page ${index + 1}: a link says not where it leads.`)
      if (!(ref instanceof PDFRef) || !tagged.has(ref.toString())) failures.push(`Page ${index + 1}: a link is not in the structure tree.`)
    }
  })
  return failures
}

/** Everything drawn belongs to the tree or is an artifact; everything in the tree is drawn. */
function drawingFailures(document: PDFDocument, elements: Element[]): string[] {
  const failures: string[] = []
  const named = new Map<string, Set<number>>()
  for (const element of elements) for (const { page, number } of element.marks) {
    const key = page?.toString() ?? ''
    const numbers = named.get(key) ?? new Set<number>()
    if (numbers.has(number)) failures.push(`The structure tree names marked content ${number} of a page twice.`)
    named.set(key, numbers.add(number))
  }
  document.getPages().forEach((page, index) => {
    const drawing = readDrawing(drawingBytes(document, page.node))
    const numbers = named.get(page.ref.toString()) ?? new Set<number>()
    if (drawing.boxes) failures.push(`Page ${index + 1}: a character is drawn as a box, for its font lacks it.`)
    if (drawing.broken) failures.push(`Page ${index + 1}: marked content is not nested as it should be.`)
    if (drawing.unmarked.length > 0) failures.push(`Page ${index + 1}: ${drawing.unmarked.length} things are drawn that are neither in the structure tree nor artifacts.`)
    const strangers = drawing.marked.filter((number) => !numbers.has(number)).length
    if (strangers > 0) failures.push(`Page ${index + 1}: ${strangers} marked contents are not in the structure tree.`)
    const drawn = new Set(drawing.marked)
    const missing = [...numbers].filter((number) => !drawn.has(number)).length
    if (missing > 0) failures.push(`Page ${index + 1}: the structure tree names ${missing} contents that are not drawn.`)
  })
  return failures
}

function fontFailures(document: PDFDocument): string[] {
  const failures: string[] = []
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || object.get(name('Type')) !== PDFName.of('Font')) continue
    const kind = object.get(name('Subtype'))?.toString()
    const font = object.get(name('BaseFont'))?.toString() ?? kind ?? ''
    if ((kind === '/Type0' || kind === '/Type3' || kind === '/TrueType') && !object.has(name('ToUnicode'))) failures.push(`Font ${font} cannot be read back as text.`)
    if (!OUR_FONTS.test(font.replace(/^\/?(?:[A-Z]{6}\+)?/u, '')) && kind !== '/Type3') failures.push(`Font ${font} comes from none of the packages.`)
    const descriptor = object.lookupMaybe(name('FontDescriptor'), PDFDict)
    if (kind !== '/Type0' && kind !== '/Type3' && !['FontFile', 'FontFile2', 'FontFile3'].some((file) => descriptor?.has(name(file)))) failures.push(`Font ${font} is not embedded.`)
  }
  return failures
}
