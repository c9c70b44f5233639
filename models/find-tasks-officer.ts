// What the Secretariat's home page asks for: every act that is due now, found by asking the rules whether it may be done.

import type { Actor } from '#workflows/actor.ts'
import { isPresented } from '#workflows/agenda.ts'
import type { Inputs } from '#workflows/inputs.ts'
import { LANGUAGES } from '#workflows/languages.ts'
import type { Action } from '#workflows/lives/index.ts'
import type { Unmet } from '#workflows/needs.ts'
import type { SessionFacts } from '#workflows/situation.ts'
import { EMPTY_CONTENT } from '#workflows/proposal-form.ts'
import { inOrderOfDates, type Task, type TaskKind } from '#workflows/tasks.ts'
import { summaryOf } from '#workflows/summary-draft.ts'
import { openTranslations } from '#workflows/translation.ts'
import { findAccesses } from './find-access.ts'
import { findSessions } from './find-calls.ts'
import { findScreening, type ScreeningLine } from './find-screening.ts'
import { look, lookAhead, type Seen } from './look.ts'
import { Editions } from './tables.ts'

/** Stands for the due date that a person would fill in. */
const LATER = '9999-12-31T00:00:00.000Z'
/** Stands for the meeting that a person would arrange. */
const SHORTEST = (session: SessionFacts): Inputs['arrangeMeeting'] => ({ beginsAt: session.beginsAt, room: '–', openingMinutes: 0, minutesEach: 5 })

type Extra = Partial<Pick<Task, 'facts' | 'dueAt' | 'zone'>>

const task = (kind: TaskKind, subject: Task['subject'], extra: Extra = {}): Task => ({ kind, subject, facts: {}, dueAt: null, zone: null, ...extra })

/** Null when the act is not this actor's or not now; else what it still needs, given what a person would fill in. A proof is asked for when the act is sent. */
function needsOf<A extends Action>(action: A, seen: Seen, input: Inputs[A]): Unmet[] | null {
  const decision = seen.foresee(action, input)
  if (decision.allowed) return []
  return decision.kind === 'unmet' ? decision.refusals : null
}
const isReady = <A extends Action>(action: A, seen: Seen | null, input: Inputs[A]) => seen !== null && needsOf(action, seen, input)?.length === 0

/**
 * Dated tasks first, nearest first. Empty for whoever is not of the Secretariat.
 * @param screening what findScreening gave, if the page has read it already
 */
export async function findOfficerTasks(actor: Actor, now: Date, screening?: ScreeningLine[]): Promise<Task[]> {
  if (actor.role !== 'officer') return []
  const session = (await findSessions(actor, now))[0]
  if (!session) return []
  if (session.callId === null) return [task('prepareCall', { life: 'session', id: session.id }, { facts: { number: session.number, place: session.place } })]
  const seen = await look('call', session.callId, actor, now)
  if (!seen) return []
  return inOrderOfDates([
    ...callTasks(seen),
    ...screeningTasks(screening ?? (await findScreening(actor, session.callId, now)), seen),
    ...(await consultationTasks(seen, actor, now)),
    ...(await selectionTasks(seen, actor, now)),
    ...agendaTasks(seen),
    ...(await meetingTasks(seen, actor, now)),
    ...(await bookletTasks(seen, actor, now)),
    ...(await accessTasks(actor, now)),
  ])
}

function callTasks(seen: Seen): Task[] {
  const call = seen.situation.call!
  const subject = { life: 'call', id: call.id } as const
  return [
    ...(seen.offered.includes('openCall') ? [task('openCall', subject, { dueAt: call.opensAt, zone: call.zone })] : []),
    ...(isReady('closeCall', seen, {}) ? [task('closeCall', subject)] : []),
  ]
}

