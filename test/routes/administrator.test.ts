// Whose pages are whose, where an administrator is concerned. That no text reaches one, by any page, form or download: test/routes/canaries.test.ts and matrix.test.ts.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { openApp, type App } from '#test/support/app.ts'
import { openCallWith, testCase } from '#test/support/house.ts'
import { homeOf } from '#app/server/paths.ts'
import { SECTIONS } from '#app/navigation.ts'

let app: App
let run: Awaited<ReturnType<typeof openCallWith>>
let administrator: string

beforeAll(async () => {
  app = await openApp()
  run = await openCallWith([testCase('geo', 'GEO')])
  administrator = await app.enter(run.cast.administrators[0]!.officeId!)
}, 120_000)

afterAll(() => app.close())

describe('an administrator', () => {
  test('S-01 has pages of its own, and none of another office’s', async () => {
    expect(homeOf('administrator')).toBe('/system')
    for (const { href } of SECTIONS.administrator) expect((await app.get(href, { as: administrator })).status).toBe(200)
    for (const role of ['officer', 'bureauMember', 'focalPoint'] as const) for (const { href } of SECTIONS[role]) expect((await app.get(href, { as: administrator })).status).toBe(403)
  })

  test('S-01 its pages are nobody else’s', async () => {
    const others = [run.cast.officers[0]!, run.cast.members[0]!, run.cast.of.get(run.cast.ids.get('GEO')!)!]
    for (const { officeId } of others) expect((await app.get('/system', { as: await app.enter(officeId!) })).status).toBe(403)
    expect((await app.get('/system')).headers.get('location')).toMatch(/^\/sign-in/)
  })
})
