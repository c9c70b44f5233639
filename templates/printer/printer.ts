// HTML in, PDF out. One warm Chromium, two documents at a time, the network off (S-48, BOOKLET.md).

import type { Browser } from 'puppeteer'
import type { BookletData } from '#workflows/booklet-data.ts'
import { endChromium, launchChromium, type Launched } from './browser.ts'
import { mend } from './mend.ts'
import { numberContents } from './number-contents.ts'
import { printBookletOn, type PrintedBooklet } from './print-booklet.ts'
import { BrowserLost, PrintError } from './print-error.ts'
import { Sheet } from './sheet.ts'

export type PrinterOptions = {
  /** Chromium to use; found on the machine when not given. */
  executablePath?: string
  /** How long one print may take, in milliseconds. */
  timeoutMs?: number
  /** Documents printed at the same time. */
  atOnce?: number
  /** How often a print is tried when the browser fails. */
  tries?: number
  /** Documents after which the browser is started anew. */
  jobsPerBrowser?: number
}

export type Printer = {
  /** A complete HTML document, tagged and mended. */
  print: (html: string) => Promise<{ pdf: Uint8Array; pages: number }>
  /** The booklet, with true page numbers. @throws PrintError when it cannot be printed as an edition must be. */
  printBooklet: (data: BookletData) => Promise<PrintedBooklet>
  /** The browser that prints, as it names itself. */
  version: () => Promise<string>
  close: () => Promise<void>
  /** Ends the browser as a crash would. */
  crashForTest: () => void
}

export function createPrinter(options: PrinterOptions = {}): Printer {
  const { timeoutMs = 60_000, atOnce = 2, tries = 3, jobsPerBrowser = 100 } = options
  let launched: Promise<Launched> | undefined
  let running = 0
  let closed = false
  const waiting: (() => void)[] = []
  const retired = new Set<Promise<void>>()

  async function browser(): Promise<Launched> {
    if (closed) throw new PrintError('The printer has been closed.')
    const current = launched && await launched.catch(() => undefined)
    if (current?.browser.connected && current.jobs < jobsPerBrowser) return current
    if (current && (running <= 1 || !current.browser.connected)) retire(current)
    else if (current) return current // another document is still being printed by it
    launched = launchChromium(options.executablePath)
    launched.catch(() => { launched = undefined })
    return launched
  }

  function retire(old: Launched): void {
    launched = undefined
    const ended = endChromium(old).finally(() => retired.delete(ended))
    retired.add(ended)
  }

  async function inTurn<Result>(work: (sheet: Sheet) => Promise<Result>): Promise<Result> {
    if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
    else running += 1
    try {
      return await tried(work)
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running -= 1
    }
  }

  async function tried<Result>(work: (sheet: Sheet) => Promise<Result>): Promise<Result> {
    for (let attempt = 1; ; attempt += 1) {
      const chromium = await browser()
      chromium.jobs += 1
      let sheet: Sheet | undefined
      try {
        return await within(timeoutMs, whileConnected(chromium.browser, (async () => {
          sheet = await Sheet.open(chromium.browser)
          return work(sheet)
        })()))
      } catch (error) {
        const lost = error instanceof TimeOut || !chromium.browser.connected || isBrowserFailure(error)
        if (lost && launched && await launched.catch(() => undefined) === chromium) retire(chromium)
        if (!lost || closed) throw error
        if (attempt >= tries) {
          const times = tries === 1 ? '' : `, ${tries} times`
          throw new BrowserLost(error instanceof TimeOut
            ? `Printing took longer than ${Math.round(timeoutMs / 1000)} seconds${times}. Nothing was printed.`
            : `Chromium failed while printing${times}. Nothing was printed.`, { cause: error })
        }
      } finally {
        // A page of a browser that is gone may never answer that it is closed.
        if (chromium.browser.connected) await sheet?.close()
      }
    }
  }

  return {
    print: (html) => inTurn(async (sheet) => {
      const language = /<html[^>]*\blang="([^"]*)"/u.exec(html)?.[1] ?? 'en'
      await sheet.load(html, language)
      await numberContents(html, sheet)
      const printed = await sheet.print({ tagged: true })
      const { pdf, pages } = await mend(printed, {
        title: await sheet.title(), author: await sheet.author(), language, seed: html, links: await sheet.linkDescriptions(), headings: await sheet.headings(), rightToLeft: language.startsWith('ar'),
      })
      return { pdf, pages }
    }),

    printBooklet: (data) => inTurn((sheet) => printBookletOn(sheet, data)),

    version: async () => (await browser()).browser.version(),

    crashForTest: () => void launched?.then((current) => current.browser.process()?.kill('SIGKILL')),

    close: async () => {
      closed = true
      const current = launched && await launched.catch(() => undefined)
      if (current) retire(current)
      await Promise.all(retired)
    },
  }
}

class TimeOut extends Error {}

async function within<Result>(milliseconds: number, work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TimeOut('too long')), milliseconds)
  })
  work.catch(() => undefined) // when time has run out, what it then fails with is of no use to anyone
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

/** A call to a browser that dies in the middle of it can stay unanswered for good: its going is the answer. */
async function whileConnected<Result>(browser: Browser, work: Promise<Result>): Promise<Result> {
  work.catch(() => undefined)
  let gone = (): void => undefined
  const lost = new Promise<never>((_, reject) => {
    gone = () => reject(new Error('Connection closed: the browser is gone'))
  })
  browser.once('disconnected', gone)
  if (!browser.connected) gone()
  return Promise.race([work, lost]).finally(() => browser.off('disconnected', gone))
}

function isBrowserFailure(error: unknown): boolean {
  return error instanceof Error && /Target closed|Session closed|Protocol error|Connection closed|detached|crashed|Page closed/iu.test(`${error.name} ${error.message}`)
}
