// The structure tree of a tagged PDF, as objects one can walk.

import type { PDFDocument} from 'pdf-lib'
import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream, PDFRef, PDFStream, decodePDFRawStream, type PDFObject } from 'pdf-lib'
import { inflateSync } from 'node:zlib'

export const name = (text: string) => PDFName.of(text)

export type Element = { ref: PDFRef; dict: PDFDict; kind: string; parent: Element | undefined; children: Element[]; marks: { page: PDFRef | undefined; number: number }[]; annotations: PDFRef[] }

/** The elements in the order of reading; the first is the document. */
export function structureOf(document: PDFDocument): { root: PDFDict; top: Element[] } | undefined {
  const root = document.catalog.lookupMaybe(name('StructTreeRoot'), PDFDict)
  if (!root) return undefined
  const { context } = document
  const grow = (ref: PDFRef, parent: Element | undefined): Element | undefined => {
    const dict = context.lookup(ref)
    if (!(dict instanceof PDFDict)) return undefined
    const element: Element = { ref, dict, kind: kindOf(dict), parent, children: [], marks: [], annotations: [] }
    const page = dict.get(name('Pg'))
    const take = (kid: PDFObject | undefined): void => {
      const value = kid instanceof PDFRef ? context.lookup(kid) : kid
      if (value instanceof PDFNumber) element.marks.push({ page: page instanceof PDFRef ? page : undefined, number: value.asNumber() })
      else if (value instanceof PDFArray) value.asArray().forEach(take)
      else if (value instanceof PDFDict) {
        const type = value.get(name('Type'))?.toString()
        if (type === '/OBJR') {
          const target = value.get(name('Obj'))
          if (target instanceof PDFRef) element.annotations.push(target)
        } else if (type === '/MCR') {
          const at = value.get(name('Pg')) ?? page
          element.marks.push({ page: at instanceof PDFRef ? at : undefined, number: value.lookup(name('MCID'), PDFNumber).asNumber() })
        } else if (kid instanceof PDFRef) {
          const child = grow(kid, element)
          if (child) element.children.push(child)
        }
      }
    }
    take(dict.get(name('K')))
    return element
  }
  const kids = root.get(name('K'))
  const list = kids instanceof PDFRef ? context.lookup(kids) instanceof PDFArray ? (context.lookup(kids) as PDFArray).asArray() : [kids] : kids instanceof PDFArray ? kids.asArray() : []
  const top = list.flatMap((kid) => (kid instanceof PDFRef ? grow(kid, undefined) ?? [] : []))
  return { root, top }
}

export function kindOf(dict: PDFDict): string {
  const kind = dict.get(name('S'))
  return kind instanceof PDFName ? kind.decodeText() : ''
}

export function* walk(elements: Element[]): Generator<Element> {
  for (const element of elements) {
    yield element
    yield* walk(element.children)
  }
}

/** The page's drawing operators, joined and unpacked. */
export function drawingBytes(document: PDFDocument, page: PDFDict): Uint8Array {
  const contents = document.context.lookup(page.get(name('Contents')))
  const streams = contents instanceof PDFArray ? contents.asArray().map((part) => document.context.lookup(part)) : [contents]
  return Buffer.concat(streams.flatMap((stream) => (stream instanceof PDFStream ? [unpacked(stream), Buffer.from('\n')] : [])))
}

export function unpacked(stream: PDFStream): Uint8Array {
  if (!(stream instanceof PDFRawStream)) return stream.getContents()
  if (stream.dict.get(name('Filter'))?.toString() === '/FlateDecode' && !stream.dict.has(name('DecodeParms'))) return inflateSync(stream.contents)
  return decodePDFRawStream(stream).decode()
}
