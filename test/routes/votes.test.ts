// Receipts, the frozen list and the sealed list as files; what any reader is given while the votes are sealed; and that nothing public counts them.

import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, renameSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { database, keysFolder } from '#models/database.ts'
import { Arrivals, Letters, Outbox, Prints, RecordLines, SignIns } from '#models/tables.ts'
import { paperFor, PAPER_KINDS } from '#app/server/papers.ts'
import { openApp, type App } from '#test/support/app.ts'
import { canary, closeIt, consulted, done, everybodyVotes, openedBox, plantCanaries, rewriteVotes, type Consulted } from '#test/support/consulted.ts'
import { act, actorFor, DATES } from '#test/support/house.ts'

jest.setTimeout(120_000)

let app: App
let house: Consulted
const officeOf = (index: number) => house.members[index]!.officeId!

beforeEach(async () => {
  app = await openApp()
  house = await consulted()
  await app.moveTo(new Date(DATES.voted))
}, 90_000)
afterEach(() => app.close())

type Frozen = { sha256: string; items: { item: string; reference: string; sha256: string; salt: string; receipts: string[] }[]; others: string[] }
type Own = { consultation: string; receipts: { item: string; reference: string; choice: string; nonce: string; receipt: string }[] }

const frozenAddress = () => `/consultations/${house.id}/receipts.json`
const json = async <T>(address: string, as: string) => (await (await app.get(address, { as })).json()) as T

/** The verifier as a member runs it: the file that was downloaded, in a folder of its own. */
async function verifier(as: string) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'verify-'))
  writeFileSync(path.join(folder, 'verify-vote.mjs'), await (await app.get('/verifier/verify-vote.mjs', { as })).text())
  return (...files: unknown[]) => {
    files.forEach((file, index) => writeFileSync(path.join(folder, `${index}.json`), typeof file === 'string' ? file : JSON.stringify(file)))
    const { status, stdout, stderr } = spawnSync(process.execPath, ['verify-vote.mjs', ...files.map((_, index) => `${index}.json`)], { cwd: folder, encoding: 'utf8', env: { NODE_ENV: 'test' } })
    return { status, said: stdout + stderr }
  }
}

