// Prints booklets beside the requests: a queue in this process over one warm printer, two at a time (S-48). No page waits for it.

import type { BookletData } from '#workflows/booklet-data.ts'
import { attachPrint, frozenData, notePrintFailure } from '#models/editions.ts'
import { renderBookletForScreen } from '#templates/booklet/index.ts'
import { createPrinter, type Printer } from '#templates/printer/index.ts'
import { log, withoutText } from './log.ts'
import { isInEarnest } from './settings.ts'

/** How long all tries of one print may take together. */
const TIMEOUT_MS = 3 * 60_000
/** Drafts that are kept in memory until a newer one pushes them out. */
const KEPT_DRAFTS = 4

export type PrintState = { state: 'printing'; since: Date } | { state: 'done'; pages: number } | { state: 'failed'; at: Date }
type Draft = { pdf: Uint8Array; pages: number }

type Service = { printer: Printer | null; jobs: Map<string, PrintState>; drafts: Map<string, Draft>; running: Set<Promise<void>> }
// On globalThis, so that a reloading development server keeps one browser.
const holder = globalThis as typeof globalThis & { bestPracticesPrinting?: Service | undefined }
const service = (): Service => (holder.bestPracticesPrinting ??= { printer: null, jobs: new Map(), drafts: new Map(), running: new Set() })

/** Where a print stands; null when none was asked for since the server started. */
export function printStateOf(key: string): PrintState | null {
  return service().jobs.get(key) ?? null
}

/** Sees to it that a prepared edition gets printed. Asked again while it is printing, it does nothing. */
export function printEdition(editionId: string): void {
  begin(editionId, async (printer) => {
    const data = await frozenData(editionId)
    const { pdf, pages } = await printer.printBooklet(data)
    await attachPrint(editionId, { pdf, pages, html: renderBookletForScreen(data) })
    return pages
  }, () => notePrintFailure(editionId, 'failed'))
}

/** The same for a draft, which is kept in memory only: it is nobody's edition. */
export function printDraft(key: string, data: BookletData): void {
  if (service().drafts.has(key)) return
  begin(key, async (printer) => {
    const { pdf, pages } = await printer.printBooklet(data)
    keepDraft(key, { pdf, pages })
    return pages
  })
}

export function draftPdf(key: string): Uint8Array | null {
  return service().drafts.get(key)?.pdf ?? null
}

function keepDraft(key: string, draft: Draft): void {
  const { drafts, jobs } = service()
  drafts.set(key, draft)
  for (const oldest of [...drafts.keys()].slice(0, Math.max(0, drafts.size - KEPT_DRAFTS))) {
    drafts.delete(oldest)
    jobs.delete(oldest)
  }
}

function begin(key: string, work: (printer: Printer) => Promise<number>, failed: () => Promise<void> = () => Promise.resolve()): void {
  const { jobs, running } = service()
  if (jobs.get(key)?.state === 'printing') return
  jobs.set(key, { state: 'printing', since: new Date() })
  const job: Promise<void> = inTime(work)
    .then((pages) => void jobs.set(key, { state: 'done', pages }))
    .catch(async (error: unknown) => {
      log.error(withoutText(error), 'a booklet could not be printed')
      await failed().catch((why: unknown) => log.error(withoutText(why), 'the failure could not be noted'))
      jobs.set(key, { state: 'failed', at: new Date() })
    })
    .finally(() => running.delete(job))
  running.add(job)
}

async function inTime(work: (printer: Printer) => Promise<number>): Promise<number> {
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
