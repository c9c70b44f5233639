// The dispatch register (M-5): who was sent what, in which language, when, who answered, and the letter itself.

import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type * as script from '#models/seeds/script.ts'
import { findDispatches } from '#models/find-entities.ts'
import { Cases, Letters } from '#models/tables.ts'
import { announcedRun } from '#test/support/announced.ts'
import { openApp, type App } from '#test/support/app.ts'
import { done } from '#test/support/consulted.ts'
import { act, actorFor, DATES, proposalId } from '#test/support/house.ts'

let app: App
let run: script.Run
beforeAll(async () => {
  app = await openApp()
  run = await announcedRun()
  await app.moveTo(new Date(DATES.accepted))
}, 120_000)
afterAll(() => app.close())

const register = () => findDispatches(run.cast.officers[0]!, run.callId)
const lineOf = async (kind: string, entity: string) => (await register()).find((line) => line.kind === kind && line.entityId === run.cast.ids.get(entity))!

test('M-5 the register has every letter with its number, addressee, language and date, and leads to the letter as PDF', async () => {
  const as = await app.enter(run.cast.officers[0]!.officeId!)
  const page = await (await app.get('/secretariat/letters', { as })).text()
  const letters = await Letters().findAll()
  expect(letters.length).toBeGreaterThan(10)
  for (const { id, number } of letters) {
    expect([number, page.includes(`href="/secretariat/letters/${id}"`), page.includes(`href="/papers/letter/${id}"`)]).toEqual([number, true, true])
  }
  const row = page.split('<tr').find((one) => one.includes(`/papers/letter/${letters[0]!.id}"`))!
  for (const part of [letters[0]!.number, String(letters[0]!.data.entity), 'English', '11 January 2027']) expect(row).toContain(part)
})

test('M-5 a letter is answered by the act of its own addressee alone, after it and about the same proposal', async () => {
  expect(await lineOf('invitation', 'GEO')).toMatchObject({ answeredAt: new Date(DATES.submitted).toISOString() })
  expect(await lineOf('selected', 'KEN')).toMatchObject({ answeredAt: null })
  const caseOf = async (id: string) => (await Cases().findOne({ where: { proposalId: proposalId(run, id) } }))!.id
  await done(act('acceptInvitation', await caseOf('ken'), actorFor(run, 'KEN'), { presenters: ['Head of the agency'], needs: '' }, DATES.accepted))
  expect(await lineOf('selected', 'KEN')).toMatchObject({ answeredAt: new Date(DATES.accepted).toISOString() })
  expect(await lineOf('selected', 'GEO')).toMatchObject({ answeredAt: null })
  expect(await lineOf('selected', 'UKR')).toMatchObject({ answeredAt: null })
  expect(await lineOf('notSelected', 'PER')).toMatchObject({ answeredAt: null })
  expect(await findDispatches(actorFor(run, 'GEO'), run.callId)).toEqual([])
})
