import { PDFArray, PDFDict, PDFName, PDFRef, type PDFDocument } from 'pdf-lib'

/** On which sheet, counted from 1, each linked place of a printed document stands. */
export function placesIn(document: PDFDocument): Map<string, number> {
  const sheets = new Map(document.getPages().map((page, index) => [page.ref.toString(), index + 1]))
  const destinations = document.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)
  const places: [string, number][] = []
  for (const [name, value] of destinations?.entries() ?? []) {
    const target = document.context.lookup(value)
    const page = target instanceof PDFArray ? target.get(0) : undefined
    const sheet = page instanceof PDFRef ? sheets.get(page.toString()) : undefined
    if (sheet !== undefined) places.push([name.decodeText(), sheet])
  }
  return new Map(places.sort(([one], [other]) => (one < other ? -1 : 1)))
}
