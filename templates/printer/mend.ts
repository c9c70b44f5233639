// What Chromium leaves undone in a tagged PDF: artifacts, list bodies, roles, link descriptions, page labels, metadata, fixed bytes.

import { createHash } from 'node:crypto'
import { PDFDict, PDFHexString, PDFRawStream, PDFRef, PDFString, type PDFDocument } from 'pdf-lib'
import { deflateSync } from 'node:zlib'
import { readDrawing, withArtifacts } from './content-stream.ts'
import { documentFailures } from './check.ts'
import { giveCaptions, giveListBodies, mendRoles } from './mend-elements.ts'
import { mendReadings } from './mend-fonts.ts'
import { describeLinks, nameBookmarks } from './mend-words.ts'
import { describe, type Description } from './metadata.ts'
import { labelPages, type PageLabel } from './page-labels.ts'
import { renumber } from './renumber.ts'
import { drawingBytes, name, structureOf, walk } from './structure.ts'

export type Mending = Description & {
  /** What each link leads to, in the order of the document. */
  links: string[]
  /** The headings, in the order of the document: the words of the bookmarks. */
  headings: string[]
  labels?: PageLabel[]
  rightToLeft: boolean
}

/** The same document, whole: returns its bytes and what the structure checker still finds. */
export async function mend(document: PDFDocument, mending: Mending): Promise<{ pdf: Uint8Array; pages: number; failures: string[] }> {
  const { context, catalog } = document
  for (const page of document.getPages()) wrapUnmarked(document, page.node)

  mendReadings(document)
  const structure = structureOf(document)
  if (structure) {
    const elements = [...walk(structure.top)]
    mendRoles(structure.root, elements)
    giveListBodies(document, elements)
    giveCaptions(document, elements)
    describeLinks(document, elements, mending.links)
    renumber(document, structure.root, elements)
  }
  nameBookmarks(document, mending.headings)
  if (mending.labels) labelPages(document, mending.labels)
  const preferences = catalog.lookupMaybe(name('ViewerPreferences'), PDFDict) ?? context.obj({})
  preferences.set(name('DisplayDocTitle'), context.obj(true))
  if (mending.rightToLeft) preferences.set(name('Direction'), name('R2L'))
  catalog.set(name('ViewerPreferences'), preferences)
  catalog.set(name('Lang'), PDFString.of(mending.language))

  describe(document, mending, false)
  const failures = documentFailures(document)
  if (failures.length === 0) describe(document, mending, true)
  const id = PDFHexString.of(createHash('sha256').update(mending.seed).digest('hex').slice(0, 32))
  context.trailerInfo.ID = context.obj([id, id])
  const pdf = await document.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false, objectsPerTick: Infinity })
  return { pdf, pages: document.getPageCount(), failures }
}

function wrapUnmarked(document: PDFDocument, page: PDFDict): void {
  if (page.has(name('Annots'))) page.set(name('Tabs'), name('S'))
  const bytes = drawingBytes(document, page)
  const drawing = readDrawing(bytes)
  if (drawing.broken || drawing.unmarked.length === 0) return // the checker names a broken page
  const contents = page.get(name('Contents'))
  const packed = deflateSync(withArtifacts(bytes, drawing.unmarked), { level: 6 })
  const stream = PDFRawStream.of(document.context.obj({ Filter: 'FlateDecode', Length: packed.length }) as PDFDict, packed)
  if (contents instanceof PDFRef && document.context.lookup(contents) instanceof PDFRawStream) document.context.assign(contents, stream)
  else page.set(name('Contents'), document.context.register(stream))
}
