// Signing in with a second proof, setting one up, losing it, and the list of one's sign-ins: over the pages, without scripts.

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { foundSession } from '#models/found-session.ts'
import { takeAppCode } from '#models/factors.ts'
import { sha256 } from '#models/hash.ts'
import { beginAs } from '#models/sign-ins.ts'
import { inviteAnew } from '#models/invite.ts'
import { Authenticators, KnownDevices, Offices, Outbox, Passkeys, People, RecordLines, RecoveryCodes, SignInLinks, SignIns } from '#models/tables.ts'
import { purposeOfLink } from '#models/sign-in-links.ts'
import { database } from '#models/database.ts'
import { deviceWords } from '#app/server/device.ts'
import { factorKey } from '#app/server/factor-key.ts'
import { guessedRight, mayGuess } from '#app/server/guess-limits.ts'
import { type App, openApp } from '#test/support/app.ts'
import { statementsOf } from '#test/support/statements.ts'
import { codeOf, cookieIn, invitationFor, lastLink, linkFor, personOf, withApp } from '#test/support/signing-in.ts'

const OFFICER = 'officer@un.example'
const SECOND = 'second@un.example'
const PRESIDENT = 'president@mission.example'
const FOCAL = 'focal@mission.example'
const HOUSE = ['/secretariat', '/secretariat/record', '/secretariat/record.jsonl', '/account', '/account/codes', '/home', '/bureau/votes', '/secretariat/people']

const REFUSED = { parent: { message: expect.stringContaining('one factor opens no privileged office') } }

let app: App
let officers: string[]

beforeAll(async () => {
  app = await openApp()
  const { officerIds, sessionId } = await foundSession(
    {
      number: 2, place: 'Nusa Dua', zone: 'Asia/Makassar', contact: 'secretariat@example.org', startsOn: '2027-06-07', endsOn: '2027-06-11',
      officers: [{ email: OFFICER, title: 'First officer', zone: 'UTC' }, { email: SECOND, title: 'Second officer', zone: 'UTC' }], bureauSize: 1,
      administrators: [{ email: 'administrator@example.org', title: 'Administrator of the system', zone: 'UTC' }],
      bureau: [{ email: PRESIDENT, title: 'President', iso3: 'NOR', regionalGroup: 'western-european-other', zone: 'UTC' }],
    },
    new Date(),
  )
  officers = officerIds
  const person = await People().create({ id: 'focal', email: FOCAL, language: 'en', zone: 'Asia/Tbilisi' })
  const state = (await Offices().findOne({ where: { title: 'President' } }))!.entityId
  await Offices().create({ id: 'focal-office', personId: person.id, sessionId, role: 'focalPoint', title: 'Focal point of Norway', entityId: state, regionalGroup: null, active: true, since: new Date().toISOString(), until: null })
})
afterAll(() => app.close())

beforeEach(async () => {
  await Promise.all([SignIns().destroy({ where: {} }), Passkeys().destroy({ where: {} }), Authenticators().destroy({ where: {} }), RecoveryCodes().destroy({ where: {} }), KnownDevices().destroy({ where: {} })])
  for (const person of await People().findAll()) await guessedRight(person.id)
})

/** Who has opened a mailed link and shown nothing more. */
async function half(email: string): Promise<string> {
  return cookieIn(await app.post(await linkFor(email)))!
}

async function whole(email: string, secret: string): Promise<string> {
  return cookieIn(await app.post('/sign-in/second', { _form: 'app', appCode: codeOf(secret) }, { as: await half(email) }))!
}

