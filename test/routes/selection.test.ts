// The pages of the selection: two officers, never a fifth, every reason; nothing that ranks; letters seen before they go.

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { Cases, Letters, SelectionItems, Selections } from '#models/tables.ts'
import { openApp, type App } from '#test/support/app.ts'
import { closeIt, consulted, done, everybodyVotes, rewriteVotes, type Consulted } from '#test/support/consulted.ts'
import { act, actorFor, DATES, SIX_CASES } from '#test/support/house.ts'

let app: App
let house: Consulted
let first: string
let second: string

beforeEach(async () => {
  app = await openApp()
  house = await consulted()
  await everybodyVotes(house)
  await closeIt(house)
  await app.moveTo(new Date(DATES.selected))
  first = await app.enter(house.officer.officeId!)
  second = await app.enter(house.second.officeId!)
})
afterEach(() => app.close())

type Decided = Partial<Record<string, 'selected' | 'reserve'>>
const IDS = SIX_CASES.map((one) => one.id)

function board(decided: Decided, more: Record<string, string> = {}): Record<string, string> {
  const lines = IDS.flatMap((id, index) => [[`items[${index}].proposalId`, house.item(id)], [`items[${index}].outcome`, decided[id] ?? 'notSelected'], [`items[${index}].reason`, `CANARY-reason-of-${id}`]])
  return { ...Object.fromEntries(lines), ...more }
}
/** The page as its officer has it open: with the version that a change must name. */
async function save(as: string, decided: Decided, more: Record<string, string> = {}): Promise<Response> {
  const version = (await Selections().findOne())?.get('version') as number | undefined
  return app.post('/secretariat/selection', { ...board(decided, more), ...(version === undefined ? {} : { version: String(version) }) }, { as })
}
const text = async (as: string, address = '/secretariat/selection') => (await app.get(address, { as })).text()
const references = (html: string) => html.match(/BP\/2\/\w+\/\d/g) ?? []
const FOUR: Decided = { 'geo-a': 'selected', ind: 'selected', ken: 'selected', per: 'selected', nor: 'reserve' }
const WHY = { departureReason: 'CANARY-departure' }

const ASKED = { answerBy: '2027-05-21T18:00', '_zone.answerBy': 'Asia/Makassar' }

async function confirmed(decided: Decided = FOUR): Promise<void> {
  expect((await save(first, decided, WHY)).status).toBe(303)
  expect((await app.post('/secretariat/selection/confirm', {}, { as: second })).status).toBe(303)
}

