// Personal data has a period that acts (M-40): addresses go, offices and the record stay, and what is kept only for use goes by itself (S-64).

import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, test } from '@jest/globals'
import { RETENTION } from '#workflows/retention.ts'
import { databaseFile } from '#models/database.ts'
import { findFormerPeople } from '#models/find-former-people.ts'
import { findOwnData } from '#models/find-own-data.ts'
import { verifyRecord } from '#models/record.ts'
import { applyRetention } from '#models/retention.ts'
import { openDatabase, closeDatabase } from '#models/migrate.ts'
import { declareDemonstration } from '#models/settings.ts'
import { signInAs } from '#models/sign-ins.ts'
import { Authenticators, KnownDevices, Offices, Outbox, Passkeys, People, Prints, ProviderLinks, RecordLines, RecoveryCodes, SignInLinks, SignIns, Typing } from '#models/tables.ts'
import { contentOf } from '#models/seeds/cases-file.ts'
import { act, actorFor, actorInOffice, codesOf, closeHouse, openCallWith, openHouse, testCase } from '#test/support/house.ts'
import { done } from '#test/support/consulted.ts'

afterEach(closeHouse)

const ENDED = '2027-02-01T12:00:00.000Z'
const days = (from: string, count: number, ms = 0) => new Date(Date.parse(from) + count * 86_400_000 + ms)

/** A second focal point of India, added and removed again. */
async function formerPerson() {
  await openHouse()
  const run = await openCallWith()
  const india = actorFor(run, 'IND')
  await done(act('addPerson', india.entityId, india, { email: 'canary-second@example.org', office: 'Second focal point of India', language: 'en', zone: 'Asia/Kolkata' }, '2027-01-20T12:00:00.000Z'))
  const office = (await Offices().findOne({ where: { title: 'Second focal point of India' } }))!
  await declareDemonstration()
  await signInAs(office.id, new Date(ENDED))
  await done(act('acknowledgeInvitation', run.callId, await actorInOffice(office.id), {}, '2027-01-25T12:00:00.000Z'))
  await done(act('removePerson', india.entityId, india, { officeId: office.id }, ENDED))
  return { run, india, office, personId: office.personId, officer: run.cast.officers[0]! }
}

/** Every byte of the database, with nothing of what was deleted left over. */
async function bytesOfDatabase(): Promise<string> {
  const file = databaseFile()
  await closeDatabase()
  await openDatabase({ file })
  const { database } = await import('#models/database.ts')
  await database().query('VACUUM')
  return readFileSync(file, 'latin1')
}

describe('an address whose period has run out', () => {
  test('M-40 S-64 stays to the last millisecond of its period and then goes, with its sign-ins and mails, and the record is whole', async () => {
    const { personId } = await formerPerson()
    expect(await applyRetention(days(ENDED, RETENTION.person, -1))).toBe(0)
    expect((await People().findByPk(personId))!.email).toBe('canary-second@example.org')
    const entries = await RecordLines().count()

    expect(await applyRetention(days(ENDED, RETENTION.person))).toBe(1)
    expect((await People().findByPk(personId))!.email).toBe(`removed-${personId}@anonymised.invalid`)
    expect(await SignIns().count({ where: { personId } })).toBe(0)
    const line = (await RecordLines().findOne({ where: { seq: entries + 1 } }))!
    expect(line).toMatchObject({ action: 'forgetPerson', office: 'The clock', details: { personId } })
    expect(await verifyRecord()).toMatchObject({ intact: true, entries: entries + 1 })
    // What the person did is still said of the office that did it.
    expect(await RecordLines().count({ where: { personId, action: 'acknowledgeInvitation', office: 'Second focal point of India' } })).toBe(1)
    expect(await applyRetention(days(ENDED, RETENTION.person + 1))).toBe(0)
    expect(await bytesOfDatabase()).not.toContain('canary-second')
  })

  test('M-40 whoever holds an office keeps the address however much time passes', async () => {
    const { india } = await formerPerson()
    await applyRetention(days(ENDED, 10 * RETENTION.person))
    expect((await People().findByPk(india.personId!))!.email).not.toContain('anonymised')
  })

  test('M-40 an officer removes it earlier, with a reason; not of who holds an office, and nobody else may', async () => {
    const { personId, officer, india, run, office } = await formerPerson()
    const input = { personId, reason: 'Asked for in writing.' }
    for (const stranger of [india, run.cast.members[0]!]) expect(codesOf(await act('anonymisePerson', run.sessionId, stranger, input, ENDED))).toEqual(['notYours'])
    expect(codesOf(await act('anonymisePerson', run.sessionId, officer, { ...input, personId: india.personId! }, ENDED))).toEqual(['officeStillHeld'])
    expect(codesOf(await act('anonymisePerson', run.sessionId, officer, { ...input, personId: 'nobody' }, ENDED))).toEqual(['personUnknown'])
    await SignIns().create({ id: 'left', tokenHash: 'left', personId, officeId: office.id, factors: 'link', whole: true, beganAt: ENDED, seenAt: ENDED, provenAt: ENDED, device: '' })
    await KnownDevices().create({ hash: 'device', personId, firstAt: ENDED })
    await Passkeys().create({ id: 'key', credentialId: 'c', personId, publicKey: Buffer.from('k'), counter: 0, transports: [], label: 'canary-key', createdAt: ENDED, usedAt: null })
    expect(codesOf(await act('anonymisePerson', run.sessionId, officer, input, ENDED))).toEqual(['done'])
    for (const count of [SignIns().count({ where: { personId } }), Passkeys().count(), KnownDevices().count()]) expect(await count).toBe(0)
    expect(codesOf(await act('anonymisePerson', run.sessionId, officer, input, ENDED))).toEqual(['personUnknown'])
    expect(await findFormerPeople(officer)).toEqual([])
    expect(await bytesOfDatabase()).not.toContain('canary-second')
  })

  test('M-40 S-03 the list of former people is the Secretariat’s alone', async () => {
    const { run, india, officer, personId } = await formerPerson()
    expect((await findFormerPeople(officer)).map((one) => one.personId)).toEqual([personId])
    for (const reader of [india, run.cast.members[0]!, { ...officer, sessionId: 'another' }]) expect(await findFormerPeople(reader)).toEqual([])
  })
})