describe('one proof', () => {
  test.each([OFFICER, PRESIDENT])('S-12 S-18 a mailed link alone opens no page of %s: every one leads to the second step, and every form is kept', async (email) => {
    await withApp(email)
    const as = await half(email)
    for (const address of HOUSE) expect([address, (await app.get(address, { as })).headers.get('location')]).toEqual([address, '/sign-in/second'])
    const form = await app.post('/secretariat/people/x/reset', { reason: 'A long reason that somebody typed with care and would not type twice.' }, { as })
    expect(form.status).toBe(401)
    expect(await form.text()).toContain('A long reason that somebody typed with care')
    expect((await app.post('/account', { _form: 'endOthers' }, { as })).status).toBe(401)
  })

  test('S-12 the database itself refuses a privileged office to one proof, written by hand or raised later', async () => {
    const person = await personOf(OFFICER)
    const row = { id: 'x', tokenHash: 'x', personId: person.id, officeId: officers[0]!, factors: 'link', whole: true, beganAt: '', seenAt: '', provenAt: '', device: '' }
    await expect(SignIns().create(row)).rejects.toMatchObject(REFUSED)
    await expect(SignIns().create({ ...row, factors: 'totp recoveryCode' })).rejects.toMatchObject(REFUSED)
    const made = await SignIns().create({ ...row, whole: false })
    await expect(made.update({ whole: true })).rejects.toMatchObject(REFUSED)
    await expect(SignIns().create({ ...row, id: 'y', tokenHash: 'y', factors: 'link totp' })).resolves.toBeDefined()
  })

  test('S-12 a focal point comes in by a mailed link; the same person is asked for more before they act as an officer', async () => {
    const as = await half(FOCAL)
    expect((await app.get('/proposer', { as })).status).toBe(200)
    const person = await personOf(FOCAL)
    const { sessionId } = (await Offices().findByPk(officers[0]!))!
    const office = await Offices().create({ id: 'two-hats', personId: person.id, sessionId, role: 'officer', title: 'Third officer', entityId: null, regionalGroup: null, active: true, since: '2099', until: null })
    expect((await app.post('/office', { officeId: office.id }, { as })).status).toBe(303)
    expect((await app.get('/secretariat', { as })).headers.get('location')).toBe('/sign-in/second')
    await office.update({ active: false })
  })

  test('S-18 an officer without a second proof is let in by no mailed link, and sets none up by one', async () => {
    const as = await half(OFFICER)
    const page = await (await app.get('/sign-in/second', { as })).text()
    expect(page).toContain('may not set one up')
    expect(page).not.toContain('Set up an authenticator app')
    expect((await app.get('/account/app', { as })).headers.get('location')).toBe('/sign-in/second')
    expect((await app.post('/account/app', { _form: 'begin' }, { as })).status).toBe(401)
    expect(await Authenticators().count()).toBe(0)
    for (const purpose of ['register', 'anything']) expect((await app.post('/sign-in/passkey', { purpose }, { as })).status).toBe(404)
  })
})

describe('an invitation', () => {
  test('S-12 S-17 S-18 it leads to setting a second proof up, opens nothing before that, and everything after', async () => {
    const link = await invitationFor(OFFICER)
    for (let round = 0; round < 5; round++) expect((await app.get(link)).status).toBe(200)
    const as = cookieIn(await app.post(link))!
    expect(cookieIn(await app.post(link))).toBeNull()
    for (const address of HOUSE.filter((one) => one !== '/account/codes')) expect([address, (await app.get(address, { as })).headers.get('location')]).toEqual([address, '/sign-in/second'])
    const offered = await (await app.get('/sign-in/second', { as })).text()
    expect(offered).toContain('Set up an authenticator app')
    expect(offered.indexOf('Add a passkey on this device')).toBeGreaterThan(0)
    expect(offered.indexOf('Add a passkey on this device')).toBeLessThan(offered.indexOf('Set up an authenticator app'))
    expect((await app.post('/account/app', { _form: 'begin' }, { as })).headers.get('location')).toBe('/account/app')
    const page = await (await app.get('/account/app', { as })).text()
    const secret = /<code class="hash">([A-Z2-7 ]+)<\/code>/.exec(page)![1]!
    expect(page).toContain('<svg class="qr" role="img"')
    expect((await app.post('/account/app', { _form: 'take', appCode: '000000' }, { as })).status).toBe(422)
    const done = await app.post('/account/app', { _form: 'take', appCode: codeOf(secret) }, { as })
    expect([done.status, done.headers.get('location')]).toEqual([303, '/account/codes'])
    const now = cookieIn(done)!
    expect((await app.get('/secretariat', { as: now })).status).toBe(200)
    // S-24: the token from before is worth nothing.
    expect((await app.get('/secretariat', { as })).headers.get('location')).toContain('/sign-in?')
    expect((await app.get('/account/app', { as: now })).status).toBe(200)
    expect(await (await app.get('/account/app', { as: now })).text()).not.toContain(secret)
  })

  test('S-17 it works for 72 hours and not a moment longer; a new one ends the one before', async () => {
    const link = await invitationFor(OFFICER)
    const token = link.split('/').at(-1)!
    const row = (await SignInLinks().findByPk(sha256(token)))!
    const hours = (n: number) => new Date(Date.parse(row.expiresAt) + (n - 72) * 3_600_000)
    expect([await purposeOfLink(token, hours(71.99)), await purposeOfLink(token, hours(72))]).toEqual(['invitation', null])
    await invitationFor(OFFICER)
    expect(await purposeOfLink(token, new Date())).toBeNull()
    expect((await Outbox().findAll({ where: { kind: 'welcome' } })).length).toBeGreaterThan(0)
    expect(JSON.stringify(await SignInLinks().findAll())).not.toContain(token)
  })

  test('S-18 the host invites again who has no second proof, and nobody who has one', async () => {
    expect(await inviteAnew(OFFICER, new Date())).toBe('invited')
    expect(await inviteAnew('nobody@nowhere.example', new Date())).toBe('unknown')
    await withApp(OFFICER)
    expect(await inviteAnew(OFFICER, new Date())).toBe('hasFactor')
  })
})

