// Prints booklets beside the requests: a queue in this process over one warm printer, two at a time (S-48). No page waits for it.

import type { BookletData } from '#workflows/booklet-data.ts'
import { attachPrint, frozenData, notePrintFailure } from '#models/editions.ts'
import { renderBookletForScreen } from '#templates/booklet/index.ts'
import { createPrinter, PrintError, type Printer } from '#templates/printer/index.ts'
import { log, withoutText } from './log.ts'
import { isInEarnest } from './settings.ts'

/** How long all tries of one print may take together. */
const TIMEOUT_MS = 3 * 60_000
/** Drafts that are kept in memory until a newer one pushes them out. */
const KEPT_DRAFTS = 4

export type PrintStanding = 'printing' | 'done' | 'failed'

type Service = { printer: Printer | null; jobs: Map<string, PrintStanding>; drafts: Map<string, Uint8Array>; reasons: Map<string, string>; running: Set<Promise<void>> }
// On globalThis, so that a reloading development server keeps one browser.
const holder = globalThis as typeof globalThis & { bestPracticesPrinting?: Service | undefined }
const service = (): Service => (holder.bestPracticesPrinting ??= { printer: null, jobs: new Map(), drafts: new Map(), reasons: new Map(), running: new Set() })

/** Where a print stands; null when none was asked for since the server started. */
export function printStandingOf(key: string): PrintStanding | null {
  return service().jobs.get(key) ?? null
}

/** Why a print failed, if there is something a person can mend. */
export function printFailureOf(key: string): string {
  return service().reasons.get(key) ?? ''
}

/** Sees to it that a prepared edition gets printed. Asked again while it is printing, it does nothing. */
export function printEdition(editionId: string): void {
  begin(editionId, async (printer) => {
    const data = await frozenData(editionId)
    const { pdf, pages } = await printer.printBooklet(data)
    await attachPrint(editionId, { pdf, pages, html: renderBookletForScreen(data) })
  }, (why) => notePrintFailure(editionId, why))
}

/** The same for a draft, which is kept in memory only: it is nobody's edition. */
export function printDraft(key: string, data: BookletData): void {
  if (service().drafts.has(key)) return
  begin(key, async (printer) => {
    const { pdf } = await printer.printBooklet(data)
    keepDraft(key, pdf)
  })
}

export function draftPdf(key: string): Uint8Array | null {
  return service().drafts.get(key) ?? null
}

function keepDraft(key: string, pdf: Uint8Array): void {
  const { drafts, jobs } = service()
  drafts.set(key, pdf)
  for (const oldest of [...drafts.keys()].slice(0, Math.max(0, drafts.size - KEPT_DRAFTS))) {
    drafts.delete(oldest)
    jobs.delete(oldest)
  }
}

function begin(key: string, work: (printer: Printer) => Promise<void>, failed: (why: string) => Promise<void> = () => Promise.resolve()): void {
  const own = service()
  const { jobs, reasons, running } = own
  if (jobs.get(key) === 'printing') return
  jobs.set(key, 'printing')
  const job: Promise<void> = inTime(work)
    .then(() => void jobs.set(key, 'done'))
    .catch(async (error: unknown) => {
      // The server is ending and took the browser away: that is no failure of this print.
      if (holder.bestPracticesPrinting !== own) return
      log.error(withoutText(error), 'a booklet could not be printed')
      reasons.set(key, reasonOf(error))
      await failed(reasonOf(error)).catch((why: unknown) => log.error(withoutText(why), 'the failure could not be noted'))
      jobs.set(key, 'failed')
    })
    .finally(() => running.delete(job))
  running.add(job)
}

/** What the printer says for people to read: which part cannot be printed, and why. Anything else stays in the log. */
function reasonOf(error: unknown): string {
  return error instanceof PrintError ? error.message : ''
}

async function inTime(work: (printer: Printer) => Promise<void>): Promise<void> {
  // The printer itself prints two at a time and keeps the others waiting in turn.
  const printer = (service().printer ??= openPrinter())
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('printing took too long')), TIMEOUT_MS)
  })
  const done = work(printer)
  done.catch(() => undefined)
  return Promise.race([done, late]).finally(() => clearTimeout(timer))
}

function openPrinter(): Printer {
  // React's NODE_ENV says "production" on every built server; whether this is in earnest is MODE's to say, and only then is Chromium refused without its sandbox.
  if (!isInEarnest()) process.env.BOOKLET_ALLOW_NO_SANDBOX ??= '1'
  return createPrinter()
}

/** Waits until nothing is being printed: for tests and for the server's end. */
export async function printingEnded(): Promise<void> {
  while (service().running.size > 0) await Promise.all(service().running)
}

/** Ends the browser. What was being printed is printed again when its page is next looked at. */
export async function stopPrinting(): Promise<void> {
  const { printer } = service()
  holder.bestPracticesPrinting = undefined
  await printer?.close()
}
