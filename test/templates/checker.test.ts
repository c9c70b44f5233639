// The structure checker finds each thing that PDF/UA-1 forbids: one sound booklet, broken in one place at a time.

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { PDFRawStream, PDFRef} from 'pdf-lib'
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFString } from 'pdf-lib'
import { checkStructure } from '#templates/printer/check.ts'
import { readDrawing } from '#templates/printer/content-stream.ts'
import { createPrinter, type Printer } from '#templates/printer/index.ts'
import { structureOf, unpacked, walk, type Element } from '#templates/printer/structure.ts'
import { bookletFixture, caseFixture } from '#test/support/booklet-fixture.ts'

let printer: Printer
let sound: Uint8Array
beforeAll(async () => {
  printer = createPrinter()
  ;({ pdf: sound } = await printer.printBooklet(bookletFixture({ cases: [caseFixture({ problem: 'Test data: told in 汉字 too.' })] })))
}, 60_000)
afterAll(() => printer.close())

const name = (text: string) => PDFName.of(text)
type Broken = { document: PDFDocument; root: PDFDict; elements: Element[]; first: (kind: string) => Element }

async function failuresOf(spoil: (broken: Broken) => void): Promise<string[]> {
  const document = await PDFDocument.load(sound, { updateMetadata: false })
  const structure = structureOf(document)!
  const elements = [...walk(structure.top)]
  const first = (kind: string) => elements.find((element) => element.kind === kind)!
  spoil({ document, root: structure.root, elements, first })
  return (await checkStructure(await document.save({ useObjectStreams: false }))).failures
}

const fonts = (document: PDFDocument) => document.context.enumerateIndirectObjects().flatMap(([, object]) => (object instanceof PDFDict && object.get(name('Type')) === name('Font') ? [object] : []))
function rewritten(document: PDFDocument, ref: unknown, change: (text: string) => string): void {
  const text = Buffer.from(unpacked(document.context.lookup(ref as PDFRef) as PDFRawStream)).toString('latin1')
  document.context.assign(ref as PDFRef, document.context.stream(Buffer.from(change(text), 'latin1')))
}
const metadata = (change: (text: string) => string) => ({ document }: Broken) => rewritten(document, document.catalog.get(name('Metadata')), change)
/** Adds an element of a kind to another. */
function grown(document: PDFDocument, under: Element, kind: string, more: Record<string, PDFString> = {}): void {
  const child = document.context.register(document.context.obj({ Type: 'StructElem', S: kind, P: under.ref, ...more }))
  const kids = under.dict.lookup(name('K'))
  under.dict.set(name('K'), document.context.obj([...(kids instanceof PDFArray ? kids.asArray() : [under.dict.get(name('K'))!]), child]))
}