describe('a code', () => {
  test('S-15 S-19 it is taken once: not again, not an older one, not from two steps away', async () => {
    const secret = await withApp(OFFICER)
    const { id } = await personOf(OFFICER)
    const now = new Date()
    const take = (steps: number) => takeAppCode(id, codeOf(secret, steps, now.getTime()), factorKey(), now)
    expect(await take(-2)).toBe(false)
    expect(await take(2)).toBe(false)
    expect(await take(-1)).toBe(true)
    expect(await take(-1)).toBe(false)
    expect(await take(1)).toBe(true)
    expect(await take(0)).toBe(false)
    expect(await take(1)).toBe(false)
    await expect(database().query(`UPDATE authenticators SET last_step = 1 WHERE person_id = '${id}'`)).rejects.toMatchObject({ parent: { message: expect.stringContaining('a code is used once') } })
  })

  test('S-19 of two requests with one code, one gets in', async () => {
    const secret = await withApp(OFFICER)
    const cookies = [await half(OFFICER), await half(OFFICER)]
    const appCode = codeOf(secret)
    const answers = await Promise.all(cookies.map((as) => app.post('/sign-in/second', { _form: 'app', appCode }, { as })))
    expect(answers.map((one) => one.status).sort()).toEqual([303, 422])
  })

  test('S-15 of a thousand guesses ten are looked at, from however many addresses; the limit is the account’s, and the right code then waits too', async () => {
    const secret = await withApp(OFFICER)
    const as = await half(OFFICER)
    const statuses: number[] = []
    for (let guess = 0; guess < 25; guess++) {
      const appCode = String(guess).padStart(6, '0')
      if ([-2, -1, 0, 1, 2].some((steps) => codeOf(secret, steps) === appCode)) continue
      statuses.push((await app.post('/sign-in/second', { _form: 'app', appCode }, { as, headers: { 'X-Forwarded-For': `203.0.113.${guess % 100}` } })).status)
    }
    const looked = await Promise.all(Array.from({ length: 1000 }, (_, guess) => mayGuess('some-account', `203.0.113.${guess % 100}`)))
    expect(looked.filter(Boolean)).toHaveLength(10)
    expect(statuses.filter((status) => status === 422)).toHaveLength(10)
    expect(new Set(statuses.slice(10))).toEqual(new Set([429]))
    expect((await app.post('/sign-in/second', { _form: 'app', appCode: codeOf(secret) }, { as })).status).toBe(429)
    // A passkey is asked for all the same: guessing locks nobody out of it.
    const { id } = await personOf(OFFICER)
    await Passkeys().create({ id: 'p', credentialId: 'c', personId: id, publicKey: Buffer.from('x'), counter: 0, transports: [], label: 'x', createdAt: '', usedAt: null })
    expect((await app.post('/sign-in/passkey', { purpose: 'confirm' }, { as })).status).toBe(200)
    expect(await beginAs(id, 'passkey', new Date())).not.toBeNull()
    // Nobody else pays for it.
    const other = await withApp(SECOND)
    expect(await whole(SECOND, other)).not.toBeNull()
  }, 120_000)

  test('S-59 the secret stands sealed in the database, opens under its key alone and for its person alone', async () => {
    const secret = await withApp(OFFICER)
    const { id } = await personOf(OFFICER)
    const row = (await Authenticators().findByPk(id))!
    expect(JSON.stringify(row)).not.toContain(secret)
    const { open } = await import('#models/secret-box.ts')
    expect(open(row.sealedSecret, factorKey(), id)).toBe(secret)
    expect(() => open(row.sealedSecret, Buffer.alloc(32, 1), id)).toThrow()
    expect(() => open(row.sealedSecret, factorKey(), 'somebody-else')).toThrow()
  })
})

