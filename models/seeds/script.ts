// The scripted run: carries cases from the call to the booklet through the same door people use (carryOut).
//
// What people would decide is decided here by fixed rules that never rank. Screening finds met what the facts say is
// met. To choose, the script walks: it goes round the regional groups in English alphabetical order and takes from each
// the next programme in alphabetical order of States and titles, a State at most once until every State has had its
// turn, until the cap is reached. The first that the walk would come to next is put in reserve. The walk spreads; it
// says nothing of worth.

import type { Actor } from '#workflows/actor.ts'
import { type Aspect, CRITERIA, type Criterion, type Finding, type Outcome } from '#workflows/situation.ts'
import type { RawInputs } from '#workflows/inputs.ts'
import type { Language } from '#workflows/languages.ts'
import type { Action } from '#workflows/lives/index.ts'
import { compareByName, compareByStateName, findState, groupsInOrder, mayPropose, regionalGroupOf } from '#workflows/names/index.ts'
import type { Unmet } from '#workflows/needs.ts'
import { summaryOf } from '#workflows/summary-draft.ts'
import { carryOut } from '../carry-out.ts'
import { attachPrint, frozenData, type Printed } from '../editions.ts'
import { actorInOffice } from '../find-actors.ts'
import { foundSession } from '../found-session.ts'
import { FOREWORD, partsOf } from '../parts.ts'
import { Calls, Cases, ConsultationItems, Entities, Offices, Proposals, Recusals, Summaries, Votes } from '../tables.ts'
import type { BookletData } from '#workflows/booklet-data.ts'
import { ACCOUNTS } from './accounts.ts'
import { contentOf, type InputCase } from './cases-file.ts'
import { FOREWORDS } from './forewords.ts'
import { demonstrationPlan, entityLines, type Timeline } from './plan.ts'

export type CaseReport = {
  inputId: string
  reference: string | null
  proponent: string
  outcome: Outcome | 'notEligible' | 'refused'
  /** Why: refusals as codes for the reader's words, or the reason given in the act. */
  reasons: (Unmet | string)[]
  proposalId: string | null
}

/** Who acts for whom, found once. */
type Cast = { officers: Actor[]; members: Actor[]; administrators: Actor[]; of: Map<string, Actor>; ids: Map<string, string> }

export type Run = { sessionId: string; callId: string; cast: Cast; timeline: Timeline; reports: CaseReport[] }

const REASONS = {
  selected: 'Taken on the walk round the regional groups, in the alphabet’s order; the order carries no merit.',
  reserve: 'Kept in reserve, should a State decline; reserves have no order among them.',
  notSelected: 'The call has no further place; nothing is said of the programme’s worth.',
  noArticle: 'It names no article of the Convention and no aspect of the call.',
}

/** An act the script relies on. @throws when the door refuses it: the script and the rules have then drifted apart. */
async function must<A extends Action>(action: A, id: string | null, actor: Actor, input: RawInputs[A], at: string): Promise<string> {
  const outcome = await carryOut(action, id, actor, input, { now: new Date(at) })
  if (outcome.kind === 'done') return outcome.subjectId
  throw new Error(`${action} was refused: ${JSON.stringify(outcome.kind === 'refused' ? outcome.decision.refusals : outcome.problems)}`)
}

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index)

/** A file of cases may be about anything: the scripted call names every substantive chapter. */
const WHOLE_CONVENTION: Aspect[] = [
  { key: 'prevention', title: 'Preventive measures', articles: range(5, 14) },
  { key: 'lawEnforcement', title: 'Criminalization and law enforcement', articles: range(15, 42) },
  { key: 'cooperation', title: 'International cooperation, asset recovery and technical assistance', articles: range(43, 62) },
]

/** Founds the session, imports the entities of the cases and opens the call (M-1 to M-5). */
export async function openTheCall(cases: InputCase[], timeline: Timeline, { moreStates = [], aspects = WHOLE_CONVENTION }: { moreStates?: string[]; aspects?: Aspect[] } = {}): Promise<Run> {
  const { sessionId, officerIds, memberIds, administratorIds } = await foundSession(demonstrationPlan(timeline), new Date(timeline.founded))
  const officers = await Promise.all(officerIds.map((id) => actorInOffice(id)))
  const screening = officers[0]!
  await must('importEntities', sessionId, screening, { lines: entityLines(cases, moreStates) }, timeline.founded)
  const callId = await must('prepareCall', null, screening, {
    sessionId,
    title: 'Best practices in the fight against corruption',
    aspects,
    opensAt: timeline.opens, closesAt: timeline.closes, zone: demonstrationPlan(timeline).zone, cap: 4, observersInvited: true,
  }, timeline.founded)
  await must('openCall', callId, screening, {}, timeline.opens)
  const entities = await Entities().findAll({ where: { sessionId } })
  const offices = await Offices().findAll({ where: { sessionId, role: ['focalPoint', 'representative'] }, order: [['since', 'ASC'], ['id', 'ASC']] })
  const of = new Map<string, Actor>()
  for (const office of offices) of.set(office.entityId!, await actorInOffice(office.id))
  const ids = new Map(entities.map((entity) => [entity.iso3 ?? entity.name, entity.id]))
  return { sessionId, callId, timeline, reports: [], cast: { officers, members: await Promise.all(memberIds.map((id) => actorInOffice(id))), administrators: await Promise.all(administratorIds.map((id) => actorInOffice(id))), of, ids } }
}

