// One session played from before its opening to an issued edition, with the database kept as it stood at each stage: for tests that look at every page in every state.

import { copyFileSync, existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { createHash, randomUUID } from 'node:crypto'
import path from 'node:path'
import { CLOCK, ROLES, VISITOR, type Actor, type Role } from '#workflows/actor.ts'
import type { RawInputs } from '#workflows/inputs.ts'
import type { Action } from '#workflows/lives/index.ts'
import { FRESH_MINUTES } from '#workflows/sign-in-rules.ts'
import { CRITERIA } from '#workflows/situation.ts'
import { summaryOf } from '#workflows/summary-draft.ts'
import { carryOut } from '#models/carry-out.ts'
import { database, databaseFile } from '#models/database.ts'
import { attachPrint } from '#models/editions.ts'
import { actorInOffice } from '#models/find-actors.ts'
import { sha256 } from '#models/hash.ts'
import { foundSession } from '#models/found-session.ts'
import { closeDatabase, openDatabase } from '#models/migrate.ts'
import { FOREWORD, partsOf } from '#models/parts.ts'
import { contentOf } from '#models/seeds/cases-file.ts'
import { demonstrationPlan, entityLines, SCRIPTED as DATES } from '#models/seeds/plan.ts'
import { declareDemonstration, moveClock } from '#models/settings.ts'
import { askForLink } from '#models/sign-in-links.ts'
import { signInAs } from '#models/sign-ins.ts'
import { keepArrival } from '#models/arrivals.ts'
import { makeRecoveryCodes } from '#models/factors.ts'
import { keepTyping } from '#models/keep-typing.ts'
import { readySigningKeys } from '#models/signing-keys.ts'
import { Attachments, Cases, Challenges, Changes, Entities, KnownDevices, Offices, Passkeys, People, Proposals, ProviderLinks, SignIns, Summaries } from '#models/tables.ts'
import { signInHeader } from '#app/server/actor.ts'
import { carryOutDueActs } from '#app/server/due-acts.ts'
import { formTokenOf } from '#app/server/form-token.ts'
import { suggested, testCase } from './house.ts'
import { withApp } from './signing-in.ts'

export const STAGES = ['beforeOpening', 'drafts', 'screening', 'frozen', 'consulting', 'closed', 'prepared', 'announced', 'meeting', 'sessionClosed', 'issued'] as const
export type StageName = (typeof STAGES)[number]

/** `at`: the moment of the pages; `file`: a database of its own, that a test may open and a server may serve. */
export type Stage = { name: StageName; at: Date; file: string }

/** Everybody who might ask. The others of ROLES, should there be any, join by themselves under their role's name. */
export type Cast = Record<string, Actor> & Record<'visitor' | 'georgia' | 'india' | 'ukraine' | 'observer' | 'otherObserver' | 'officer' | 'officerElsewhere' | 'member' | 'recusedMember' | 'declaredMember' | 'administrator' | 'otherAdministrator', Actor>

export type Played = { folder: string; stages: Stage[]; cast: Cast; callId: string; proposals: Record<string, string> }

const CASES = [
  testCase('geo', 'GEO'), testCase('geo-draft', 'GEO'), testCase('ind', 'IND'), testCase('nor', 'NOR'), testCase('per', 'PER'), testCase('kor', 'KOR'), testCase('ken', 'KEN'),
  suggested('ukr-ngo', 'Test Watch', 'UKR'), suggested('chl-ngo', 'Other Watch', 'CHL'),
]

// Memory-backed where the machine has it, as in house.ts.
const ROOT = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()

/** A folder of its own for what is played; whoever asks for it removes it. */
export const playedFolder = (name: string): string => mkdtempSync(path.join(ROOT, `${name}-`))

/** Opens what was kept of a stage, at its moment. */
export async function openStage({ file, at }: Pick<Stage, 'file' | 'at'>): Promise<void> {
  await openDatabase({ file })
  await moveClock(at.getTime() - Date.now())
}

/** Plays the whole session. */
export async function playStages(folder: string): Promise<Played> {
  mkdirSync(path.join(folder, 'files'), { recursive: true })
  const file = path.join(folder, 'playing.sqlite')
  await openDatabase({ file })
  await declareDemonstration()
  await readySigningKeys({ now: new Date(DATES.founded), inEarnest: false, say: () => undefined })
  const stages: Stage[] = []
  const keep = async (name: StageName, at: string) => {
    await moveClock(Date.parse(at) - Date.now())
    // As a server that runs would have left it: nothing is due, and every mail has gone.
    await carryOutDueActs()
    await database().query('UPDATE outbox SET sent_at = created_at WHERE sent_at IS NULL')
    await closeDatabase()
    const copy = path.join(folder, `${name}.sqlite`)
    copyFileSync(file, copy)
    stages.push({ name, at: new Date(at), file: copy })
    await openDatabase({ file })
  }
  try {
    return { ...(await play(folder, keep)), folder, stages }
  } finally {
    await closeDatabase()
  }
}

async function does<A extends Action>(action: A, id: string | null, actor: Actor, input: RawInputs[A], at: string): Promise<string> {
  const outcome = await carryOut(action, id, actor, input, { now: new Date(at) })
  if (outcome.kind !== 'done') throw new Error(`${action} was refused: ${JSON.stringify(outcome)}`)
  return outcome.subjectId
}

async function play(folder: string, keep: (name: StageName, at: string) => Promise<void>): Promise<Pick<Played, 'cast' | 'callId' | 'proposals'>> {
  const fileOf = (name: string) => {
    const storedAs = randomUUID()
    const bytes = Buffer.from(`%PDF-1.4 ${name} %%EOF`)
    writeFileSync(path.join(folder, 'files', storedAs), bytes)
    return { name, type: 'pdf' as const, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), storedAs, toBeScanned: false }
  }

  // Before opening: two sessions, so that an officer of the one can be tried against the other.
  const founded = DATES.founded
  const plan = demonstrationPlan(DATES)
  const administrators = ['Administrator of the system', 'Second administrator'].map((title, index) => ({ title, email: `administrator-${index + 1}@example.org`, zone: 'UTC' }))
  const { sessionId, officerIds, memberIds, administratorIds } = await foundSession({ ...plan, administrators }, new Date(founded))
  const earlier = <One extends { email: string }>(people: One[]) => people.map((one) => ({ ...one, email: `earlier-${one.email}` }))
  const elsewhere = await foundSession({ ...plan, number: 1, startsOn: '2026-06-01', endsOn: '2026-06-05', officers: [1, 2].map((number) => ({ title: `Officer ${number} of an earlier session`, email: `earlier-${number}@example.org`, zone: 'UTC' })), bureau: earlier(plan.bureau), administrators: earlier(administrators) }, new Date(founded))
  const officers = await Promise.all(officerIds.map((id) => actorInOffice(id)))
  const [officer, second] = officers as [Actor, Actor]
  await does('importEntities', sessionId, officer, { lines: entityLines(CASES) }, founded)
  const of = async (name: string) => {
    const entity = (await Entities().findOne({ where: { sessionId, ...(name.length === 3 ? { iso3: name } : { name }) }, rejectOnEmpty: true }))!
    return actorInOffice((await Offices().findOne({ where: { entityId: entity.id, role: ['focalPoint', 'representative'] }, rejectOnEmpty: true }))!.id)
  }
  const [georgia, india, norway, peru, korea, kenya, ukraine, chile, observer, otherObserver] = (await Promise.all(['GEO', 'IND', 'NOR', 'PER', 'KOR', 'KEN', 'UKR', 'CHL', 'Test Watch', 'Other Watch'].map(of))) as Actor[] as [Actor, Actor, Actor, Actor, Actor, Actor, Actor, Actor, Actor, Actor]
  const members = await Promise.all(memberIds.map((id) => actorInOffice(id)))
  const [administrator, otherAdministrator] = (await Promise.all(administratorIds.map((id) => actorInOffice(id)))) as [Actor, Actor]
  const cast: Cast = { visitor: VISITOR, georgia, india, ukraine, observer, otherObserver, officer, officerElsewhere: await actorInOffice(elsewhere.officerIds[0]!), member: members[1]!, recusedMember: members[3]!, declaredMember: members[0]!, administrator, otherAdministrator, ...(await othersOf(sessionId)) }
  const callId = await does('prepareCall', null, officer, { sessionId, title: 'Best practices in the fight against corruption', aspects: [{ key: 'a', title: 'Prevention', articles: [9, 10, 13] }], opensAt: DATES.opens, closesAt: DATES.closes, zone: 'Asia/Makassar', cap: 4, observersInvited: true }, founded)
  await signInThings(georgia)
  await signInThings(officer)
  await keep('beforeOpening', founded)

  // Open, with drafts, one of them with a file, and one typed in from paper.
  await does('openCall', callId, officer, {}, DATES.opens)
  await askForLink((await People().findByPk(georgia.personId!))!.email, new Date(DATES.opens))
  await does('acknowledgeInvitation', callId, georgia, {}, DATES.acknowledged)
  const idOf = async (name: string) => (await Entities().findOne({ where: { sessionId, ...(name.length === 3 ? { iso3: name } : { name }) } }))!.id
  const draft = async (id: string, actor: Actor) => {
    const one = CASES.find((each) => each.id === id)!
    return does('startDraft', null, actor, { callId, responsibleStateId: await idOf(one.state_iso3!), content: { ...contentOf(one), contact: `contact of ${id}`, lessons: `Lessons of ${id}.` } }, DATES.acknowledged)
  }
  const proposals: Record<string, string> = {}
  for (const [id, actor] of [['geo', georgia], ['geo-draft', georgia], ['ind', india], ['nor', norway], ['per', peru], ['ken', kenya], ['ukr-ngo', observer], ['chl-ngo', otherObserver]] as const) {
    proposals[id] = await draft(id, actor)
    await does('attachFile', proposals[id], actor, fileOf(`Plan of ${id}.pdf`), DATES.acknowledged)
  }
  const korean = contentOf(CASES.find((one) => one.id === 'kor')!)
  proposals.kor = await does('keyIn', null, officer, { callId, entityId: await idOf('KOR'), content: korean, arrivedAt: DATES.acknowledged, how: 'note verbale of the mission' }, DATES.acknowledged)
  // Typed and not saved; somebody who spoke for Georgia and does no longer; a file that waits for the scanner and one that it found infected; an administrator who asks to read a draft.
  await keepTyping(proposals['geo-draft']!, 'programme', georgia, { 'content.agency': 'Typed and not saved.' }, new Date(DATES.acknowledged))
  const inGeorgia = async (title: string) => (await Offices().findOne({ where: { entityId: georgia.entityId, title }, rejectOnEmpty: true }))!
  await does('addPerson', georgia.entityId, georgia, { email: 'former@example.org', office: 'Former focal point of Georgia', language: 'en', zone: 'UTC' }, DATES.acknowledged)
  await does('removePerson', georgia.entityId, georgia, { officeId: (await inGeorgia('Former focal point of Georgia')).id }, DATES.acknowledged)
  await does('addPerson', georgia.entityId, georgia, { email: 'colleague@example.org', office: 'Second focal point of Georgia', language: 'fr', zone: 'Asia/Tbilisi' }, DATES.acknowledged)
  for (const name of ['Waits.pdf', 'Infected.pdf']) await does('attachFile', proposals['geo-draft']!, georgia, { ...fileOf(`${name.slice(0, -4)} of geo-draft.pdf`), toBeScanned: true }, DATES.acknowledged)
  const infected = (await Attachments().findOne({ where: { name: 'Infected of geo-draft.pdf' }, rejectOnEmpty: true }))!
  await does('recordInfected', infected.id, CLOCK, { signature: 'Eicar-Signature' }, DATES.acknowledged)
  const access = await does('askAccess', null, administrator, { sessionId, named: proposals['geo-draft']!, reason: 'The file does not open for them.' }, DATES.acknowledged)
  await keep('drafts', DATES.acknowledged)

  // Screening: each at another point of it.
  const submit = (id: string, actor: Actor) => does('submit', proposals[id]!, actor, { receivedAt: DATES.submitted }, DATES.submitted)
  for (const [id, actor] of [['geo', georgia], ['ind', india], ['nor', norway], ['per', peru], ['ken', kenya], ['ukr-ngo', observer], ['chl-ngo', otherObserver]] as const) await submit(id, actor)
  const at = DATES.screened
  const begin = (id: string) => does('startScreening', proposals[id]!, officer, {}, at)
  const check = (id: string, finding: 'met' | 'notMet' = 'met') => does('recordChecklist', proposals[id]!, officer, { findings: CRITERIA.map((criterion) => ({ criterion, finding, reason: `Found for ${id}.` })) }, at)
  const eligible = (id: string) => does('findEligible', proposals[id]!, officer, { reason: `Eligible: ${id}.`, commentUntil: DATES.viewsUntil }, at)
  for (const id of ['geo', 'ind', 'nor', 'per', 'ukr-ngo', 'chl-ngo']) {
    await begin(id)
    await does('keepInternalNote', proposals[id]!, second, { body: `A note on ${id}.` }, at)
    await does('writeToProposer', proposals[id]!, officer, { body: `A question about ${id}.` }, at)
  }
  await does('writeToSecretariat', proposals.geo!, georgia, { body: 'An answer of Georgia.' }, at)
  for (const id of ['nor', 'ukr-ngo', 'chl-ngo', 'geo']) await check(id)
  await check('per', 'notMet')
  await does('findNotEligible', proposals.per!, officer, { reason: 'Not of this call.' }, at)
  await does('proposeChange', proposals.geo!, officer, { section: 'problem', text: 'The problem, said more plainly.', why: 'So that it is read at once.' }, at)
  const georgian = (await Proposals().findByPk(proposals.geo!))!
  await does('saveDraft', proposals.geo!, georgia, { version: georgian.get('version') as number, content: { ...georgian.content, lessons: 'Lessons that were not submitted.' } }, at)
  await does('returnForClarification', proposals.ind!, officer, { questions: 'Since when?', sections: ['started'], dueAt: DATES.closes }, at)
  await eligible('nor')
  await eligible('ukr-ngo')
  await does('attachStatement', proposals['ukr-ngo']!, ukraine, fileOf('Statement of Ukraine.pdf'), at)
  await does('giveStateView', proposals['ukr-ngo']!, ukraine, { comment: 'The account is correct.', agrees: true, wouldPresent: 'yes' }, at)
  // One text stands open to an administrator; another was refused.
  await does('grantAccess', access, officer, {}, at)
  await does('readUnderAccess', access, administrator, {}, at)
  const refused = await does('askAccess', null, otherAdministrator, { sessionId, named: proposals.ind!, reason: 'A page does not load for them.' }, at)
  await does('refuseAccess', refused, second, { reason: 'Their page loads.' }, at)
  await keep('screening', at)

  // The list is frozen: all the others are screened to their end.
  const change = (await Changes().findOne({ where: { proposalId: proposals.geo! } }))!
  await does('refuseChange', proposals.geo!, georgia, { changeId: change.id, reason: 'It is plain enough.' }, at)
  await eligible('geo')
  const indian = (await Proposals().findByPk(proposals.ind!))!
  await does('answerClarification', proposals.ind!, india, { answer: 'Since 2015.', content: { ...indian.submittedContent!, started: 'in 2015' } }, at)
  await check('ind')
  await eligible('ind')
  await eligible('chl-ngo')
  await does('giveStateView', proposals['chl-ngo']!, chile, { comment: 'Two years are wrong.', agrees: false, wouldPresent: 'undecided' }, at)
  await begin('ken')
  await check('ken')
  await eligible('ken')
  await does('confirmKeyedIn', proposals.kor!, korea, { version: (await Proposals().findByPk(proposals.kor!))!.get('version') as number }, at)
  await begin('kor')
  await check('kor')
  await eligible('kor')
  await does('askReconsideration', proposals.per!, peru, { reason: 'It names article 9.' }, at)
  await does('upholdOutcome', proposals.per!, second, { reason: 'It names no aspect.' }, at)
  await does('closeCall', callId, officer, {}, DATES.closes)
  const consultationId = await does('freezeList', null, officer, { callId, dueAt: DATES.consultationDue, quorum: 3 }, DATES.frozen)
  await keep('frozen', DATES.frozen)

  // Consulting: Norway's member is recused by the list; the President by its own word; some have answered.
  const listed = ['geo', 'ind', 'nor', 'kor', 'ken', 'ukr-ngo', 'chl-ngo']
  await does('openConsultation', consultationId, officer, {}, DATES.frozen)
  await does('declareRecusal', consultationId, members[0]!, { proposalId: proposals.geo!, reason: 'A relative runs the programme.' }, DATES.voted)
  const shut = [['geo'], [], [], ['nor'], ['chl-ngo']]
  const vote = (index: number) => does('castVotes', consultationId, members[index]!, { votes: listed.filter((id) => !shut[index]!.includes(id)).map((id, place) => ({ proposalId: proposals[id]!, choice: place < 3 ? ('support' as const) : place === 3 ? ('doNotSupport' as const) : ('abstain' as const) })) }, DATES.voted)
  await vote(1)
  await vote(3)
  await keep('consulting', DATES.voted)

  for (const index of [0, 2, 4]) await vote(index)
  await does('closeConsultation', consultationId, officer, {}, DATES.consultationDue)
  await keep('closed', DATES.consultationDue)

  // Prepared, not announced.
  const selected = ['geo', 'ind', 'nor', 'ukr-ngo']
  const selectionId = await does('prepareSelection', null, officers[2]!, {
    callId, departureReason: 'One place goes to a suggested case.',
    items: listed.map((id) => ({ proposalId: proposals[id]!, outcome: selected.includes(id) ? ('selected' as const) : id === 'kor' ? ('reserve' as const) : ('notSelected' as const), reason: `Reason for ${id}.` })),
  }, DATES.selected)
  await does('confirmSelection', selectionId, officers[3]!, {}, DATES.selected)
  await keep('prepared', DATES.selected)

  await does('announceSelection', selectionId, officers[2]!, { answerBy: DATES.answerBy }, DATES.announced)
  await does('arrangeMeeting', callId, officers[2]!, { beginsAt: DATES.meets, room: 'Plenary hall', openingMinutes: 10, minutesEach: 30 }, DATES.announced)
  const caseOf = async (id: string) => (await Cases().findOne({ where: { proposalId: proposals[id]! }, rejectOnEmpty: true }))!
  const accept = async (id: string, actor: Actor) => {
    await does('acceptInvitation', (await caseOf(id)).id, actor, { presenters: [`Presenter of ${id}`], needs: `Needs of ${id}.` }, DATES.accepted)
    await does('attachPresentation', (await caseOf(id)).id, actor, fileOf(`Slides of ${id}.pdf`), DATES.accepted)
  }
  await accept('geo', georgia)
  await accept('ukr-ngo', ukraine)
  await does('declineInvitation', (await caseOf('ind')).id, india, { reason: 'The team is at home.' }, DATES.accepted)
  await keep('announced', DATES.accepted)

  // The meeting is over for one case, and its summary has been drafted.
  await accept('nor', norway)
  const discuss = async (id: string) => does('recordDiscussed', (await caseOf(id)).id, officers[2]!, { discussedOn: DATES.discussedOn, presenters: [`Presenter of ${id}`], questions: `Questions on ${id}.`, account: `What was said of ${id}.` }, DATES.meets)
  const summarise = async (id: string) => {
    const one = await caseOf(id)
    return does('draftSummary', null, officers[4]!, { caseId: one.id, content: summaryOf((await Proposals().findByPk(proposals[id]!))!.submittedContent!, one.account) }, DATES.meets)
  }
  await does('fillFreedPlace', selectionId, officers[2]!, { freedProposalId: proposals.ind!, proposalId: proposals.kor!, reason: 'The next on the list.', answerBy: '2027-06-05T10:00:00.000Z' }, DATES.accepted)
  await accept('kor', korea)
  await discuss('geo')
  const summaries: Record<string, string> = { geo: await summarise('geo') }
  await keep('meeting', DATES.meets)

  // The session is closed: one summary cleared, one commented on, one with its State, one drafted.
  for (const id of ['nor', 'ukr-ngo', 'kor']) await discuss(id)
  await does('closeSession', sessionId, officers[2]!, {}, DATES.afterSession)
  for (const id of ['nor', 'ukr-ngo', 'kor']) summaries[id] = await summarise(id)
  const send = (id: string) => does('sendForClearance', summaries[id]!, officers[4]!, { dueAt: DATES.clearanceDue }, DATES.summarised)
  const clear = async (id: string, actor: Actor) => does('clearSummary', summaries[id]!, actor, { sha256: (await Summaries().findByPk(summaries[id]!))!.sha256 }, DATES.summarised)
  for (const id of ['geo', 'nor', 'ukr-ngo']) await send(id)
  await clear('geo', georgia)
  await does('commentOnSummary', summaries.nor!, norway, { comment: 'The year should read 2016.' }, DATES.summarised)
  await does('saveForeword', callId, officers[4]!, { language: 'en', text: 'A foreword.', seenSha256: '' }, DATES.summarised)
  await does('recordFunds', callId, officers[4]!, { donor: 'A donor', amount: 60_000, currency: 'EUR' }, DATES.summarised)
  await keep('sessionClosed', DATES.summarised)

  // Issued in English; the French is translated in part; a second English edition is prepared.
  const norwegian = (await Summaries().findByPk(summaries.nor!))!
  await does('saveSummary', summaries.nor!, officers[4]!, { version: norwegian.get('version') as number, content: { ...norwegian.content, started: '2016' } }, DATES.summarised)
  await send('nor')
  await send('kor')
  await clear('nor', norway)
  await clear('ukr-ngo', ukraine)
  await clear('kor', korea)
  const parts = await partsOf(callId)
  const part = parts.find(({ id }) => id === FOREWORD)
  await does('saveTranslation', null, officers[4]!, { callId, part: part!.id, language: 'fr', sourceSha256: part!.sha256, version: 0, texts: { [Object.keys(part!.source)[0]!]: 'En français.' } as never }, DATES.cleared)
  const prepare = async (corrigendum: string) => {
    const id = await does('prepareEdition', null, officers[4]!, { callId, language: 'en', issuedOn: DATES.issued.slice(0, 10), corrigendum }, DATES.issued)
    await attachPrint(id, { pdf: Buffer.from(`%PDF-1.7 edition ${corrigendum} %%EOF`), html: `<!doctype html><html lang="en"><title>Edition</title><p>${corrigendum}`, pages: 3, sourcePackage: Buffer.from('PK') })
    return id
  }
  await does('issueEdition', await prepare(''), officers[3]!, {}, DATES.issued)
  await prepare('A year was wrong.')
  await keep('issued', DATES.issued)
  return { cast, callId, proposals }
}

