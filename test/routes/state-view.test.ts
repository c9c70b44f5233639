// The view of the State that an observer named, and the statement it attaches: who may add to them, until when, and who reads them (M-21).

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { PDFDocument } from 'pdf-lib'
import * as script from '#models/seeds/script.ts'
import { Attachments, Receipts } from '#models/tables.ts'
import { playedOnce, proposed } from '#test/support/announced.ts'
import { openApp, type App } from '#test/support/app.ts'
import { done } from '#test/support/consulted.ts'
import { act, actorFor, DATES, proposalId } from '#test/support/house.ts'

let app: App
let run: script.Run
const HOUR = 3_600_000

beforeEach(async () => {
  app = await openApp()
})
afterEach(() => app.close())

/** Seven proposals are screened, and Ukraine has not answered; it is the hour after. */
async function screened(): Promise<void> {
  run = await playedOnce(app, 'screened', async () => {
    const played = await proposed()
    for (const report of played.reports) await script.screen(played, report, { stateAnswers: false })
    return played
  })
  await app.moveTo(new Date(Date.parse(DATES.screened) + HOUR))
}

/** The same, after the period has ended and the list is frozen. */
async function frozen(): Promise<void> {
  const officer = run.cast.officers[2]!
  await done(act('closeCall', run.callId, officer, {}, DATES.closes))
  await done(act('freezeList', null, officer, { callId: run.callId, dueAt: DATES.consultationDue, quorum: 3 }, DATES.frozen))
  await app.moveTo(new Date(Date.parse(DATES.frozen) + HOUR))
}

const enter = (entity: string) => app.enter(actorFor(run, entity).officeId!)
const ukr = () => proposalId(run, 'ukr-ngo')
const view = () => `/proposer/proposals/${ukr()}/state-view`
const fileAt = (id: string) => `/proposer/proposals/${ukr()}/files/${id}`
const page = async (address: string, as: string) => (await app.get(address, { as })).text()
const statements = () => Attachments().findAll({ where: { purpose: 'statement', removedAt: null } })
const status = async (address: string, as?: string) => (await app.get(address, as ? { as } : {})).status

async function pdf(name = 'statement.pdf'): Promise<FormData> {
  const document = await PDFDocument.create()
  document.addPage([200, 200])
  const form = new FormData()
  form.append('_form', 'statement')
  form.append('file', new File([(await document.save()) as BlobPart], name, { type: 'application/pdf' }))
  return form
}

/** @returns the id of the file that Ukraine attached */
async function attached(name?: string): Promise<string> {
  expect((await app.postMultipart(view(), await pdf(name), { as: await enter('UKR') })).status).toBe(303)
  return (await Attachments().findOne({ where: { purpose: 'statement', ...(name ? { name } : {}) } }))!.id
}

