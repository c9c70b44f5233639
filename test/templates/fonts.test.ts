import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { PDFDict, PDFDocument, PDFName } from 'pdf-lib'
import { html } from '#templates/html.ts'
import { isCovered } from '#templates/printer/font-coverage.ts'
import { coverageOfFile } from '#templates/printer/font-files.ts'
import { readDrawing } from '#templates/printer/content-stream.ts'
import { OUR_FONTS, fontsFor } from '#templates/printer/fonts.ts'
import { createPrinter, paperDocument, type Printer } from '#templates/printer/index.ts'
import { checkStructure } from '#templates/printer/check.ts'
import { bookletFixture, caseFixture } from '#test/support/booklet-fixture.ts'
import { squeezed, textOfPages } from '#test/support/pdf.ts'

/** The face that a script must come from, and words in it. */
const SCRIPTS: Record<string, [face: string, words: string]> = {
  Georgian: ['NotoSansGeorgian', 'ელექტრონული დეკლარაცია'], Armenian: ['NotoSansArmenian', 'Էլեկտրոնային գնումներ'], Devanagari: ['NotoSansDevanagari', 'भूमि अभिलेख कंप्यूटर द्वारा'],
  Bengali: ['NotoSansBengali', 'সরকারি ক্রয় সবার জন্য'], Thai: ['NotoSansThai', 'การจัดซื้อจัดจ้างภาครัฐ'], Ethiopic: ['NotoSansEthiopic', 'የመንግስት ግዥ ለሁሉም'], Khmer: ['NotoSansKhmer', 'លទ្ធកម្មសាធារណៈ'],
  Lao: ['NotoSansLao', 'ການຈັດຊື້ສາທາລະນະ'], Myanmar: ['NotoSansMyanmar', 'အများပြည်သူဝယ်ယူရေး'], Sinhala: ['NotoSansSinhala', 'රජයේ ප්‍රසම්පාදනය'], Tamil: ['NotoSansTamil', 'பொது கொள்முதல்'],
  Hangul: ['Unifont', '공공조달 투명성'], Kana: ['NotoSerifSC', '公共調達の透明性'], 'Han that the whole file lacks': ['NotoSerifSC', '臺灣學術'], Telugu: ['Unifont', 'ప్రభుత్వ కొనుగోలు'], Greek: ['SourceSerif4', 'Δημόσιες συμβάσεις'], Vietnamese: ['SourceSerif4', 'Đấu thầu công khai'],
}

async function fontsOf(pdf: Uint8Array): Promise<string[]> {
  const { context } = await PDFDocument.load(pdf, { updateMetadata: false })
  const fonts = context.enumerateIndirectObjects().flatMap(([, object]) => (object instanceof PDFDict && object.get(PDFName.of('Type')) === PDFName.of('Font') ? [object.get(PDFName.of('BaseFont'))?.toString() ?? 'Type3'] : []))
  return [...new Set(fonts.map((font) => font.replace(/^\/(?:[A-Z]{6}\+)?/u, '')))]
}

let printer: Printer
beforeAll(() => {
  printer = createPrinter()
})
afterAll(() => printer.close())

describe('the fonts of a document', () => {
  test('M-13 R-24 a title in any script is set in the packages’ faces, never in the machine’s, and its words can be read back', async () => {
    const { pdf } = await printer.print(paperDocument({ title: 'Scripts', language: 'en', body: html`<h1>Scripts</h1>${Object.values(SCRIPTS).map(([, words]) => html`<p>${words}</p>`)}` }))
    const text = squeezed(textOfPages(pdf).join('')).normalize('NFC')
    const lost = Object.entries(SCRIPTS).filter(([, [, words]]) => !text.includes(squeezed(words).normalize('NFC'))).map(([script]) => script)
    expect(lost).toEqual([])
    const fonts = await fontsOf(pdf)
    for (const [script, [face]] of Object.entries(SCRIPTS)) expect([script, fonts.some((font) => font.startsWith(face))]).toEqual([script, true])
    expect(fonts.filter((font) => !/^(?:Source|Noto|Unifont|Amiri)/u.test(font))).toEqual([])
    expect((await checkStructure(pdf)).failures).toEqual([])
  }, 60_000)

  test('M-13 Hebrew and Thaana come out in their own faces', async () => {
    const { pdf } = await printer.print(paperDocument({ title: 'x', language: 'en', body: html`<h1>x</h1><p>רכש</p><p>ޢާންމު</p>` }))
    expect((await fontsOf(pdf)).join(' ')).toMatch(/NotoSansHebrew.*NotoSansThaana/u)
    expect(squeezed(textOfPages(pdf).join(''))).toContain('רכש')
  }, 60_000)

  test('R-24 only what a text needs is declared', () => {
    const plain = fontsFor('en', 'A plain text – with “marks”').css
    expect(plain).not.toMatch(/amiri|noto|unifont/u)
    expect(fontsFor('en', 'Title დეკლარაცია').css).toMatch(/noto-sans-georgian/u)
    expect(fontsFor('en', 'Title دولة').css).toMatch(/amiri/u)
    expect(fontsFor('en', 'Title دولة').css).not.toMatch(/noto/u)
    expect(fontsFor('en', '공공').css).toMatch(/unifont-latin-400-normal.woff2"?\) format\("woff2"\);[\s\S]*U\+acf5/u)
  })

  test('R-24 the character maps of the files say what is covered', () => {
    const georgian = coverageOfFile('@fontsource/noto-sans-georgian/noto-sans-georgian-georgian-400-normal.woff2')
    expect(['ა', 'ჰ', 'A', '汉'].map((letter) => isCovered(georgian, letter.codePointAt(0)!))).toEqual([true, true, false, false])
  })

  test('S-48 a box among the glyphs, and a font of the machine, are found in a finished document', () => {
    const drawn = (text: string) => readDrawing(Buffer.from(`/P <</MCID 0>> BDC BT /F4 10 Tf ${text} Tj ET EMC`)).boxes
    expect([drawn('<00240000>'), drawn('<0000>'), drawn('<00240100>'), drawn('<10000024>'), drawn('(0000)')]).toEqual([true, true, false, false, false])
    expect(['SourceSerif4-Regular', 'NotoSansGeorgian-Regular', 'UnifontMedium', 'DejaVuSans', 'NotoSansMono', 'LiberationSerif'].map((name) => OUR_FONTS.test(name))).toEqual([true, true, true, false, false, false])
  })

  test('M-13 an emoji is set in its own pinned face', () => {
    const { css, missing } = fontsFor('en', 'A party \u{1F600}')
    expect([missing, css.includes('noto-emoji')]).toEqual([[], true])
    expect(fontsFor('en', 'No party').css).not.toContain('noto-emoji')
  })

  test('S-48 a character that no package has is refused with its section’s name, never printed as a box', async () => {
    const booklet = bookletFixture({ cases: [caseFixture({ whatWasDone: 'A party \uE002 was held', title: 'Private \uE001 use' })] })
    await expect(printer.printBooklet(booklet)).rejects.toThrow(/Ghana, title: .*U\+E001.*Ghana, what was done: .*U\+E002/u)
    await expect(printer.print(paperDocument({ title: 'x', language: 'en', body: html`<h1>\uE002</h1>` }))).rejects.toThrow(/U\+E002/u)
  }, 60_000)
})
