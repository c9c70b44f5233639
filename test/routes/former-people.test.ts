// The pages on people who no longer hold an office, and a person's own data as a file (M-40).

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { Offices, People } from '#models/tables.ts'
import type { Run } from '#models/seeds/script.ts'
import { openApp, type App } from '#test/support/app.ts'
import { act, actorFor, openCallWith } from '#test/support/house.ts'
import { done } from '#test/support/consulted.ts'

const ENDED = '2027-02-01T12:00:00.000Z'
let app: App
let run: Run
let officer: string
let personId: string

beforeAll(async () => {
  app = await openApp()
  run = await openCallWith()
  const india = actorFor(run, 'IND')
  await done(act('addPerson', india.entityId, india, { email: 'second@example.org', office: 'Second focal point of India', language: 'en', zone: 'Asia/Kolkata' }, '2027-01-20T12:00:00.000Z'))
  const office = (await Offices().findOne({ where: { title: 'Second focal point of India' } }))!
  personId = office.personId
  await done(act('removePerson', india.entityId, india, { officeId: office.id }, ENDED))
  officer = await app.enter(run.cast.officers[0]!.officeId!)
  await app.moveTo(new Date(ENDED))
})
afterAll(() => app.close())

describe('people who no longer hold an office', () => {
  test('M-40 are listed for the Secretariat with the day on which their address goes', async () => {
    const page = await (await app.get('/secretariat/former-people', { as: officer })).text()
    expect(page).toContain('second@example.org')
    expect(page).toContain('Second focal point of India')
    expect(page).toMatch(/31 January 2029/)
  })

  test('S-02 S-03 no other office opens the list, its question or its act', async () => {
    const india = await app.enter(actorFor(run, 'IND').officeId!)
    for (const path of ['/secretariat/former-people', `/secretariat/former-people/${personId}/anonymise`]) expect((await app.get(path, { as: india })).status).toBe(403)
    expect((await app.post(`/secretariat/former-people/${personId}/anonymise`, { reason: 'x' }, { as: india })).status).toBe(403)
    expect((await People().findByPk(personId))!.email).toBe('second@example.org')
    expect((await app.get('/secretariat/former-people/nobody/anonymise', { as: officer })).status).toBe(404)
  })

  test('M-40 an address is removed on a page that says what it means, with a reason', async () => {
    const address = `/secretariat/former-people/${personId}/anonymise`
    expect(await (await app.get(address, { as: officer })).text()).toContain('every line of the record stay as they are')
    const without = await app.post(address, { reason: '' }, { as: officer })
    expect(without.status).toBe(422)
    expect((await app.post(address, { reason: 'Asked for in writing.' }, { as: officer })).headers.get('Location')).toBe('/secretariat/former-people')
    expect((await People().findByPk(personId))!.email).not.toBe('second@example.org')
    expect(await (await app.get('/secretariat/former-people', { as: officer })).text()).toContain('Nobody is in this list.')
    expect((await app.get(address, { as: officer })).status).toBe(404)
  })
})

describe('a person’s own data', () => {
  test('M-40 S-46 comes as a file to whoever is signed in, and to nobody else', async () => {
    const india = await app.enter(actorFor(run, 'IND').officeId!)
    const file = await app.get('/account/data.json', { as: india })
    expect(file.headers.get('Content-Disposition')).toContain('attachment')
    expect(file.headers.get('Cache-Control')).toBe('no-store')
    expect(await file.json()).toMatchObject({ person: { id: actorFor(run, 'IND').personId }, keptForDays: { person: 730 } })
    expect((await app.get('/account/data.json')).status).toBe(303)
  })
})