describe('receipts', () => {
  test('S-52 a member verifies offline that each receipt is of its choice and was frozen; a changed ballot is detected', async () => {
    await everybodyVotes(house)
    const as = await app.enter(officeOf(1))
    const verify = await verifier(as)
    const own = await json<Own>('/bureau/votes/receipts.json', as)
    expect(own.receipts).toHaveLength(7)
    expect(verify(own)).toMatchObject({ status: 0, said: expect.stringContaining('All holds so far. After closing, verify again') })
    expect((await app.get(frozenAddress(), { as })).status).toBe(404)
    await closeIt(house)
    await app.moveTo(new Date(DATES.selected))
    const frozen = await json<Frozen>(frozenAddress(), as)
    const good = verify(own, frozen)
    expect(good).toMatchObject({ status: 0, said: expect.stringContaining('what was counted for you is what you cast') })
    expect(good.said.match(/^Holds: /gm)).toHaveLength(15)
    // The hash it asks to compare is the one in the record.
    const { details } = (await RecordLines().findOne({ where: { action: 'closeConsultation' } }))!
    expect(good.said).toContain(details.receiptsSha256)

    const changed = structuredClone(own)
    changed.receipts[0]!.choice = 'support'
    expect(verify(changed, frozen)).toMatchObject({ status: 1, said: expect.stringContaining('the receipt is not of “support”') })
    // The host counts another vote of this member, and freezes its receipt: the member's own is no longer there.
    await rewriteVotes('support', { proposalId: own.receipts[0]!.item })
    const cheated = verify(own, await json<Frozen>(frozenAddress(), as))
    expect(cheated.status).toBe(1)
    expect(cheated.said).toContain(`${own.receipts[0]!.reference}: this receipt is NOT in the list`)
    expect(cheated.said).not.toContain(details.receiptsSha256)
    const forged = structuredClone(frozen)
    forged.items[0]!.receipts.pop()
    expect(verify(own, forged)).toMatchObject({ status: 1, said: expect.stringContaining('is not the one its hash was made of') })
    for (const bad of ['not json', '{}', JSON.stringify({ items: [] })]) expect(verify(bad)).toMatchObject({ status: 2, said: expect.stringContaining('Nothing was verified.') })
    expect(verify(own, { ...frozen, consultation: 'another' })).toMatchObject({ status: 2 })
  })

  test('S-52 M-24 S-11 of an item closed to a member the frozen list holds a hash that nothing tells from the fillers, and it verifies all the same', async () => {
    await everybodyVotes(house)
    await closeIt(house)
    await app.moveTo(new Date(DATES.selected))
    const [norway, other, officer] = [await app.enter(officeOf(3)), await app.enter(officeOf(1)), await app.enter(house.officer.officeId!)]
    const [recused, whole, forOfficer] = [await json<Frozen>(frozenAddress(), norway), await json<Frozen>(frozenAddress(), other), await json<Frozen>(frozenAddress(), officer)]
    const nor = whole.items.find((item) => item.item === house.item('nor'))!
    expect([nor.receipts, forOfficer]).toEqual([expect.arrayContaining([expect.stringMatching(/^[0-9a-f]{64}$/)]), whole])
    expect(recused).toEqual({ ...whole, items: whole.items.filter((item) => item !== nor), others: [...whole.others, nor.sha256].sort() })
    for (const list of [recused, whole]) expect(list.items.length + list.others.length).toBe(256)
    expect(JSON.stringify({ ...recused, others: [] })).not.toMatch(new RegExp(`${house.item('nor')}|BP/2/NOR|${nor.sha256}`))
    expect((await verifier(norway))(await json<Own>('/bureau/votes/receipts.json', norway), recused)).toMatchObject({ status: 0, said: expect.stringContaining('the frozen list of 6 items has the hash it states') })
    // Receipts without choices, names or numbers.
    const text = JSON.stringify(whole)
    for (const vote of await openedBox()) for (const secret of [vote.nonce, vote.officeId]) expect(text).not.toContain(secret)
    expect(text).not.toMatch(/support|abstain|doNot/i)
  })

  test('S-02 S-52 files are for those they are for, and the verifier for whoever is signed in', async () => {
    await everybodyVotes(house)
    await closeIt(house)
    await app.moveTo(new Date(DATES.selected))
    const [georgia, member, officer] = [await app.enter(actorFor(house.run, 'GEO').officeId!), await app.enter(officeOf(1)), await app.enter(house.officer.officeId!)]
    const status = async (address: string) => [(await app.get(address)).status, ...(await Promise.all([georgia, member, officer].map(async (as) => (await app.get(address, { as })).status)))]
    expect(await status('/bureau/votes/receipts.json')).toEqual([303, 403, 200, 403])
    expect(await status(frozenAddress())).toEqual([303, 403, 200, 200])
    expect(await status('/secretariat/consultation/sealed.json')).toEqual([303, 403, 403, 200])
    expect(await status('/verifier/verify-vote.mjs')).toEqual([303, 200, 200, 200])
    expect(await status('/consultations/another/receipts.json')).toEqual([303, 403, 404, 404])
    const page = await (await app.get('/bureau/votes/receipts', { as: member })).text()
    for (const link of ['/bureau/votes/receipts.json', frozenAddress(), '/verifier/verify-vote.mjs']) expect(page).toContain(`href="${link}"`)
    expect(await (await app.get('/secretariat/consultation', { as: officer })).text()).toContain('href="/secretariat/consultation/sealed.json"')
  })
})

const EVERYWHERE = () => [
  '/', '/home', '/cases', '/booklets', '/booklets/2/en', '/sessions', '/sessions/2', '/sessions/2/agenda', '/mail', '/bureau', '/bureau/votes', '/bureau/votes/receipts', '/bureau/votes/receipts.json', '/bureau/dossier',
  ...house.run.reports.filter((report) => ['per', 'nor', 'ken'].includes(report.inputId)).flatMap((report) => [`/bureau/dossier/${report.proposalId}`, `/bureau/recusals/${report.proposalId}`, `/secretariat/screening/${report.proposalId}`, `/proposer/proposals/${report.proposalId}`]),
  frozenAddress(), '/secretariat', '/secretariat/consultation', '/secretariat/consultation/close', '/secretariat/consultation/freeze', '/secretariat/consultation/open', '/secretariat/consultation/sealed.json', '/secretariat/selection', '/secretariat/selection/confirm',
  '/secretariat/record', '/secretariat/record.jsonl', '/secretariat/letters', '/secretariat/meeting', '/secretariat/summaries', '/secretariat/booklet', '/proposer', '/proposer/proposals', '/proposer/letters',
]