/** Each case is drafted and submitted by its proponent; what the rules refuse is reported and the rest goes on (M-7 to M-17). */
export async function propose(run: Run, one: InputCase): Promise<void> {
  const { cast, timeline } = run
  const proponent = one.submitter_type === 'NGO' ? one.ngo!.trim() : (one.state_iso3 ?? '')
  const report: CaseReport = { inputId: one.id, reference: null, proponent: one.submitter_type === 'NGO' ? proponent : (one.state ?? proponent), outcome: 'refused', reasons: [], proposalId: null }
  run.reports.push(report)
  const known = one.submitter_type === 'NGO' || (one.state_iso3 !== null && findState(one.state_iso3) !== undefined && mayPropose(one.state_iso3))
  const actor = cast.of.get(cast.ids.get(proponent) ?? '')
  if (!known || !actor) {
    report.reasons.push('The proponent is not a State of the list or an observer of the session.')
    return
  }
  const drafted = await carryOut('startDraft', null, actor, { callId: run.callId, responsibleStateId: cast.ids.get(one.state_iso3 ?? '') ?? null, content: contentOf(one) }, { now: new Date(timeline.submitted) })
  if (drafted.kind !== 'done') {
    report.reasons.push(...(drafted.kind === 'refused' ? drafted.decision.refusals : drafted.problems.map((problem) => `${problem.path.join('.')}: ${problem.message}`)))
    return
  }
  report.proposalId = drafted.subjectId
  const submitted = await carryOut('submit', drafted.subjectId, actor, { receivedAt: timeline.submitted }, { now: new Date(timeline.submitted) })
  if (submitted.kind === 'refused') report.reasons.push(...submitted.decision.refusals)
  if (submitted.kind === 'done') report.reference = (await Proposals().findByPk(drafted.subjectId))!.reference
}

/** The checklist by facts; the State an observer named is heard (M-19 to M-21). */
export async function screen(run: Run, report: CaseReport, { stateAnswers = true } = {}): Promise<void> {
  if (!report.reference) return
  const { cast, timeline } = run
  const id = report.proposalId!
  const officer = cast.officers[0]!
  const proposal = (await Proposals().findByPk(id))!
  const call = (await Calls().findByPk(run.callId))!
  const articles = proposal.submittedContent!.articles
  const within = articles.some((number) => call.aspects.some((aspect) => aspect.articles.includes(number)))
  const ofAspect = within || (articles.length === 0 && proposal.submittedContent!.aspect.trim() !== '')
  await must('startScreening', id, officer, {}, timeline.screened)
  const findings = CRITERIA.map((criterion) => findingOf(criterion, ofAspect))
  await must('recordChecklist', id, officer, { findings }, timeline.screened)
  if (!ofAspect) {
    await must('findNotEligible', id, officer, { reason: REASONS.noArticle }, timeline.screened)
    report.outcome = 'notEligible'
    report.reasons.push(REASONS.noArticle)
    return
  }
  await must('findEligible', id, officer, { reason: '', commentUntil: timeline.viewsUntil }, timeline.screened)
  report.outcome = 'notSelected'
  const state = stateAnswers && proposal.proponentKind === 'observer' ? cast.of.get(proposal.responsibleStateId!) : undefined
  if (state) await must('giveStateView', id, state, { comment: 'The account is correct.', agrees: true, wouldPresent: 'yes' }, timeline.screened)
}

function findingOf(criterion: Criterion, ofAspect: boolean): { criterion: Criterion; finding: Finding; reason: string } {
  const met = criterion !== 'aspectOfCall' || ofAspect
  const reason: Record<Criterion, string> = {
    entitledProposer: 'On the list of the session.',
    inTime: 'Arrived before the call closed.',
    oneOfObserver: 'No other live case.',
    programmeOfState: 'The proposer states that it is a programme of one State.',
    aspectOfCall: ofAspect ? 'It falls under an aspect of the call.' : REASONS.noArticle,
    complete: 'Every required section has text.',
    noAccusationNoComparison: 'Nothing of the kind was found.',
  }
  return { criterion, finding: met ? 'met' : 'notMet', reason: reason[criterion] }
}