describe('the statement', () => {
  test('M-21 the State attaches, opens and removes files of its own statement, three at most', async () => {
    await screened()
    const as = await enter('UKR')
    const names = ['one.pdf', 'two.pdf', 'three.pdf']
    for (const name of names) await attached(name)
    const shown = await page(view(), as)
    for (const said of [...names, 'There are 3 files already, which is the most.', 'The Secretariat, Test Watch and the members of the bureau who are not recused read the view and its files.']) expect(shown).toContain(said)
    expect((await app.postMultipart(view(), await pdf('four.pdf'), { as })).status).toBe(409)
    const [first] = await statements()
    const download = await app.get(fileAt(first!.id), { as })
    expect([download.status, download.headers.get('Content-Type'), download.headers.get('Content-Disposition')]).toEqual([200, 'application/pdf', expect.stringContaining('attachment')])
    expect((await app.post(view(), { _form: `remove-${first!.id}`, fileId: first!.id }, { as })).status).toBe(303)
    expect(await statements()).toHaveLength(2)
    expect(await status(fileAt(first!.id), as)).toBe(404)
  })

  test('M-21 the page says until when, with its zone, and a file that is no file is refused in words', async () => {
    await screened()
    const as = await enter('UKR')
    expect(await page(view(), as)).toMatch(/You may answer until[^]*<time dateTime="2027-04-01T10:00:00.000Z">[^]*Nusa Dua, UTC\+08:00/)
    expect(await page('/proposer', as)).toContain('2027-04-01T10:00:00.000Z')
    const none = await app.postMultipart(view(), new FormData(), { as })
    expect(none.status).toBe(422)
    expect(await none.text()).toContain('Choose a file.')
  })

  test('M-21 S-03 nobody but the State named attaches or removes: a visitor, another State, the observer, an officer, a member', async () => {
    await screened()
    const id = await attached()
    await frozen()
    const remove = { _form: `remove-${id}`, fileId: id }
    for (const who of ['GEO', 'Test Watch']) {
      const as = await enter(who)
      expect([who, (await app.postMultipart(view(), await pdf(), { as })).status, await status(view(), as)]).toEqual([who, 404, 404])
      expect([404, 403]).toContain((await app.post(view(), remove, { as })).status)
    }
    for (const office of [run.cast.officers[0]!, run.cast.members[0]!]) {
      const as = await app.enter(office.officeId!)
      expect([(await app.postMultipart(view(), await pdf(), { as })).status, (await app.post(view(), remove, { as })).status]).toEqual([403, 403])
    }
    expect((await app.postMultipart(view(), await pdf())).status).toBe(401)
    expect(await statements()).toHaveLength(1)
  })

  test('M-21 M-24 the statement and the view are read by State, observer, Secretariat and members who are not recused, and by nobody else', async () => {
    await screened()
    const id = await attached()
    await app.post(view(), { agrees: 'no', wouldPresent: 'no', comment: 'CANARY-view' }, { as: await enter('UKR') })
    await frozen()
    const [recused, member] = [run.cast.members[0]!, run.cast.members[1]!]
    const consultation = (await (await import('#models/tables.ts')).Consultations().findOne())!
    await done(act('declareRecusal', consultation.id, recused, { proposalId: ukr(), reason: 'A friend runs it.' }, DATES.frozen))
    const reads: [string, string, string][] = [
      [await enter('UKR'), view(), fileAt(id)],
      [await enter('Test Watch'), `/proposer/proposals/${ukr()}`, fileAt(id)],
      [await app.enter(run.cast.officers[0]!.officeId!), `/secretariat/screening/${ukr()}`, `/secretariat/screening/${ukr()}/files/${id}`],
      [await app.enter(member.officeId!), `/bureau/dossier/${ukr()}`, `/bureau/dossier/${ukr()}/files/${id}`],
    ]
    for (const [as, address, file] of reads) {
      const shown = await page(address, as)
      for (const said of ['CANARY-view', 'statement.pdf', `href="${file}"`]) expect([address, shown.includes(said)]).toEqual([address, true])
      expect([file, await status(file, as)]).toEqual([file, 200])
    }
    const away = await app.enter(recused.officeId!)
    for (const address of [`/bureau/dossier/${ukr()}`, `/bureau/dossier/${ukr()}/files/${id}`]) expect([address, await status(address, away)]).toEqual([address, 404])
    for (const address of ['/bureau', '/bureau/dossier', '/bureau/votes']) expect(await page(address, away)).not.toMatch(/CANARY-view|statement\.pdf/)
    const georgia = await enter('GEO')
    expect(await status(fileAt(id), georgia)).toBe(404)
    // Beside a proposal of its own the file's number leads nowhere either.
    expect(await status(`/proposer/proposals/${proposalId(run, 'geo-a')}/files/${id}`, georgia)).toBe(404)
    expect((await app.get(fileAt(id))).headers.get('Location')).toContain('/sign-in')
  })

  test('M-17 M-21 a file of the statement stands neither among the proposal’s own files nor in its receipt, and neither side removes the other’s', async () => {
    await screened()
    const officeOf = async (entity: string) => enter(entity)
    const own = { id: 'own-file', proposalId: ukr(), name: 'law.pdf', type: 'pdf', bytes: 1, sha256: '0'.repeat(64), storedAs: '00000000-0000-4000-8000-000000000000', purpose: 'proposal' as const, addedBy: 'x', addedAt: DATES.submitted, removedAt: null }
    await Attachments().create(own)
    const id = await attached()
    const watch = await officeOf('Test Watch')
    const files = `/proposer/proposals/${ukr()}/files`
    expect(await page(files, watch)).toContain('law.pdf')
    expect(await page(files, watch)).not.toContain('statement.pdf')
    expect(await page(view(), await officeOf('UKR'))).not.toContain('remove-own-file')
    const tried = [await app.post(files, { fileId: id }, { as: watch }), await app.post(view(), { _form: 'remove-own-file', fileId: 'own-file' }, { as: await officeOf('UKR') })]
    for (const response of tried) {
      expect(response.status).toBe(409)
      expect(await response.text()).toContain('That file is no longer attached.')
    }
    expect(await Attachments().count({ where: { removedAt: null } })).toBe(2)
    expect((await app.post(`/proposer/proposals/${ukr()}/submit`, {}, { as: watch })).status).toBe(303)
    const receipt = (await Receipts().findOne({ where: { proposalId: ukr() }, order: [['number', 'DESC']] }))!
    expect(receipt.body.files.map((file) => file.name)).toEqual(['law.pdf'])
  })
})