describe('what is kept only for use', () => {
  test('M-40 S-64 sign-ins, links, mails and prints of papers go a millisecond after their period and not before', async () => {
    await openHouse()
    const run = await openCallWith()
    const at = '2027-02-01T12:00:00.000Z'
    const { personId, officeId } = actorFor(run, 'IND')
    const mail = (await Outbox().findOne({ where: { sentAt: null } }))!
    await SignIns().create({ id: 'a', tokenHash: 'a', personId: personId!, officeId: officeId!, factors: 'link', whole: true, beganAt: at, seenAt: at, provenAt: at, device: '' })
    await SignInLinks().create({ tokenHash: 'b', personId: personId!, purpose: 'signIn', signInId: null, expiresAt: at, usedAt: null })
    await mail.update({ sentAt: at })
    await Prints().create({ id: 1, key: 'k', kind: 'paper', subject: 's', title: 't', language: 'en', content: null, standing: 'failed', attempts: 3, askedAt: at, startedAt: at, endedAt: at, error: 'e', pdf: null, sha256: null, pages: null })
    const kept = async () => ({ signIn: await SignIns().count(), signInLink: await SignInLinks().count(), mail: await Outbox().count({ where: { id: mail.id, recipient: mail.recipient } }), print: await Prints().count() })
    for (const [after, left] of [
      [days(at, RETENTION.signInLink), { signInLink: 1, signIn: 1, print: 1, mail: 1 }],
      [days(at, RETENTION.signInLink, 1), { signInLink: 0, signIn: 1, print: 1, mail: 1 }],
      [days(at, RETENTION.signIn), { signInLink: 0, signIn: 1, print: 1, mail: 1 }],
      [days(at, RETENTION.signIn, 1), { signInLink: 0, signIn: 0, print: 0, mail: 1 }],
      [days(at, RETENTION.mail), { signInLink: 0, signIn: 0, print: 0, mail: 1 }],
      [days(at, RETENTION.mail, 1), { signInLink: 0, signIn: 0, print: 0, mail: 0 }],
    ] as const) {
      await applyRetention(after)
      expect({ after, ...(await kept()) }).toEqual({ after, ...left })
    }
    // That a mail was sent stays, as its letter does.
    expect((await Outbox().findByPk(mail.id))!.get({ plain: true })).toMatchObject({ sentAt: at, recipient: '', data: {} })
  })
})

test('M-40 S-26 a demonstration whose date was moved by years keeps its sign-ins, which live by the real clock', async () => {
  await openHouse()
  const run = await openCallWith()
  await declareDemonstration()
  const clock = new Date('2027-02-01T12:00:00.000Z')
  await signInAs(actorFor(run, 'IND').officeId!, clock)
  await applyRetention(days(clock.toISOString(), 5 * RETENTION.signIn), clock)
  expect(await SignIns().count()).toBe(1)
})