/** The list is frozen and the bureau consulted: each member supports the walk over what is open to it, and abstains on the rest (M-22 to M-25). */
export async function consult(run: Run): Promise<void> {
  const { cast, timeline } = run
  const [, , officer] = cast.officers
  await must('closeCall', run.callId, cast.officers[0]!, {}, timeline.closes)
  const id = await must('freezeList', null, officer!, { callId: run.callId, dueAt: timeline.consultationDue, quorum: 3 }, timeline.frozen)
  await must('openConsultation', id, officer!, {}, timeline.frozen)
  for (const member of cast.members) await castAs(run, id, member)
  await must('closeConsultation', id, officer!, {}, timeline.selected > timeline.consultationDue ? timeline.selected : timeline.consultationDue)
}

async function castAs(run: Run, consultationId: string, member: Actor): Promise<void> {
  const recused = new Set((await Recusals().findAll({ where: { consultationId, officeId: member.officeId!, liftedAt: null } })).map((one) => one.proposalId))
  const open = (await walk(run)).filter((proposalId) => !recused.has(proposalId))
  if (open.length === 0) return
  const cap = (await Calls().findByPk(run.callId))!.cap
  const votes = open.map((proposalId, index) => ({ proposalId, choice: index < cap ? ('support' as const) : ('abstain' as const) }))
  await must('castVotes', consultationId, member, { votes }, run.timeline.voted)
}

/** The walk of the file's head comment, over the frozen list: proposal ids. */
export async function walk(run: Run): Promise<string[]> {
  const items = await ConsultationItems().findAll()
  const proposals = await Proposals().findAll({ where: { id: items.map((item) => item.proposalId), callId: run.callId } })
  const iso3s = new Map([...run.cast.ids].map(([name, id]) => [id, name]))
  const byState = compareByStateName('en')
  const byTitle = compareByName('en')
  const rows = proposals
    .map((proposal) => ({ id: proposal.id, iso3: iso3s.get(proposal.responsibleStateId!)!, title: proposal.submittedContent!.title, reference: proposal.reference! }))
    .sort((a, b) => byState(a.iso3, b.iso3) || byTitle(a.title, b.title) || (a.reference < b.reference ? -1 : 1))
  const turns = new Map<string, number>()
  const withTurn = rows.map((row) => {
    const turn = turns.get(row.iso3) ?? 0
    turns.set(row.iso3, turn + 1)
    return { ...row, turn, group: regionalGroupOf(row.iso3) }
  })
  const groups = [...groupsInOrder('en').map(String), 'none']
  const walked: string[] = []
  for (let turn = 0; turn <= Math.max(0, ...withTurn.map((row) => row.turn)); turn++) {
    const queues = groups.map((group) => withTurn.filter((row) => row.turn === turn && row.group === group))
    for (let round = 0; queues.some((queue) => queue.length > round); round++) walked.push(...queues.flatMap((queue) => (queue[round] ? [queue[round]!.id] : [])))
  }
  return walked
}

/** Prepared by one officer, confirmed by another, announced apart (M-27, M-30). */
export async function select(run: Run): Promise<void> {
  const { cast, timeline, reports } = run
  const order = await walk(run)
  const cap = (await Calls().findByPk(run.callId))!.cap
  const items = order.map((proposalId, index) => {
    const outcome: Outcome = index < cap ? 'selected' : index === cap ? 'reserve' : 'notSelected'
    return { proposalId, outcome, reason: REASONS[outcome] }
  })
  const id = await must('prepareSelection', null, cast.officers[2]!, { callId: run.callId, items, departureReason: '' }, timeline.selected)
  await must('confirmSelection', id, cast.officers[3]!, {}, timeline.selected)
  await must('announceSelection', id, cast.officers[2]!, { answerBy: timeline.answerBy }, timeline.announced)
  await must('arrangeMeeting', run.callId, cast.officers[2]!, MEETING(timeline.meets), timeline.announced)
  for (const item of items) {
    const report = reports.find((one) => one.proposalId === item.proposalId)!
    report.outcome = item.outcome
    report.reasons = [item.reason]
  }
}

/** One sitting of two hours and ten minutes for four cases. */
const MEETING = (beginsAt: string) => ({ beginsAt, room: 'Plenary hall', openingMinutes: 10, minutesEach: 30 })

/** The State accepts and presents; the meeting discusses (M-31, M-32). */
export async function meet(run: Run): Promise<void> {
  const { cast, timeline } = run
  for (const one of await Cases().findAll({ where: { callId: run.callId } })) {
    const proposal = (await Proposals().findByPk(one.proposalId))!
    const state = cast.of.get(proposal.responsibleStateId!)!
    await must('acceptInvitation', one.id, state, { presenters: [state.office], needs: '' }, timeline.accepted)
    await must('recordDiscussed', one.id, cast.officers[2]!, {
      discussedOn: timeline.discussedOn, presenters: [state.office], questions: 'Delegations asked about costs, the law that was needed and what was done differently afterwards.',
      account: ACCOUNTS[proposal.submittedContent!.language],
    }, timeline.afterSession)
  }
  await must('closeSession', run.sessionId, cast.officers[2]!, {}, timeline.afterSession)
}