describe('recovery', () => {
  test('S-19 ten codes are shown once, kept as hashes, each good once, and only beside a first proof', async () => {
    const secret = await withApp(OFFICER)
    const as = await whole(OFFICER, secret)
    const page = await (await app.post('/account/codes', {}, { as })).text()
    const codes = [...page.matchAll(/<code class="hash">([A-Z2-7-]{29})<\/code>/g)].map((match) => match[1]!)
    expect(new Set(codes).size).toBe(10)
    expect(await (await app.get('/account/codes', { as })).text()).not.toContain(codes[0]!)
    const stored = JSON.stringify(await RecoveryCodes().findAll())
    for (const code of codes) expect(stored.includes(code) || stored.includes(code.replaceAll('-', ''))).toBe(false)
    const enter = async (code: string) => (await app.post('/sign-in/second', { _form: 'code', recoveryCode: code }, { as: await half(OFFICER) })).status
    expect(await enter(codes[0]!.toLowerCase().replaceAll('-', ' '))).toBe(303)
    expect(await enter(codes[0]!)).toBe(422)
    // Another person's code is no code.
    await withApp(SECOND)
    expect((await app.post('/sign-in/second', { _form: 'code', recoveryCode: codes[1]! }, { as: await half(SECOND) })).status).toBe(422)
    // S-19: asking for links again and again takes no factor away.
    for (let round = 0; round < 3; round++) expect((await app.get('/secretariat', { as: await half(OFFICER) })).headers.get('location')).toBe('/sign-in/second')
    expect(await Authenticators().count({ where: { personId: (await personOf(OFFICER)).id } })).toBe(1)
  })

  test('S-19 S-23 S-25 another officer resets what was lost: on the record, told to the person, every sign-in ended; nobody resets their own', async () => {
    const mine = await whole(OFFICER, await withApp(OFFICER))
    const theirs = await whole(SECOND, await withApp(SECOND))
    const reset = (officeId: string, as: string, reason = 'Seen in person at the counter.') => app.post(`/secretariat/people/${officeId}/reset`, { reason }, { as })
    expect((await app.get('/secretariat', { as: theirs })).status).toBe(200)
    expect((await reset(officers[0]!, mine)).status).toBe(409)
    expect((await reset(officers[1]!, mine, '')).status).toBe(422)
    expect((await reset('no-such-office', mine)).status).toBe(409)
    expect(await Authenticators().count()).toBe(2)
    expect((await reset(officers[1]!, mine)).status).toBe(303)
    expect((await app.get('/secretariat', { as: theirs })).headers.get('location')).toContain('/sign-in?')
    expect(await Authenticators().count()).toBe(1)
    const line = (await RecordLines().findAll({ order: [['seq', 'ASC']] })).at(-1)!
    expect(line).toMatchObject({ action: 'resetFactors', office: 'First officer', why: 'Seen in person at the counter.', details: { office: 'Second officer' } })
    const mails = (await Outbox().findAll({ where: { recipient: SECOND } })).map(({ kind }) => kind)
    expect(mails).toEqual(expect.arrayContaining(['factorsReset', 'welcome']))
    // The invitation that follows lets in again, through a new second proof.
    const back = cookieIn(await app.post(await lastLink('welcome')))!
    expect(await (await app.get('/sign-in/second', { as: back })).text()).toContain('Set up an authenticator app')
    // The bureau and a State have no such page.
    for (const title of ['President', 'Focal point of Norway']) {
      const as = await app.enter((await Offices().findOne({ where: { title } }))!.id)
      expect([(await reset(officers[0]!, as)).status, (await app.get('/secretariat/people', { as })).status]).toEqual([403, 403])
    }
  })
})

