// The bureau's and the Secretariat's consultation pages, as HTML: who may open them, and what never stands in them.

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { receiptOf } from '#models/ballot-box.ts'
import { codeOf } from '#models/references.ts'
import { Proposals, Recusals, Votes } from '#models/tables.ts'
import { openApp, type App } from '#test/support/app.ts'
import { closeIt, consulted, everybodyVotes, openedBox, RECUSED_REASON, rewriteVotes, type Consulted } from '#test/support/consulted.ts'
import { actorFor, DATES } from '#test/support/house.ts'
import { spoil } from '#test/support/invariants.ts'

let app: App
let house: Consulted
const officeOf = (index: number) => house.members[index]!.officeId!

beforeEach(async () => {
  app = await openApp()
  house = await consulted()
  await app.moveTo(new Date(DATES.voted))
})
afterEach(() => app.close())

const MEMBER_PAGES = () => ['/bureau', '/bureau/votes', '/bureau/votes/receipts', '/bureau/dossier', ...house.run.reports.map((report) => `/bureau/dossier/${report.proposalId}`)]
const OFFICER_PAGES = () => ['/secretariat/consultation', '/secretariat/consultation/open', '/secretariat/consultation/close', '/secretariat/consultation/freeze', '/secretariat/selection', '/secretariat/selection/confirm', '/secretariat/selection/announce']

/**
 * Pages as text, without what differs each time a page is made. The hash of the frozen list is left out too: it is drawn with salts
 * (0031), and fixed at closing, where these tests change votes after it.
 */
async function pages(as: string, addresses: string[]): Promise<string> {
  const texts: string[] = []
  for (const address of addresses) {
    const response = await app.get(address, { as })
    texts.push(`${address} ${response.status} ${(await response.text()).replaceAll(/name="_key" value="[^"]*"/g, '').replaceAll(/class="(?:left|soon)">[^<]*/g, '').replace(/(Hash of the frozen list.*?<code[^>]*>)[0-9a-f ]+/s, '$1')}`)
  }
  return texts.join('\n')
}

describe('who may open them', () => {
  test('S-02 a proposer and a visitor open no page of the bureau or of the consultation', async () => {
    const proposer = await app.enter(actorFor(house.run, 'GEO').officeId!)
    for (const address of [...MEMBER_PAGES(), ...OFFICER_PAGES()]) {
      expect((await app.get(address, { as: proposer })).status).toBe(403)
      expect((await app.get(address)).headers.get('Location')).toContain('/sign-in')
    }
  })

  test('S-02 a member of the bureau opens no page of the Secretariat, and an officer none of the bureau', async () => {
    const member = await app.enter(officeOf(1))
    const officer = await app.enter(house.officer.officeId!)
    for (const address of OFFICER_PAGES()) expect((await app.get(address, { as: member })).status).toBe(403)
    for (const address of MEMBER_PAGES()) expect((await app.get(address, { as: officer })).status).toBe(403)
  })

  test('M-24 S-03 an item that its reader is recused from looks like one that does not exist', async () => {
    const norway = await app.enter(officeOf(3))
    const recused = await app.get(`/bureau/dossier/${house.item('nor')}`, { as: norway })
    const random = await app.get('/bureau/dossier/00000000-0000-4000-8000-000000000000', { as: norway })
    expect([recused.status, random.status]).toEqual([404, 404])
    const plain = (html: string) => html.replaceAll(house.item('nor'), 'ID').replaceAll('00000000-0000-4000-8000-000000000000', 'ID')
    expect(plain(await recused.text())).toBe(plain(await random.text()))
  })
})

