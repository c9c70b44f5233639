// The structure checker: what a reader who listens to the page would miss. It reads a finished PDF and trusts nothing that made it.

import { PDFArray, PDFDict, PDFDocument, PDFRef } from 'pdf-lib'
import { readDrawing } from './content-stream.ts'
import { catalogFailures, claimFailures, textOf } from './check-catalog.ts'
import { elementFailures } from './check-elements.ts'
import { fontFailures } from './check-fonts.ts'
import { parentFailures } from './parent-tree.ts'
import { drawingBytes, name, structureOf, walk, type Element } from './structure.ts'

export async function checkStructure(pdf: Uint8Array): Promise<{ failures: string[] }> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false, ignoreEncryption: true })
  return { failures: [...documentFailures(document), ...claimFailures(document)] }
}

/** Everything but the claim itself, which is written only when nothing is found here. */
export function documentFailures(document: PDFDocument): string[] {
  const structure = structureOf(document)
  if (!structure) return ['The document has no structure tree: it is not tagged.']
  const elements = [...walk(structure.top)]
  return [
    ...catalogFailures(document, elements),
    ...elementFailures(document, structure.root, elements),
    ...linkFailures(document, elements),
    ...drawingFailures(document, elements),
    ...parentFailures(document, elements),
    ...fontFailures(document),
  ]
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
