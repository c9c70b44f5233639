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

function wordsOf(element: Element, key: string): string {
  const value = element.dict.lookup(name(key))
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText().trim() : ''
}

const hasWords = (element: Element, key: string) => wordsOf(element, key) !== ''

function holdsAnything(element: Element): boolean {
  return element.marks.length > 0 || element.annotations.length > 0 || element.children.some(holdsAnything)
}

/** Kinds that hold what is read: one without anything in it is a word that is announced and never comes. */
const HOLDS_WORDS = new Set(['H', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'P', 'L', 'LI', 'Lbl', 'LBody', 'Caption', 'Link', 'Figure', 'Table', 'TR', 'TH', 'Note', 'Quote', 'BlockQuote'])
const LANGUAGE = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?(?:-[a-z0-9]{5,8})*$/u

/** Two or three letters, with a script and a country at most: "zh-Hans", "und-Arab". */
export function isLanguage(tag: string): boolean {
  return LANGUAGE.test(tag)
}

function roleFailures(roles: PDFDict | undefined): string[] {
  const failures: string[] = []
  for (const [from] of roles?.entries() ?? []) {
    const seen = new Set<string>()
    let kind = from.decodeText()
    if (STANDARD.has(kind)) failures.push(`The kind ${kind} is standard and may not be given another role.`)
    while (kind && !STANDARD.has(kind) && !seen.has(kind)) {
      seen.add(kind)
      kind = roles?.get(PDFName.of(kind))?.toString().slice(1) ?? ''
    }
    if (seen.has(kind)) failures.push(`The roles of ${from.decodeText()} go in a circle.`)
  }
  return failures
}

/** The standard kind that a kind stands for. */
function roleOf(kind: string, roles: PDFDict | undefined): string {
  let role = kind
  for (let step = 0; step < 8 && !STANDARD.has(role); step += 1) role = roles?.get(PDFName.of(role))?.toString().slice(1) ?? ''
  return role
}

export function elementFailures(document: PDFDocument, root: PDFDict, elements: Element[]): string[] {
  const roles = root.lookupMaybe(name('RoleMap'), PDFDict)
  const failures = roleFailures(roles)
  const notes = new Set<string>()
  let level = 0
  if (elements.filter((element) => !element.parent).length !== 1) failures.push('The structure tree has not one root.')
  if (elements.some((element) => element.kind === 'H') && elements.some((element) => /^H[1-6]$/u.test(element.kind))) failures.push('Headings with a level stand beside headings without one.')
  for (const element of elements) {
    const { kind } = element
    if (!STANDARD.has(roleOf(kind, roles))) failures.push(`The kind ${kind} has no role.`)
    if (HOLDS_WORDS.has(kind) && !holdsAnything(element)) failures.push(`An element ${kind} is empty.`)
    if (element.dict.has(name('Lang')) && !isLanguage(wordsOf(element, 'Lang'))) failures.push(`A phrase names a language that is none: ${wordsOf(element, 'Lang') || 'nothing'}.`)
    if (kind === 'Formula' && !hasWords(element, 'Alt')) failures.push('A formula has no words.')
    if (kind === 'Note') {
      const id = wordsOf(element, 'ID')
      if (!id || notes.has(id)) failures.push('A note has no name of its own.')
      notes.add(id)
    }
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
    if (kind === 'L' && element.children.some((child) => !['LI', 'L', 'Caption'].includes(child.kind))) failures.push('A list holds something other than items.')
    if (kind === 'TR' && !['Table', 'THead', 'TBody', 'TFoot'].includes(parent)) failures.push('A row stands in no table.')
    if ((kind === 'TH' || kind === 'TD') && parent !== 'TR') failures.push('A cell stands in no row.')
    if (kind === 'TH' && !hasScope(document, element)) failures.push('A table head does not say what it heads.')
    if (kind === 'Table') failures.push(...tableFailures(element))
    if (['THead', 'TBody', 'TFoot'].includes(kind) && parent !== 'Table') failures.push('A part of a table stands in no table.')
    if ((kind === 'TOC' || kind === 'TOCI') && !(kind === 'TOCI' ? ['TOC'] : ['TOC', 'TOCI', 'Document', 'Part', 'Sect', 'Art', '']).includes(parent)) failures.push('A line of contents stands in no contents.')
    if (kind === 'Caption' && !['Table', 'Figure', 'L', 'Div', 'NonStruct', 'TOC'].includes(element.parent?.kind ?? '')) failures.push('A caption stands at nothing.')
    if (kind === 'Link' && element.annotations.length === 0) failures.push('A link in the structure tree leads nowhere.')
    if (kind === 'Link' && element.annotations.length > 0 && !hasWordsWithin(element)) failures.push('A link has nothing to be read.')
  }
  return failures
}

/** Marked content, or words in its place, beside the annotation itself. */
function hasWordsWithin(element: Element): boolean {
  return element.marks.length > 0 || hasWords(element, 'Alt') || hasWords(element, 'ActualText') || element.children.some(hasWordsWithin)
}

function hasScope(document: PDFDocument, element: Element): boolean {
  const attributes = document.context.lookup(element.dict.get(name('A')))
  const list = attributes instanceof PDFArray ? attributes.asArray().map((each) => document.context.lookup(each)) : [attributes]
  return list.some((each) => each instanceof PDFDict && ['/Row', '/Column', '/Both'].includes(each.get(name('Scope'))?.toString() ?? ''))
}

function tableFailures(table: Element): string[] {
  const rows = under(table, 'TR').map((row) => [...under(row, 'TH'), ...under(row, 'TD')].length)
  const failures: string[] = []
  if (under(table, 'TH').length === 0) failures.push('A table has no heads.')
  if (table.children.some((child) => !['TR', 'THead', 'TBody', 'TFoot', 'Caption'].includes(child.kind))) failures.push('A table holds something other than rows and a caption.')
  if (new Set(rows).size > 1) failures.push('The rows of a table differ in length.')
  return failures
}

function under(element: Element, kind: string): Element[] {
  return element.children.flatMap((child) => (child.kind === kind ? [child] : under(child, kind)))
}