describe('voting', () => {
  test('M-23 the ballot offers four choices for each open item and none for a recused one', async () => {
    const norway = await app.enter(officeOf(3))
    const html = await (await app.get('/bureau/votes', { as: norway })).text()
    expect(html.match(/type="radio"/g)).toHaveLength(6 * 4)
    expect(html).not.toContain(`value="${house.item('nor')}"`)
    expect(html).not.toContain('nor.')
  })

  test('M-23 five supports are refused with the reason, what was chosen stays, and nothing is cast', async () => {
    const member = await app.enter(officeOf(1))
    const fields = Object.fromEntries(house.run.reports.slice(0, 5).flatMap((report, index) => [[`votes[${index}].proposalId`, report.proposalId!], [`votes[${index}].choice`, 'support']]))
    const response = await app.post('/bureau/votes', fields, { as: member })
    expect(response.status).toBe(409)
    const html = await response.text()
    expect(html).toContain('You would support 5; at most 4 may be supported.')
    expect(html.match(/checked="" name="votes\[\d\]\.choice" value="support"|name="votes\[\d\]\.choice" checked="" value="support"|value="support" checked=""/g) ?? []).not.toHaveLength(0)
    expect(await Votes().count()).toBe(0)
  })

  test('S-11 a vote posted on a recused item is refused, with every other vote of the form', async () => {
    const norway = await app.enter(officeOf(3))
    const response = await app.post('/bureau/votes', { 'votes[0].proposalId': house.item('nor'), 'votes[0].choice': 'support', 'votes[1].proposalId': house.item('per'), 'votes[1].choice': 'support' }, { as: norway })
    expect(response.status).toBe(409)
    expect(await Votes().count()).toBe(0)
  })

  test('M-23 unanswered takes a vote back, and a changed vote has a new receipt', async () => {
    const member = await app.enter(officeOf(1))
    const cast = (choice: string) => app.post('/bureau/votes', { 'votes[0].proposalId': house.item('per'), 'votes[0].choice': choice }, { as: member })
    expect((await cast('support')).status).toBe(303)
    const first = (await openedBox())[0]!.nonce
    await cast('abstain')
    expect((await openedBox())[0]!.nonce).not.toBe(first)
    await cast('')
    expect(await Votes().count()).toBe(0)
  })

  test('M-24 a recusal needs a reason, takes the vote back, and is not the member’s to lift', async () => {
    const member = await app.enter(officeOf(1))
    await app.post('/bureau/votes', { 'votes[0].proposalId': house.item('per'), 'votes[0].choice': 'support' }, { as: member })
    expect((await app.post(`/bureau/recusals/${house.item('per')}`, { reason: ' ' }, { as: member })).status).toBe(422)
    expect((await app.post(`/bureau/recusals/${house.item('per')}`, { reason: 'I advised the agency.' }, { as: member })).status).toBe(303)
    expect(await Votes().count()).toBe(0)
    expect((await app.post(`/secretariat/consultation/recusals/${officeOf(1)}/${house.item('per')}`, { reason: 'x' }, { as: member })).status).toBe(403)
    expect(await Recusals().count({ where: { kind: 'declared', liftedAt: null } })).toBe(1)
  })
})