describe('the board', () => {
  test('M-2 M-27 a fifth is not put on the board, and every word that was typed is kept', async () => {
    await save(first, FOUR, WHY)
    const response = await save(first, FOUR, { ...WHY, _in: house.item('nor'), 'items[0].reason': 'A reason just typed' })
    expect(response.status).toBe(409)
    const html = await response.text()
    expect(html).toContain('5 are marked as selected; at most 4 can be.')
    expect(html).toContain('A reason just typed')
    expect(await SelectionItems().count({ where: { outcome: 'selected' } })).toBe(4)
  })

  test('putting on the board and taking out are buttons of one form, which save what was written beside them', async () => {
    await save(first, {}, { _in: house.item('ken') })
    expect((await SelectionItems().findOne({ where: { outcome: 'selected' } }))!.proposalId).toBe(house.item('ken'))
    await save(first, { ken: 'selected' }, { _out: house.item('ken'), 'items[3].reason': 'Written before it was taken out' })
    expect(await SelectionItems().count({ where: { outcome: 'selected' } })).toBe(0)
    expect((await SelectionItems().findOne({ where: { proposalId: house.item('ken') } }))!.reason).toBe('Written before it was taken out')
  })

  test('M-27 leaving the bureau’s advice asks for a written reason, and following it does not', async () => {
    await save(first, { ken: 'selected' })
    expect(await text(first)).toContain('name="departureReason"')
    const confirm = async () => (await app.post('/secretariat/selection/confirm', {}, { as: second })).status
    expect(await confirm()).toBe(409)
    await rewriteVotes('doNotSupport')
    await rewriteVotes('support', { proposalId: house.item('ken') })
    expect(await text(first)).not.toContain('name="departureReason"')
    expect(await confirm()).toBe(303)
  })

  test('S-06 the form cannot name who prepared it, its state or a place', async () => {
    for (const stray of ['preparedBy', 'state', 'items[0].place', 'items[0].freed', 'cap']) expect((await save(first, FOUR, { [stray]: '1' })).status).toBe(422)
    expect(await Selections().count()).toBe(0)
  })

  test('M-28 the order of board, list and balance stays the alphabet’s when the votes change', async () => {
    await save(first, FOUR, WHY)
    const order = async () => references(await text(first))
    const bars = async () => [...(await text(first)).matchAll(/<th scope="row">([^<]*)/g)].map((match) => match[1])
    const [before, barsBefore] = [await order(), await bars()]
    expect(barsBefore.slice(0, 5)).toEqual(['African States', 'Asia-Pacific States', 'Eastern European States', 'Latin American and Caribbean States', 'Western European and other States'])
    for (const favoured of ['per', 'ukr-ngo', 'geo-b']) {
      await rewriteVotes('doNotSupport')
      await rewriteVotes('support', { proposalId: house.item(favoured) })
      expect(await order()).toEqual(before)
      expect(await bars()).toEqual(barsBefore)
    }
  })

  test('M-28 the order in which proposals were chosen is not seen', async () => {
    await save(first, {}, { _in: house.item('per') })
    await save(first, { per: 'selected' }, { _in: house.item('geo-b') })
    const shown = [...new Set(references(await text(first)))].slice(0, 2).map((reference) => reference.slice(5, 8))
    expect(shown).toEqual(['GEO', 'PER'])
  })
})

describe('two officers', () => {
  test('M-27 whoever prepared it is told that another confirms it, and cannot', async () => {
    await save(first, FOUR, WHY)
    const page = await text(first, '/secretariat/selection/confirm')
    expect(page).toContain('You took the step before this one. Another officer takes this one.')
    expect(page).not.toContain('Confirm the selection</button>')
    expect((await app.post('/secretariat/selection/confirm', {}, { as: first })).status).toBe(409)
    expect((await app.post('/secretariat/selection/confirm', {}, { as: second })).status).toBe(303)
  })

  test('M-27 a missing reason is said before and after pressing', async () => {
    await save(first, FOUR, { ...WHY, 'items[1].reason': '' })
    expect(await text(second, '/secretariat/selection/confirm')).toContain('One proposal has no reason yet. Write it.')
    expect((await app.post('/secretariat/selection/confirm', {}, { as: second })).status).toBe(409)
  })

  test('M-27 a decided selection is reopened with a reason only', async () => {
    await confirmed()
    expect((await app.post('/secretariat/selection/reopen', { reason: '' }, { as: first })).status).toBe(422)
    expect((await app.post('/secretariat/selection/reopen', { reason: 'A figure was read wrongly.' }, { as: first })).status).toBe(303)
    expect((await Selections().findOne())!.state).toBe('prepared')
  })
})

