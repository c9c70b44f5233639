import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { html } from '#templates/html.ts'
import { checkStructure } from '#templates/printer/check.ts'
import { sandboxFlags } from '#templates/printer/browser.ts'
import { createPrinter, paperDocument, type Printer } from '#templates/printer/index.ts'
import { squeezed, textOfPages } from '#test/support/pdf.ts'

let printer: Printer
let canary: Server
let hits = 0
beforeAll(async () => {
  printer = createPrinter()
  canary = createServer((_, response) => {
    hits += 1
    response.end('x')
  })
  await new Promise<void>((resolve) => canary.listen(0, '127.0.0.1', resolve))
})
afterAll(async () => {
  await printer.close()
  await new Promise((resolve) => canary.close(resolve))
})

describe('the printer', () => {
  test('S-48 no request leaves: pictures, frames, styles, refreshes and scripts reach nothing', async () => {
    const address = `http://127.0.0.1:${(canary.address() as AddressInfo).port}`
    const { pdf } = await printer.print(`<!doctype html><html lang="en"><head><title>Canary</title>
      <meta http-equiv="refresh" content="0;url=${address}/refresh"><link rel="stylesheet" href="${address}/a.css"><style>@import "${address}/b.css"; body { background: url(${address}/c.png) }</style></head>
      <body><h1>Canary</h1><img alt="a" src="${address}/d.png"><img alt="b" src="http://169.254.169.254/latest"><iframe title="t" src="file:///etc/passwd"></iframe><script>fetch("${address}/e")</script><p>still here</p></body></html>`)
    expect(hits).toBe(0)
    const text = textOfPages(pdf).join('')
    expect(text).toContain('still here')
    expect(text).not.toContain('root:')
  })

  test('S-48 Chromium runs without its sandbox only outside MODE=production, or where that is allowed by name', () => {
    const before = { ...process.env }
    const uid = process.getuid
    try {
      process.getuid = () => 0
      process.env['NODE_ENV'] = 'production'
      delete process.env['MODE']
      delete process.env['BOOKLET_ALLOW_NO_SANDBOX']
      expect(sandboxFlags()).toEqual(['--no-sandbox'])
      process.env['MODE'] = 'production'
      delete process.env['BOOKLET_ALLOW_NO_SANDBOX']
      expect(() => sandboxFlags()).toThrow(/will not run Chromium as root/u)
      process.env['BOOKLET_ALLOW_NO_SANDBOX'] = '1'
      expect(sandboxFlags()).toEqual(['--no-sandbox'])
      process.getuid = () => 1000
      expect(sandboxFlags()).toEqual([])
    } finally {
      process.env = before
      if (uid) process.getuid = uid
    }
  })

  test('M-42 a paper is tagged, titled and set in the fonts of the house', async () => {
    const { pdf, pages } = await printer.print(paperDocument({ title: 'Receipt', language: 'en', body: html`<h1>Receipt</h1><p>${'<b>not bold</b>'}</p><ul><li>one</li></ul>` }))
    expect(pages).toBe(1)
    expect(textOfPages(pdf)[0]).toContain('<b>not bold</b>')
    expect((await checkStructure(pdf)).failures).toEqual([])
    expect(Buffer.from(pdf).includes('DejaVu')).toBe(false)
  })

  test('M-42 papers in Arabic and Chinese can be read back', async () => {
    const [arabic, chinese] = await Promise.all([
      printer.print(paperDocument({ title: 'رسالة', language: 'ar', body: html`<h1>رسالة</h1><p>مؤتمر الدول الأطراف</p>` })),
      printer.print(paperDocument({ title: '信函', language: 'zh', body: html`<h1>信函</h1><p>缔约国会议</p>` })),
    ])
    expect(squeezed(textOfPages(arabic.pdf).join(''))).toContain('مؤتمرالدولالأطراف')
    expect(squeezed(textOfPages(chinese.pdf).join(''))).toContain('缔约国会议')
  })

  test('R-24 a print that takes too long fails in plain words, and the next one works', async () => {
    const hurried = createPrinter({ timeoutMs: 1, tries: 2 })
    try {
      await expect(hurried.print(paperDocument({ title: 'Late', language: 'en', body: html`<h1>Late</h1>` }))).rejects.toThrow(/longer than 0 seconds, 2 times. Nothing was printed/u)
    } finally {
      await hurried.close()
    }
    await expect(printer.print(paperDocument({ title: 'Next', language: 'en', body: html`<h1>Next</h1>` }))).resolves.toMatchObject({ pages: 1 })
  })

  test('R-24 after a crash of the browser the same print is tried again', async () => {
    const fragile = createPrinter()
    try {
      await fragile.print(paperDocument({ title: 'Before', language: 'en', body: html`<h1>Before</h1>` }))
      const printing = fragile.print(paperDocument({ title: 'During', language: 'en', body: html`<h1>During</h1>${Array.from({ length: 3000 }, (_, index) => html`<p>${index}</p>`)}` }))
      setTimeout(() => fragile.crashForTest(), 150)
      const { pages } = await printing
      expect(pages).toBeGreaterThan(20)
    } finally {
      await fragile.close()
    }
  })
})
