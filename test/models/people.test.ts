// Entities and their people on a real database: what is removed ends at once, and what loses its standing is frozen and kept (M-7, M-10, S-08, S-25).

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Actor } from '#workflows/actor.ts'
import { database } from '#models/database.ts'
import { up } from '#models/migrations/014-invitations-to-an-office.ts'
import { personFacts } from '#models/person-facts.ts'
import { contentOf } from '#models/seeds/cases-file.ts'
import { declareDemonstration } from '#models/settings.ts'
import { askForLink } from '#models/sign-in-links.ts'
import { actorOfSignIn, signInAs, useLink } from '#models/sign-ins.ts'
import { Offices, Outbox, People, Proposals, RecordLines, SignInLinks, SignIns } from '#models/tables.ts'
import { done } from '#test/support/consulted.ts'
import { DATES, act, actorFor, actorInOffice, closeHouse, codesOf, openCallWith, openHouse, playedTo, proposalId, suggested, testCase } from '#test/support/house.ts'

beforeEach(async () => void (await openHouse()))
afterEach(closeHouse)

const AT = DATES.submitted
const now = () => new Date()
const signedIn = async (actor: Actor) => {
  await declareDemonstration()
  return (await signInAs(actor.officeId!, now()))!
}
const isOpen = async (token: string) => (await actorOfSignIn(token, now())) !== null
const PERSON = { email: 'colleague@example.org', office: 'A colleague', language: 'en', zone: 'UTC' } as const

describe('whoever speaks for an entity', () => {
  test.each([['State', 'GEO'], ['observer', 'Test Watch']])('M-7 S-08 a %s adds, hands over and removes its own people, and an open sign-in of whoever is removed is nobody’s at the next request', async (_kind, entity) => {
    const run = await openCallWith([testCase('geo', 'GEO'), suggested('ngo', 'Test Watch', 'UKR')])
    const own = actorFor(run, entity)
    const id = run.cast.ids.get(entity)!
    await done(act('addPerson', id, own, PERSON, AT))
    const colleague = await actorInOffice((await Offices().findOne({ where: { title: PERSON.office } }))!.id)
    expect([colleague.role, colleague.entityId]).toEqual([own.role, id])
    const token = await signedIn(colleague)
    expect(await isOpen(token)).toBe(true)
    await done(act('removePerson', id, own, { officeId: colleague.officeId! }, AT))
    expect(await isOpen(token)).toBe(false)
    const before = await signedIn(own)
    await done(act('handOver', id, own, { officeId: own.officeId!, ...PERSON, email: 'successor@example.org', office: 'A successor' }, AT))
    expect(await isOpen(before)).toBe(false)
    // Nobody hands over or removes another entity's people.
    const other = entity === 'GEO' ? 'Test Watch' : 'GEO'
    for (const action of ['removePerson', 'handOver'] as const) expect(codesOf(await act(action, run.cast.ids.get(other)!, own, { officeId: own.officeId!, ...(action === 'handOver' ? PERSON : {}) } as never, AT))).toEqual(['unknown'])
  })
})

describe('an office that ends', () => {
  test('S-08 S-25 M-40 it takes the sign-ins in it alone, and says when it ended, whoever ended it', async () => {
    const run = await openCallWith([testCase('geo', 'GEO'), testCase('ind', 'IND')])
    const [georgia, india, officer] = [actorFor(run, 'GEO'), actorFor(run, 'IND'), run.cast.officers[0]!]
    // The officer speaks for Georgia and for India as well.
    const { email } = (await People().findByPk(officer.personId!))!
    for (const own of [georgia, india]) await done(act('addPerson', own.entityId, own, { ...PERSON, email }, AT))
    const heldFor = async (own: Actor) => actorInOffice((await Offices().findOne({ where: { personId: officer.personId!, entityId: own.entityId } }))!.id)
    const [forGeorgia, forIndia] = [await heldFor(georgia), await heldFor(india)]
    const [first, second, third] = [await signedIn(forGeorgia), await signedIn(forIndia), await signedIn(officer)]
    await done(act('removePerson', georgia.entityId, georgia, { officeId: forGeorgia.officeId! }, AT))
    expect([await isOpen(first), await isOpen(second), await isOpen(third)]).toEqual([false, true, true])
    await done(act('handOver', india.entityId, india, { officeId: forIndia.officeId!, ...PERSON, email: 'successor@example.org', office: 'A successor' }, AT))
    expect([await isOpen(second), await isOpen(third)]).toEqual([false, true])
    await done(act('endOffice', run.sessionId, run.cast.administrators[0]!, { officeId: officer.officeId!, reason: 'Moved on.' }, AT))
    expect(await isOpen(third)).toBe(false)
    const facts = await personFacts(officer.personId!, run.sessionId)
    expect(facts).toMatchObject({ activeOffices: 0, lastEndedAt: AT })
    expect((await Offices().findByPk(officer.officeId!))!.endedAt).toBe(AT)
  })
})

