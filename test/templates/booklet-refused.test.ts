// What must never be issued, and what hostile input may not do (S-48): refused in words or printed as text, within seconds.

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { PDFName, type PDFDocument } from 'pdf-lib'
import puppeteer from 'puppeteer'
import { figureOf } from '#workflows/booklet-figure.ts'
import { FLAGS, endChromium, launchChromium, sandboxFlags } from '#templates/printer/browser.ts'
import { checkStructure } from '#templates/printer/check.ts'
import { createPrinter, findChromium, type Printer } from '#templates/printer/index.ts'
import { printBookletOn } from '#templates/printer/print-booklet.ts'
import { Sheet } from '#templates/printer/sheet.ts'
import { bookletFixture, caseFixture, HOSTILE } from '#test/support/booklet-fixture.ts'
import { squeezed, textOfPages } from '#test/support/pdf.ts'

let printer: Printer
let canary: Server
let address = ''
let hits: string[] = []
beforeAll(async () => {
  printer = createPrinter()
  canary = createServer((request, response) => {
    hits.push(request.url ?? '')
    response.end('x')
  })
  await new Promise<void>((resolve) => canary.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(canary.address() as AddressInfo).port}`
})
afterAll(async () => {
  await printer.close()
  await new Promise((resolve) => canary.close(resolve))
})

/** A sheet whose every print is spoilt before it is read. */
function spoilt(sheet: Sheet, spoil: (document: PDFDocument) => void): Sheet {
  return new Proxy(sheet, {
    get: (target, key) => {
      const value: unknown = Reflect.get(target, key, target)
      if (key === 'print') return async (settings: { tagged: boolean }) => {
        const document = await target.print(settings)
        spoil(document)
        return document
      }
      return typeof value === 'function' ? (value.bind(target) as unknown) : value
    },
  })
}

describe('an edition that fails its checks', () => {
  test('M-36 is not printed: the failures are named; a draft is printed all the same', async () => {
    const chromium = await launchChromium()
    const sheet = await Sheet.open(chromium.browser)
    try {
      const broken = spoilt(sheet, (document) => document.catalog.delete(PDFName.of('MarkInfo')))
      const booklet = bookletFixture({ cases: [caseFixture()] })
      await expect(printBookletOn(broken, booklet)).rejects.toThrow(/PrintError|not accessible.*not marked as tagged/u)
      await expect(printBookletOn(broken, { ...booklet, draft: true })).resolves.toMatchObject({ pages: expect.any(Number) })
    } finally {
      await sheet.close()
      await endChromium(chromium)
    }
  }, 60_000)
})

describe('hostile input', () => {
  const hostile: [string, Parameters<typeof caseFixture>[0]][] = [
    ['a word of 20,000 letters in every part', { title: 'w'.repeat(500), problem: 'x'.repeat(20_000), whatWasDone: '汉'.repeat(20_000), agency: 'y'.repeat(2_000), aspect: 'z'.repeat(500), subject: 'z'.repeat(500) }],
    ['a word of 20,000 Arabic letters', { problem: 'ع'.repeat(20_000) }],
    ['20,000 combining marks on one letter', { problem: `a${'\u0301'.repeat(20_000)}` }],
    ['a table of 30 rows of 4,000 letters', { results: Array.from({ length: 30 }, (_, index) => ({ text: `Row ${index} ${'a long result '.repeat(280)}`, year: '9'.repeat(40), source: 'https://example.org/'.padEnd(1_000, 'a') })) }],
    ['30 addresses of 2,000 letters', { sources: Array.from({ length: 30 }, (_, index) => ({ title: '', url: `https://example.org/${index}/`.padEnd(2_000, 'b') })) }],
    ['control characters and turned directions', { title: '\u0000\u0007\u001b[31mred\u202Egnp', problem: Array.from({ length: 32 }, (_, code) => `${String.fromCharCode(code)}c${code}`).join(' ') }],
    ['markup, refreshes and addresses of this machine', { problem: HOSTILE, title: HOSTILE, lessons: HOSTILE }],
    ['2,000 paragraphs of one letter', { problem: 'p\n'.repeat(2_000) }],
  ]
  test.each(hostile)('S-48 %s: printed as text within seconds, every page sound', async (_what, changes = {}) => {
    const began = Date.now()
    const one = caseFixture(changes)
    const { pdf, pages } = await printer.printBooklet(bookletFixture({ cases: [{ ...one, figure: figureOf(one.results, one.started, 'en', one.whatWasDone) }] }))
    expect(Date.now() - began).toBeLessThan(30_000)
    expect(pages).toBeGreaterThan(10)
    expect((await checkStructure(pdf)).failures).toEqual([])
    const text = squeezed(textOfPages(pdf).join(''))
    const longest = squeezed((changes.problem ?? '').replace(/\p{M}/gu, '').replace(/[\u0000-\u001f]/gu, ' ').split(' ')[0] ?? '').slice(0, 40)
    expect(text.replace(/\p{M}/gu, '')).toContain(longest)
    expect(text).not.toContain('root:')
  }, 60_000)

  const pictured = () => [
    `<img src="${address}/picture">`, `<svg><image href="${address}/svg"/></svg>`, `<object data="${address}/object"></object>`, `<link rel="stylesheet" href="${address}/style">`, `<script src="${address}/script"></script>`,
    `</style><style>@import "${address}/import"; @page { background: url(${address}/page) }`, `url(${address}/url)`, '<img src="data:image/png;base64,iVBORw0KGgo=">', `<img src="data:image/png;base64,${'A'.repeat(40_000)}">`,
    '<iframe src="file:///etc/passwd"></iframe>', '\\\\server\\share', `"); content: url("${address}/content`, `<base href="${address}/">`, `<meta http-equiv=refresh content="0;url=${address}/refresh">`,
  ].join(' ')

  test('S-48 a booklet whose every text names pictures and addresses of this machine asks for nothing and prints them as text', async () => {
    hits = []
    const hostileText = pictured()
    const told = Object.fromEntries(['title', 'subject', 'agency', 'aspect', 'legalFramework', 'resources', 'problem', 'whatWasDone', 'challenges', 'lessons', 'adaptation', 'technicalAssistance'].map((key) => [key, hostileText]))
    const { pdf, html } = await printer.printBooklet(bookletFixture({
      title: hostileText.slice(0, 300), corrigendum: hostileText, foreword: [hostileText], donors: [{ name: hostileText, amount: address, recordedOn: address }], proposers: [{ state: 'Ghana', title: hostileText, proposedBy: hostileText }],
      cases: [caseFixture({ ...told, results: [{ text: hostileText, year: address, source: `${address}/source` }], sources: [{ title: hostileText, url: `${address}/link` }, { title: '', url: 'file:///etc/passwd' }] })],
    }))
    expect(hits).toEqual([])
    const read = textOfPages(pdf)
    expect(squeezed(read.join(''))).toContain(squeezed(`<img src="${address}/picture">`))
    expect((await checkStructure(pdf)).failures).toEqual([])
    // every page says something, save the blanks
    const blanks = [...html.matchAll(/<div class="blank"[^>]*>/gu)].filter(([tag]) => !/ hidden/u.test(tag.replace('aria-hidden', ''))).length
    expect(read.filter((page) => page.trim() === '')).toHaveLength(blanks)
  }, 90_000)

  test('S-48 every letter of every script that the fonts have, in one text, is printed and read back', async () => {
    const ranges: [number, number][] = [[0x21, 0x7e], [0xa1, 0x17f], [0x391, 0x3c9], [0x410, 0x44f], [0x531, 0x556], [0x5d0, 0x5ea], [0x621, 0x64a], [0x784, 0x7a5], [0x905, 0x939], [0xe01, 0xe2e], [0x10d0, 0x10f0], [0x1200, 0x1240], [0x3041, 0x3096], [0x4e00, 0x4e40], [0xac00, 0xac20]]
    const text = ranges.map(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).filter((letter) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(letter)).join(' ')).join('\n')
    const { pdf } = await printer.printBooklet(bookletFixture({ cases: [caseFixture({ problem: text })] }))
    expect((await checkStructure(pdf)).failures).toEqual([])
    const read = textOfPages(pdf).join('').normalize('NFKC')
    const lost = [...text.replace(/\s/gu, '').normalize('NFKC')].filter((letter) => !read.includes(letter))
    expect(lost).toEqual([])
  }, 60_000)

  test('S-48 the queue goes on after a hostile booklet', async () => {
    await expect(printer.printBooklet(bookletFixture({ cases: [caseFixture()] }))).resolves.toMatchObject({ pages: expect.any(Number) })
  }, 60_000)
})

