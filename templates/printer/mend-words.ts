// The words of links and bookmarks: what a link leads to, and a heading without the joints that Chromium leaves out.

import { PDFDict, PDFHexString, type PDFDocument } from 'pdf-lib'
import { name, type Element } from './structure.ts'

export function describeLinks(document: PDFDocument, elements: Element[], descriptions: string[]): void {
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

export function nameBookmarks(document: PDFDocument, headings: string[]): void {
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