describe('an invitation', () => {
  test('S-17 S-18 the database keeps none that is to no office; of those from before, one stays where there is one office that it can be to', async () => {
    const run = await openCallWith([testCase('geo', 'GEO'), testCase('ind', 'IND')])
    const [georgia, india] = [actorFor(run, 'GEO'), actorFor(run, 'IND')]
    await done(act('addPerson', georgia.entityId, georgia, { ...PERSON, email: 'focal-point-of-india@demonstration.example' }, AT))
    const link = { personId: georgia.personId, signInId: null, expiresAt: AT, usedAt: null }
    const refused = { parent: { message: expect.stringContaining('an invitation is to one office') } }
    await expect(SignInLinks().create({ ...link, tokenHash: 'a', purpose: 'invitation', officeId: null })).rejects.toMatchObject(refused)
    await expect(SignInLinks().create({ ...link, tokenHash: 'b', purpose: 'signIn', officeId: georgia.officeId })).rejects.toMatchObject(refused)
    const query = (sql: string) => database().query(sql)
    for (const sql of ['DROP TABLE sign_in_links', 'CREATE TABLE sign_in_links (token_hash VARCHAR(64) PRIMARY KEY, person_id VARCHAR(64) REFERENCES people(id), purpose VARCHAR(10) NOT NULL, sign_in_id VARCHAR(64), expires_at VARCHAR(24) NOT NULL, used_at VARCHAR(24))']) await query(sql)
    for (const [hash, who, purpose, used] of [['one', georgia, 'invitation', null], ['several', india, 'invitation', null], ['used', india, 'invitation', AT], ['plain', india, 'signIn', null]] as const) {
      await query(`INSERT INTO sign_in_links VALUES ('${hash}', '${who.personId}', '${purpose}', NULL, '${AT}', ${used ? `'${used}'` : 'NULL'})`)
    }
    await up({ context: database().getQueryInterface() })
    expect((await SignInLinks().findAll({ order: ['tokenHash'] })).map(({ tokenHash, officeId }) => [tokenHash, officeId])).toEqual([['one', georgia.officeId], ['plain', null], ['used', null]])
  })
})