/** The foreword is written; each summary is drafted by the Secretariat from the submitted text and cleared by the State (M-34, M-36). */
export async function summarise(run: Run): Promise<void> {
  const { cast, timeline } = run
  await must('saveForeword', run.callId, cast.officers[4]!, { language: 'en', text: FOREWORDS.en, seenSha256: '' }, timeline.summarised)
  for (const one of await Cases().findAll({ where: { callId: run.callId, state: 'discussed' } })) {
    const proposal = (await Proposals().findByPk(one.proposalId))!
    const officer = cast.officers[4]!
    const id = await must('draftSummary', null, officer, { caseId: one.id, content: summaryOf(proposal.submittedContent!, one.account) }, timeline.summarised)
    await must('sendForClearance', id, officer, { dueAt: timeline.clearanceDue }, timeline.summarised)
    const summary = (await Summaries().findByPk(id))!
    await must('clearSummary', id, cast.of.get(proposal.responsibleStateId!)!, { sha256: summary.sha256 }, timeline.cleared)
  }
}

/** What the file gives of each part in another language, and the script's own words, saved as translations (M-35). */
export async function translate(run: Run, languages: readonly Language[]): Promise<void> {
  const { cast, timeline } = run
  for (const part of await partsOf(run.callId)) {
    for (const language of languages.filter((one) => one !== part.language)) {
      const texts = { ...part.own[language], ...(part.source['discussion'] ? { discussion: ACCOUNTS[language] } : {}), ...(part.id === FOREWORD ? { foreword: FOREWORDS[language] } : {}) }
      if (Object.keys(texts).length === 0) continue
      await must('saveTranslation', null, cast.officers[4]!, { callId: run.callId, part: part.id, language, sourceSha256: part.sha256, version: 0, texts }, timeline.cleared)
    }
  }
}

/** An edition that the script issued, or why not. `refusals`: the parts that are missing; `why`: what the printer said, if it was printing that failed. */
export type EditionReport = { language: Language; editionId: string | null; refusals: Unmet[]; why?: string }

/**
 * Funds are recorded; in each language an edition is frozen, printed and issued by two officers (M-33, M-35, M-37). A
 * language whose texts are missing is refused and the others are made. Nothing discussed: no edition.
 */
export async function publish(run: Run, print: (data: BookletData) => Promise<Printed>, languages: readonly Language[] = ['en']): Promise<EditionReport[]> {
  const { cast, timeline } = run
  if ((await Cases().count({ where: { callId: run.callId, state: 'discussed' } })) === 0) return []
  await must('recordFunds', run.callId, cast.officers[4]!, { donor: 'Donor of the demonstration', amount: 60_000, currency: 'EUR' }, timeline.summarised)
  await translate(run, languages)
  const reports: EditionReport[] = []
  for (const language of languages) {
    const outcome = await carryOut('prepareEdition', null, cast.officers[4]!, { callId: run.callId, language, issuedOn: timeline.issued.slice(0, 10) }, { now: new Date(timeline.issued) })
    if (outcome.kind === 'done') reports.push({ language, editionId: outcome.subjectId, refusals: [] })
    else if (outcome.kind === 'refused' && outcome.decision.refusals.every(({ code }) => code === 'partNotTranslated' || code === 'partOutOfDate')) reports.push({ language, editionId: null, refusals: outcome.decision.refusals })
    else throw new Error(`prepareEdition was refused: ${JSON.stringify(outcome)}`)
  }
  const prepared = reports.flatMap(({ editionId }) => (editionId === null ? [] : [editionId]))
  const prints = await Promise.allSettled(prepared.map(async (id) => print(await frozenData(id))))
  for (const [index, id] of prepared.entries()) {
    const printed = prints[index]!
    if (printed.status === 'fulfilled') {
      await attachPrint(id, printed.value)
      await must('issueEdition', id, cast.officers[3]!, {}, timeline.issued)
      continue
    }
    // What cannot be printed is not issued: the edition is discarded with the printer's reason, and the rest goes on.
    const why = (printed.reason as Error).message
    await must('discardEdition', id, cast.officers[4]!, { reason: why.slice(0, 2000) }, timeline.issued)
    Object.assign(reports.find((one) => one.editionId === id)!, { editionId: null, why })
  }
  return reports
}

export async function countVotes(): Promise<{ cast: number; recused: number }> {
  return { cast: await Votes().count(), recused: await Recusals().count({ where: { liftedAt: null } }) }
}