const BROKEN: [string, RegExp, (broken: Broken) => void][] = [
  ['tags that are doubtful', /tags are doubtful/u, ({ document }) => document.catalog.lookup(name('MarkInfo'), PDFDict).set(name('Suspects'), document.context.obj(true))],
  ['a language that is none', /states a language that is none: english/u, ({ document }) => document.catalog.set(name('Lang'), PDFString.of('english'))],
  ['a phrase in a language that is none', /phrase names a language that is none: Chinese/u, ({ elements }) => elements.find((element) => element.kind === 'Span')!.dict.set(name('Lang'), PDFString.of('Chinese'))],
  ['no claim to be PDF/UA-1', /do not say that this is PDF\/UA-1/u, metadata((text) => text.replace('<pdfuaid:part>1</pdfuaid:part>', ''))],
  ['a second title', /another title than the document/u, metadata((text) => text.replace(/(<dc:title>.*?<rdf:li[^>]*>)[^<]+/su, '$1Another'))],
  ['a second language', /another language than the document/u, metadata((text) => text.replace(/(<dc:language>.*?<rdf:li[^>]*>)[^<]+/su, '$1fr'))],
  ['a form that draws itself', /form that draws itself/u, ({ document }) => document.catalog.set(name('AcroForm'), document.context.obj({ XFA: PDFString.of('x') }))],
  ['layers', /layers that can be hidden/u, ({ document }) => document.catalog.set(name('OCProperties'), document.context.obj({}))],
  ['a bookmark without words', /bookmark has no words/u, ({ document }) => document.catalog.lookup(name('Outlines'), PDFDict).lookup(name('First'), PDFDict).set(name('Title'), PDFString.of(' '))],
  ['page labels that begin late', /page labels do not begin/u, ({ document }) => document.catalog.lookup(name('PageLabels'), PDFDict).lookup(name('Nums'), PDFArray).set(0, PDFNumber.of(1))],
  ['a standard kind in another role', /P is standard and may not/u, ({ document, root }) => root.set(name('RoleMap'), document.context.obj({ P: 'H1' }))],
  ['roles that go in a circle', /roles of Loud go in a circle/u, ({ document, root, first }) => {
    root.set(name('RoleMap'), document.context.obj({ Loud: 'Louder', Louder: 'Loud' }))
    first('P').dict.set(name('S'), name('Loud'))
  }],
  ['two roots', /has not one root/u, ({ document, root, first }) => root.set(name('K'), document.context.obj([first('Document').ref, first('Figure').ref]))],
  ['headings with and without a level', /Headings with a level stand beside/u, ({ first }) => first('P').dict.set(name('S'), name('H'))],
  ['an empty paragraph', /element P is empty/u, ({ document, first }) => grown(document, first('Document'), 'P')],
  ['an empty heading', /element H2 is empty/u, ({ document, first }) => grown(document, first('Document'), 'H2')],
  ['a formula without words', /formula has no words/u, ({ first }) => first('P').dict.set(name('S'), name('Formula'))],
  ['a note without a name', /note has no name/u, ({ first }) => {
    first('P').dict.set(name('S'), name('Note'))
    first('P').dict.delete(name('ID'))
  }],
  ['a list of other things', /list holds something other/u, ({ document, first }) => grown(document, first('L'), 'P')],
  ['a part of a table in no table', /part of a table stands in no table/u, ({ first }) => first('P').dict.set(name('S'), name('TBody'))],
  ['a table of other things', /table holds something other/u, ({ document, first }) => grown(document, first('Table'), 'P')],
  ['a head that heads nothing known', /does not say what it heads/u, ({ document, first }) => {
    const attributes = document.context.lookup(first('TH').dict.get(name('A')))
    for (const one of attributes instanceof PDFArray ? attributes.asArray() : [attributes]) (document.context.lookup(one as PDFRef) as PDFDict).set(name('Scope'), name('Sideways'))
  }],
  ['a line of contents in no contents', /line of contents stands in no contents/u, ({ first }) => first('P').dict.set(name('S'), name('TOCI'))],
  ['a caption at nothing', /caption stands at nothing/u, ({ document, first }) => grown(document, first('LBody'), 'Caption')],
  ['a link without a word', /link has nothing to be read/u, ({ document, first }) => {
    const kids = first('Link').dict.lookup(name('K'), PDFArray).asArray()
    first('Link').dict.set(name('K'), document.context.obj(kids.filter((kid) => (document.context.lookup(kid) as PDFDict).get(name('Type')) === name('OBJR'))))
  }],
  ['marks that lead back to another element', /do not lead back to the element/u, ({ document, elements }) => {
    const one = elements.find((element) => element.marks.length > 0)!
    const page = document.context.lookup(one.marks[0]!.page!, PDFDict)
    const lists = document.catalog.lookup(name('StructTreeRoot'), PDFDict).lookup(name('ParentTree'), PDFDict)
    const find = (node: PDFDict): PDFArray | undefined => {
      const numbers = node.lookupMaybe(name('Nums'), PDFArray)
      for (let index = 0; numbers && index < numbers.size(); index += 2) if (numbers.get(index).toString() === page.get(name('StructParents'))?.toString()) return numbers.lookup(index + 1, PDFArray)
      return node.lookupMaybe(name('Kids'), PDFArray)?.asArray().map((kid) => find(document.context.lookup(kid, PDFDict))).find(Boolean)
    }
    find(lists)!.set(one.marks[0]!.number, elements[0]!.ref)
  }],
  ['a glyph that reads as no character', /glyphs that read as no character/u, ({ document }) => rewritten(document, fonts(document).find((font) => font.has(name('ToUnicode')))!.get(name('ToUnicode')), (text) => text.replace(/(beginbfchar\s*<\w+>\s*)<\w+>/u, '$1<0000>'))],
  ['a font whose letters read as nothing', /cannot be read back/u, ({ document }) => rewritten(document, fonts(document).find((font) => font.has(name('ToUnicode')))!.get(name('ToUnicode')), () => 'nothing')],
  ['a font without its glyphs’ names', /which glyph is which/u, ({ document }) => fonts(document).find((font) => font.get(name('Subtype')) === name('CIDFontType2'))!.delete(name('CIDToGIDMap'))],
  ['a drawing taken from another file', /taken from another file/u, ({ document }) => void document.context.register(document.context.stream('', { Type: 'XObject', Subtype: 'Form', Ref: {} }))],
  ['a figure without words', /figure has no words/u, ({ first }) => first('Figure').dict.set(name('Alt'), PDFHexString.fromText(' '))],
]

describe('the structure checker', () => {
  test('M-36 finds nothing in a sound booklet', async () => {
    expect(await failuresOf(() => undefined)).toEqual([])
  })

  test.each(BROKEN)('M-36 finds %s', async (_what, expected, spoil) => {
    expect((await failuresOf(spoil)).join(' ')).toMatch(expected)
  })

  test('M-36 finds an encrypted document', async () => {
    const document = await PDFDocument.load(sound, { updateMetadata: false })
    document.context.trailerInfo.Encrypt = document.context.register(document.context.obj({ Filter: 'Standard' }))
    expect((await checkStructure(await document.save({ useObjectStreams: false }))).failures.join(' ')).toMatch(/encrypted/u)
  })

  test('M-36 finds an artifact within marked content, and marked content within an artifact', () => {
    const broken = (text: string) => readDrawing(Buffer.from(text)).broken
    expect(broken('/P <</MCID 0>> BDC 0 0 m f EMC /Artifact BMC 0 0 m f EMC')).toBe(false)
    expect(broken('/P <</MCID 0>> BDC /Artifact BMC 0 0 m f EMC EMC')).toBe(true)
    expect(broken('/Artifact <</Type /Layout>> BDC /P <</MCID 0>> BDC 0 0 m f EMC EMC')).toBe(true)
    expect(broken('/P <</MCID 0>> BDC /Span <</ActualText (a)>> BDC BT ET EMC EMC')).toBe(false)
  })
})
