// How a print stands, for the page of whoever asked for it. Asking is part of looking: a page that is looked at is a print that is wanted.

import { askForPrint, findPrint, MOST_TRIES, printedBytes, retryPrint, type PrintAsked, type PrintJob } from '#models/print-queue.ts'
import type { PrintShown } from '#app/components/print-progress.tsx'
import { now } from './clock.ts'
import { wakePrinting } from './print-service.ts'

/** For how long a page looks again by itself, and how often: often at first, then seldom, then not at all. */
const OFTEN = { until: 60_000, seconds: 4 }
const SELDOM = { until: 10 * 60_000, seconds: 15 }

/** Puts it in the line if nobody has, and says how it stands. `forOfficer`: the printer's own words go to the Secretariat alone. */
export async function askedPrint(asked: PrintAsked, { forOfficer }: { forOfficer: boolean }): Promise<PrintShown> {
  await askForPrint(asked, await now())
  return (await printShown(asked.key, { forOfficer }))!
}

export async function printShown(key: string, { forOfficer }: { forOfficer: boolean }): Promise<PrintShown | null> {
  const job = await findPrint(key)
  if (!job) return null
  wakePrinting()
  return {
    standing: job.standing, before: job.before, since: job.startedAt ?? job.askedAt, attempt: Math.max(1, job.attempts), of: MOST_TRIES,
    done: job.standing === 'done' ? { pages: job.pages!, bytes: job.bytes, sha256: job.sha256! } : null,
    why: forOfficer ? (job.error ?? '') : '', tell: forOfficer ? 'keepers' : 'secretariat', lookAgain: lookAgain(job, await now()),
  }
}

/** After a failure, when a person says so. */
export async function printAgain(asked: PrintAsked): Promise<void> {
  await askForPrint(asked, await now())
  await retryPrint(asked.key, await now())
  wakePrinting()
}

/** The bytes if they are there. If they are not, they are asked for. */
export async function bytesOrAsk(asked: PrintAsked): Promise<Buffer | null> {
  const bytes = await printedBytes(asked.key)
  if (bytes) return bytes
  await askForPrint(asked, await now())
  wakePrinting()
  return null
}

/** Seconds until the page loads itself again; null when it does not. */
function lookAgain({ standing, askedAt }: PrintJob, moment: Date): number | null {
  if (standing === 'done' || standing === 'failed') return null
  const waited = moment.getTime() - Date.parse(askedAt)
  return [OFTEN, SELDOM].find(({ until }) => waited < until)?.seconds ?? null
}
