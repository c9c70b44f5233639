// Acts that fall due by themselves: the clock carries them out through the same door as people, and the record says so.

import { CLOCK } from '#workflows/actor.ts'
import { carryOut } from '#models/carry-out.ts'
import { findAccessesOver } from '#models/find-access.ts'
import { findCurrentCall } from '#models/find-calls.ts'
import { remind } from '#models/reminders.ts'
import { applyRetention } from '#models/retention.ts'
import { now } from './clock.ts'
import { log, withoutText } from './log.ts'

const EVERY_MS = 5000
const RETENTION_EVERY_MS = 3_600_000

/** Reminds of what is awaited, ends accesses whose time is over and closes the call once its deadline has passed. A refusal is no failure: somebody was quicker. */
export async function carryOutDueActs(): Promise<void> {
  const moment = await now()
  await remind(moment)
  await forgetWhatIsOver(moment)
  for (const id of await findAccessesOver(moment)) await carryOut('lapseAccess', id, CLOCK, {}, { now: moment })
  const seen = await findCurrentCall(CLOCK, moment)
  const call = seen?.situation.call
  if (!call || call.state !== 'open') return
  // Whoever began to send within the grace is still let in; only then is the door shut (M-6).
  if (Date.parse(call.closesAt) + call.graceMinutes * 60_000 >= moment.getTime()) return
  await carryOut('closeCall', call.id, CLOCK, {}, { now: moment })
}

let forgottenUntil = 0

/** Once an hour is often enough for periods of days. */
async function forgetWhatIsOver(moment: Date): Promise<void> {
  if (moment.getTime() - forgottenUntil < RETENTION_EVERY_MS) return
  forgottenUntil = moment.getTime()
  await applyRetention(moment, new Date())
}

const holder = globalThis as typeof globalThis & { bestPracticesClock?: { timer: NodeJS.Timeout; running: Promise<unknown> } | undefined }

export function startClock(): void {
  if (holder.bestPracticesClock) return
  let busy = false
  const clock = { running: Promise.resolve() as Promise<unknown>, timer: setInterval(() => turn(), EVERY_MS) }
  const turn = () => {
    if (busy) return
    busy = true
    clock.running = carryOutDueActs().catch((error: unknown) => log.error(withoutText(error), 'what fell due was not carried out')).finally(() => (busy = false))
  }
  clock.timer.unref()
  holder.bestPracticesClock = clock
}

export async function stopClock(): Promise<void> {
  const clock = holder.bestPracticesClock
  if (!clock) return
  clearInterval(clock.timer)
  holder.bestPracticesClock = undefined
  await clock.running
}
