// A selection that is prepared or decided changes nothing of the work that pages of others cost, as it changes nothing they show (M-30, S-07).

import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import { database } from '#models/database.ts'
import { consult, screen, type Run } from '#models/seeds/script.ts'
import { openApp, type App } from '#test/support/app.ts'
import { proposed, SELECTED } from '#test/support/announced.ts'
import { done } from '#test/support/consulted.ts'
import { act, actorFor, DATES, proposalId, SIX_CASES } from '#test/support/house.ts'

jest.setTimeout(120_000)

let app: App
beforeEach(async () => {
  app = await openApp()
})
afterEach(() => app.close())

async function queriesOf(work: () => Promise<unknown>): Promise<string[]> {
  const sent: string[] = []
  const { options } = database() as unknown as { options: { logging: false | ((sql: string) => void) } }
  options.logging = (sql) => void sent.push(sql)
  try {
    await work()
  } finally {
    options.logging = false
  }
  return sent.filter((sql) => !sql.includes('sign_ins'))
}

async function readersOf(run: Run): Promise<[who: string, as: string | undefined, addresses: string[]][]> {
  const proposal = (inputId: string) => `/proposer/proposals/${proposalId(run, inputId)}`
  const own = (...inputIds: string[]) => ['/proposer', '/proposer/proposals', '/proposer/letters', '/proposer/people', '/proposer/invitation', '/proposer/proposals/new', ...inputIds.flatMap((id) => [proposal(id), `${proposal(id)}/receipt`])]
  const enter = (entity: string) => app.enter(actorFor(run, entity).officeId!)
  return [
    ['a selected State', await enter('GEO'), own('geo-a', 'geo-b')], ['a State in reserve', await enter('NOR'), own('nor')], ['a State not selected', await enter('PER'), own('per')],
    ['a State that an observer named', await enter('UKR'), own('ukr-ngo')], ['an observer', await enter('Test Watch'), own('ukr-ngo')],
    ['a member', await app.enter(run.cast.members[1]!.officeId!), ['/bureau', '/bureau/votes', '/bureau/votes/receipts', '/bureau/dossier', `/bureau/dossier/${proposalId(run, 'per')}`]],
    ['anybody', undefined, ['/', '/cases', '/booklets', '/sessions/2', '/cases/BP-2-GEO-1']],
  ]
}

test('M-30 S-07 a selection that is prepared or confirmed costs the pages of proposers, bureau and public no query more or fewer', async () => {
  const run = await proposed()
  for (const report of run.reports) await screen(run, report)
  await consult(run)
  const readers = await readersOf(run)
  const measured = async () => {
    await app.moveTo(new Date(DATES.selected))
    const found: Record<string, number> = {}
    for (const [who, as, addresses] of readers) for (const address of addresses) found[`${who} ${address}`] = (await queriesOf(() => app.get(address, as === undefined ? {} : { as }))).length
    return found
  }
  const before = await measured()
  const items = SIX_CASES.map((one) => ({ proposalId: proposalId(run, one.id), outcome: SELECTED.includes(one.id) ? ('selected' as const) : one.id === 'nor' ? ('reserve' as const) : ('notSelected' as const), reason: 'A reason.' }))
  const id = await done(act('prepareSelection', null, run.cast.officers[2]!, { callId: run.callId, items, departureReason: 'A reason.' }, DATES.selected))
  expect(await measured()).toEqual(before)
  await done(act('confirmSelection', id, run.cast.officers[3]!, {}, DATES.selected))
  expect(await measured()).toEqual(before)
  expect(Object.values(before).every((count) => count > 0)).toBe(true)
})
