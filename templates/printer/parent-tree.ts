// The way back from what is drawn to the element it belongs to: by it a program that reads aloud finds its place.

import type { PDFRef} from 'pdf-lib'
import { PDFArray, PDFDict, PDFName, type PDFDocument } from 'pdf-lib'
import { name, type Element } from './structure.ts'

const trees = new WeakMap<PDFDocument, Map<number, unknown>>()

/** By a page's number the list of its elements, by a link's number its one element. */
export function parentTree(document: PDFDocument): Map<number, unknown> {
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

const numberOf = (dict: unknown, key: string) => (dict instanceof PDFDict ? Number(dict.get(PDFName.of(key))?.toString() ?? Number.NaN) : Number.NaN)

/** Whether each element's marks and links lead back to it. */
export function parentFailures(document: PDFDocument, elements: Element[]): string[] {
  const tree = parentTree(document)
  const lists = new Map<string, unknown>()
  const listOf = (page: PDFRef) => {
    const key = page.toString()
    if (!lists.has(key)) lists.set(key, tree.get(numberOf(document.context.lookup(page), 'StructParents')))
    return lists.get(key)
  }
  let astray = 0
  for (const { ref, marks, annotations } of elements) {
    for (const { page, number } of marks) {
      const list = page && listOf(page)
      if (!(list instanceof PDFArray) || number >= list.size() || list.get(number) !== ref) astray += 1
    }
    for (const annotation of annotations) if (tree.get(numberOf(document.context.lookup(annotation), 'StructParent')) !== ref) astray += 1
  }
  return astray > 0 ? [`${astray} marks or links do not lead back to the element that holds them.`] : []
}
