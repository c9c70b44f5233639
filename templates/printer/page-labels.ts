import type { PDFDict} from 'pdf-lib'
import { PDFHexString, type PDFDocument } from 'pdf-lib'
import { name } from './structure.ts'

/** From this sheet on, counted from 0: a style of number, or words for one page. */
export type PageLabel = { from: number; style: 'roman' | 'decimal' } | { from: number; words: string }

/** The page numbers that a reader's program shows, equal to those that are printed. */
export function labelPages(document: PDFDocument, labels: PageLabel[]): void {
  const { context } = document
  const numbers = labels.flatMap((label) => {
    const entry = context.obj({}) as PDFDict
    if ('style' in label) entry.set(name('S'), name(label.style === 'roman' ? 'r' : 'D'))
    else entry.set(name('P'), PDFHexString.fromText(label.words))
    return [context.obj(label.from), entry]
  })
  document.catalog.set(name('PageLabels'), context.obj({ Nums: numbers }))
}
