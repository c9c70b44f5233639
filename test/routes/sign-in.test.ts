// Signing in by a mailed link, acting in an office, signing out.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { openApp, type App } from '#test/support/app.ts'
import { Offices, Outbox, SignInLinks, SignIns } from '#models/tables.ts'
import { actorOfSignIn, SIGN_IN_LIFE } from '#models/sign-ins.ts'
import { foundSession } from '#models/found-session.ts'
import { sha256 } from '#models/hash.ts'
import { internalPath } from '#app/server/paths.ts'

const OFFICER = 'officer@un.example'

let app: App
let offices: string[]

beforeAll(async () => {
  app = await openApp()
  const { officerIds } = await foundSession(
    {
      number: 2, place: 'Nusa Dua', zone: 'Asia/Makassar', contact: 'secretariat@example.org', startsOn: '2027-06-07', endsOn: '2027-06-11',
      officers: [{ email: OFFICER, title: 'First officer', zone: 'UTC' }, { email: OFFICER, title: 'Same person, other office', zone: 'UTC' }],
      administrators: [{ email: 'system@un.example', title: 'Administrator of the system', zone: 'UTC' }],
      bureauSize: 1,
      bureau: [{ email: 'president@mission.example', title: 'President', iso3: 'NOR', regionalGroup: 'western-european-other', zone: 'UTC' }],
    },
    new Date(),
  )
  offices = officerIds
})

afterAll(() => app.close())

async function linkFor(email: string): Promise<string> {
  const before = await Outbox().count()
  const response = await app.post('/sign-in', { email })
  expect(response.status).toBe(303)
  expect(await Outbox().count()).toBe(before + 1)
  const mail = (await Outbox().findAll({ order: [['createdAt', 'ASC']] })).at(-1)!
  return `/sign-in/link/${(mail.data as { token: string }).token}`
}

const cookieOf = (response: Response) => response.headers.getSetCookie().find((one) => one.includes('sign-in='))

describe('a link', () => {
  test('S-18 opening a link twenty times consumes nothing; pressing its button does, once', async () => {
    const link = await linkFor(OFFICER)
    for (let round = 0; round < 20; round++) {
      expect((await app.get(link)).status).toBe(200)
      expect((await app.send(new Request(`http://localhost:3000${link}`, { method: 'HEAD' }))).status).toBe(200)
    }
    const first = await app.post(link)
    expect([first.status, first.headers.get('location')]).toEqual([303, '/home'])
    expect(cookieOf(first)).toBeDefined()
    const second = await app.post(link)
    expect(cookieOf(second)).toBeUndefined()
    expect((await app.get(link)).status).toBe(410)
  })

  test('S-17 the database holds no token that could be used', async () => {
    const link = await linkFor(OFFICER)
    const token = link.split('/').at(-1)!
    expect(Buffer.from(token, 'base64url').length * 8).toBeGreaterThanOrEqual(128)
    const rows = await SignInLinks().findAll()
    expect(rows.some((row) => row.tokenHash === token)).toBe(false)
    expect(rows.some((row) => row.tokenHash === sha256(token))).toBe(true)
  })

  test('S-16 a known and an unknown address get the same answer, word for word', async () => {
    const answers = await Promise.all([OFFICER, 'nobody@nowhere.example'].map(async (email) => {
      const response = await app.post('/sign-in', { email })
      return { status: response.status, headers: [...response.headers], body: await response.text() }
    }))
    expect(answers[0]).toEqual(answers[1])
  })

  test('S-39 what is no single plain address is refused, and what was typed stays', async () => {
    for (const email of ['two@a.example, b@b.example', 'x@a.example\r\nBcc: y@b.example', '"quoted"@a.example', '']) {
      const response = await app.post('/sign-in', { email })
      expect(response.status).toBe(422)
      expect(await response.text()).toContain('Your official e-mail address: write one address')
    }
  })
})

