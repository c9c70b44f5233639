import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { PDFDocument, PDFName } from 'pdf-lib'
import { LANGUAGES, type Language } from '#workflows/languages.ts'
import { checkStructure } from '#templates/printer/check.ts'
import { createPrinter, type Printer } from '#templates/printer/index.ts'
import { structureOf, walk } from '#templates/printer/structure.ts'
import { bookletFixture, caseFixture, casesFixture, HOSTILE, SIX_SCRIPTS } from '#test/support/booklet-fixture.ts'
import { bookmarksOf, qpdfFindings, squeezed, textOfPages } from '#test/support/pdf.ts'

let printer: Printer
let booklet: Awaited<ReturnType<Printer['printBooklet']>>
let pages: string[]
beforeAll(async () => {
  printer = createPrinter()
  booklet = await printer.printBooklet(bookletFixture())
  pages = textOfPages(booklet.pdf)
}, 60_000)
afterAll(() => printer.close())

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
/** The number printed at the foot of a page. */
const folioOf = (page: string) => page.trim().split('\n').at(-1)?.trim() ?? ''
const sheetOf = (words: string) => pages.findIndex((page) => page.includes(words)) + 1

describe('the booklet as PDF', () => {
  test('M-36 the page numbers of the contents are those at the foot of the pages', () => {
    const contents = pages.find((page) => /^\s*Contents\s*$/mu.test(page)) ?? ''
    const numberOf = (words: string) => new RegExp(`([ivx]+|\\d+)\\s+${words}`, 'u').exec(contents)?.[1]
    const targets: [string, RegExp][] = [
      ['Foreword', /^\s*Foreword/u], ['Explanatory notes', /^\s*Explanatory notes/u], ['The cases in brief', /^\s*The cases in brief/u],
      ['Kiribati', /^\s*Kiribati\s/u], ['Lesotho', /^\s*Lesotho\s/u], ['I\\. How', /How the cases\s+were selected\s+The call/u], ['Index', /^\s*Index\s+By article/mu],
    ]
    for (const [entry, heading] of targets) {
      const page = pages.find((text) => text !== contents && heading.test(text))
      expect([entry, numberOf(entry)]).toEqual([entry, folioOf(page ?? '')])
    }
  })

  test('M-36 the index names the pages that its chapters open on', () => {
    const index = pages.find((page) => /By article/u.test(page)) ?? ''
    const kiribati = folioOf(pages.find((page) => /^\s*Kiribati\s/u.test(page)) ?? '')
    const lesotho = folioOf(pages.find((page) => /^\s*Lesotho\s/u.test(page)) ?? '')
    expect(index.replace(/\s+/gu, ' ')).toContain(`Registers ${kiribati}, ${lesotho}`)
  })

  test('M-36 openings, the page of cases and annex I stand on right-hand pages, the colophon on a left-hand one', () => {
    for (const words of ['Four programmes, in the English', 'How the cases', 'Published in Arabic']) expect(sheetOf(words) % 2).toBe(1)
    for (const state of [/^\s*Ghana\s/u, /^\s*Kiribati\s/u, /^\s*Lesotho\s/u]) expect((pages.findIndex((page) => state.test(page)) + 1) % 2).toBe(1)
    expect(booklet.pages % 2).toBe(0)
    expect(pages.at(-1)).toContain('Data of this')
  })

  test('M-36 bookmarks name every chapter in full and lead to its page', async () => {
    const bookmarks = await bookmarksOf(booklet.pdf)
    const chapter = bookmarks.find((bookmark) => bookmark.title === 'Kiribati · Test data: a register of boats')
    expect(chapter?.level).toBe(1)
    expect(pages[(chapter?.sheet ?? 0) - 1]).toMatch(/^\s*Kiribati/u)
    expect(bookmarks.filter((bookmark) => bookmark.title === 'How others could adapt it')).toHaveLength(4)
  })

  test('M-36 the structure checker finds nothing, and only then is PDF/UA-1 claimed', async () => {
    expect((await checkStructure(booklet.pdf)).failures).toEqual([])
    const document = await PDFDocument.load(booklet.pdf, { updateMetadata: false })
    expect(document.getTitle()).toBe('Test data: practices in the fight against corruption')
    expect(document.catalog.has(PDFName.of('PageLabels'))).toBe(true)
    expect(Buffer.from(booklet.pdf).toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>')
  })

  test('R-24 the same data give the same bytes, alone and side by side', async () => {
    // six at once, on six pages of one browser: each language as it was alone
    const six = createPrinter({ atOnce: 6 })
    try {
      const editions = LANGUAGES.map((language) => bookletFixture({ language, cases: casesFixture(2) }))
      const alone: string[] = []
      for (const edition of editions) alone.push(hash((await printer.printBooklet(edition)).pdf))
      const together = await Promise.all([...editions, bookletFixture(), bookletFixture()].map((edition) => six.printBooklet(edition)))
      expect(together.map(({ pdf }) => hash(pdf))).toEqual([...alone, hash(booklet.pdf), hash(booklet.pdf)])
      expect(together.at(-1)?.html).toBe(booklet.html)
    } finally {
      await six.close()
    }
    const other = await printer.printBooklet(bookletFixture({ editionNumber: 2 }))
    expect(hash(other.pdf)).not.toBe(hash(booklet.pdf))
  }, 120_000)

  test('M-35 phrases in another script carry their language in the structure tree', async () => {
    const languagesIn = async (language: Language, problem: string) => {
      const { pdf } = await printer.printBooklet(bookletFixture({ language, title: { ar: 'أفضل الممارسات', zh: '最佳做法', ru: 'Практика' }[language as 'ar'] ?? 'Practices', cases: [caseFixture({ problem })] }))
      const elements = [...walk(structureOf(await PDFDocument.load(pdf, { updateMetadata: false }))!.top)]
      return elements.flatMap((element) => (element.kind === 'Span' ? [element.dict.get(PDFName.of('Lang'))?.toString()] : []))
    }
    expect(await languagesIn('en', 'Told in 汉字, العربية, ქართული and in English.')).toEqual(['(und-Hani)', '(und-Arab)', '(ka)'])
    for (const language of ['ar', 'zh', 'ru'] as const) expect((await languagesIn(language, 'Integrity Watch')).filter((one) => one === '(en)').length).toBeGreaterThan(20) // the fixture's own texts are English
  }, 60_000)

  test('M-37 a corrigendum longer than its page runs on, and its head is not lost', async () => {
    const corrigendum = Array.from({ length: 150 }, (_, line) => `Test data: line ${line} of a corrigendum says what was wrong and what is right.`).join('\n')
    const { pdf } = await printer.printBooklet(bookletFixture({ corrigendum, cases: [] }))
    const text = squeezed(textOfPages(pdf).join(''))
    for (const words of ['Corrigendum', 'line0ofa', 'line149ofa']) expect(text).toContain(words)
    expect((await checkStructure(pdf)).failures).toEqual([])
  }, 60_000)

  test('M-36 no accent of a page’s first line falls on the page before, and no page of an edition is empty but the blanks', async () => {
    const { pdf, html } = await printer.printBooklet(bookletFixture({ language: 'es', cases: casesFixture(1) }))
    const read = textOfPages(pdf)
    const before = read.findIndex((page) => /Por artículo/u.test(page)) // counted from 1, the page before the index
    // the foot of that page, between its text and its number, as it is seen
    const seen = spawnSync('pdftoppm', ['-gray', '-r', '100', '-f', String(before), '-l', String(before), '-y', '980', '-H', '90', '-'], { input: pdf, maxBuffer: 1 << 26 }).stdout
    const strip = seen.subarray(seen.indexOf('255\n') + 4)
    expect(strip.length).toBeGreaterThan(50_000)
    expect(strip.filter((grey) => grey < 250)).toHaveLength(0)
    const blanks = [...html.matchAll(/<div class="blank"[^>]*>/gu)].filter(([tag]) => !/ hidden/u.test(tag.replace('aria-hidden', ''))).length
    expect(read.filter((page) => page.trim() === '')).toHaveLength(blanks)
  }, 60_000)

  test('M-33 every page of a draft says that it is one; no page of an edition does', async () => {
    const draft = textOfPages((await printer.printBooklet(bookletFixture({ draft: true, cases: casesFixture(1) }))).pdf)
    // rotated letters come out one by one: their presence is what counts
    for (const page of draft) expect(squeezed(page).length).toBeGreaterThanOrEqual('Draft–notissued'.length - 2)
    expect(/class="draft-/u.test(booklet.html)).toBe(false)
  }, 60_000)

  test('S-48 hostile text is printed as text', async () => {
    const { pdf } = await printer.printBooklet(bookletFixture({
      cases: [caseFixture({ problem: HOSTILE, title: `A title with ${HOSTILE}`, subject: HOSTILE, lessons: 'x'.repeat(20_000), sources: [{ title: '', url: 'file:///etc/passwd' }] })],
    }))
    const text = squeezed(textOfPages(pdf).join(''))
    expect(text).toContain('<script>document.title="owned"</script>')
    expect(text).toContain('http://169.254.169.254/latest/meta-data')
    expect(text).not.toContain('root:')
    expect(text.match(/x/gu)?.length).toBeGreaterThan(19_900)
    expect((await checkStructure(pdf)).failures).toEqual([])
  }, 60_000)

  test('M-35 six scripts survive from data to PDF', async () => {
    const { pdf } = await printer.printBooklet(bookletFixture({ cases: [caseFixture({ problem: SIX_SCRIPTS })] }))
    const text = squeezed(textOfPages(pdf).join(''))
    for (const word of ['Кириллица', 'العربية', '汉字', 'Ελληνικά', 'naïve']) expect(text).toContain(word)
  }, 60_000)

  test('M-35 all six editions print, pass the checker and can be read back', async () => {
    const words: Record<Language, string[]> = {
      ar: ['المحتويات', 'الدروس المستفادة', 'كيف اختيرت الحالات'], zh: ['目录', '经验教训', '第九条和第十三条'], en: ['Contents', 'Lessons', 'Articles 9 and 13'],
      fr: ['Table des matières', 'Enseignements', 'Articles 9 et 13'], ru: ['Содержание', 'Уроки', 'Статьи 9 и 13'], es: ['Agradecimientos', 'Enseñanzas', 'Artículos 9 y 13'],
    }
    await Promise.all(LANGUAGES.map(async (language) => {
      const { pdf } = await printer.printBooklet(bookletFixture({ language, cases: casesFixture(1) }))
      const text = squeezed(textOfPages(pdf).join(''))
      expect([language, (await checkStructure(pdf)).failures, qpdfFindings(pdf)]).toEqual([language, [], []])
      for (const word of words[language]) expect(text).toContain(squeezed(word))
      const document = await PDFDocument.load(pdf, { updateMetadata: false })
      expect(document.catalog.get(PDFName.of('Lang'))?.toString()).toBe(`(${language === 'zh' ? 'zh-Hans' : language})`)
    }))
  }, 90_000)

  test('M-36 long texts run on and nothing is lost', async () => {
    const long = Array.from({ length: 90 }, (_, index) => `Sentence number ${index} of a long account that goes on and on.`).join(' ')
    const results = Array.from({ length: 40 }, (_, index) => ({ text: `Test data: outcome ${index} of the programme`, year: '2014', source: '' }))
    const { pdf } = await printer.printBooklet(bookletFixture({
      cases: [caseFixture({ whatWasDone: long, results, legalFramework: long.slice(0, 2_000), state: { iso3: 'GBR', name: 'United Kingdom of Great Britain and Northern Ireland' } })],
    }))
    const text = textOfPages(pdf).join(' ').replace(/\s+/gu, ' ')
    expect(text).toContain('Sentence number 89 of a long')
    expect(text).toContain('outcome 39 of the programme')
    expect((await checkStructure(pdf)).failures).toEqual([])
  }, 60_000)
})