describe('an office of the Secretariat or of the system', () => {
  test('S-08 S-10 an administrator ends an officer’s office and the open sign-in is nobody’s at once; all others are told, and two officers remain', async () => {
    const run = await openCallWith()
    const [administrator] = run.cast.administrators
    const officer = run.cast.officers[0]!
    const token = await signedIn(officer)
    await done(act('endOffice', run.sessionId, administrator!, { officeId: officer.officeId!, reason: 'A stolen mailbox.' }, AT))
    expect(await isOpen(token)).toBe(false)
    expect((await Outbox().findAll({ where: { kind: 'officeEnded' } })).length).toBe(run.cast.officers.length)
    for (const one of run.cast.officers.slice(1, 3)) await done(act('endOffice', run.sessionId, administrator!, { officeId: one.officeId!, reason: 'Moved on.' }, AT))
    expect(codesOf(await act('endOffice', run.sessionId, administrator!, { officeId: run.cast.officers[3]!.officeId!, reason: 'Moved on.' }, AT))).toEqual(['tooFewRemain'])
    expect(codesOf(await act('endOffice', run.sessionId, administrator!, { officeId: administrator!.officeId!, reason: 'Moved on.' }, AT))).toEqual(['tooFewRemain'])
  })

  test('S-10 nobody lets themselves read by running the system: an administrator gives no office of the Secretariat, and nobody holds both', async () => {
    const run = await openCallWith()
    const [administrator] = run.cast.administrators
    const [officer] = run.cast.officers
    expect(codesOf(await act('appointOfficer', run.sessionId, administrator!, PERSON, AT))).toEqual(['notYours'])
    expect(codesOf(await act('appointAdministrator', run.sessionId, officer!, PERSON, AT))).toEqual(['notYours'])
    const email = 'administrator-of-the-system@demonstration.example'
    expect(codesOf(await act('appointOfficer', run.sessionId, officer!, { ...PERSON, email }, AT))).toEqual(['officeHeldAlready'])
    await done(act('appointOfficer', run.sessionId, officer!, PERSON, AT))
    const line = (await RecordLines().findOne({ order: [['seq', 'DESC']] }))!
    expect([line.action, line.office, line.details]).toEqual(['appointOfficer', officer!.office, { office: PERSON.office }])
    expect((await Outbox().findAll({ where: { kind: 'officeGiven' } })).length).toBe(run.cast.officers.length + 1 + run.cast.administrators.length)
  })

  test('S-12 S-17 whoever is appointed is invited to that office: a mailed link alone would never let them set up the second proof it needs', async () => {
    const run = await openCallWith()
    await done(act('appointOfficer', run.sessionId, run.cast.officers[0]!, PERSON, AT))
    const given = (await Offices().findOne({ where: { title: PERSON.office } }))!
    expect((await SignInLinks().findAll({ where: { officeId: given.id } })).map(({ purpose, usedAt }) => [purpose, usedAt])).toEqual([['invitation', null]])
  })

  test('S-25 an administrator ends every sign-in of a person, in each of its offices, and the links not used yet; others stay signed in', async () => {
    const run = await openCallWith([testCase('geo', 'GEO'), testCase('ind', 'IND')])
    const georgia = actorFor(run, 'GEO')
    const [administrator] = run.cast.administrators
    const tokens = [await signedIn(georgia), await signedIn(georgia)]
    const others = [await signedIn(actorFor(run, 'IND')), await signedIn(administrator!)]
    await askForLink('focal-point-of-georgia@demonstration.example', now())
    const link = ((await Outbox().findOne({ where: { kind: 'signIn' } }))!.data as { token: string }).token
    await done(act('endSignIns', run.sessionId, administrator!, { officeId: georgia.officeId!, reason: 'It was asked for.' }, AT))
    for (const token of tokens) expect(await isOpen(token)).toBe(false)
    expect(await useLink(link, now())).toBeNull()
    for (const token of others) expect(await isOpen(token)).toBe(true)
    expect(await SignIns().count()).toBe(2)
    expect(await isOpen(await signedIn(georgia))).toBe(true)
    for (const who of [run.cast.officers[0]!, georgia]) expect(codesOf(await act('endSignIns', run.sessionId, who, { officeId: georgia.officeId!, reason: 'x' }, AT))).toEqual(['notYours'])
  })
})

