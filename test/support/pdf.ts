// Reading a PDF as others read it: text by poppler's pdftotext, structure by pdf-lib.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib'

/** The text of each page: as it is laid out, or in the order in which it is read. */
export function textOfPages(pdf: Uint8Array, as: 'layout' | 'read' = 'layout'): string[] {
  const ran = spawnSync('pdftotext', [...(as === 'layout' ? ['-layout'] : []), '-', '-'], { input: pdf, encoding: 'utf8', maxBuffer: 1 << 28 })
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

/** Names of the faces that a PDF carries. */
export async function fontsOf(pdf: Uint8Array): Promise<string[]> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  return document.context.enumerateIndirectObjects().flatMap(([, object]) => (object instanceof PDFDict && object.has(PDFName.of('FontName')) ? [object.get(PDFName.of('FontName'))!.toString()] : []))
}

/** What qpdf finds wrong with the syntax of a PDF. */
export function qpdfFindings(pdf: Uint8Array): string[] {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'qpdf-'))
  try {
    const file = path.join(folder, 'checked.pdf')
    writeFileSync(file, pdf)
    const ran = spawnSync('qpdf', ['--check', file], { encoding: 'utf8' })
    if (ran.error) throw new Error('qpdf is needed for this test (Debian: apt-get install qpdf).')
    return ran.status === 0 ? [] : `${ran.stdout}${ran.stderr}`.split('\n').filter((line) => /warning|error|damaged/iu.test(line))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