/** What stands in the tables of signing in: made past the pages, which test/routes/sign-in-factors.test.ts walks. */
async function signInThings(actor: Actor): Promise<void> {
  const personId = actor.personId!
  const at = new Date().toISOString()
  const { email } = (await People().findByPk(personId, { rejectOnEmpty: true }))!
  await withApp(email)
  await makeRecoveryCodes(personId, new Date())
  await Passkeys().create({ id: randomUUID(), credentialId: randomUUID(), personId, publicKey: Buffer.from(`public-key-of-${personId}`), counter: 0, transports: ['internal'], label: `Passkey of ${actor.office}`.slice(0, 80), createdAt: at, usedAt: null })
  await ProviderLinks().create({ id: randomUUID(), issuer: 'https://provider.example.org', subject: `subject-${personId}`, personId, linkedAt: at })
  await KnownDevices().create({ hash: createHash('sha256').update(personId).digest('hex'), personId, firstAt: at })
  await Challenges().create({ hash: createHash('sha256').update(`challenge ${personId}`).digest('hex'), purpose: 'provider', signInId: null, data: { verifier: 'A verifier.' } as never, expiresAt: at })
  await keepArrival(actor.officeId!, { path: '/' }, at, new Date())
}

/** An office for every role that the cast above has nobody of: a role that is new is tried with the others from its first day. */
async function othersOf(sessionId: string): Promise<Record<string, Actor>> {
  const known: readonly Role[] = ['visitor', 'clock', 'focalPoint', 'representative', 'officer', 'bureauMember', 'administrator']
  const others: Record<string, Actor> = {}
  for (const role of ROLES.filter((one) => !known.includes(one))) {
    const person = await People().create({ id: `person-${role}`, email: `${role.toLowerCase()}@example.org`, language: 'en', zone: 'UTC' })
    const office = await Offices().create({ id: `office-${role}`, personId: person.id, sessionId, role: role as 'officer', title: `Office of ${role}`, entityId: null, regionalGroup: null, active: true, since: DATES.founded, until: null })
    others[role] = await actorInOffice(office.id)
  }
  return others
}

