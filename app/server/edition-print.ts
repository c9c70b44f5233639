// An edition in all its printed forms, made from its frozen data alone: PDF, the HTML for screens, and the package for a typesetter.

import { canonicalJson } from '#workflows/canonical.ts'
import type { BookletData } from '#workflows/booklet-data.ts'
import type { Printed } from '#models/editions.ts'
import { editionFileName } from '#models/find-editions.ts'
import { sha256 } from '#models/hash.ts'
import { renderBookletForScreen } from '#templates/booklet/index.ts'
import { textsOf } from '#templates/booklet/texts/index.ts'
import { fontsUsed, fontVersions } from '#templates/printer/fonts-used.ts'
import type { Printer } from '#templates/printer/index.ts'
import { writeSourcePackage } from '#templates/source-package/write-package.ts'

/** @throws PrintError when it cannot be printed as an edition must be. */
export async function printWhole(printer: Printer, data: BookletData): Promise<Required<Printed>> {
  const { pdf, pages, html: document } = await printer.printBooklet(data)
  const chromium = await printer.version()
  const html = renderBookletForScreen(data)
  const { css, fonts } = fontsUsed(textsOf(data.language).tag, document)
  const sourcePackage = writeSourcePackage({
    name: editionFileName(data.session.number, data.language, data.editionNumber), title: data.title, html: document, data: canonicalJson(data), css, fonts, chromium, pdfSha256: sha256(pdf), htmlSha256: sha256(html),
  })
  return { pdf, pages, html, sourcePackage, printedWith: { chromium, fonts: fontVersions(fonts) } }
}