describe('after the period', () => {
  test('M-21 what was said is shown, nothing can be added, and the reason is said', async () => {
    await screened()
    const as = await enter('UKR')
    const id = await attached()
    await app.post(view(), { agrees: 'yes', wouldPresent: 'undecided', comment: 'Said in time.' }, { as })
    await app.moveTo(new Date(Date.parse(DATES.viewsUntil) + HOUR))
    const shown = await page(view(), as)
    for (const said of ['The view can no longer be given here', 'The time to state a view ended on Thursday 1 April 2027', 'Said in time.', 'statement.pdf']) expect(shown).toContain(said)
    expect(shown).not.toMatch(/<textarea|type="file"|name="fileId"/)
    const late = [
      await app.post(view(), { agrees: 'no', wouldPresent: 'no', comment: 'CANARY-late' }, { as }),
      await app.post(view(), { _form: `remove-${id}`, fileId: id }, { as }),
      await app.postMultipart(view(), await pdf('late.pdf'), { as }),
    ]
    for (const response of late) {
      expect(response.status).toBe(409)
      expect(await response.text()).toContain('The time to state a view ended on Thursday 1 April 2027')
    }
    expect(await page('/proposer', as)).not.toContain('whether you agree with')
    expect(await page(view(), as)).not.toContain('CANARY-late')
    expect(await statements()).toHaveLength(1)
  })

  test('M-21 silence is said as silence, to the State, the Secretariat and the bureau, and is no consent', async () => {
    await screened()
    const officer = await app.enter(run.cast.officers[0]!.officeId!)
    const freeze = '/secretariat/consultation/freeze'
    await done(act('closeCall', run.callId, run.cast.officers[2]!, {}, DATES.closes))
    await app.moveTo(new Date(Date.parse(DATES.closes) + HOUR))
    expect(await page(freeze, officer)).toContain('A State that an observer named may still state its view, until Thursday 1 April 2027')
    await done(act('freezeList', null, run.cast.officers[2]!, { callId: run.callId, dueAt: DATES.consultationDue, quorum: 3 }, DATES.frozen))
    await app.moveTo(new Date(Date.parse(DATES.frozen) + HOUR))
    expect(await page(view(), await enter('UKR'))).toContain('Your State gave no answer.')
    const member = await app.enter(run.cast.members[1]!.officeId!)
    for (const [as, address] of [[officer, `/secretariat/screening/${ukr()}`], [member, `/bureau/dossier/${ukr()}`]] as const) {
      const shown = await page(address, as)
      for (const said of ['Ukraine has not answered. Silence is not consent.', '2027-04-01T10:00:00.000Z']) expect([address, shown.includes(said)]).toEqual([address, true])
    }
  })
})
