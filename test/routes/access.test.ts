// Break-glass (S-10): an administrator reads one text for a while, because a second person allowed it; its proposer is told, and the record holds every opening.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Actor } from '#workflows/actor.ts'
import { ACCESS_HOURS, OPENING_MINUTES } from '#workflows/needs.ts'
import { constraintOf, database } from '#models/database.ts'
import { findAccesses } from '#models/find-access.ts'
import { findRecordOfProposal } from '#models/find-record.ts'
import { contentOf } from '#models/seeds/cases-file.ts'
import { Accesses, Attachments, Offices, Outbox, People, RecordLines } from '#models/tables.ts'
import { LANGUAGES } from '#workflows/languages.ts'
import { carryOutDueActs } from '#app/server/due-acts.ts'
import { writeMail } from '#templates/mail/mail.ts'
import { openApp, type App } from '#test/support/app.ts'
import { done } from '#test/support/consulted.ts'
import { act, actorFor, actorInOffice, codesOf, DATES, openCallWith, testCase } from '#test/support/house.ts'

/** The name under which the file of the test lies on the disk. */
const STORED = '00000000-0000-4000-8000-000000000000'
const REASON = 'The proposer’s file does not open for them.'
const START = Date.parse(DATES.submitted)
const at = (minutes: number) => new Date(START + minutes * 60_000)

let app: App
let run: Awaited<ReturnType<typeof openCallWith>>
let georgia: Actor
let officer: Actor
let administrator: Actor
let other: Actor
let draft: string
let as: Record<'administrator' | 'other' | 'officer' | 'georgia', string>

beforeEach(async () => {
  app = await openApp()
  run = await openCallWith([testCase('geo', 'GEO'), testCase('ind', 'IND')])
  georgia = actorFor(run, 'GEO')
  officer = run.cast.officers[0]!
  administrator = run.cast.administrators[0]!
  const second = { email: 'second-system@example.org', office: 'Second administrator', language: 'en', zone: 'UTC' } as const
  await done(act('appointAdministrator', run.sessionId, administrator, second, DATES.submitted))
  other = await actorInOffice((await Offices().findOne({ where: { title: second.office } }))!.id)
  // A colleague at the mission, so that “all its people” are more than one.
  await done(act('addPerson', run.cast.ids.get('GEO')!, georgia, { email: 'colleague@example.org', office: 'Second focal point of Georgia', language: 'fr', zone: 'Asia/Tbilisi' }, DATES.submitted))
  draft = await done(act('startDraft', null, georgia, { callId: run.callId, content: { ...contentOf(testCase('geo', 'GEO')), title: 'CANARY-title', problem: 'CANARY-problem', contact: 'CANARY-contact' } }, DATES.submitted))
  await done(act('attachFile', draft, georgia, { name: 'law.pdf', type: 'pdf', bytes: 17, sha256: 'a'.repeat(64), storedAs: STORED, toBeScanned: false }, DATES.submitted))
  mkdirSync(path.join(app.folder, 'files'), { recursive: true })
  writeFileSync(path.join(app.folder, 'files', STORED), 'CANARY-file-bytes')
  await app.moveTo(at(1))
  as = { administrator: await app.enter(administrator.officeId!), other: await app.enter(other.officeId!), officer: await app.enter(officer.officeId!), georgia: await app.enter(georgia.officeId!) }
}, 60_000)

afterEach(() => app.close())

const asked = async () => {
  const response = await app.post('/system/access/new', { named: draft, reason: REASON }, { as: as.administrator })
  expect(response.status).toBe(303)
  return response.headers.get('location')!
}
const send = (access: string, form: string, who: keyof typeof as, fields = {}) => app.post(access, { _form: form, ...fields }, { as: as[who] })
const granted = async () => {
  const access = await asked()
  expect((await send(access, 'grantAccess', 'officer')).status).toBe(303)
  return access
}
const opened = async () => {
  const access = await granted()
  expect((await send(access, 'readUnderAccess', 'administrator')).headers.get('location')).toBe(`${access}/text`)
  return access
}
const textFor = async (access: string, who: keyof typeof as) => {
  const response = await app.get(`${access}/text`, { as: as[who] })
  return { status: response.status, text: await response.text() }
}
const fileOf = async (access: string) => `${access}/files/${(await Attachments().findOne({ where: { proposalId: draft } }))!.id}`