describe('a person’s own data', () => {
  test('M-40 S-05 holds all that is kept of the person, and nothing of anybody else', async () => {
    const { run, india } = await formerPerson()
    const own = (await findOwnData(india, new Date(ENDED)))!
    expect(own.person).toMatchObject({ id: india.personId, zone: india.zone })
    expect(own.offices).toMatchObject([{ title: india.office, role: 'focalPoint', endedAt: null }])
    expect(own.acts.map((line) => line.action)).toEqual(expect.arrayContaining(['addPerson', 'removePerson']))
    expect(own.mails).toHaveLength(await Outbox().count({ where: { recipient: own.person.email } }))
    expect(own.acts).toHaveLength(await RecordLines().count({ where: { personId: india.personId } }))
    expect(own.mails.map((mail) => mail.kind)).toContain('invitation')
    const others = (await People().findAll()).filter((person) => person.id !== india.personId).map((person) => person.email)
    for (const address of others) expect(JSON.stringify(own)).not.toContain(address)
    expect(await findOwnData({ ...run.cast.officers[0]!, personId: null }, new Date(ENDED))).toBeNull()
  })

  test('M-40 S-59 names passkeys, app, codes, accounts, browsers, sign-ins and what was typed, with no secret, token or hash, and none of another’s', async () => {
    const { run, india, office } = await formerPerson()
    const own = { personId: india.personId!, officeId: india.officeId! }
    const started = await act('startDraft', null, india, { callId: run.callId, content: contentOf(testCase('ind', 'IND')) }, ENDED)
    const draft = started.kind === 'done' ? started.subjectId : ''
    const at = '2027-01-21T08:00:00.000Z'
    for (const [personId, mark] of [[own.personId, 'own'], [run.cast.officers[0]!.personId!, 'CANARY-of-another']] as const) {
      await Passkeys().create({ id: `p-${mark}`, credentialId: `SECRET-credential-${mark}`, personId, publicKey: Buffer.from(`SECRET-key-${mark}`), counter: 3, transports: ['internal'], label: `Phone ${mark}`, createdAt: at, usedAt: ENDED })
      await Authenticators().create({ personId, sealedSecret: `SECRET-app-${mark}`, createdAt: at, confirmedAt: ENDED, lastStep: 9 })
      await RecoveryCodes().bulkCreate([{ codeHash: `SECRET-code-${mark}`, personId, usedAt: null }, { codeHash: `SECRET-used-${mark}`, personId, usedAt: ENDED }])
      await ProviderLinks().create({ id: `l-${mark}`, issuer: 'https://id.example', subject: `subject-${mark}`, personId, linkedAt: at })
      await KnownDevices().create({ hash: `SECRET-browser-${mark}`, personId, firstAt: at })
      await SignInLinks().create({ tokenHash: `SECRET-link-${mark}`, personId, purpose: 'signIn', signInId: null, expiresAt: ENDED, usedAt: null })
      await SignIns().create({ id: `SECRET-id-${mark}`, tokenHash: `SECRET-token-${mark}`, personId, officeId: personId === own.personId ? own.officeId : run.cast.officers[0]!.officeId!, factors: 'link totp', whole: true, beganAt: at, seenAt: ENDED, provenAt: at, device: `Firefox ${mark}` })
    }
    for (const [id, officeId, words] of [['t1', own.officeId, 'My own words'], ['t2', office.id, 'CANARY-of-another-person']] as const) await Typing().create({ id, proposalId: draft, officeId, part: 'action', typed: { 'content.whatWasDone': words }, at })
    const data = (await findOwnData(india, new Date(ENDED)))!
    expect(data).toMatchObject({
      passkeys: [{ name: 'Phone own', createdAt: at, usedAt: ENDED }], authenticatorApp: { createdAt: at, confirmedAt: ENDED }, recoveryCodes: { left: 1, usedAt: [ENDED] },
      providerAccounts: [{ issuer: 'https://id.example', subject: 'subject-own', linkedAt: at }], knownBrowsers: [{ firstAt: at }], mailedLinks: [{ purpose: 'invitation', usedAt: null }, { purpose: 'signIn', expiresAt: ENDED, usedAt: null }],
      signIns: [{ beganAt: at, seenAt: ENDED, provenAt: at, device: 'Firefox own', office: india.office, shown: ['link', 'totp'], whole: true }],
      typed: [{ office: india.office, part: 'action', at, text: { 'content.whatWasDone': 'My own words' } }],
    })
    expect(JSON.stringify(data)).not.toMatch(/SECRET|CANARY/)
    // An office that ended reads nothing of what it typed: that is the entity's.
    await Offices().update({ active: false, endedAt: ENDED }, { where: { id: own.officeId } })
    const after = (await findOwnData(india, new Date(ENDED)))!
    expect([after.typed.map((one) => one.text), JSON.stringify(after).includes('My own words')]).toEqual([[null], false])
  })
})