describe('announcing', () => {
  test('M-30 every letter and whoever receives it is shown before, and exactly those go out', async () => {
    await confirmed()
    const page = await text(first, '/secretariat/selection/announce')
    expect(page).toContain('Announce the selection and send 7 letters?')
    for (const office of ['focal-point-of-georgia@', 'focal-point-of-kenya@', 'focal-point-of-peru@', 'representative-1@']) expect(page).toContain(office)
    expect(await Letters().count({ where: { kind: ['selected', 'notSelected'] } })).toBe(0)
    expect((await app.post('/secretariat/selection/announce', ASKED, { as: first })).status).toBe(303)
    const sent = await Letters().findAll({ where: { kind: ['selected', 'suggestionSelected', 'notSelected'] } })
    const previewed = [...page.matchAll(/<th role="rowheader" scope="row">([^<]*)/g)].map((match) => match[1])
    expect(previewed).toEqual([...previewed].sort())
    expect(sent.map((letter) => String(letter.data.entity)).sort()).toEqual(previewed.map(String))
  })

  test('M-31 the letters on the page state the date by which an answer is asked, and the one shown is the one announced', async () => {
    await confirmed()
    const at = (local: string) => `/secretariat/selection/announce?${new URLSearchParams({ answerBy: local, '_zone.answerBy': 'Asia/Makassar' })}`
    const proposed = await text(first, '/secretariat/selection/announce')
    expect(proposed).toContain('An answer is asked by Monday 10 May 2027, 18:00, Nusa Dua, UTC+08:00.')
    const page = await text(first, at('2027-05-21T18:00'))
    expect(page.match(/An answer is asked by Friday 21 May 2027, 18:00, Nusa Dua, UTC\+08:00\./g)).toHaveLength(4)
    expect(page).toMatch(/<form method="post"[^]*<input type="hidden" name="answerBy" value="2027-05-21T18:00"/)
    for (const wrong of ['', '2027-01-01T18:00', '2027-06-07T00:00', 'soon']) {
      const refused = await text(first, at(wrong))
      expect([wrong, refused.includes('Write by when the States are asked to answer: later than now, and before the session begins on')]).toEqual([wrong, true])
      expect(refused).not.toContain('Announce the selection</button>')
    }
    expect((await app.post('/secretariat/selection/announce', ASKED, { as: first })).status).toBe(303)
    expect((await Cases().findAll()).map((one) => one.answerBy)).toEqual(Array(4).fill('2027-05-21T10:00:00.000Z'))
    const { writeLetter } = await import('#templates/letters/write-letter.ts')
    const said = async (kind: string) => writeLetter((await Letters().findOne({ where: { kind } }))!.get({ plain: true })).paragraphs.join(' ')
    expect(await said('selected')).toContain('An answer would be appreciated by Friday 21 May 2027, 18:00 (Nusa Dua, UTC+08:00).')
    expect(await said('notSelected')).not.toContain('2027, 18:00')
  })

  test('M-31 announcing without a date, or with one that has passed, is refused with the sentence, and nothing goes out', async () => {
    await confirmed()
    for (const [fields, status, said] of [[{}, 409, 'Write by when the States are asked to answer'], [{ ...ASKED, answerBy: '' }, 422, 'Answer asked by: this is empty. Fill it in.'], [{ ...ASKED, answerBy: '2027-01-01T18:00' }, 409, 'Write by when the States are asked to answer']] as const) {
      const response = await app.post('/secretariat/selection/announce', fields, { as: first })
      expect([fields, response.status]).toEqual([fields, status])
      expect(await response.text()).toContain(said)
    }
    expect((await Selections().findOne())!.state).toBe('confirmed')
    expect([await Cases().count(), await Letters().count({ where: { kind: ['selected', 'suggestionSelected', 'notSelected'] } })]).toEqual([0, 0])
  })

  test('M-31 where nothing is selected no answer is asked, and no date', async () => {
    await confirmed({})
    expect(await text(first, '/secretariat/selection/announce')).not.toContain('answerBy')
    expect((await app.post('/secretariat/selection/announce', {}, { as: first })).status).toBe(303)
  })

  test('M-28 M-30 a reserve’s letter reads as that of the unselected, and no letter holds a reason', async () => {
    await confirmed()
    const page = await text(first, '/secretariat/selection/announce')
    const neutral = [...page.matchAll(/<p class="lines">([^]*?)<\/p>/g)].map((match) => match[1]!).filter((letter) => letter.includes('is not among those'))
    const bare = (letter: string) => letter.replaceAll(/“[^”]*”|Focal point of \w+|Representative of [\w ]+|thanks [\w ]+ for/g, '…')
    expect(neutral).toHaveLength(3)
    expect(new Set(neutral.map(bare)).size).toBe(1)
    expect(page).not.toContain('CANARY')
    await app.post('/secretariat/selection/announce', ASKED, { as: first })
    expect(JSON.stringify(await Letters().findAll())).not.toContain('CANARY')
  })

  test('M-30 S-02 no page of the selection opens to anybody else, before or after', async () => {
    const outside = [await app.enter(actorFor(house.run, 'GEO').officeId!), await app.enter(house.members[1]!.officeId!)]
    const addresses = ['', '/confirm', '/reopen', '/announce', `/freed/${house.item('per')}`].map((end) => `/secretariat/selection${end}`)
    await confirmed()
    for (const as of outside) for (const address of addresses) expect([address, (await app.get(address, { as })).status, (await app.post(address, {}, { as })).status]).toEqual([address, 403, 403])
  })
})

