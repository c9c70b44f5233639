// Prints beside the requests: takes from the queue in the database, two at a time, on one warm browser (S-48, R-22). No page waits for it.

import type { BookletData } from '#workflows/booklet-data.ts'
import { askForEdition, dataToPrint, finishEdition } from '#models/editions.ts'
import { failPrint, finishPrint, putBackPrint, requeuePrints, takeNextPrint, type PrintTaken } from '#models/print-queue.ts'
import { BrowserLost, createPrinter, PrintError, type Printer } from '#templates/printer/index.ts'
import { now } from './clock.ts'
import { printWhole } from './edition-print.ts'
import { log, withoutText } from './log.ts'
import { isInEarnest } from './settings.ts'

/** How long one try may take. Two hundred cases, a thousand pages, take about ten seconds. */
const TIMEOUT_MS = 60_000

type Service = { printer: Printer | null; turn: Promise<void> | null; woken: boolean; ending: boolean; running: Set<Promise<void>> }
// On globalThis, so that a reloading development server keeps one browser.
const holder = globalThis as typeof globalThis & { bestPracticesPrinting?: Service | undefined }
const service = (): Service => (holder.bestPracticesPrinting ??= { printer: null, turn: null, woken: false, ending: false, running: new Set() })

/** With the server: what was being printed when it last ended is printed again. */
export async function startPrinting(): Promise<void> {
  if (holder.bestPracticesPrinting) return
  const again = await requeuePrints(await now())
  if (again > 0) log.info({ prints: again }, 'prints that were cut off wait again')
  wakePrinting()
}

/** Ends the browser. What was being printed goes back into the line. */
export async function stopPrinting(): Promise<void> {
  const own = holder.bestPracticesPrinting
  if (!own) return
  own.ending = true
  holder.bestPracticesPrinting = undefined
  await own.turn
  await own.printer?.close()
  await Promise.all(own.running)
}

/** Sees to it that a prepared edition gets printed. Asked again while it waits or is printed, it changes nothing. */
export async function printEdition(editionId: string): Promise<void> {
  await askForEdition(editionId, await now())
  wakePrinting()
}

/** Something may be in the line: whoever puts it there says so, and whoever looks at it. */
export function wakePrinting(): void {
  const own = service()
  own.woken = true
  own.turn ??= takeTurns(own)
}

/** Waits until nothing waits and nothing is being printed: for tests. */
export async function printingEnded(): Promise<void> {
  const own = service()
  while (own.turn || own.running.size > 0) await Promise.all([own.turn, ...own.running])
}

async function takeTurns(own: Service): Promise<void> {
  try {
    while (own.woken && !own.ending) {
      own.woken = false
      const job = await takeNextPrint(await now())
      if (job) begin(own, job)
      own.woken ||= job !== null
    }
  } catch (error) {
    log.error(withoutText(error), 'the queue of prints could not be read')
  } finally {
    own.turn = null
  }
}

function begin(own: Service, job: PrintTaken): void {
  const running = carryThrough(own, job)
    .catch((error: unknown) => log.error(withoutText(error), 'the end of a print could not be noted'))
    .finally(() => {
      own.running.delete(running)
      if (!own.ending) wakePrinting()
    })
  own.running.add(running)
}

async function carryThrough(own: Service, job: PrintTaken): Promise<void> {
  try {
    await print((own.printer ??= openPrinter()), job)
  } catch (error) {
    // The server is ending and took the browser away: that is no failure of this print.
    if (own.ending) return putBackPrint(job)
    const textAtFault = error instanceof PrintError && !(error instanceof BrowserLost)
    // What the printer says is for people to read: which part cannot be printed, and why. Anything else stays in the log.
    const standing = await failPrint(job, { why: error instanceof PrintError ? error.message : '', again: !textAtFault }, await now())
    log.warn({ print: job.id, kind: job.kind, attempt: job.attempts, standing, ...withoutText(error) }, 'a print failed')
  }
}

async function print(printer: Printer, job: PrintTaken): Promise<void> {
  if (job.kind === 'edition') {
    const data = await dataToPrint(job.subject)
    if (!data) throw new PrintError('The edition is no longer only prepared. Nothing was printed.')
    return finishEdition(job, await printWhole(printer, data), await now())
  }
  const printed = job.kind === 'draft' ? await printer.printBooklet(JSON.parse(job.content!) as BookletData) : await printer.print(job.content!)
  return finishPrint(job, printed, await now())
}

function openPrinter(): Printer {
  // React's NODE_ENV says "production" on every built server; whether this is in earnest is MODE's to say, and only then is Chromium refused without its sandbox.
  if (!isInEarnest()) process.env.BOOKLET_ALLOW_NO_SANDBOX ??= '1'
  // One try each: the queue counts them, so that they are counted through a restart as well.
  return createPrinter({ timeoutMs: TIMEOUT_MS, tries: 1 })
}