describe('a cookie', () => {
  test('S-27 the sign-in cookie is out of reach of scripts and other sites', async () => {
    const header = cookieOf(await app.post(await linkFor(OFFICER)))!
    expect(header).toMatch(/^sign-in=/)
    expect(header).toMatch(/; HttpOnly/)
    expect(header).toMatch(/; SameSite=Lax/)
    expect(header).toMatch(/; Path=\//)
    expect(header).not.toMatch(/Domain=/)
  })

  test('S-27 on https every cookie is Secure and bound to the host by its name', async () => {
    process.env.ORIGIN = 'https://bestpractices.example'
    try {
      const headers = [...(await app.post(await linkFor(OFFICER))).headers.getSetCookie(), ...(await app.post('/sign-out', {})).headers.getSetCookie()]
      expect(headers.length).toBeGreaterThan(1)
      for (const header of headers) {
        expect(header).toMatch(/^__Host-/)
        expect(header).toMatch(/; Secure/)
        expect(header).toMatch(/; HttpOnly/)
      }
    } finally {
      delete process.env.ORIGIN
    }
  })

  test('S-25 signing out ends the sign-in on the server: the old cookie means nobody', async () => {
    const cookie = await app.enter(offices[0]!)
    expect(await (await app.get('/sign-in', { as: cookie })).text()).toContain('First officer')
    const out = await app.post('/sign-out', {}, { as: cookie })
    expect(out.headers.get('Clear-Site-Data')).toContain('"cache"')
    expect(await (await app.get('/signed-out', { as: cookie })).text()).not.toContain('You act as')
  })

  test('S-26 a sign-in ends when it was idle too long, and however much it is used when its whole time is over', async () => {
    expect(SIGN_IN_LIFE).toEqual({ proposer: { idle: 30, whole: 12 * 60 }, privileged: { idle: 15, whole: 8 * 60 } })
    const { idle, whole } = SIGN_IN_LIFE.privileged
    const tokenOf = (cookie: string) => JSON.parse(Buffer.from(decodeURIComponent(cookie.split('=')[1]!), 'base64').toString()) as string
    const after = (minutes: number) => new Date(Date.now() + minutes * 60_000)
    const left = tokenOf(await app.enter(offices[0]!))
    expect(await actorOfSignIn(left, after(idle - 1))).not.toBeNull()
    expect(await actorOfSignIn(left, after(2 * idle + 1))).toBeNull()
    const used = tokenOf(await app.enter(offices[0]!))
    for (let minutes = 10; minutes < whole; minutes += 10) expect([minutes, (await actorOfSignIn(used, after(minutes)))?.actor.role]).toEqual([minutes, 'officer'])
    expect(await actorOfSignIn(used, after(whole + 1))).toBeNull()
  })

  test('S-24 the database holds the hash of a sign-in, never its token', async () => {
    const cookie = await app.enter(offices[0]!)
    const token = JSON.parse(Buffer.from(decodeURIComponent(cookie.split('=')[1]!), 'base64').toString()) as string
    const rows = await SignIns().findAll()
    expect(rows.some((row) => row.tokenHash === sha256(token))).toBe(true)
    expect(JSON.stringify(rows)).not.toContain(token)
  })
})

describe('an office', () => {
  test('a person changes to another of their own offices, and to nobody else’s', async () => {
    const cookie = await app.enter(offices[0]!)
    expect((await app.post('/office', { officeId: offices[1]! }, { as: cookie })).status).toBe(303)
    expect(await (await app.get('/signed-out', { as: cookie })).text()).toContain('Same person, other office')
    const president = (await Offices().findOne({ where: { title: 'President' } }))!
    for (const officeId of [president.id, 'no-such-office']) expect((await app.post('/office', { officeId }, { as: cookie })).status).toBe(404)
    expect(await (await app.get('/signed-out', { as: cookie })).text()).toContain('Same person, other office')
  })

  test('M-42 the document says its language and direction, and names each language in itself, in the order of the six', async () => {
    const page = await (await app.get('/sign-in')).text()
    expect(page).toMatch(/<html lang="en" dir="ltr">/)
    const places = ['عربي', '中文', 'English', 'Français', 'Русский', 'Español'].map((name) => page.indexOf(`>${name}<`))
    expect(places.every((place) => place > 0)).toBe(true)
    expect([...places].sort((a, b) => a - b)).toEqual(places)
  })
})

describe('where one is sent', () => {
  test('S-30 only plain paths of ours are followed', () => {
    for (const path of ['//evil.example', '/\\evil.example', '\\\\evil.example', 'javascript:alert(1)', '/%0d%0aSet-Cookie:x', '/a\tb', '/user@evil.example', 'https://evil.example', '/a/../b', '/.well-known', '', '/sign-out', '/sign-out?part=a', '/proposer?part=//evil', '/proposer?then=x', null]) {
      expect([path, internalPath(path)]).toEqual([path, '/home'])
    }
    for (const path of ['/proposer/proposals/3f2a-11', '/proposer/proposals/3f2a-11/edit?part=problem']) expect(internalPath(path)).toBe(path)
  })

  test('S-30 the address asked for survives signing in, a foreign one does not', async () => {
    await app.enter(offices[0]!)
    const wanted = await app.post('/sign-in/as', { officeId: offices[0]!, then: '/secretariat/screening' })
    expect(wanted.headers.get('location')).toBe('/secretariat/screening')
    const foreign = await app.post('/sign-in/as', { officeId: offices[0]!, then: '//evil.example' })
    expect(foreign.headers.get('location')).toBe('/home')
  })
})