function screeningTasks(lines: ScreeningLine[], seen: Seen): Task[] {
  const zone = seen.situation.call!.zone
  const count = (kind: TaskKind, some: ScreeningLine[]) => (some.length ? [task(kind, null, { facts: { count: some.length } })] : [])
  const each = (kind: TaskKind, some: ScreeningLine[]) =>
    some.map((line) => task(kind, { life: 'proposal', id: line.id }, { facts: { title: line.title, proponent: line.proponent.name, reference: line.reference ?? '' }, dueAt: line.dueAt, zone: line.dueAt && zone }))
  const mine = lines.filter((line) => line.officer?.isReader)
  return [
    ...count('startScreening', lines.filter((line) => line.stands === 'submitted')),
    ...count('finishScreening', mine.filter((line) => line.stands === 'beingScreened' && !line.answered)),
    ...each('readAnswer', mine.filter((line) => line.stands === 'beingScreened' && line.answered)),
    ...each('resumeScreening', lines.filter((line) => line.stands === 'returned' && line.dueAt !== null && line.dueAt < seen.situation.now)),
    // While proposals are open its people may still confirm it; afterwards it stands in the way of the list.
    ...each('settleKeyedIn', seen.situation.now > seen.situation.call!.closesAt ? lines.filter((line) => line.stands === 'keyedIn') : []),
    // Another officer than the one who found it decides (M-20).
    ...each('reconsider', lines.filter((line) => line.stands === 'notEligible' && line.reconsiderationAsked && !line.officer?.isReader)),
  ]
}

async function consultationTasks({ situation }: Seen, actor: Actor, now: Date): Promise<Task[]> {
  const { call, consultation, eligibleProposalIds } = situation
  if (!consultation) {
    const ahead = await lookAhead('consultation', { callId: call!.id }, actor, now)
    const ready = isReady('freezeList', ahead, { callId: call!.id, dueAt: LATER, quorum: 3 })
    return ready ? [task('freezeList', { life: 'call', id: call!.id }, { facts: { count: eligibleProposalIds.length } })] : []
  }
  const seen = await look('consultation', consultation.id, actor, now)
  const subject = { life: 'consultation', id: consultation.id } as const
  return [
    ...(seen?.offered.includes('openConsultation') ? [task('openConsultation', subject)] : []),
    ...(isReady('closeConsultation', seen, {}) ? [task('closeConsultation', subject)] : []),
  ]
}

async function selectionTasks({ situation }: Seen, actor: Actor, now: Date): Promise<Task[]> {
  const { call, selection } = situation
  if (!selection) {
    const ahead = await lookAhead('selection', { callId: call!.id }, actor, now)
    return isReady('prepareSelection', ahead, { callId: call!.id, items: [], departureReason: '', version: null }) ? [task('prepareSelection', { life: 'call', id: call!.id })] : []
  }
  const seen = (await look('selection', selection.id, actor, now))!
  const subject = { life: 'selection', id: selection.id } as const
  const open = needsOf('confirmSelection', seen, {})
  const unfinished = open !== null && open.some((one) => one.code !== 'sameOfficer')
  return [
    ...(unfinished ? [task('prepareSelection', subject)] : []),
    ...(open?.length === 0 ? [task('confirmSelection', subject)] : []),
    ...(seen.offered.includes('announceSelection') ? [task('announceSelection', subject)] : []),
    ...(await Promise.all(selection.freedProposalIds.map(async (id) => task('decideFreedPlace', { life: 'proposal', id }, { facts: await namesOf(id, actor, now) })))),
  ]
}

async function namesOf(proposalId: string, actor: Actor, now: Date): Promise<Record<string, string>> {
  const seen = await look('proposal', proposalId, actor, now)
  return { title: seen?.situation.proposal?.submittedContent?.title ?? '', state: seen?.situation.responsibleState?.name ?? '' }
}

/** Due before the session begins, and of no use once it is over. */
function agendaTasks(seen: Seen): Task[] {
  const { call, session, cases, now } = seen.situation
  const isDue = call!.meeting === null && now < session!.endsAt && cases.some(isPresented)
  return isDue && isReady('arrangeMeeting', seen, SHORTEST(session!)) ? [task('arrangeMeeting', { life: 'call', id: call!.id }, { dueAt: session!.beginsAt, zone: session!.zone })] : []
}