describe('an access to one text', () => {
  test('S-10 is asked for with a reason, granted by an officer, opened, and then gives the text and files of that one proposal', async () => {
    const access = await asked()
    expect((await textFor(access, 'administrator')).status).toBe(404)
    expect((await send(access, 'readUnderAccess', 'administrator')).status).toBe(409)
    await send(access, 'grantAccess', 'officer')
    // Granted, and not opened: nothing is read that is not in the record.
    expect((await textFor(access, 'administrator')).status).toBe(404)
    await send(access, 'readUnderAccess', 'administrator')
    const { status, text } = await textFor(access, 'administrator')
    expect([status, text.includes('CANARY-title'), text.includes('CANARY-problem'), text.includes('CANARY-contact')]).toEqual([200, true, true, false])
    const file = await app.get(await fileOf(access), { as: as.administrator })
    expect([file.status, await file.text()]).toEqual([200, 'CANARY-file-bytes'])
  })

  test('S-10 an administrator cannot grant its own, nor can one person who holds both offices', async () => {
    const access = await asked()
    const id = access.split('/').at(-1)!
    expect((await send(access, 'grantAccess', 'administrator')).status).toBe(403)
    expect(codesOf(await act('grantAccess', id, { ...officer, personId: administrator.personId }, {}, DATES.submitted))).toEqual(['samePersonAsked'])
    // What the rules would miss, the database refuses.
    await expect(database().query(`UPDATE accesses SET state = 'granted', until = 'x', decided_by = asked_by WHERE id = '${id}'`)).rejects.toThrow(/./)
    expect((await Accesses().findByPk(id))!.state).toBe('asked')
  })

  test('S-10 S-03 somebody else’s access gives nothing: not to another administrator, the officer who granted it, or a State', async () => {
    const access = await opened()
    for (const who of ['other', 'officer'] as const) {
      const { status, text } = await textFor(access, who)
      expect([who, [403, 404].includes(status), text.includes('CANARY')]).toEqual([who, true, false])
      const file = await app.get(await fileOf(access), { as: as[who] })
      expect([file.status >= 400, (await file.text()).includes('CANARY')]).toEqual([true, false])
    }
    expect((await app.get(access, { as: as.other })).status).toBe(404)
    expect((await send(access, 'readUnderAccess', 'other')).status).toBe(404)
    expect((await findAccesses(other, at(2))).length).toBe(0)
    // The officer knows of the access, and of no word of the draft.
    const page = await (await app.get(access, { as: as.officer })).text()
    expect([page.includes('does not open'), page.includes('CANARY')]).toEqual([true, false])
  })

  test('S-10 opens no other door: not the proposer’s pages, threads, another proposal or the record', async () => {
    const id = draft
    await opened()
    for (const address of [`/proposer/proposals/${id}`, `/proposer/proposals/${id}/preview`, `/secretariat/screening/${id}`, '/secretariat/record', '/secretariat/record.jsonl', '/bureau/dossier']) expect((await app.get(address, { as: as.administrator })).status).toBe(403)
    expect(await findRecordOfProposal(id, administrator, at(2))).toEqual([])
  })

  test('S-10 all who speak for the proposer are told by mail, by whom, why and until when, and nobody else reads the title', async () => {
    await granted()
    const mails = (await Outbox().findAll()).map((mail) => mail.get({ plain: true }))
    const told = mails.filter(({ kind }) => kind === 'accessGranted')
    const people = await People().findAll({ where: { id: (await Offices().findAll({ where: { entityId: georgia.entityId, active: true } })).filter(({ role }) => role === 'focalPoint').map(({ personId }) => personId) } })
    expect(told.map(({ recipient }) => recipient).sort()).toEqual(people.map(({ email }) => email).sort())
    expect(told.length).toBe(2)
    for (const language of LANGUAGES) {
      const { subject, text } = writeMail({ kind: 'accessGranted', language, zone: 'Asia/Tbilisi', data: told[0]!.data, origin: 'http://localhost', demonstration: false })
      for (const part of ['CANARY-title', REASON, administrator.office, officer.office, 'UTC+08:00']) expect([language, text.includes(part)]).toEqual([language, true])
      expect(`${subject}${text}`).not.toMatch(/\{\{|undefined/)
    }
    const askedOfOfficers = mails.filter(({ kind }) => kind === 'accessAsked')
    expect(askedOfOfficers.length).toBe(run.cast.officers.length)
    expect(JSON.stringify(mails.filter(({ recipient }) => !people.some(({ email }) => email === recipient)))).not.toContain('CANARY')
  })

  test('S-10 M-39 every act and every opening is a line of the record, which the proposer reads', async () => {
    const access = await opened()
    await send(access, 'readUnderAccess', 'administrator')
    await send(access, 'endAccess', 'georgia')
    await send(access, 'endAccess', 'administrator')
    const lines = (await RecordLines().findAll({ where: { life: 'access' }, order: [['seq', 'ASC']] })).map(({ action, office, proposalId }) => [action, office, proposalId])
    expect(lines).toEqual([['askAccess', administrator.office, draft], ['grantAccess', officer.office, draft], ['readUnderAccess', administrator.office, draft], ['readUnderAccess', administrator.office, draft], ['endAccess', administrator.office, draft]])
    expect(JSON.stringify(await RecordLines().findAll({ where: { life: 'access' } }))).not.toContain('CANARY')
    const own = (await findRecordOfProposal(draft, georgia, at(2))).filter((line) => line.life === 'access')
    expect(own.map(({ action, why }) => [action, why])).toContainEqual(['grantAccess', REASON])
    expect(own.length).toBe(5)
  })

  test.each(['administrator', 'officer'] as const)('S-10 S-08 after the %s ends it the next request is refused, and it is not opened again', async (who) => {
    const access = await opened()
    expect((await textFor(access, 'administrator')).status).toBe(200)
    expect((await send(access, 'endAccess', who)).status).toBe(303)
    expect((await textFor(access, 'administrator')).status).toBe(404)
    expect((await app.get(await fileOf(access), { as: as.administrator })).status).toBe(404)
    expect((await send(access, 'readUnderAccess', 'administrator')).status).toBe(409)
    const refusalOf = (sql: string) => database().query(sql).then(() => null, constraintOf)
    expect(await refusalOf(`UPDATE accesses SET state = 'granted'`)).toContain('not opened again')
    expect(await refusalOf(`UPDATE accesses SET until = '2099-01-01T00:00:00.000Z'`)).toContain('kept as it was')
    expect(await refusalOf('DELETE FROM accesses')).toContain('an access is kept')
  })

  test('S-10 S-09 an opening is over after its minutes, and the access after its hours, by the clock', async () => {
    const access = await opened()
    await app.moveTo(at(1 + OPENING_MINUTES + 1))
    expect((await textFor(access, 'administrator')).status).toBe(404)
    expect((await send(access, 'readUnderAccess', 'administrator')).status).toBe(303)
    expect((await textFor(access, 'administrator')).status).toBe(200)
    await app.moveTo(at(ACCESS_HOURS * 60 + 2))
    // Even before the clock has come round.
    expect((await textFor(access, 'administrator')).status).toBe(404)
    expect((await send(access, 'readUnderAccess', 'administrator')).status).toBe(409)
    await carryOutDueActs()
    expect((await Accesses().findOne())!.state).toBe('lapsed')
    expect((await RecordLines().findOne({ order: [['seq', 'DESC']] }))!).toMatchObject({ action: 'lapseAccess', office: 'The clock', proposalId: draft })
  })

  test('S-10 a refusal is told with its reason; a name that is nothing of this session is refused, and what was typed stays', async () => {
    const access = await asked()
    await send(access, 'refuseAccess', 'officer', { reason: 'Ask the focal point to send it again.' })
    expect(await (await app.get(access, { as: as.administrator })).text()).toContain('Ask the focal point')
    expect((await send(access, 'readUnderAccess', 'administrator')).status).toBe(409)
    const wrong = await app.post('/system/access/new', { named: 'BP/2/XXX/9', reason: 'Typed reason.' }, { as: as.administrator })
    expect([wrong.status, (await wrong.text()).includes('Typed reason.')]).toEqual([409, true])
    expect(await Accesses().count()).toBe(1)
  })
})
