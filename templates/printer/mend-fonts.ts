// Where a letter is drawn by several glyphs (a base and its dots, in Arabic), Chromium names the letter for one of them and nothing, U+0000, for
// the others. A way back to nothing is no way back: they read as the joiner of a character's parts (U+034F), which is heard and seen nowhere.

import { PDFDict, PDFName, PDFRawStream, PDFRef, PDFStream, type PDFDocument } from 'pdf-lib'
import { deflateSync } from 'node:zlib'
import { name, unpacked } from './structure.ts'

const JOINER = '034F'
const NOTHING = /(<[0-9A-Fa-f]+>\s*)<0000>/gu

export function mendReadings(document: PDFDocument): void {
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || object.get(name('Type')) !== PDFName.of('Font')) continue
    const ref = object.get(name('ToUnicode'))
    const map = ref instanceof PDFRef ? document.context.lookup(ref) : undefined
    if (!(ref instanceof PDFRef) || !(map instanceof PDFStream)) continue
    const text = Buffer.from(unpacked(map)).toString('latin1')
    const read = text.replace(/beginbfchar.*?endbfchar/gsu, (block) => block.replace(NOTHING, `$1<${JOINER}>`))
    if (read === text) continue
    const packed = deflateSync(Buffer.from(read, 'latin1'), { level: 6 })
    document.context.assign(ref, PDFRawStream.of(document.context.obj({ Filter: 'FlateDecode', Length: packed.length }) as PDFDict, packed))
  }
}
