// What Chromium leaves undone in a tagged PDF: artifacts, list bodies, roles, link descriptions, page labels, metadata, fixed bytes.

import { createHash } from 'node:crypto'
import { PDFArray, PDFDict, PDFHexString, PDFName, PDFRawStream, PDFRef, PDFString, type PDFDocument } from 'pdf-lib'
import { deflateSync } from 'node:zlib'
import { readDrawing, withArtifacts } from './content-stream.ts'
import { describe, type Description } from './metadata.ts'
import { documentFailures } from './check.ts'
import { labelPages, type PageLabel } from './page-labels.ts'
import { drawingBytes, name, structureOf, walk, type Element } from './structure.ts'

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

  const structure = structureOf(document)
  if (structure) {
    const elements = [...walk(structure.top)]
    mendRoles(structure.root, elements)
    giveListBodies(document, elements)
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

const ROLES: Record<string, string> = { Strong: 'Span', Em: 'Span', Title: 'P', Aside: 'Div', FENote: 'Note', Sub: 'Span' }

function mendRoles(root: PDFDict, elements: Element[]): void {
  const used = new Set(elements.map((element) => element.kind))
  const roles = Object.entries(ROLES).filter(([kind]) => used.has(kind))
  if (roles.length > 0) root.set(name('RoleMap'), root.context.obj(Object.fromEntries(roles)))
  for (const element of elements) {
    // <figure> is tagged as a figure around the figure; only the drawing within it has words
    if (element.kind === 'Figure' && !element.dict.has(name('Alt')) && element.children.length > 0) retag(element, 'Div')
  }
}

function retag(element: Element, kind: string): void {
  element.dict.set(name('S'), name(kind))
  element.kind = kind
}

/** A list item holds a label or a body, nothing else. */
function giveListBodies(document: PDFDocument, elements: Element[]): void {
  for (const element of elements) {
    if (element.kind !== 'LI' || element.children.some((child) => child.kind === 'LBody')) continue
    const kids = element.dict.get(name('K'))
    const body = document.context.obj({ Type: 'StructElem', S: 'LBody', P: element.ref }) as PDFDict
    if (kids) body.set(name('K'), kids)
    const page = element.dict.get(name('Pg'))
    if (page) body.set(name('Pg'), page)
    const ref = document.context.register(body)
    for (const child of element.children) child.dict.set(name('P'), ref)
    moveMarks(document, element, ref)
    element.dict.set(name('K'), ref)
  }
}

/** Text that stood directly in the item now belongs to its body: the parent tree must say so. */
function moveMarks(document: PDFDocument, element: Element, body: PDFRef): void {
  if (element.marks.length === 0) return
  const parents = parentTree(document)
  for (const { page, number } of element.marks) {
    const pageDict = page && document.context.lookup(page)
    const key = pageDict instanceof PDFDict ? Number(pageDict.get(name('StructParents'))?.toString()) : Number.NaN
    const list = parents.get(key)
    if (list instanceof PDFArray) list.set(number, body)
  }
}

const trees = new WeakMap<PDFDocument, Map<number, unknown>>()
function parentTree(document: PDFDocument): Map<number, unknown> {
  const kept = trees.get(document)
  if (kept) return kept
  const tree = readParentTree(document)
  trees.set(document, tree)
  return tree
}

export function readParentTree(document: PDFDocument): Map<number, unknown> {
  const tree = new Map<number, unknown>()
  const read = (node: PDFDict | undefined): void => {
    const numbers = node?.lookupMaybe(name('Nums'), PDFArray)
    for (let index = 0; numbers && index + 1 < numbers.size(); index += 2) {
      const value = numbers.get(index + 1)
      const target = document.context.lookup(value)
      tree.set(Number(numbers.get(index).toString()), target instanceof PDFArray ? target : value)
    }
    for (const kid of node?.lookupMaybe(name('Kids'), PDFArray)?.asArray() ?? []) read(document.context.lookup(kid, PDFDict))
  }
  read(document.catalog.lookupMaybe(name('StructTreeRoot'), PDFDict)?.lookupMaybe(name('ParentTree'), PDFDict))
  return tree
}

function describeLinks(document: PDFDocument, elements: Element[], descriptions: string[]): void {
  const links = elements.filter((element) => element.kind === 'Link' && element.annotations.length > 0)
  if (links.length !== descriptions.length) {
    throw new Error(`The printed document has ${links.length} links where ${descriptions.length} were written: it is not issued.`)
  }
  links.forEach((link, index) => {
    for (const annotation of link.annotations) {
      document.context.lookup(annotation, PDFDict).set(name('Contents'), PDFHexString.fromText(descriptions[index] ?? ''))
    }
  })
}

function nameBookmarks(document: PDFDocument, headings: string[]): void {
  const items: PDFDict[] = []
  const gather = (parent: PDFDict | undefined): void => {
    let item = parent?.lookupMaybe(name('First'), PDFDict)
    while (item) {
      items.push(item)
      gather(item)
      item = item.lookupMaybe(name('Next'), PDFDict)
    }
  }
  gather(document.catalog.lookupMaybe(name('Outlines'), PDFDict))
  if (items.length !== headings.length) throw new Error(`The printed document has ${items.length} bookmarks where ${headings.length} headings were written: it is not issued.`)
  items.forEach((item, index) => item.set(name('Title'), PDFHexString.fromText(headings[index] ?? '')))
}

/** Chromium names elements by a counter of its own, which differs from run to run: here they are counted from one. */
function renumber(document: PDFDocument, root: PDFDict, elements: Element[]): void {
  const names = new Map<string, PDFString>()
  const refs = new Map<string, PDFRef>()
  const ordered: PDFString[] = []
  for (const element of elements) {
    const id = element.dict.get(name('ID'))
    if (!id) continue
    const given = PDFString.of(`e${String(names.size + 1).padStart(7, '0')}`)
    names.set(id.toString(), given)
    refs.set(given.toString(), element.ref)
    ordered.push(given)
    element.dict.set(name('ID'), given)
  }
  for (const element of elements) {
    const attributes = document.context.lookup(element.dict.get(name('A')))
    for (const attribute of attributes instanceof PDFArray ? attributes.asArray() : [attributes]) {
      const dict = attribute instanceof PDFRef ? document.context.lookup(attribute) : attribute
      const headers = dict instanceof PDFDict ? dict.lookupMaybe(PDFName.of('Headers'), PDFArray) : undefined
      for (let index = 0; headers && index < headers.size(); index += 1) {
        const given = names.get(headers.get(index).toString())
        if (given) headers.set(index, given)
      }
    }
  }
  if (ordered.length === 0) return
  const old = root.get(name('IDTree'))
  if (old instanceof PDFRef) deleteTree(document, old)
  const list = document.context.obj({ Names: ordered.flatMap((id) => [id, refs.get(id.toString()) as PDFRef]), Limits: [ordered[0], ordered.at(-1)] as PDFString[] })
  root.set(name('IDTree'), document.context.register(document.context.obj({ Kids: [document.context.register(list)] })))
}

function deleteTree(document: PDFDocument, ref: PDFRef): void {
  const node = document.context.lookup(ref)
  if (node instanceof PDFDict) for (const kid of node.lookupMaybe(name('Kids'), PDFArray)?.asArray() ?? []) if (kid instanceof PDFRef) deleteTree(document, kid)
  document.context.delete(ref)
}
