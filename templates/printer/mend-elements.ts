// Elements of the structure tree as PDF/UA wants them: standard roles, and a body in every list item.

import { PDFArray, PDFDict, type PDFDocument, type PDFRef } from 'pdf-lib'
import { parentTree } from './parent-tree.ts'
import { name, type Element } from './structure.ts'

const ROLES: Record<string, string> = { Strong: 'Span', Em: 'Span', Title: 'P', Aside: 'Div', FENote: 'Note', Sub: 'Span' }

export function mendRoles(root: PDFDict, elements: Element[]): void {
  const used = new Set(elements.map((element) => element.kind))
  const roles = Object.entries(ROLES).filter(([kind]) => used.has(kind))
  if (roles.length > 0) root.set(name('RoleMap'), root.context.obj(Object.fromEntries(roles)))
  for (const element of elements) {
    // a phrase in another language
    if (element.kind === 'NonStruct' && element.dict.has(name('Lang'))) retag(element, 'Span')
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

/** Where a page ends between a table's caption and its rows, Chromium leaves the parts of the caption bare: they are one again. */
export function giveCaptions(document: PDFDocument, elements: Element[]): void {
  const holdsRows = (element: Element): boolean => element.kind === 'TR' || element.children.some(holdsRows)
  for (const table of elements) {
    if (table.kind !== 'Table' || table.children.some((child) => child.kind === 'Caption')) continue
    const bare = table.children.filter((child) => child.kind === 'NonStruct' && !holdsRows(child))
    const kids = table.dict.lookup(name('K'))
    if (bare.length === 0 || !(kids instanceof PDFArray)) continue
    const caption = document.context.obj({ Type: 'StructElem', S: 'Caption', P: table.ref, K: bare.map((child) => child.ref) }) as PDFDict
    const ref = document.context.register(caption)
    for (const child of bare) child.dict.set(name('P'), ref)
    const moved = new Set(bare.map((child) => child.ref.toString()))
    table.dict.set(name('K'), document.context.obj([ref, ...kids.asArray().filter((kid) => !moved.has(kid.toString()))]))
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
