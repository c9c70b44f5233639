// What a recused member is given, held against what it would be given had the item never been on the list (M-24, S-07, S-11).

import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { paperFor } from '#app/server/papers.ts'
import { Outbox, People, Offices } from '#models/tables.ts'
import { openApp, type App } from '#test/support/app.ts'
import { closeIt, consulted, everybodyVotes, type Consulted } from '#test/support/consulted.ts'
import { DATES, SIX_CASES } from '#test/support/house.ts'

jest.setTimeout(120_000)

let app: App
beforeEach(async () => {
  app = await openApp()
})
afterEach(() => app.close())

const ADDRESSES = ['/', '/home', '/bureau', '/bureau/votes', '/bureau/votes/receipts', '/bureau/dossier', '/account', '/sessions/2']

/** Everything a member is given, page by page, as page and as data; numbers that are drawn anew each time, and the hours of sign-ins, which live by the real clock, made alike. */
async function givenTo(house: Consulted, index: number, at: string): Promise<string[]> {
  const member = house.members[index]!
  await app.moveTo(new Date(at))
  const as = await app.enter(member.officeId!)
  const receipts = ['/bureau/votes/receipts.json', `/consultations/${house.id}/receipts.json`]
  const given: string[] = []
  for (const address of [...ADDRESSES, ...ADDRESSES.slice(1).map((one) => `${one}.data`), ...receipts]) {
    const response = await app.get(address, { as })
    given.push(`${address} ${response.status} ${await response.text()}`)
  }
  for (const [kind, id] of [['dossier', 'own'], ['consultationRecord', house.id]] as const) given.push(`${kind} ${(await paperFor(kind, id, { ...member, language: 'en' }, new Date(at)))?.html ?? ''}`)
  const { email } = (await People().findByPk((await Offices().findByPk(member.officeId!))!.personId))!
  for (const mail of await Outbox().findAll({ where: { recipient: email }, order: [['kind', 'ASC']] })) given.push(`mail ${mail.kind} ${JSON.stringify(mail.data)}`)
  return given.map(plain)
}

function plain(text: string): string {
  return text
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'ID').replaceAll(/[0-9a-f]{64}|(?:[0-9a-f]{8} ){7}[0-9a-f]{8}|\b[0-9a-f]{32}\b/g, 'DRAWN')
    .replaceAll(/class="(?:left|soon)">[^<]*/g, '').replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, (moment) => (moment.startsWith('2027-0') && moment.endsWith('00.000Z') ? moment : 'NOW')).replaceAll(/(<time dateTime="NOW">)[^<]*/g, '$1')
    .replaceAll(/name="(_key|_token)" value="[^"]*"/g, '').replaceAll(/"formToken","[\w-]{43}"/g, '').replaceAll(/"seq":\d+/g, '"seq"').replaceAll(/"signature":"[^"]*"|"keyId":"[^"]*"/g, '')
}

/** Where two texts part: enough to see which page it is and what it says. */
function differenceOf(one: string, other: string): string[] {
  if (one === other) return []
  const at = [...one].findIndex((sign, place) => sign !== other[place])
  return [`${one.slice(0, 60)} … ${one.slice(Math.max(0, at - 80), at + 80)} ≠ ${other.slice(at, at + 80)}`]
}

describe.each([['computed from its own State', 3, 'nor'], ['declared by itself', 0, 'ken']] as const)('a recusal %s', (_how, index, closed) => {
  test.each([['before closing', false], ['after closing', true]] as const)('M-24 S-07 S-11 %s, every page, file, paper and mail is the same as had the item never been on the list', async (_when, close) => {
    const given: string[][] = []
    for (const cases of [SIX_CASES, SIX_CASES.filter((one) => one.id !== closed)]) {
      await app.close()
      app = await openApp()
      const house = await consulted({ cases })
      await everybodyVotes(house)
      if (close) await closeIt(house)
      given.push(await givenTo(house, index, close ? DATES.selected : DATES.voted))
    }
    expect(given[0]!.length).toBe(given[1]!.length)
    expect(given[0]!.flatMap((text, place) => differenceOf(text, given[1]![place]!))).toEqual([])
    const all = given[0]!.join()
    expect(all).toContain('Test programme per')
    expect(all).not.toMatch(new RegExp(`Test programme ${closed}`))
    // Another member's pages do hold it.
    expect(all.includes('BP/2/PER/1')).toBe(true)
  })
})

test('M-24 a member without any recusal is told the same of recusals as one with some', async () => {
  const house = await consulted()
  await app.moveTo(new Date(DATES.voted))
  for (const index of [1, 3]) {
    const as = await app.enter(house.members[index]!.officeId!)
    for (const address of ['/bureau', '/bureau/votes', '/bureau/dossier']) expect(await (await app.get(address, { as })).text()).toContain('A proposal from which you are recused is shown to you nowhere and counted nowhere')
  }
})

test('M-24 the page to recuse oneself leads back alike from an item of one’s own State, one recused from before, and one that is not there', async () => {
  const house = await consulted()
  await everybodyVotes(house)
  await app.moveTo(new Date(DATES.voted))
  const [norway, president] = [await app.enter(house.members[3]!.officeId!), await app.enter(house.members[0]!.officeId!)]
  const answers = await Promise.all([app.get(`/bureau/recusals/${house.item('nor')}`, { as: norway }), app.get(`/bureau/recusals/${house.item('ken')}`, { as: president }), app.get('/bureau/recusals/none', { as: norway })])
  expect(answers.map((one) => [one.status, one.headers.get('Location')])).toEqual(Array(3).fill([303, '/bureau/votes']))
})
