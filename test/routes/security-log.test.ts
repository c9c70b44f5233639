// Which security events the log holds, as it is written: who, what, when in UTC and where, and nothing that anybody typed (S-56, S-57).

import { afterAll, beforeAll, beforeEach, expect, jest, test } from '@jest/globals'
import fs from 'node:fs'
import { Outbox, People, Proposals, RecordLines, SignIns } from '#models/tables.ts'
import { log } from '#app/server/log.ts'
import { type App, openApp } from '#test/support/app.ts'
import { makeAuthenticator } from '#test/support/authenticator.ts'
import { DATES, act, actorFor, openCallWith, testCase } from '#test/support/house.ts'
import type { Run } from '#models/seeds/script.ts'
import { codeOf, cookieIn, linkFor, withApp } from '#test/support/signing-in.ts'

type Line = { level: number; time: string; security?: string; where?: string }
let app: App
let run: Run
let said: string
let write: jest.SpiedFunction<typeof fs.writeSync>

beforeAll(async () => {
  app = await openApp()
  run = await openCallWith([testCase('geo', 'GEO'), testCase('ind', 'IND')])
  log.level = 'info'
  // What reaches the standard error of the process, and would be the host's.
  const real = fs.writeSync
  write = jest.spyOn(fs, 'writeSync').mockImplementation(((fd: number, text: string, ...rest: []) => {
    if (fd !== 2) return real(fd, text, ...rest)
    said += text
    return Buffer.byteLength(text)
  }) as typeof fs.writeSync)
})
afterAll(async () => {
  write.mockRestore()
  log.level = 'silent'
  await app.close()
})
beforeEach(() => void (said = ''))

const emailOf = async (personId: string | null) => (await People().findByPk(personId!))!.email

/** The security lines since the test began, each checked to be one line of JSON with the moment in UTC, and without any of `secrets`. */
function events(...secrets: string[]): object[] {
  const lines = said.trimEnd().split('\n').filter(Boolean).map((line) => JSON.parse(line) as Line)
  for (const { time } of lines) expect(new Date(time).toISOString()).toBe(time)
  for (const secret of [...secrets, '@', 'CANARY']) expect([secret, said.includes(secret)]).toEqual([secret, false])
  return lines.filter((line) => line.security).map(({ level, time: _time, ...line }) => ({ ...line, msg: undefined, loud: level >= 40 }))
}

test('S-57 S-56 a sign-in by link and app: begun, second proof refused, proven, ended; with ids, routes and no token', async () => {
  const officer = run.cast.officers[0]!
  const secret = await withApp(await emailOf(officer.personId))
  const who = { person: officer.personId, office: officer.officeId }
  const link = await linkFor(await emailOf(officer.personId))
  const half = cookieIn(await app.post(link))!
  await app.post('/sign-in/second', { _form: 'app', appCode: 'CANARY-code' }, { as: half })
  await app.post('/sign-in/second', { _form: 'CANARY-form', appCode: '1' }, { as: half })
  const whole = cookieIn(await app.post('/sign-in/second', { _form: 'app', appCode: codeOf(secret) }, { as: half }))!
  await app.post('/sign-out', {}, { as: whole })
  expect(events(link.split('/').at(-1)!, half.split('=')[1]!, whole.split('=')[1]!, secret)).toEqual([
    { security: 'signedIn', ...who, whole: false, by: 'link', where: 'routes/sign-in.link.$token', loud: false },
    { security: 'proofRefused', person: officer.personId, by: 'totp', why: 'wrong', where: 'routes/sign-in.second', loud: true },
    { security: 'proofRefused', person: officer.personId, by: 'nothing', why: 'wrong', where: 'routes/sign-in.second', loud: true },
    { security: 'proven', person: officer.personId, by: 'totp', where: 'routes/sign-in.second', loud: false },
    { security: 'signedOut', ...who, whole: true, where: 'routes/sign-out', loud: false },
  ])
})

test('S-57 S-16 a refused link, passkey and provider name nobody, and the address that was asked for stands nowhere', async () => {
  const link = await linkFor(await emailOf(actorFor(run, 'GEO').personId))
  await app.post(link)
  said = ''
  await app.post(link)
  await app.post('/sign-in', { email: 'CANARY-nobody@example.org' })
  const asked = (await (await app.post('/sign-in/passkey', { purpose: 'signIn' })).json()) as { challenge: string; rpId: string }
  await app.post('/sign-in', { _form: 'passkey', _answer: makeAuthenticator().answer(asked) })
  expect(events(link.split('/').at(-1)!, asked.challenge)).toEqual([
    { security: 'signInRefused', by: 'link', where: 'routes/sign-in.link.$token', loud: true },
    { security: 'signInRefused', by: 'passkey', where: 'routes/sign-in._index', loud: true },
  ])
})