/** How somebody of the cast is signed in: with a proof just given, and the same person with one that has grown old (S-22). `token`: what their forms hold (S-31). */
export type SignedIn = { cookie: string; stale: string; token: string }

/** Signs everybody of the cast in, in the database that is open; nobody for the visitor. */
export async function signInAll(cast: Cast): Promise<Record<string, SignedIn | undefined>> {
  // The key of the forms lies beside the database that the server will serve.
  process.env.DATABASE_FILE = databaseFile()
  const begin = async (officeId: string) => {
    const token = await signInAs(officeId, new Date())
    if (token === null) throw new Error(`${officeId} cannot sign in`)
    return { token, cookie: (await signInHeader(token)).split(';')[0]! }
  }
  const signedIn: Record<string, SignedIn | undefined> = {}
  for (const [name, actor] of Object.entries(cast)) {
    if (actor.officeId === null) continue
    const [fresh, stale] = [await begin(actor.officeId), await begin(actor.officeId)]
    await SignIns().update({ device: 'Browser of a kind' }, { where: { officeId: actor.officeId } })
    await SignIns().update({ provenAt: new Date(Date.now() - 2 * FRESH_MINUTES * 60_000).toISOString() }, { where: { tokenHash: sha256(stale.token) } })
    signedIn[name] = { cookie: fresh.cookie, stale: stale.cookie, token: formTokenOf(actor) }
  }
  return signedIn
}

/**
 * What the database holds, table by table, as one hash each. Left out: when a sign-in was last seen, which reading notes (S-26), and the
 * tables named in `except`.
 */
export async function contentOfDatabase(except: readonly string[] = []): Promise<Record<string, string>> {
  const tables = ((await database().query("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"))[0] as { name: string }[]).map(({ name }) => name)
  const hashes: Record<string, string> = {}
  for (const table of tables.filter((one) => !except.includes(one))) {
    const [rows] = (await database().query(`SELECT * FROM ${table}`)) as [Record<string, unknown>[], unknown]
    const lines = rows.map((row) => JSON.stringify(table === 'sign_ins' ? { ...row, seen_at: null } : row)).toSorted()
    hashes[table] = createHash('sha256').update(lines.join('\n')).digest('hex')
  }
  return hashes
}