describe('an observer whose status is suspended', () => {
  const suspend = (run: Awaited<ReturnType<typeof openCallWith>>) => done(act('suspendObserver', run.cast.ids.get('Test Watch')!, run.cast.officers[0]!, { reason: 'It is looked into.' }, AT))
  const restore = (run: Awaited<ReturnType<typeof openCallWith>>) => done(act('restoreObserver', run.cast.ids.get('Test Watch')!, run.cast.officers[0]!, { reason: 'It was looked into.' }, AT))
  /** Every row there is but the record, the mails and the letters, which say that it was suspended. */
  const counts = async () => {
    const tables = await database().query<{ name: string }>("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT IN ('record', 'outbox', 'letters', 'done_acts')", { type: 'SELECT' as never })
    return Object.fromEntries(await Promise.all(tables.map(async ({ name }) => [name, (await database().query<{ n: number }>(`SELECT count(*) AS n FROM ${name}`, { type: 'SELECT' as never }))[0]!.n])))
  }

  test('M-10 can neither save, attach, submit, answer nor accept, and the Secretariat moves its case nowhere; nothing is deleted, and it goes on once restored', async () => {
    const run = await playedTo('propose', [suggested('ngo', 'Test Watch', 'UKR')])
    const id = proposalId(run, 'ngo')
    const watch = actorFor(run, 'Test Watch')
    const officer = run.cast.officers[0]!
    await done(act('startScreening', id, officer, {}, AT))
    await done(act('proposeChange', id, officer, { section: 'title', text: 'Another title', why: 'Plainer.' }, AT))
    const changeId = (await database().query<{ id: string }>('SELECT id FROM changes', { type: 'SELECT' as never }))[0]!.id
    const content = contentOf(suggested('ngo', 'Test Watch', 'UKR'))
    const version = (await Proposals().findByPk(id))!.get('version') as number
    const file = { name: 'law.pdf', type: 'pdf' as const, bytes: 1, sha256: 'a'.repeat(64), storedAs: 'x' }
    const paths = [
      () => act('saveDraft', id, watch, { version, content }, AT), () => act('attachFile', id, watch, file, AT), () => act('submit', id, watch, { receivedAt: AT }, AT),
      () => act('acceptChange', id, watch, { changeId }, AT), () => act('refuseChange', id, watch, { changeId }, AT),
      () => act('recordChecklist', id, officer, { findings: [{ criterion: 'complete', finding: 'notMet', reason: 'x' }] }, AT),
      () => act('returnForClarification', id, officer, { questions: 'x', sections: ['results'], dueAt: DATES.closes }, AT),
      () => act('findEligible', id, officer, { commentUntil: DATES.viewsUntil }, AT), () => act('findNotEligible', id, officer, { reason: 'x' }, AT), () => act('proposeChange', id, officer, { section: 'title', text: 'A third', why: 'x' }, AT),
      () => act('startDraft', null, watch, { callId: run.callId, content }, AT),
    ]
    await suspend(run)
    const before = await counts()
    const standing = (await Proposals().findByPk(id))!.get({ plain: true })
    for (const [index, path] of paths.entries()) expect([index, codesOf(await path()).includes('standingLost')]).toEqual([index, true])
    expect(await counts()).toEqual(before)
    expect((await Proposals().findByPk(id))!.get({ plain: true })).toEqual(standing)
    await restore(run)
    expect(codesOf(await act('refuseChange', id, watch, { changeId }, AT))).toEqual(['done'])
    expect(codesOf(await act('returnForClarification', id, officer, { questions: 'x', sections: ['results'], dueAt: DATES.closes }, AT))).toEqual(['done'])
  })

  test('M-10 in reserve, its case fills no freed place until the status is restored', async () => {
    const cases = [testCase('geo', 'GEO'), testCase('ind', 'IND'), testCase('ken', 'KEN'), testCase('nor', 'NOR'), suggested('ngo', 'Test Watch', 'UKR')]
    const run = await playedTo('screen', cases)
    const officer = run.cast.officers[2]!
    await done(act('closeCall', run.callId, run.cast.officers[0]!, {}, DATES.closes))
    const list = await done(act('freezeList', null, officer, { callId: run.callId, dueAt: DATES.consultationDue, quorum: 3 }, DATES.frozen))
    await done(act('openConsultation', list, officer, {}, DATES.frozen))
    await done(act('closeConsultation', list, officer, {}, DATES.selected))
    const items = cases.map((one, index) => ({ proposalId: proposalId(run, one.id), outcome: index < 4 ? ('selected' as const) : ('reserve' as const), reason: 'A reason.' }))
    const id = await done(act('prepareSelection', null, officer, { callId: run.callId, items, departureReason: 'No advice was given.' }, DATES.selected))
    await done(act('confirmSelection', id, run.cast.officers[3]!, {}, DATES.selected))
    await done(act('announceSelection', id, officer, { answerBy: DATES.answerBy }, DATES.announced))
    const caseId = (await database().query<{ id: string }>(`SELECT id FROM cases WHERE proposal_id = '${proposalId(run, 'geo')}'`, { type: 'SELECT' as never }))[0]!.id
    await done(act('declineInvitation', caseId, actorFor(run, 'GEO'), { reason: 'x' }, DATES.accepted))
    const fill = () => act('fillFreedPlace', id, officer, { freedProposalId: proposalId(run, 'geo'), proposalId: proposalId(run, 'ngo'), reason: 'x', answerBy: DATES.answerBy }, DATES.accepted)
    await suspend(run)
    expect(codesOf(await fill())).toEqual(['reserveNoLongerStands'])
    await restore(run)
    expect(codesOf(await fill())).toEqual(['done'])
  })
})