describe('a request of a document', () => {
  const page = () => `<!doctype html><html><head><title>x</title></head><body><img src="${address}/picture"><iframe src="${address}/frame"></iframe><object data="file:///etc/passwd"></object></body></html>`
  const flags = sandboxFlags()

  test('S-48 is stopped by the interception alone, with no proxy in the way', async () => {
    hits = []
    const browser = await puppeteer.launch({ executablePath: findChromium()!, headless: true, args: flags })
    try {
      const sheet = await Sheet.open(browser)
      await sheet.load(page().replace('<head>', '<head><style>body { background: url(' + address + '/style) }</style>'), 'en', { policy: false })
      await sheet.bytes({ tagged: false })
      expect(hits).toEqual([])
      expect(sheet.refused.filter((url) => url.startsWith(address)).length).toBeGreaterThanOrEqual(2)
      await sheet.close()
    } finally {
      await browser.close()
    }
  }, 60_000)

  test('S-48 is stopped by the dead proxy alone, with no interception and no policy', async () => {
    hits = []
    const browser = await puppeteer.launch({ executablePath: findChromium()!, headless: true, waitForInitialPage: false, args: [...FLAGS, ...flags] })
    try {
      const tab = await browser.newPage()
      await tab.setContent(page(), { waitUntil: 'load', timeout: 20_000 }).catch(() => undefined)
      await tab.goto(`${address}/navigation`, { timeout: 10_000 }).catch(() => undefined)
      expect(hits).toEqual([])
    } finally {
      await browser.close()
    }
  }, 60_000)

  test('S-48 reaches the canary when neither stands: the two tests above measure something', async () => {
    hits = []
    const browser = await puppeteer.launch({ executablePath: findChromium()!, headless: true, args: flags })
    try {
      const tab = await browser.newPage()
      await tab.setContent(page(), { waitUntil: 'load', timeout: 20_000 }).catch(() => undefined)
      expect(hits).toContain('/picture')
    } finally {
      await browser.close()
    }
  }, 60_000)
})