test('S-57 S-22 a form that asks for a fresh proof, one refused to a role, and one for what is not theirs', async () => {
  const georgia = actorFor(run, 'GEO')
  const who = { person: georgia.personId, office: georgia.officeId }
  const drafted = await act('startDraft', null, actorFor(run, 'IND'), { callId: run.callId, content: (await import('#models/seeds/cases-file.ts')).contentOf(testCase('ind', 'IND')) }, DATES.submitted)
  const theirs = drafted.kind === 'done' ? drafted.subjectId : ''
  await app.moveTo(new Date(DATES.submitted))
  const as = await app.enter(georgia.officeId!)
  said = ''
  expect((await app.get('/secretariat', { as })).status).toBe(403)
  expect((await app.post(`/secretariat/screening/${theirs}`, { _form: 'note', body: 'CANARY-note' }, { as })).status).toBe(403)
  expect((await app.post(`/proposer/proposals/${theirs}/withdraw`, { reason: 'CANARY-reason' }, { as })).status).toBe(404)
  await SignIns().update({ provenAt: new Date(Date.now() - 11 * 60_000).toISOString() }, { where: {} })
  expect((await app.post('/proposer/people/new', { email: 'CANARY@example.org', office: 'CANARY', language: 'en', zone: 'UTC' }, { as })).status).toBe(401)
  expect(events(theirs)).toEqual([
    { security: 'pageRefused', ...who, role: 'focalPoint', where: 'routes/secretariat._index', loud: true },
    { security: 'pageRefused', ...who, role: 'focalPoint', where: 'routes/secretariat.screening.$id', loud: true },
    { security: 'actRefused', ...who, role: 'focalPoint', act: 'withdraw', why: 'unknown', where: 'routes/proposer.proposals.$id.withdraw', loud: true },
    { security: 'proofAskedFor', ...who, where: 'routes/proposer.people.new', loud: false },
  ])
})

test('S-57 S-23 a factor added and removed: in the log by kind, and to its person by mail', async () => {
  const georgia = actorFor(run, 'GEO')
  const as = await app.enter(georgia.officeId!)
  said = ''
  const mails = await Outbox().count()
  const asked = (await (await app.post('/sign-in/passkey', { purpose: 'register' }, { as })).json()) as { challenge: string }
  const now = cookieIn(await app.post('/account', { _form: 'passkey', _answer: makeAuthenticator().register(asked), label: 'CANARY-label' }, { as }))!
  const { findPasskeys } = await import('#models/passkeys.ts')
  await app.post('/account', { _form: 'removePasskey', id: (await findPasskeys(georgia.personId!))[0]!.id }, { as: now })
  expect(events()).toEqual([
    { security: 'factorAdded', person: georgia.personId, by: 'passkey', where: 'routes/account._index', loud: false },
    { security: 'factorRemoved', person: georgia.personId, office: georgia.officeId, by: 'passkey', where: 'routes/account._index', loud: false },
  ])
  expect(await Outbox().count()).toBeGreaterThanOrEqual(mails + 2)
})

test('S-57 S-10 a break-glass opening is an act: on the record, with who, for what and why, and not left to the log', async () => {
  const [administrator, officer] = [run.cast.administrators[0]!, run.cast.officers[0]!]
  const proposal = (await Proposals().findOne())!
  const before = await RecordLines().count()
  const must = async (outcome: ReturnType<typeof act>) => expect(await outcome).toMatchObject({ kind: 'done' })
  await must(act('askAccess', null, administrator, { sessionId: run.sessionId, named: proposal.id, reason: 'The file does not open.' }, DATES.submitted))
  const { Accesses } = await import('#models/tables.ts')
  const { id } = (await Accesses().findOne())!
  await must(act('grantAccess', id, officer, {}, DATES.submitted))
  await must(act('readUnderAccess', id, administrator, {}, DATES.submitted))
  const lines = (await RecordLines().findAll({ order: [['seq', 'ASC']] })).slice(before)
  expect(lines.map(({ action, personId, proposalId, at }) => ({ action, personId, proposalId, at }))).toEqual(
    [['askAccess', administrator], ['grantAccess', officer], ['readUnderAccess', administrator]].map(([action, who]) => ({ action, personId: (who as typeof officer).personId, proposalId: proposal.id, at: DATES.submitted })))
})