describe('one’s own sign-ins', () => {
  test('S-25 they are listed with the browser’s name; one is ended, then all others, and nobody ends another’s', async () => {
    const secret = await withApp(OFFICER)
    const agents = ['Mozilla/5.0 (Windows NT 10.0) Gecko/20100101 Firefox/140.0', 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0) Version/19.0 Safari/604.1']
    const enter = async (agent: string, steps: number) => cookieIn(await app.post('/sign-in/second', { _form: 'app', appCode: codeOf(secret, steps) }, { as: cookieIn(await app.post(await linkFor(OFFICER), {}, { headers: { 'User-Agent': agent } }))!, headers: { 'User-Agent': agent } }))!
    const desk = await enter(agents[0]!, -1)
    const phone = await enter(agents[1]!, 0)
    const page = await (await app.get('/account', { as: desk })).text()
    expect(page).toContain('Firefox, Windows')
    expect(page).toContain('Safari, iPhone')
    const id = /name="id" value="([^"]+)"/.exec(page)![1]!
    const stranger = await app.enter(officers[1]!)
    expect((await app.post('/account', { _form: 'end', id }, { as: stranger })).status).toBe(404)
    expect((await app.get('/secretariat', { as: phone })).status).toBe(200)
    expect((await app.post('/account', { _form: 'end', id }, { as: desk })).status).toBe(303)
    expect((await app.get('/secretariat', { as: phone })).headers.get('location')).toContain('/sign-in?')
    const again = await enter(agents[1]!, 1)
    expect((await app.post('/account', { _form: 'endOthers' }, { as: again })).status).toBe(303)
    expect((await app.get('/secretariat', { as: desk })).headers.get('location')).toContain('/sign-in?')
    expect((await app.get('/secretariat', { as: again })).status).toBe(200)
    expect((await app.get('/secretariat', { as: stranger })).status).toBe(200)
  })

  test('S-24 signing in ends the sign-in this browser held before, and a token put there by another is worth nothing', async () => {
    const before = await app.enter(officers[0]!)
    const entered = await app.post('/sign-in/as', { officeId: officers[1]! }, { as: before })
    expect(cookieIn(entered)).not.toBe(before)
    expect((await app.get('/secretariat', { as: before })).headers.get('location')).toContain('/sign-in?')
    const planted = 'sign-in=ImEtdG9rZW4tdGhhdC1zb21lYm9keS1wdXQtdGhlcmUi'
    const link = await linkFor(FOCAL)
    const real = cookieIn(await app.post(link, {}, { as: planted }))!
    expect(real).not.toBe(planted)
    expect((await app.get('/proposer', { as: planted })).status).toBe(303)
    expect((await app.get('/proposer', { as: real })).status).toBe(200)
  })

  test('S-25 the last proof of a privileged office is not taken away; a proposer’s is', async () => {
    const officer = await whole(OFFICER, await withApp(OFFICER))
    expect((await app.post('/account', { _form: 'removeApp' }, { as: officer })).status).toBe(409)
    const focal = await whole(FOCAL, await withApp(FOCAL))
    expect((await app.post('/account', { _form: 'removeApp' }, { as: focal })).status).toBe(303)
    expect(await Authenticators().count()).toBe(1)
  })

  test('S-12 S-18 S-25 who decides in one office adds and takes away a factor in another by what opens the first alone', async () => {
    const { id: personId } = await personOf(FOCAL)
    const { sessionId } = (await Offices().findByPk(officers[0]!))!
    const office = await Offices().create({ id: 'decides-too', personId, sessionId, role: 'officer', title: 'Fourth officer', entityId: null, regionalGroup: null, active: true, since: '2099', until: null })
    try {
      // The older office is one that a mailed link opens, fresh as it is.
      const as = await half(FOCAL)
      expect((await app.get('/proposer', { as })).status).toBe(200)
      const refused = await app.post('/account/app', { _form: 'begin' }, { as })
      expect([refused.status, refused.headers.get('location')]).toEqual([303, '/account'])
      expect((await app.post('/sign-in/passkey', { purpose: 'register' }, { as })).status).toBe(404)
      // One passkey is there: it is asked for, by a link nothing more is added.
      await Passkeys().create({ id: 'p', credentialId: 'c', personId, publicKey: Buffer.from('x'), counter: 0, transports: [], label: 'x', createdAt: new Date().toISOString(), usedAt: null })
      for (const path of ['/account/app', '/account/codes']) expect([path, (await app.post(path, { _form: 'begin' }, { as })).status]).toEqual([path, 401])
      expect([await Authenticators().count(), await RecoveryCodes().count()]).toEqual([0, 0])
      expect((await app.post('/account', { _form: 'removePasskey', id: 'p' }, { as })).status).toBe(409)
      await Passkeys().destroy({ where: {} })
      const both = await whole(FOCAL, await withApp(FOCAL))
      expect((await app.get('/proposer', { as: both })).status).toBe(200)
      expect((await app.post('/account/codes', {}, { as: both })).status).toBe(200)
      expect((await app.post('/account', { _form: 'removeApp' }, { as: both })).status).toBe(409)
    } finally {
      await office.update({ active: false })
    }
  })

  test('S-23 a new browser and a changed factor are told by mail; a browser known before is not', async () => {
    const kinds = async () => (await Outbox().findAll({ where: { recipient: FOCAL } })).map(({ kind }) => kind).filter((kind) => kind === 'newDevice' || kind.startsWith('factor'))
    const before = (await kinds()).length
    const first = await app.post(await linkFor(FOCAL))
    expect((await kinds()).slice(before)).toEqual([])
    const mark = first.headers.getSetCookie().find((one) => one.startsWith('device='))!.split(';')[0]!
    await app.post(await linkFor(FOCAL), {}, { headers: { Cookie: mark } })
    expect((await kinds()).slice(before)).toEqual([])
    await app.post(await linkFor(FOCAL), {}, { headers: { 'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101 Firefox/140.0' } })
    expect((await kinds()).slice(before)).toEqual(['newDevice'])
    await withApp(FOCAL)
    expect((await kinds()).slice(before)).toEqual(['newDevice', 'factorAdded'])
    await app.post('/account', { _form: 'removeApp' }, { as: await app.enter('focal-office') })
    expect((await kinds()).slice(before)).toEqual(['newDevice', 'factorAdded', 'factorRemoved'])
  })

  test('S-25 a browser is named in words of ours, whatever it says of itself', () => {
    expect(deviceWords('<script>alert(1)</script> Chrome/1 Edg/1 Windows')).toBe('Edge, Windows')
    expect(deviceWords('‮evil‮')).toBe('')
    expect(deviceWords(null)).toBe('')
  })
})

