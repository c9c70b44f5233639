// The print service with a real browser, over a real database file: a browser that dies and a server that ends lose no print.

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { html } from '#templates/html.ts'
import { paperDocument, type Printer } from '#templates/printer/index.ts'
import { askForPrint, findPrint, printedBytes, printKey, takeNextPrint } from '#models/print-queue.ts'
import { closeDatabase, openDatabase } from '#models/migrate.ts'
import { printingEnded, startPrinting, stopPrinting, wakePrinting } from '#app/server/print-service.ts'
import { openApp, type App } from '#test/support/app.ts'
import { textOfPages } from '#test/support/pdf.ts'
import path from 'node:path'

let app: App
beforeEach(async () => {
  app = await openApp()
})
afterEach(async () => {
  await stopPrinting()
  await app.close()
})

const long = (title: string) => paperDocument({ title, language: 'en', body: html`<h1>${title}</h1>${Array.from({ length: 3000 }, (_, index) => html`<p>Line ${index}</p>`)}` })

/** Asked for, while the printer is not told yet. */
async function queue(title: string, content = long(title)): Promise<string> {
  const key = printKey('paper', content)
  await askForPrint({ key, kind: 'paper', subject: 'letter', title, language: 'en', content }, new Date())
  return key
}

async function ask(title: string, content = long(title)): Promise<string> {
  const key = await queue(title, content)
  wakePrinting()
  return key
}

async function untilPrinting(key: string): Promise<void> {
  while ((await findPrint(key))?.standing === 'waiting') await new Promise((resolve) => setTimeout(resolve, 10))
}
const printer = () => (globalThis as unknown as { bestPracticesPrinting: { printer: Printer } }).bestPracticesPrinting.printer

describe('the print service', () => {
  test('R-22 a browser killed while it prints costs a try and no print: each comes out on a later one, whole', async () => {
    // Both are taken at once: on a busy machine the first would be done before the second was even asked for.
    const keys = [await queue('One'), await queue('Two')]
    wakePrinting()
    await Promise.all(keys.map(untilPrinting))
    // The browser is up and has just been given both: far less than it takes to set three thousand lines.
    await printer().version()
    await new Promise((resolve) => setTimeout(resolve, 100))
    printer().crashForTest()
    await printingEnded()
    for (const [index, key] of keys.entries()) {
      expect(await findPrint(key)).toMatchObject({ standing: 'done', attempts: 2 })
      const text = textOfPages((await printedBytes(key))!).join('\n')
      expect(text).toContain(['One', 'Two'][index])
      expect(text).toContain('Line 2999')
    }
  }, 60_000)

  test('R-22 a fault of the text fails at once and names the character; the next print is not held up', async () => {
    const bad = await ask('Bad', paperDocument({ title: 'Bad', language: 'en', body: html`<h1>Bad</h1><p>\u{10A60}</p>` }))
    const good = await ask('Good', paperDocument({ title: 'Good', language: 'en', body: html`<h1>Good</h1>` }))
    await printingEnded()
    expect(await findPrint(bad)).toMatchObject({ standing: 'failed', attempts: 1, error: expect.stringContaining('U+10A60') })
    expect(await findPrint(good)).toMatchObject({ standing: 'done', attempts: 1 })
  }, 60_000)

  test('R-22 R-23 a server that ends in order puts its prints back; the next one prints them, and no try is lost', async () => {
    const key = await ask('One')
    await untilPrinting(key)
    await stopPrinting()
    expect(await findPrint(key)).toMatchObject({ standing: 'waiting', attempts: 0 })
    await closeDatabase()
    await openDatabase({ file: path.join(app.folder, 'database.sqlite') })
    await startPrinting()
    await printingEnded()
    expect(await findPrint(key)).toMatchObject({ standing: 'done', attempts: 1 })
  }, 60_000)

  test('R-22 R-01 a server that was killed while it printed prints the same after it starts, and counts that try', async () => {
    const content = paperDocument({ title: 'Cut off', language: 'en', body: html`<h1>Cut off</h1>` })
    const key = printKey('paper', content)
    await askForPrint({ key, kind: 'paper', subject: 'letter', title: 'Cut off', language: 'en', content }, new Date())
    // Taken by a server that is no more.
    await takeNextPrint(new Date())
    await startPrinting()
    await printingEnded()
    expect(await findPrint(key)).toMatchObject({ standing: 'done', attempts: 2 })
  }, 60_000)
})