/** As text, without what differs each time a page is made. */
async function outputs(as: string | undefined, data: boolean, addresses = EVERYWHERE()): Promise<string> {
  const texts: string[] = []
  for (const address of addresses) {
    for (const form of data ? [address === '/' ? '/_root.data' : `${address}.data`] : [address]) {
      const response = await app.get(form, as === undefined ? {} : { as })
      texts.push(`${form} ${response.status} ${(await response.text()).replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}(?=",\\?"?(?:host|_key))|name="_key" value="[^"]*"|"?formKey\\?"?[:,]\\?"[^"]*"/g, '').replaceAll(/class="(?:left|soon)">[^<]*/g, '')}`)
    }
  }
  return texts.join('\n')
}

describe('while the votes are sealed', () => {
  test('M-25 S-51 no output of any kind gives any reader a vote, a number or a receipt that is not its own', async () => {
    await everybodyVotes(house)
    await plantCanaries()
    const box = await openedBox()
    expect(box).toHaveLength(33)
    const readers = [house.members[0]!, house.members[1]!, house.members[3]!, house.officer, actorFor(house.run, 'NOR'), null]
    for (const reader of readers) {
      const as = reader ? await app.enter(reader.officeId!) : undefined
      let text = (await outputs(as, false)) + (await outputs(as, true, ['/', '/home', '/bureau', '/bureau/votes', '/bureau/votes/receipts', '/secretariat/consultation', '/secretariat/selection', '/secretariat/record']))
      if (reader) for (const kind of PAPER_KINDS) for (const id of ['own', '2', house.id]) text += (await paperFor(kind, id, reader, new Date(DATES.voted)))?.html ?? ''
      for (const vote of box) {
        const secrets = [canary(vote.officeId, vote.proposalId), vote.nonce].filter((secret) => text.includes(secret))
        if (vote.officeId !== reader?.officeId) expect(secrets).toEqual([])
      }
      expect(box.some((vote) => text.includes(vote.nonce))).toBe(reader?.role === 'bureauMember')
    }
    const stored = JSON.stringify([await Outbox().findAll(), await Letters().findAll(), await RecordLines().findAll(), await Prints().findAll()])
    expect(box.flatMap((vote) => [canary(vote.officeId, vote.proposalId), vote.nonce].filter((secret) => stored.includes(secret)))).toEqual([])
  }, 240_000)

  test('M-25 S-51 S-11 a member’s pages, and the queries they send, are the same whether nobody else has voted or everybody has', async () => {
    const members = [0, 1, 3]
    const tokens = await Promise.all(members.map((index) => app.enter(officeOf(index))))
    const own = ['/bureau', '/bureau/votes', '/bureau/votes/receipts', '/bureau/votes/receipts.json', '/bureau/dossier', ...house.run.reports.map((report) => `/bureau/dossier/${report.proposalId}`)]
    const read = async (as: string) => {
      const queries: string[] = []
      const { options } = database() as unknown as { options: { logging: false | ((sql: string) => void) } }
      options.logging = (sql) => void queries.push(sql.replace(/^Executing \([^)]*\): /, '').replaceAll(/20\d\d-\d\d-\d\dT[\d:.]+Z/g, 'WHEN'))
      const text = await outputs(as, false, own)
      options.logging = false
      return { text, queries: queries.filter((sql) => !sql.includes('sign_ins')).sort() }
    }
    for (const [place, index] of members.entries()) {
      const before = await read(tokens[place]!)
      expect(before.queries.some((sql) => sql.includes('`votes`'))).toBe(true)
      for (const [other, member] of house.members.entries()) {
        if (other === index) continue
        const open = house.run.reports.filter((report) => !(other === 3 && report.proposalId === house.item('nor'))).map((report) => ({ proposalId: report.proposalId!, choice: 'abstain' as const }))
        await done(act('castVotes', house.id, member, { votes: open }, DATES.voted))
      }
      const after = await read(tokens[place]!)
      expect(after.text).toBe(before.text)
      expect(after.queries).toEqual(before.queries)
      for (const member of house.members) await act('castVotes', house.id, member, { votes: house.run.reports.filter((report) => !(member === house.members[3] && report.proposalId === house.item('nor'))).map((report) => ({ proposalId: report.proposalId!, choice: null })) }, DATES.voted)
    }
  }, 240_000)
})