describe('what never stands in them', () => {
  test('M-25 S-51 before closing nobody’s page changes with anybody else’s vote', async () => {
    await everybodyVotes(house, 'abstain')
    const officer = await app.enter(house.officer.officeId!)
    const before = { officer: await pages(officer, OFFICER_PAGES()), members: [] as string[] }
    for (const index of [0, 1, 3]) before.members.push(await pages(await app.enter(officeOf(index)), MEMBER_PAGES()))
    for (const [place, index] of [0, 1, 3].entries()) {
      await rewriteVotes('abstain')
      await rewriteVotes('doNotSupport', { notBy: officeOf(index) })
      expect(await pages(await app.enter(officeOf(index)), MEMBER_PAGES())).toBe(before.members[place])
    }
    expect(await pages(officer, OFFICER_PAGES())).toBe(before.officer)
    // The due date has passed and nobody has closed it yet: still sealed.
    await app.moveTo(new Date(DATES.selected))
    const member = await app.enter(officeOf(1))
    await rewriteVotes('abstain')
    const ended = [await pages(member, ['/bureau/votes']), await pages(officer, OFFICER_PAGES())]
    await rewriteVotes('doNotSupport', { notBy: officeOf(1) })
    expect([await pages(member, ['/bureau/votes']), await pages(officer, OFFICER_PAGES())]).toEqual(ended)
  }, 120_000)

  test('M-24 S-11 after closing no page of a recused member changes with the votes on the item', async () => {
    await everybodyVotes(house, 'abstain')
    await closeIt(house)
    await app.moveTo(new Date(DATES.selected))
    const [norway, other] = [await app.enter(officeOf(3)), await app.enter(officeOf(1))]
    const [before, otherBefore] = [await pages(norway, MEMBER_PAGES()), await pages(other, MEMBER_PAGES())]
    await rewriteVotes('support', { proposalId: house.item('nor') })
    expect(await pages(norway, MEMBER_PAGES())).toBe(before)
    expect(await pages(other, MEMBER_PAGES())).not.toBe(otherBefore)
  })

  test('M-24 S-05 the reason of a recusal stands on no page of the bureau, and the numbers of receipts on none of another member', async () => {
    await everybodyVotes(house)
    const own = await pages(await app.enter(officeOf(0)), MEMBER_PAGES())
    const numbers = (await openedBox()).filter((vote) => vote.officeId === officeOf(0)).flatMap((vote) => [vote.nonce, receiptOf(vote.proposalId, vote).match(/.{8}/g)!.join(' ')])
    for (const number of numbers) expect(own).toContain(number)
    expect(own).not.toContain(RECUSED_REASON)
    await closeIt(house)
    const member = await pages(await app.enter(officeOf(1)), MEMBER_PAGES())
    const officer = await pages(await app.enter(house.officer.officeId!), OFFICER_PAGES())
    expect(member).not.toContain(RECUSED_REASON)
    for (const number of numbers) expect(`${member}${officer}`).not.toContain(number)
  })

  test('M-12 S-05 the dossier never holds the contact section', async () => {
    spoil('a contact is put where no act wrote it')
    for (const proposal of await Proposals().findAll()) await proposal.update({ content: { ...proposal.content, contact: 'CANARY-contact' }, submittedContent: { ...proposal.submittedContent!, contact: 'CANARY-contact' } })
    const text = await pages(await app.enter(officeOf(1)), MEMBER_PAGES())
    expect(text).toContain('The problem of per.')
    expect(text).not.toContain('CANARY-contact')
  })

  test('M-28 the order of the list does not change with the votes', async () => {
    await everybodyVotes(house, 'abstain')
    await closeIt(house)
    await app.moveTo(new Date(DATES.selected))
    const readers = [{ as: await app.enter(house.officer.officeId!), at: '/secretariat/consultation' }, { as: await app.enter(officeOf(1)), at: '/bureau/votes' }]
    const order = async ({ as, at }: (typeof readers)[number]) => (await (await app.get(at, { as })).text()).match(/BP\/2\/\w+\/\d/g)!
    const orders = await Promise.all(readers.map(order))
    const codes = [...new Set(orders[1]!)].map((reference) => reference.split('/')[2])
    // The last is an observer's, and stands by its State: Ukraine.
    expect(codes).toEqual(['GEO', 'GEO', 'IND', 'KEN', 'NOR', 'PER', codeOf({ kind: 'observer', iso3: null, name: 'Test Watch' })])
    for (const favoured of ['ukr-ngo', 'geo-b', 'nor']) {
      await rewriteVotes('doNotSupport')
      await rewriteVotes('support', { proposalId: house.item(favoured) })
      expect(await Promise.all(readers.map(order))).toEqual(orders)
    }
  })
})

describe('the Secretariat', () => {
  test('M-23 it sees how many members have answered, and cannot close while one has time left', async () => {
    const officer = await app.enter(house.officer.officeId!)
    expect(await (await app.get('/secretariat/consultation', { as: officer })).text()).toContain('0 of 5 members have answered every proposal open to them.')
    expect((await app.post('/secretariat/consultation/close', {}, { as: officer })).status).toBe(409)
  })

  test('M-24 it lifts a declared recusal with a reason, and finds no such page for a computed one', async () => {
    await everybodyVotes(house)
    const officer = await app.enter(house.officer.officeId!)
    const page = `/secretariat/consultation/recusals/${officeOf(0)}/${house.item('ken')}`
    expect(await (await app.get(page, { as: officer })).text()).toContain(RECUSED_REASON)
    expect((await app.post(page, { reason: '' }, { as: officer })).status).toBe(422)
    expect((await app.post(page, { reason: 'It was another person.' }, { as: officer })).status).toBe(303)
    expect((await app.get(`/secretariat/consultation/recusals/${officeOf(3)}/${house.item('nor')}`, { as: officer })).status).toBe(404)
    expect((await app.post(`/secretariat/consultation/recusals/${officeOf(3)}/${house.item('nor')}`, { reason: 'x' }, { as: officer })).status).toBe(409)
  })
})
