// Elements of the structure tree as PDF/UA wants them: standard roles, and a body in every list item.

import { PDFArray, PDFDict, type PDFDocument, type PDFRef } from 'pdf-lib'
import { name, type Element } from './structure.ts'

const ROLES: Record<string, string> = { Strong: 'Span', Em: 'Span', Title: 'P', Aside: 'Div', FENote: 'Note', Sub: 'Span' }

export function mendRoles(root: PDFDict, elements: Element[]): void {
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
export function giveListBodies(document: PDFDocument, elements: Element[]): void {
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

function readParentTree(document: PDFDocument): Map<number, unknown> {
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

