// Checks on the elements of the structure tree: headings, figures, lists, tables, roles.

import { PDFArray, PDFDict, PDFHexString, PDFName, PDFString, type PDFDocument } from 'pdf-lib'
import { name, type Element } from './structure.ts'

const STANDARD = new Set(['Document', 'Part', 'Art', 'Sect', 'Div', 'BlockQuote', 'Caption', 'TOC', 'TOCI', 'Index', 'NonStruct', 'Private', 'P', 'H', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'L', 'LI', 'Lbl', 'LBody', 'Table', 'TR', 'TH', 'TD', 'THead', 'TBody', 'TFoot', 'Span', 'Quote', 'Note', 'Reference', 'BibEntry', 'Code', 'Link', 'Annot', 'Ruby', 'RB', 'RT', 'RP', 'Warichu', 'WT', 'WP', 'Figure', 'Formula', 'Form'])
const PLAIN = new Set(['NonStruct', 'Div', 'Span'])

/** The nearest ancestor that says something: containers without meaning are passed over. */
function meaningfulParent(element: Element): string {
  let parent = element.parent
  while (parent && PLAIN.has(parent.kind)) parent = parent.parent
  return parent?.kind ?? ''
}

function hasWords(element: Element, key: string): boolean {
  const value = element.dict.lookup(name(key))
  return (value instanceof PDFString || value instanceof PDFHexString) && value.decodeText().trim() !== ''
}

export function elementFailures(document: PDFDocument, root: PDFDict, elements: Element[]): string[] {
  const failures: string[] = []
  const roles = root.lookupMaybe(name('RoleMap'), PDFDict)
  let level = 0
  for (const element of elements) {
    const { kind } = element
    if (!STANDARD.has(kind) && !STANDARD.has(roles?.get(PDFName.of(kind))?.toString().slice(1) ?? '')) failures.push(`The kind ${kind} has no role.`)
    const heading = /^H([1-6])$/u.exec(kind)
    if (heading) {
      const next = Number(heading[1])
      if (next > level + 1) failures.push(level === 0 ? 'The first heading is not of the first level.' : `A heading of level ${next} follows one of level ${level}.`)
      level = next
    }
    if (kind === 'Figure' && !hasWords(element, 'Alt')) failures.push('A figure has no words.')
    const parent = meaningfulParent(element)
    if (kind === 'LI' && parent !== 'L') failures.push('A list item stands in no list.')
    if (kind === 'LI' && (element.children.length === 0 || element.children.some((child) => child.kind !== 'LBody' && child.kind !== 'Lbl'))) failures.push('A list item holds something other than a label and a body.')
    if (kind === 'LBody' && parent !== 'LI') failures.push('A list body stands in no list item.')
    if (kind === 'TR' && !['Table', 'THead', 'TBody', 'TFoot'].includes(parent)) failures.push('A row stands in no table.')
    if ((kind === 'TH' || kind === 'TD') && parent !== 'TR') failures.push('A cell stands in no row.')
    if (kind === 'TH' && !hasScope(document, element)) failures.push('A table head does not say what it heads.')
    if (kind === 'Table') failures.push(...tableFailures(element))
    if (kind === 'Link' && element.annotations.length === 0) failures.push('A link in the structure tree leads nowhere.')
  }
  return failures
}

function hasScope(document: PDFDocument, element: Element): boolean {
  const attributes = document.context.lookup(element.dict.get(name('A')))
  const list = attributes instanceof PDFArray ? attributes.asArray().map((each) => document.context.lookup(each)) : [attributes]
  return list.some((each) => each instanceof PDFDict && each.has(name('Scope')))
}

function tableFailures(table: Element): string[] {
  const rows = under(table, 'TR').map((row) => [...under(row, 'TH'), ...under(row, 'TD')].length)
  const failures: string[] = []
  if (under(table, 'TH').length === 0) failures.push('A table has no heads.')
  if (new Set(rows).size > 1) failures.push('The rows of a table differ in length.')
  return failures
}

function under(element: Element, kind: string): Element[] {
  return element.children.flatMap((child) => (child.kind === kind ? [child] : under(child, kind)))
}