async function meetingTasks({ situation }: Seen, actor: Actor, now: Date): Promise<Task[]> {
  const { session, cases, summaries } = situation
  const seen = await Promise.all(cases.map((one) => look('case', one.id, actor, now)))
  const toRecord = seen.filter((one) => isReady('recordNotDiscussed', one, { reason: '' }))
  const atSession = await look('session', session!.id, actor, now)
  const tasks = [
    ...(toRecord.length ? [task('recordMeeting', null, { facts: { count: toRecord.length } })] : []),
    ...(isReady('closeSession', atSession, {}) ? [task('closeSession', { life: 'session', id: session!.id })] : []),
  ]
  for (const one of cases) {
    const summary = summaries.find((text) => text.caseId === one.id)
    const kind = await summaryTask(one.id, summary?.id ?? null, actor, now)
    if (kind) tasks.push(task(kind, { life: 'case', id: one.id }, { facts: await namesOf(one.proposalId, actor, now) }))
  }
  return tasks
}

async function summaryTask(caseId: string, summaryId: string | null, actor: Actor, now: Date): Promise<'draftSummary' | 'readComment' | 'sendForClearance' | null> {
  if (summaryId === null) return isReady('draftSummary', await lookAhead('summary', { caseId }, actor, now), { caseId, content: summaryOf(EMPTY_CONTENT, '') }) ? 'draftSummary' : null
  const seen = await look('summary', summaryId, actor, now)
  if (!seen?.offered.includes('sendForClearance')) return null
  return seen.situation.summary!.state === 'commented' ? 'readComment' : 'sendForClearance'
}

async function bookletTasks({ situation, offered }: Seen, actor: Actor, now: Date): Promise<Task[]> {
  const { call, cases, summaries } = situation
  const subject = { life: 'call', id: call!.id } as const
  if (!cases.some((one) => one.state === 'discussed')) return []
  const ahead = await lookAhead('edition', { callId: call!.id }, actor, now)
  const prepared = await Editions().findAll({ where: { callId: call!.id, state: 'prepared' }, attributes: ['id', 'number', 'language'] })
  // Before a State has cleared its text, a translation would be of a text that may still change.
  const isBegun = summaries.some((one) => one.state === 'cleared')
  const open = openTranslations(ahead?.situation.untranslated ?? {})
  const tasks = [
    ...(offered.includes('recordFunds') && call!.fundsRecorded === 0 ? [task('recordFunds', subject)] : []),
    ...(call!.forewordSha256 === '' && offered.includes('saveForeword') && isBegun ? [task('writeForeword', subject)] : []),
    ...(open > 0 && isBegun ? [task('translate', subject, { facts: { count: open } })] : []),
    // A corrigendum is a decision, not a task: asked without one, the rules refuse where an edition is issued.
    ...(LANGUAGES.some((language) => isReady('prepareEdition', ahead, { callId: call!.id, language, issuedOn: situation.now.slice(0, 10), corrigendum: '' })) ? [task('prepareEdition', subject)] : []),
  ]
  for (const edition of prepared) {
    if (isReady('issueEdition', await look('edition', edition.id, actor, now), {})) tasks.push(task('issueEdition', { life: 'edition', id: edition.id }, { facts: { number: edition.number } }))
  }
  return tasks
}

/** What an administrator asks to read waits for an officer, another person than the one who asked (S-10). */
async function accessTasks(actor: Actor, now: Date): Promise<Task[]> {
  const waiting = (await findAccesses(actor, now)).filter((line) => line.state === 'asked')
  const tasks = await Promise.all(waiting.map(async ({ id, askedOffice, proponent }) => {
    const mayDecide = isReady('grantAccess', await look('access', id, actor, now), {})
    return mayDecide ? [task('decideAccess', { life: 'access', id }, { facts: { asker: askedOffice, proponent } })] : []
  }))
  return tasks.flat()
}
