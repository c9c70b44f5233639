// Every paper through the real printer in six languages: whole for those who listen, and readable back in order, Arabic included.

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { LANGUAGES, type Language } from '#workflows/languages.ts'
import { stateName } from '#workflows/names/index.ts'
import { checkStructure, createPrinter, type Printer } from '#templates/printer/index.ts'
import { DOSSIER, papersIn, TOLD } from '#test/support/papers-fixture.ts'
import { bookmarksOf, fontsOf, squeezed, textOfPages } from '#test/support/pdf.ts'

let printer: Printer
beforeAll(() => void (printer = createPrinter()))
afterAll(() => printer.close())

const readable = (html: string) => html.replace(/<[^>]*>/gu, '').replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
/** Vowel signs move, spaces fall into words and a page of two directions loses the side of its marks where it is extracted: all are folded away. */
const folded = (text: string) => squeezed(text).normalize('NFKC').replace(/[\u064B-\u0652\u0640\p{P}]/gu, '')
/** Headings and paragraphs that span the sheet, in the order of the document. */
const blocksOf = (html: string) => [...html.matchAll(/<(h1|h2|p)(?:\s[^>]*)?>(.*?)<\/\1>/gsu)].map((match) => readable(match[2]!.replaceAll('<br>', ' ')).trim()).filter(Boolean)
const wordsOf = (text: string, language: Language) => (language === 'zh' ? text.match(/\p{Script=Han}+/gu) ?? [] : text.split(/[^\p{L}\p{M}]+/u).filter((word) => word.length > 2))

/** Runs in one direction alone: where two meet in a line, whoever extracts it puts it together anew. */
const oneWay = (block: string, language: Language) => (language === 'ar' ? !/[A-Za-z0-9\p{Script=Cyrillic}\p{Script=Han}]/u.test(block) : !/\p{Script=Arabic}/u.test(block))
/** Those that are not found whole, each after the one before it. */
function partedIn(blocks: string[], text: string): string[] {
  let from = 0
  return blocks.filter((block) => {
    const at = text.indexOf(folded(block), from)
    if (at >= 0) from = at + folded(block).length
    return at < 0
  })
}

describe('papers as PDF', () => {
  test.each(LANGUAGES)('M-5 M-17 M-23 M-42 papers in %s pass the structure checker, and their words are recovered in order', async (language) => {
    const papers = Object.entries(papersIn(language))
    const found = await Promise.all(papers.map(async ([kind, { html, title }]) => {
      const { pdf } = await printer.print(html)
      const text = folded(textOfPages(pdf).join(''))
      const blocks = blocksOf(html).map((block) => ({ block, places: wordsOf(block, language).map((word) => text.indexOf(folded(word))) }))
      return {
        kind, failures: (await checkStructure(pdf)).failures,
        lost: blocks.filter(({ places }) => places.includes(-1)).map(({ block }) => block),
        parted: partedIn(blocksOf(html).filter((block) => oneWay(block, language)), text),
        titled: wordsOf(title, language).every((word) => text.includes(folded(word))), blocks: blocks.filter(({ block }) => oneWay(block, language)).length, lastResort: (await fontsOf(pdf)).filter((font) => font.includes('Unifont')),
      }
    }))
    for (const one of found) expect([language, { ...one, blocks: one.blocks > 2 }]).toEqual([language, { kind: one.kind, failures: [], lost: [], parted: [], titled: true, blocks: true, lastResort: [] }])
    expect(found.map(({ kind }) => kind)).toHaveLength(8)
  }, 120_000)

  test('M-23 each chapter of the dossier has a bookmark that leads to its page, its sections below it', async () => {
    for (const language of ['en', 'ar'] as const) {
      const { pdf } = await printer.print(papersIn(language).dossier.html)
      const bookmarks = await bookmarksOf(pdf)
      const chapters = bookmarks.filter(({ level, sheet }) => level === 2 && sheet > 1)
      expect(chapters.map(({ title }, index) => [title.includes(stateName(DOSSIER.items[index]!.iso3, language)), title.includes(DOSSIER.items[index]!.title)])).toEqual(DOSSIER.items.map(() => [true, true]))
      expect(new Set(chapters.map(({ sheet }) => sheet)).size).toBe(DOSSIER.items.length)
      expect(bookmarks.filter(({ level }) => level === 3).length).toBeGreaterThan(DOSSIER.items.length * 2)
    }
  }, 60_000)

  test('M-23 the contents of a dossier name the page on which each proposal begins', async () => {
    for (const language of ['en', 'ar'] as const) {
      const { pdf } = await printer.print(papersIn(language).dossier.html)
      const begins = (await bookmarksOf(pdf)).filter(({ level, sheet }) => level === 2 && sheet > 1).map(({ sheet }) => String(sheet))
      // The page's own number stands at its foot, as "1 / 7".
      const lines = textOfPages(pdf)[0]!.split('\n').map((line) => line.replaceAll(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '').trim()).filter((line) => !/^\d+ \/ \d+$/u.test(line))
      const named = lines.flatMap((line) => (language === 'ar' ? /^\d+(?=\s|$)/u : /(?<=^|\s\s)\d+$/u).exec(line)?.[0] ?? [])
      expect([language, named.slice(-begins.length)]).toEqual([language, begins])
    }
  }, 60_000)

  test('M-42 an Arabic paper gives back Arabic sentences in their order, and Latin titles within them', async () => {
    const { noteVerbale, dossier } = papersIn('ar')
    const note = folded(textOfPages((await printer.print(noteVerbale.html)).pdf).join(''))
    for (const words of ['تهدي أمانة مؤتمر الدول الأطراف في اتفاقية الأمم المتحدة لمكافحة الفساد', 'عن أسمى آيات تقديرها', 'A register of boats (second phase', 'BP/2/KOR/1', 'كانون الأول/ديسمبر 2026']) expect(note).toContain(folded(words))
    const text = folded(textOfPages((await printer.print(dossier.html)).pdf).join(''))
    for (const told of [TOLD.zh.title, TOLD.fr.title, 'بلغت النسبة 12 في المائة']) expect(text).toContain(folded(told))
  }, 60_000)
})