describe('a place that a State declined', () => {
  async function declined(): Promise<void> {
    await confirmed({ ...FOUR, 'ukr-ngo': 'reserve' })
    await app.post('/secretariat/selection/announce', ASKED, { as: first })
    const peru = (await Cases().findOne({ where: { proposalId: house.item('per') } }))!
    await done(act('declineInvitation', peru.id, actorFor(house.run, 'PER'), { reason: 'Nobody can travel.' }, DATES.accepted))
    await app.moveTo(new Date(DATES.accepted))
  }

  test('M-28 reserves stand alphabetically, and promoting one needs a reason', async () => {
    await declined()
    const address = `/secretariat/selection/freed/${house.item('per')}`
    const page = await text(first, address)
    expect(page.indexOf('Norway: ')).toBeGreaterThan(0)
    expect(page.indexOf('Norway: ')).toBeLessThan(page.indexOf('Ukraine: '))
    expect((await app.post(address, { _form: 'fill', proposalId: house.item('ukr-ngo'), reason: '', ...ASKED }, { as: first })).status).toBe(422)
    expect((await app.post(address, { _form: 'fill', proposalId: house.item('ind'), reason: 'x', ...ASKED }, { as: first })).status).toBe(409)
    expect((await app.post(address, { _form: 'fill', proposalId: house.item('ukr-ngo'), reason: 'The same aspect.', ...ASKED }, { as: first })).status).toBe(303)
    expect(await SelectionItems().count({ where: { outcome: 'selected', freed: null } })).toBe(4)
  })

  test('M-31 the State that takes a freed place is asked to answer by a date, and without one the reason typed is kept', async () => {
    await declined()
    const address = `/secretariat/selection/freed/${house.item('per')}`
    expect(await text(first, address)).toMatch(/name="answerBy"[^>]* value="2027-05-31T18:00"/)
    for (const [answerBy, status] of [['', 422], ['2027-01-01T18:00', 409], ['2027-06-08T18:00', 409]] as const) {
      const refused = await app.post(address, { _form: 'fill', proposalId: house.item('nor'), reason: 'CANARY-why', ...ASKED, answerBy }, { as: first })
      expect([answerBy, refused.status]).toEqual([answerBy, status])
      expect(await refused.text()).toMatch(/CANARY-why<\/textarea>/)
    }
    expect(await Cases().count({ where: { proposalId: house.item('nor') } })).toBe(0)
    expect((await app.post(address, { _form: 'fill', proposalId: house.item('nor'), reason: 'It spreads.', ...ASKED }, { as: first })).status).toBe(303)
    const filled = (await Cases().findOne({ where: { proposalId: house.item('nor') } }))!
    expect(filled.answerBy).toBe('2027-05-21T10:00:00.000Z')
    const asked = /An answer is asked by[^]*<time dateTime="2027-05-21T10:00:00.000Z">[^]*Nusa Dua, UTC\+08:00/
    expect(await text(await app.enter(actorFor(house.run, 'NOR').officeId!), `/proposer/presentations/${filled.id}`)).toMatch(asked)
    expect(await text(first, '/secretariat/meeting')).toMatch(asked)
  })

  test('M-31 leaving it empty needs a reason and writes to nobody', async () => {
    await declined()
    const address = `/secretariat/selection/freed/${house.item('per')}`
    const letters = await Letters().count()
    expect((await app.post(address, { _form: 'leave', reason: '' }, { as: first })).status).toBe(422)
    expect((await app.post(address, { _form: 'leave', reason: 'The meeting is full enough with three.' }, { as: first })).status).toBe(303)
    expect(await Letters().count()).toBe(letters)
    expect((await app.get(address, { as: first })).headers.get('Location')).toBe('/secretariat/selection')
  })
})
