// An administrator runs the system: every page, download and form of the product, asked for by one, holds no text of anybody (S-10).
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { openApp, type App } from '#test/support/app.ts'
import { everyAddress, plantedHouse } from '#test/support/planted.ts'
import { homeOf } from '#app/server/paths.ts'
import { SECTIONS } from '#app/navigation.ts'

let app: App
let house: Awaited<ReturnType<typeof plantedHouse>>
let administrator: string
let addresses: string[]

beforeAll(async () => {
  app = await openApp()
  house = await plantedHouse(app)
  administrator = await app.enter(house.run.cast.administrators[0]!.officeId!)
  addresses = await everyAddress(house.item('geo-a'), house.draft)
}, 120_000)

afterAll(() => app.close())

const canariesIn = async (response: Response) => [...new Set((await response.text()).match(/CANARY-[\w-]+/g) ?? [])]

/** What a reader gets of all that there is, by page, by data and by an empty form. */
async function sweep(as: string, ways: ('get' | 'data' | 'post')[], only = addresses): Promise<string[]> {
  const found = new Set<string>()
  for (const address of only) {
    for (const way of ways) {
      if (way === 'post' && address === '/sign-out') continue
      const response = way === 'post' ? await app.post(address, {}, { as }) : await app.get(way === 'data' ? `${address}.data` : address, { as })
      for (const canary of await canariesIn(response)) found.add(canary)
    }
  }
  return [...found].sort()
}

describe('an administrator', () => {
  test('S-10 gets no text from any page, data or download there is, nor back from any form', async () => {
    expect(addresses.length).toBeGreaterThan(250)
    expect(await sweep(administrator, ['data', 'post'])).toEqual([])
    expect((await app.get('/system', { as: administrator })).status).toBe(200)
    // The page is made of its data and of the frame: once each is enough.
    expect(await sweep(administrator, ['get'], addresses.filter((address) => address.includes(house.draft) || !/[0-9a-f]{8}-/.test(address)))).toEqual([])
  }, 600_000)

  test('S-10 S-02 the same addresses give the texts to those whose they are: the sweep would see them', async () => {
    const pages = addresses.filter((address) => !/\.pdf$|^\/papers/.test(address) && /screening|letters|recusals|consultation/.test(address))
    const officer = await sweep(await app.enter(house.officer.officeId!), ['get'], pages)
    for (const where of ['CANARY-proposals-submitted_content', 'CANARY-messages-body', 'CANARY-letters-data', 'CANARY-criteria-reason']) expect(officer).toContain(where)
    expect(officer).not.toContain('CANARY-file-bytes')
    const georgia = await sweep(await app.enter(house.run.cast.of.get(house.run.cast.ids.get('GEO')!)!.officeId!), ['get'], addresses.filter((address) => /^\/proposer\/proposals\/[^/]*(?:\/preview|\/files\/.*)?$/.test(address)))
    for (const where of ['CANARY-proposals-content', 'CANARY-file-bytes']) expect(georgia).toContain(where)
  }, 600_000)

  test('S-01 has pages of its own, and none of another office’s', async () => {
    expect(homeOf('administrator')).toBe('/system')
    for (const { href } of SECTIONS.administrator) expect((await app.get(href, { as: administrator })).status).toBe(200)
    for (const role of ['officer', 'bureauMember', 'focalPoint'] as const) for (const { href } of SECTIONS[role]) expect((await app.get(href, { as: administrator })).status).toBe(403)
  })

  test('S-01 its pages are nobody else’s', async () => {
    const others = [house.officer, house.members[0]!, house.run.cast.of.get(house.run.cast.ids.get('GEO')!)!]
    for (const { officeId } of others) expect((await app.get('/system', { as: await app.enter(officeId!) })).status).toBe(403)
    expect((await app.get('/system')).headers.get('location')).toMatch(/^\/sign-in/)
  })
})
