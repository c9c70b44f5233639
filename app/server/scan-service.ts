// Has files checked for viruses beside the requests (S-47, R-22). What the scanner says goes through the door as an act of the clock;
// while it says nothing, nothing is opened.

import { CLOCK } from '#workflows/actor.ts'
import { waitAfter } from '#workflows/scanning.ts'
import { carryOut } from '#models/carry-out.ts'
import { filesToScan, infectedFiles, type FileToScan } from '#models/scans.ts'
import { now } from './clock.ts'
import { isStored, openFile, removeFile } from './file-store.ts'
import { log, withoutText } from './log.ts'
import { NoVerdict, scan, type ScannerAddress, type Verdict } from './scanner.ts'
import { scanner } from './settings.ts'

const EVERY_MS = 1000

/** How often the scanner did not answer on something, and when it is asked again: on a file, or at all. */
type Patience = { failures: number; notBefore: number }
type Service = { timer: NodeJS.Timeout; running: Promise<unknown>; patience: Map<string, Patience> }
// On globalThis, so that a reloading development server runs one loop.
const holder = globalThis as typeof globalThis & { bestPracticesScanning?: Service | undefined }
const AWAY = 'the scanner itself'

/** With the server. Without a scanner it only says so. @throws when the setting cannot be read */
export async function startScanning(): Promise<void> {
  if (holder.bestPracticesScanning) return
  const address = scanner()
  await removeInfected()
  if (address === null) {
    log.warn('no virus scanner is configured: files are given out as checked by type alone')
    return
  }
  let busy = false
  const service: Service = { running: Promise.resolve(), patience: new Map(), timer: setInterval(() => turn(), EVERY_MS) }
  const turn = () => {
    if (busy) return
    busy = true
    service.running = scanWaiting(address, service.patience).catch((error: unknown) => log.error(withoutText(error), 'files could not be scanned')).finally(() => (busy = false))
  }
  service.timer.unref()
  holder.bestPracticesScanning = service
}

export async function stopScanning(): Promise<void> {
  const service = holder.bestPracticesScanning
  if (!service) return
  clearInterval(service.timer)
  holder.bestPracticesScanning = undefined
  await service.running
}

/**
 * Asks about each file that waits, one after another. One on which the scanner gives no answer is asked about again later, and holds
 * up no other.
 * @param patience kept from turn to turn
 * @param withinMs for one file
 * @returns how many were answered
 */
export async function scanWaiting(address: ScannerAddress, patience: Map<string, Patience> = new Map(), withinMs?: number): Promise<number> {
  let answered = 0
  for (const file of await filesToScan()) {
    if (mustWait(patience, AWAY)) return answered
    if (mustWait(patience, file.id)) continue
    try {
      await record(file, await verdictOn(address, file, withinMs))
      answered += 1
      patience.delete(file.id)
      patience.delete(AWAY)
    } catch (error) {
      const isAway = error instanceof NoVerdict && error.why === 'away'
      const { failures, notBefore } = askLater(patience, isAway ? AWAY : file.id)
      log.warn({ file: file.id, ...(error instanceof NoVerdict ? { why: error.why } : withoutText(error)), failures, againInSeconds: Math.round((notBefore - performance.now()) / 1000) }, 'a file could not be scanned, and stays closed')
    }
  }
  return answered
}

async function verdictOn(address: ScannerAddress, { storedAs }: FileToScan, withinMs?: number): Promise<Verdict> {
  const opened = await openFile(storedAs)
  if (!opened) throw new Error('the disk no longer has this file')
  return scan(address, opened.stream, withinMs)
}

async function record(file: FileToScan, verdict: Verdict): Promise<void> {
  const moment = { now: await now() }
  const outcome = verdict.infected
    ? await carryOut('recordInfected', file.id, CLOCK, { signature: verdict.signature }, moment)
    : await carryOut('recordClean', file.id, CLOCK, { sha256: verdict.sha256 }, moment)
  // The bytes on the disk are not those that were attached: no answer on them says anything of the file.
  if (outcome.kind !== 'done') throw new Error('the answer of the scanner was not taken')
  if (!verdict.infected) return
  log.warn({ file: file.id, signature: verdict.signature }, 'a file is infected, and its bytes are removed')
  await removeFile(file.storedAs)
}

/** A server that ended between noting an infection and removing the bytes removes them when it starts. */
async function removeInfected(): Promise<void> {
  for (const { storedAs } of await infectedFiles()) if (await isStored(storedAs)) await removeFile(storedAs)
}

function mustWait(patience: Map<string, Patience>, key: string): boolean {
  return (patience.get(key)?.notBefore ?? 0) > performance.now()
}

/** A clock of its own, which nobody moves: a demonstration's may jump by weeks. */
function askLater(patience: Map<string, Patience>, key: string): Patience {
  const failures = (patience.get(key)?.failures ?? 0) + 1
  const next = { failures, notBefore: performance.now() + waitAfter(failures) }
  patience.set(key, next)
  return next
}