describe('what nobody learns', () => {
  test('S-16 an unknown address costs the same writes as a known one, and the same answer', async () => {
    const links = async () => SignInLinks().count()
    const ask = async (email: string) => {
      const before = await links()
      const response = await app.post('/sign-in', { email })
      return { status: response.status, headers: [...response.headers], body: await response.text(), written: (await links()) - before }
    }
    const known = await ask(SECOND)
    expect(await ask('nobody@nowhere.example')).toEqual(known)
    expect(known.written).toBe(1)
    // Too often, and the answer is still the same: nothing is mailed.
    const mails = await Outbox().count({ where: { recipient: SECOND, kind: 'signIn' } })
    for (let round = 0; round < 30; round++) expect((await app.post('/sign-in', { email: SECOND })).status).toBe(303)
    expect((await Outbox().count({ where: { recipient: SECOND, kind: 'signIn' } })) - mails).toBeLessThanOrEqual(10)
  })

  test('S-16 S-07 a link asked for does the same at the database, statement by statement, but for the one row of the mail', async () => {
    const asking = async (email: string) => {
      let answer: unknown
      const statements = await statementsOf(async () => {
        const { status, headers } = await app.post('/sign-in', { email })
        answer = [status, [...headers]]
      })
      return { answer, statements }
    }
    const [known, unknown] = [await asking(PRESIDENT), await asking('nobody-at-all@nowhere.example')]
    expect(known.answer).toEqual(unknown.answer)
    const mails = known.statements.filter((sql) => sql.startsWith('INSERT INTO `outbox`'))
    expect(mails).toHaveLength(1)
    expect(known.statements.filter((sql) => !mails.includes(sql))).toEqual(unknown.statements)
    // It is a comparison of something: the row of the link is among them, and one transaction holds it all.
    expect(unknown.statements.filter((sql) => /^(?:INSERT INTO `sign_in_links`|COMMIT)/.test(sql))).toHaveLength(2)
  })

  test('S-16 S-20 what a passkey is asked for names nobody before anybody is known', async () => {
    const asked = await (await app.post('/sign-in/passkey', { purpose: 'signIn' })).json() as { allowCredentials: unknown[]; userVerification: string; rpId: string; challenge: string }
    expect(asked).toMatchObject({ allowCredentials: [], userVerification: 'required', rpId: 'localhost' })
    expect(Buffer.from(asked.challenge, 'base64url').length).toBeGreaterThanOrEqual(16)
    for (const purpose of ['confirm', 'register', '']) expect((await app.post('/sign-in/passkey', { purpose })).status).toBe(404)
  })
})
