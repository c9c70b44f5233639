// The demonstration: the second session's call, nine days before it closes, with cases in several stages of their life.

import { instantOf } from '#workflows/moments.ts'
import type { Actor } from '#workflows/actor.ts'
import type { RawInputs } from '#workflows/inputs.ts'
import type { Action } from '#workflows/lives/index.ts'
import { carryOut } from '../carry-out.ts'
import { declareDemonstration } from '../settings.ts'
import { Sessions } from '../tables.ts'
import { contentOf } from './cases-file.ts'
import { DEMONSTRATION_CASES } from './demonstration-cases.ts'
import { HOST_ZONE, SCRIPTED, type Timeline } from './plan.ts'
import { openTheCall, propose, screen, type Run } from './script.ts'

const DAY = 86_400_000

/** What this call holds to be a priority (M-1). */
const ASPECTS = [
  { key: 'conduct', title: 'Integrity in public office: codes of conduct and declarations of assets', articles: [7, 8, 20, 52] },
  { key: 'procurement', title: 'Public procurement and the management of public finances', articles: [9] },
  { key: 'society', title: 'Access to services and records, and the participation of society', articles: [5, 10, 13] },
]

/** Loads once, into an empty database; the dates lie around `now`. */
export async function loadDemonstration(now: Date): Promise<void> {
  if ((await Sessions().count()) > 0) return
  await declareDemonstration()
  const run = await openTheCall(DEMONSTRATION_CASES, timelineAround(now), { moreStates: ['GEO', 'KOR'], aspects: ASPECTS })
  for (const stage of STAGES) await stage(run)
}

function timelineAround(now: Date): Timeline {
  const day = (days: number) => new Date(now.getTime() + days * DAY).toISOString().slice(0, 10)
  const at = (days: number, time: string) => instantOf(`${day(days)}T${time}`, HOST_ZONE)
  return {
    ...SCRIPTED,
    founded: at(-57, '09:00'), opens: at(-50, '13:00'), acknowledged: at(-47, '10:00'), submitted: at(-12, '16:00'), screened: at(-3, '10:00'), closes: at(9, '18:00'),
    viewsUntil: at(20, '18:00'), answerBy: at(70, '18:00'), meets: at(87, '10:00'),
    startsOn: day(85), endsOn: day(89), discussedOn: day(87),
  }
}

const caseOf = (state: string, type: 'State' | 'NGO', index = 0) => DEMONSTRATION_CASES.filter((one) => one.state_iso3 === state && one.submitter_type === type)[index]!

type Stage = (run: Run) => Promise<void>

const STAGES: Stage[] = [acknowledge, draft, onPaper, submitOnly, beingScreened, returned, foundEligible]

async function does<A extends Action>(action: A, id: string | null, actor: Actor, input: RawInputs[A], at: string): Promise<string> {
  const outcome = await carryOut(action, id, actor, input, { now: new Date(at) })
  if (outcome.kind !== 'done') throw new Error(`The demonstration could not ${action}: ${JSON.stringify(outcome)}`)
  return outcome.subjectId
}

const actorOf = (run: Run, entity: string) => run.cast.of.get(run.cast.ids.get(entity)!)!
const day = (instant: string, days: number) => new Date(Date.parse(instant) + days * DAY).toISOString()

async function acknowledge(run: Run): Promise<void> {
  for (const entity of ['GEO', 'IND', 'IDN', 'UGA', 'UKR', 'KOR']) await does('acknowledgeInvitation', run.callId, actorOf(run, entity), {}, run.timeline.acknowledged)
}

/** Georgia's second programme: every required section is written, one result still lacks its source. */
async function draft(run: Run): Promise<void> {
  const content = contentOf(caseOf('GEO', 'State', 0))
  const results = content.results.map((result, index) => (index === content.results.length - 1 ? { ...result, source: '' } : result))
  await does('startDraft', null, actorOf(run, 'GEO'), { callId: run.callId, content: { ...content, results, consentListed: false } }, day(run.timeline.screened, 1))
}

/** What the Republic of Korea sent as a note is typed in, and waits for its focal point to confirm it (M-7). */
async function onPaper(run: Run): Promise<void> {
  await does('keyIn', null, run.cast.officers[0]!, {
    callId: run.callId, entityId: run.cast.ids.get('KOR')!, content: contentOf(caseOf('KOR', 'State')), arrivedAt: run.timeline.submitted, how: 'note verbale of the Permanent Mission',
  }, day(run.timeline.screened, 1))
}

async function submitOnly(run: Run): Promise<void> {
  await propose(run, caseOf('IND', 'State'))
  await propose(run, caseOf('AFG', 'NGO'))
}

async function beingScreened(run: Run): Promise<void> {
  const officer = run.cast.officers[0]!
  const id = await proposed(run, caseOf('UKR', 'State'))
  await does('startScreening', id, officer, {}, run.timeline.screened)
  await does('recordChecklist', id, officer, {
    findings: [
      { criterion: 'entitledProposer', finding: 'met', reason: 'A State; invited and acknowledged.' },
      { criterion: 'inTime', finding: 'met', reason: 'Arrived while the call is open.' },
      { criterion: 'aspectOfCall', finding: 'met', reason: 'Articles 9, 10 and 13.' },
      { criterion: 'complete', finding: 'unclear', reason: 'The way savings are counted could be said more plainly.' },
    ],
  }, run.timeline.screened)
  await does('keepInternalNote', id, run.cast.officers[1]!, { body: 'An observer suggested a case tied to the same platform. Should Ukraine hear of both on the same day?' }, day(run.timeline.screened, 1))
}

/** Georgia's first programme came back with questions; only the sections asked about are open. */
async function returned(run: Run): Promise<void> {
  const officer = run.cast.officers[0]!
  const id = await proposed(run, caseOf('GEO', 'State', 1))
  await does('startScreening', id, officer, {}, run.timeline.screened)
  await does('returnForClarification', id, officer, {
    questions: 'How many centres were open in each year, and which law gives them their tasks? Please also say what was hard in the first year.',
    sections: ['results', 'challenges', 'legalFramework'],
    dueAt: day(run.timeline.closes, -4),
  }, day(run.timeline.screened, 1))
}

async function foundEligible(run: Run): Promise<void> {
  for (const one of [caseOf('IDN', 'State'), caseOf('UGA', 'State')]) {
    await proposed(run, one)
    await screen(run, run.reports.at(-1)!)
  }
  // The observer's case is eligible and its State has been told; it has not answered yet (M-21).
  await proposed(run, caseOf('UKR', 'NGO'))
  await screen(run, run.reports.at(-1)!, { stateAnswers: false })
}

async function proposed(run: Run, one: Parameters<typeof propose>[1]): Promise<string> {
  await propose(run, one)
  return run.reports.at(-1)!.proposalId!
}
