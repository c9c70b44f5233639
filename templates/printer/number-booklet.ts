// Prints a booklet until its page numbers are true: read them from a print, write them in, print again (BOOKLET.md).

import type { BookletData } from '#workflows/booklet-data.ts'
import type { PDFDocument } from 'pdf-lib'
import { NO_NUMBERING, numberingFrom, sameNumbering, type Numbering } from '../booklet/numbering.ts'
import { planOf, renderBooklet } from '../booklet/render-booklet.ts'
import { placesIn } from './places.ts'
import type { Sheet } from './sheet.ts'

const MOST_PRINTS = 6

/** The numbering, with the final tagged print made with it. */
export async function numberBooklet(data: BookletData, language: string, sheet: Sheet): Promise<{ numbering: Numbering; document: PDFDocument; links: string[]; places: Map<string, number> }> {
  const plan = planOf(data)
  await sheet.load(renderBooklet(data), language)
  let numbering: Numbering = NO_NUMBERING
  let places = placesIn(await sheet.print({ tagged: false }))
  for (let print = 2; print <= MOST_PRINTS; print += 1) {
    const next = numberingFrom(places, numbering, plan, data.language)
    // a chapter whose text now runs on moves all after it: its pages are read again from a print that costs half as much
    const settled = next.runOn.length === numbering.runOn.length
    numbering = next
    await sheet.apply(numbering)
    const document = await sheet.print({ tagged: settled })
    places = placesIn(document)
    if (settled && sameNumbering(numbering, numberingFrom(places, numbering, plan, data.language))) return { numbering, document, places, links: await sheet.linkDescriptions() }
  }
  throw new Error('The page numbers of the booklet did not settle: its pages change whenever they are printed.')
}
