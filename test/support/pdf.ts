// Reading a PDF as others read it: text by poppler's pdftotext, structure by pdf-lib.

import { spawnSync } from 'node:child_process'
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib'

/** The text of each page. */
export function textOfPages(pdf: Uint8Array): string[] {
  const ran = spawnSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8', maxBuffer: 1 << 28 })
  if (ran.error) throw new Error('pdftotext is needed for this test (Debian: apt-get install poppler-utils).')
  return ran.stdout.split('\f').slice(0, -1)
}

/** What pdftotext says of a PDF, without regard to spaces and the marks of direction it writes. */
export function squeezed(text: string): string {
  return text.replace(/[\s\u00A0\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu, '')
}

/** Bookmarks with the sheet, counted from 1, that each leads to. */
export async function bookmarksOf(pdf: Uint8Array): Promise<{ title: string; sheet: number; level: number }[]> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  const sheets = document.getPages().map((page) => page.ref.toString())
  const found: { title: string; sheet: number; level: number }[] = []
  const read = (parent: PDFDict | undefined, level: number): void => {
    for (let item = parent?.lookupMaybe(PDFName.of('First'), PDFDict); item; item = item.lookupMaybe(PDFName.of('Next'), PDFDict)) {
      const title = item.lookup(PDFName.of('Title'))
      const target = item.lookup(PDFName.of('Dest'))?.toString() ?? ''
      const page = /\[\s*(\d+ \d+ R)/u.exec(target)?.[1] ?? ''
      found.push({ title: title instanceof PDFHexString || title instanceof PDFString ? title.decodeText() : '', sheet: sheets.indexOf(page) + 1, level })
      read(item, level + 1)
    }
  }
  read(document.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict), 1)
  return found
}