test('S-11 M-24 after closing a recused member’s pages, files and queries are the same whether others voted on the item or nobody did', async () => {
  const as = await app.enter(officeOf(3))
  const addresses = ['/bureau', '/bureau/votes', '/bureau/votes/receipts', '/bureau/votes/receipts.json', '/bureau/dossier', `/bureau/dossier/${house.item('nor')}`, frozenAddress()]
  const seen: string[] = []
  await everybodyVotes(house)
  for (const voted of [true, false]) {
    if (!voted) {
      // Back to before the closing, as only the database's owner can, and every vote on Norway's item taken back.
      for (const trigger of ['vote_receipts_are_not_deleted', 'no_vote_removed_after_closing', 'fillers_are_kept']) await database().query(`DROP TRIGGER ${trigger}`)
      await database().query('DELETE FROM vote_receipts')
      await database().query("UPDATE consultations SET state = 'open', closed_at = NULL, counted = NULL")
      for (const index of [0, 1, 2, 4]) await done(act('castVotes', house.id, house.members[index]!, { votes: [{ proposalId: house.item('nor'), choice: null }] }, DATES.voted))
    }
    await done(act('closeConsultation', house.id, house.officer, {}, DATES.selected))
    await app.moveTo(new Date(DATES.selected))
    const queries: string[] = []
    const { options } = database() as unknown as { options: { logging: false | ((sql: string) => void) } }
    options.logging = (sql) => void queries.push(sql.replace(/^Executing \([^)]*\): /, '').replaceAll(/20\d\d-\d\d-\d\dT[\d:.]+Z/g, 'WHEN'))
    const text = await outputs(as, false, addresses)
    options.logging = false
    // Salts are drawn, and with them the hashes; they have the same length and say nothing.
    seen.push(text.replaceAll(/[0-9a-f]{64}|(?:[0-9a-f]{8} ){7}[0-9a-f]{8}|(?<="salt": ")[0-9a-f]{32}/g, 'HASH'), JSON.stringify(queries.filter((sql) => !sql.includes('sign_ins')).sort()))
    await app.moveTo(new Date(DATES.voted))
  }
  expect(seen[2]).toBe(seen[0])
  expect(seen[3]).toBe(seen[1])
})

test('M-23 S-22 S-54 votes that wait for a proof of who is there count when they come again: nothing of them is kept meanwhile, and after the due date they are refused', async () => {
  const as = await app.enter(officeOf(1))
  const stale = () => SignIns().update({ provenAt: new Date(Date.now() - 60 * 60_000).toISOString() }, { where: {} })
  const fields = { 'votes[0].proposalId': house.item('per'), 'votes[0].choice': 'support' }
  await app.moveTo(new Date(Date.parse(DATES.consultationDue) - 60_000))
  await stale()
  const asked = await app.post('/bureau/votes', fields, { as })
  expect([asked.status, await Arrivals().count()]).toEqual([401, 0])
  const page = await asked.text()
  expect(page).toContain(house.item('per'))
  expect(page).not.toContain('_arrived')
  await SignIns().update({ provenAt: new Date().toISOString() }, { where: {} })
  // A moment that the form itself names moves nothing.
  await app.moveTo(new Date(Date.parse(DATES.consultationDue) + 60_000))
  for (const more of [{}, { _arrived: 'made-up' }, { receivedAt: DATES.voted }] as Record<string, string>[]) expect((await app.post('/bureau/votes', { ...fields, ...more }, { as })).status).not.toBe(303)
  await app.moveTo(new Date(Date.parse(DATES.consultationDue) - 30_000))
  expect((await app.post('/bureau/votes', fields, { as })).status).toBe(303)
})

test('S-54 a lost key is said in plain words on every page that would show votes, to members and officers', async () => {
  await everybodyVotes(house)
  renameSync(path.join(keysFolder(), `votes-${house.id}.key`), path.join(keysFolder(), 'away'))
  const member = await app.enter(officeOf(1))
  const says = 'The votes cannot be opened: the key of this consultation is missing'
  for (const address of ['/bureau/votes', '/bureau/votes/receipts']) expect(await (await app.get(address, { as: member })).text()).toContain(says)
  expect(await (await app.get('/bureau', { as: member })).text()).toContain('The votes cannot be opened now')
  expect(await (await app.get('/secretariat/consultation', { as: await app.enter(house.officer.officeId!) })).text()).toContain(says)
  const cast = await app.post('/bureau/votes', { 'votes[0].proposalId': house.item('per'), 'votes[0].choice': 'support' }, { as: member })
  expect([cast.status, await cast.text()]).toEqual([409, expect.stringContaining(says)])
})
