// What reached the Secretariat on paper, on the pages: typed in, read, confirmed or gone on with; and who never sees or does any of it.

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Actor } from '#workflows/actor.ts'
import { findOfficerTasks } from '#models/find-tasks-officer.ts'
import { findProposerTasks } from '#models/find-tasks-proposer.ts'
import { contentOf } from '#models/seeds/cases-file.ts'
import * as script from '#models/seeds/script.ts'
import { Attachments, Outbox, People, Proposals, Receipts, RecordLines, type ProposalRow, type RowOf } from '#models/tables.ts'
import { writeMail } from '#templates/mail/mail.ts'
import { openApp, type App } from '#test/support/app.ts'
import { act, actorFor, DATES, openCallWith, SIX_CASES, testCase } from '#test/support/house.ts'

let app: App
let run: script.Run
let officer: Actor
let as: string

const ARRIVED = '2027-02-15T02:30:00.000Z'
const LIST = '/secretariat/screening'
const FORM = (entity: string) => `${LIST}/from-paper?entity=${run.cast.ids.get(entity)}`
const enter = (who: string) => app.enter(actorFor(run, who).officeId!)
const page = async (address: string, who = as) => (await app.get(address, { as: who })).text()
const plain = (html: string) => html.replaceAll(/<!--.*?-->|<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ').replaceAll('&#x27;', '’')
const rowOf = async (id: string) => (await Proposals().findByPk(id, { rejectOnEmpty: true })) as RowOf<ProposalRow> & { version: number }
const stateOf = async (id: string) => (await rowOf(id)).state

/** The form as a browser sends it: what the paper says, complete unless a field is taken out. */
function paper(entity: string, more: Record<string, string> = {}): Record<string, string> {
  const { title, agency, aspect, started, problem, whatWasDone } = contentOf(testCase('paper', 'IND', { title: 'Paper programme', agency: 'An agency' }))
  return {
    entityId: run.cast.ids.get(entity)!, arrivedAt: '2027-02-15T10:30', '_zone.arrivedAt': 'Asia/Makassar', how: 'note verbale No. 114', 'content.title': title, 'content.agency': agency, 'content.aspect': aspect, 'content.articles': '9',
    'content.started': started, 'content.problem': problem, 'content.whatWasDone': whatWasDone, 'content.results[0].text': 'Half of all offices joined', 'content.results[0].year': '2020', 'content.results[0].source': 'A report',
    'content.programmeOf': 'oneState', 'content.language': 'en', ...more,
  }
}

/** The form of a correction: the same without the paper itself. */
const text = () => Object.fromEntries(Object.entries(paper('IND')).filter(([name]) => name.startsWith('content.')))

async function typedIn(entity: string, more: Record<string, string> = {}): Promise<string> {
  const answered = await app.post(FORM(entity), paper(entity, more), { as })
  expect([answered.status, answered.headers.get('Location')]).toEqual([303, expect.stringMatching(/^\/secretariat\/screening\/[0-9a-f-]{36}$/)])
  return answered.headers.get('Location')!.split('/').at(-1)!
}
const own = (id: string, more = '') => `/proposer/proposals/${id}${more}`
const item = (id: string, more = '') => `${LIST}/${id}${more}`
const confirm = async (id: string, who: string, version?: number) => app.post(own(id, '/confirm'), { version: version ?? (await rowOf(id)).version }, { as: who })

function scan(name = 'note.png'): FormData {
  const form = new FormData()
  // One white point.
  form.append('file', new File([Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==', 'base64')], name, { type: 'image/png' }))
  return form
}

beforeEach(async () => {
  app = await openApp()
  run = await openCallWith()
  officer = run.cast.officers[0]!
  await app.moveTo(new Date(DATES.submitted))
  as = await app.enter(officer.officeId!)
})
afterEach(() => app.close())

describe('from paper to receipt', () => {
  test('M-7 an officer types it in, its focal point is asked, reads and confirms it; it is submitted, and screening begins', async () => {
    expect(await page(LIST)).toContain(`href="${LIST}/from-paper"`)
    const id = await typedIn('IND')
    expect(await stateOf(id)).toBe('keyedIn')
    for (const shown of [plain(await page(item(id))), plain(await page(item(id, '/correct')))]) expect(shown).toContain('Paper programme')
    expect(plain(await page(item(id)))).toMatch(/Arrived on paper on Monday 15 February 2027, 10:30.*UTC\+08:00.*note verbale No\. 114.*typed in by.*It waits for India to confirm it/)
    expect(await page(item(id))).not.toContain(`${id}/start`)
    expect(await page(`${LIST}?stands=keyedIn`)).toContain('Paper programme')
    expect(await page(`${LIST}?officer=nobody`)).not.toContain('Paper programme')

    const india = await enter('IND')
    expect(plain(await page('/proposer', india))).toMatch(/Confirm what the Secretariat typed in: “Paper programme”/)
    expect(await page('/proposer/proposals', india)).toContain('Paper programme')
    expect(plain(await page(own(id, '/confirm'), india))).toMatch(/counts as received when the paper arrived: Monday 15 February 2027, 10:30.*The problem of paper\./)
    expect((await confirm(id, india)).headers.get('Location')).toBe(own(id, '/receipt'))
    expect(await stateOf(id)).toBe('submitted')
    expect(plain(await page(item(id)))).toMatch(/Arrived on paper on Monday 15 February 2027.*Confirmed by Focal point of India on Thursday 18 February 2027/)
    expect((await app.post(item(id, '/start'), {}, { as })).status).toBe(303)
    expect((await findProposerTasks(actorFor(run, 'IND'), new Date(DATES.submitted))).map((task) => task.kind)).not.toContain('confirmKeyedIn')
  })

  test('M-7 the record names both: the office that typed it in for India, and the one that confirmed it', async () => {
    const id = await typedIn('IND')
    await app.postMultipart(item(id, '/files'), scan(), { as })
    await confirm(id, await enter('IND'))
    const lines = await RecordLines().findAll({ where: { proposalId: id }, order: [['seq', 'ASC']] })
    expect(lines.map((line) => [line.action, line.office, line.forEntity])).toEqual([
      ['keyIn', officer.office, 'India'], ['attachFile', officer.office, 'India'], ['confirmKeyedIn', 'Focal point of India', 'India'],
    ])
    expect(lines[2]!.details).toMatchObject({ keyedInBy: officer.office, receivedAt: ARRIVED })
  })

  test('M-17 the receipt’s time is the arrival of the paper, and it says who typed it in and who confirmed it', async () => {
    const id = await typedIn('IND')
    const india = await enter('IND')
    await confirm(id, india)
    expect((await Receipts().findOne({ where: { proposalId: id } }))!.body.receivedAt).toBe(ARRIVED)
    const shown = plain(await page(own(id, '/receipt'), india))
    for (const part of [/02:30:00/, /10:30:00/, /Confirmed by Focal point of India/, new RegExp(`Typed in by ${officer.office}`), /note verbale No\. 114/]) expect(shown).toMatch(part)
    // What is submitted again was written on these pages, and its receipt says nothing of paper.
    await app.post(own(id, '/submit'), {}, { as: india })
    expect(plain(await page(own(id, '/receipt?number=2'), india))).not.toMatch(/note verbale/)
  })

  test('M-7 M-17 two mails: the request to confirm, and the receipt', async () => {
    const id = await typedIn('IND')
    await confirm(id, await enter('IND'))
    const mails = (await Outbox().findAll()).filter((mail) => mail.data.proposalId === id)
    const india = (await People().findByPk(actorFor(run, 'IND').personId!))!.email
    expect(mails.filter((mail) => mail.recipient === india).map((mail) => mail.kind).sort()).toEqual(['keyedIn', 'receipt'])
    expect(new Set(mails.filter((mail) => mail.recipient !== india).map((mail) => mail.kind))).toEqual(new Set(['answerReceived']))
    const request = mails.find((mail) => mail.kind === 'keyedIn')!
    const { text: written } = writeMail({ kind: 'keyedIn', language: 'en', zone: request.zone, data: request.data, origin: 'http://localhost:3000', demonstration: false })
    expect(written).toContain('The Secretariat typed in “Paper programme”, which reached it on paper from India.')
  })

  test('M-14 bad input and a paper that came too late keep every word that was typed', async () => {
    const long = 'Wording that took an hour to type'
    const wrong = await app.post(FORM('IND'), paper('IND', { arrivedAt: '', how: '', 'content.problem': long }), { as })
    const shown = await wrong.text()
    expect(wrong.status).toBe(422)
    for (const part of ['When the paper arrived: this is empty', 'Which paper it is: this is empty', long, 'Half of all offices joined']) expect(shown).toContain(part)
    const late = await app.post(FORM('IND'), paper('IND', { arrivedAt: '2026-12-31T10:00', 'content.problem': long }), { as })
    const refused = await late.text()
    expect([late.status, refused.includes(long), refused.includes('What arrived outside that time cannot be typed in')]).toEqual([409, true, true])
    expect(await Proposals().count()).toBe(0)
  })
})

describe('what is missing, not theirs or not right', () => {
  test('M-7 what is missing is said before any button; then the proponent goes on itself, and the Secretariat no longer finds it', async () => {
    const id = await typedIn('IND', { 'content.problem': '' })
    await app.postMultipart(item(id, '/files'), scan(), { as })
    const [file] = await Attachments().findAll({ where: { proposalId: id } })
    const india = await enter('IND')
    const shown = await page(own(id, '/confirm'), india)
    expect(plain(shown)).toMatch(/One thing stands in the way/)
    expect(shown).not.toContain('>Confirm and submit<')
    expect(shown).toContain(own(id, '/take-over'))
    expect((await confirm(id, india)).status).toBe(409)
    expect((await app.post(own(id, '/take-over'), {}, { as: india })).headers.get('Location')).toBe(own(id, '/edit'))
    await app.post(own(id, '/edit?part=problem'), { version: (await rowOf(id)).version, 'content.problem': 'CANARY of India' }, { as: india })
    for (const address of [item(id), item(id, '/correct'), item(id, '/files'), item(id, '/versions'), item(id, '/discard'), item(id, `/files/${file!.id}`)]) expect([address, (await app.get(address, { as })).status]).toEqual([address, 404])
    expect((await app.post(item(id, '/correct'), { version: (await rowOf(id)).version, 'content.title': 'Mine' }, { as })).status).toBe(404)
    expect((await app.post(item(id, '/discard'), { reason: 'Mine.' }, { as })).status).toBe(404)
    for (const address of [LIST, '/secretariat']) expect(await page(address)).not.toMatch(/Paper programme|CANARY/)
    expect([await stateOf(id), (await rowOf(id)).content.title]).toEqual(['draft', 'Paper programme'])
    // The file is theirs now as well.
    expect((await app.get(own(id, `/files/${file!.id}`), { as: india })).status).toBe(200)
    expect((await app.post(own(id, '/files'), { fileId: file!.id }, { as: india })).status).toBe(303)
  })

  test('S-10 a draft that was never typed in is on none of these pages', async () => {
    const drafted = await act('startDraft', null, actorFor(run, 'IND'), { callId: run.callId, content: { title: 'CANARY draft' } }, DATES.submitted)
    const id = drafted.kind === 'done' ? drafted.subjectId : ''
    for (const more of ['', '/correct', '/discard', '/files', '/versions']) expect([more, (await app.get(item(id, more), { as })).status]).toEqual([more, 404])
    for (const address of [LIST, `${LIST}?stands=keyedIn`, `${LIST}?stands=draft`, FORM('IND')]) expect(await page(address)).not.toContain('CANARY')
    expect((await app.postMultipart(item(id, '/files'), scan(), { as })).status).toBe(404)
  })

  test('M-7 the officer discards it with a reason, which its people read; it is nobody’s to confirm any more', async () => {
    const id = await typedIn('IND')
    expect((await app.post(item(id, '/discard'), { reason: '' }, { as })).status).toBe(422)
    expect((await app.post(item(id, '/discard'), { reason: 'It was a copy.' }, { as })).headers.get('Location')).toBe(item(id))
    const india = await enter('IND')
    expect(plain(await page(own(id), india))).toMatch(/Discarded by the Secretariat.*The reason: It was a copy\./)
    expect(plain(await page(own(id), india))).not.toMatch(/Read and confirm/)
    expect((await confirm(id, india)).status).toBe(409)
    expect(await stateOf(id)).toBe('withdrawn')
    expect((await Outbox().findAll({ where: { kind: 'keyedInDiscarded' } }))).toHaveLength(1)
  })

  test('M-20 both sides write to one another while it waits; or the proponent withdraws it', async () => {
    const id = await typedIn('IND')
    const india = await enter('IND')
    expect((await app.post(own(id), { body: 'Article 13 is missing.' }, { as: india })).status).toBe(303)
    expect((await app.post(item(id), { _form: 'message', body: 'We add it.' }, { as })).status).toBe(303)
    expect((await app.post(item(id), { _form: 'note', body: 'CANARY note' }, { as })).status).toBe(303)
    expect(await page(own(id), india)).toContain('We add it.')
    expect(await page(item(id))).toContain('Article 13 is missing.')
    for (const more of ['', '/confirm']) expect(await page(own(id, more), india)).not.toContain('CANARY')
    expect((await app.post(own(id, '/withdraw'), { reason: 'Not ours.' }, { as: india })).status).toBe(303)
    expect(await stateOf(id)).toBe('withdrawn')
  })
})

describe('who may do it', () => {
  test('M-7 S-03 another State, and the State an observer’s paper names, find no page of it and confirm nothing', async () => {
    const [id, suggestion] = [await typedIn('IND'), await typedIn('Test Watch', { responsibleStateId: run.cast.ids.get('UKR')! })]
    for (const [who, proposal] of [['GEO', id], ['UKR', suggestion], ['Test Watch', id]] as const) {
      const stranger = await enter(who)
      for (const more of ['', '/confirm', '/take-over', '/preview', '/files', '/withdraw']) expect([who, more, (await app.get(own(proposal, more), { as: stranger })).status]).toEqual([who, more, 404])
      for (const more of ['/confirm', '/take-over', '/withdraw']) expect([who, more, (await app.post(own(proposal, more), more === '/confirm' ? { version: 0 } : {}, { as: stranger })).status]).toEqual([who, more, 404])
      expect(await page('/proposer', stranger)).not.toContain(`/proposals/${proposal}`)
    }
    expect([await stateOf(id), await stateOf(suggestion)]).toEqual(['keyedIn', 'keyedIn'])
  })

  test('M-7 S-02 an officer confirms nothing; a focal point and a member of the bureau type nothing in', async () => {
    const id = await typedIn('IND')
    expect((await confirm(id, as)).status).toBe(403)
    for (const stranger of [await enter('IND'), await app.enter(run.cast.members[0]!.officeId!)]) {
      for (const address of [`${LIST}/from-paper`, FORM('IND'), item(id), item(id, '/correct'), item(id, '/discard'), item(id, '/files')]) expect([address, (await app.get(address, { as: stranger })).status]).toEqual([address, 403])
      expect((await app.post(FORM('IND'), paper('IND'), { as: stranger })).status).toBe(403)
      expect((await app.post(item(id, '/discard'), { reason: 'Mine.' }, { as: stranger })).status).toBe(403)
    }
    expect([await Proposals().count(), await stateOf(id)]).toEqual([1, 'keyedIn'])
  })

  test('M-18 once confirmed, the text and its files are no longer the Secretariat’s to change', async () => {
    const id = await typedIn('IND')
    await app.postMultipart(item(id, '/files'), scan(), { as })
    await confirm(id, await enter('IND'))
    const { version } = await rowOf(id)
    expect((await app.post(item(id, '/correct'), { version, 'content.title': 'Mine' }, { as })).status).toBe(409)
    expect((await app.post(item(id, '/discard'), { reason: 'Mine.' }, { as })).status).toBe(409)
    expect((await app.postMultipart(item(id, '/files'), scan('second.png'), { as })).status).toBe(403)
    const [file] = await Attachments().findAll({ where: { proposalId: id } })
    expect((await app.post(item(id, '/files'), { fileId: file!.id }, { as })).status).toBe(403)
    expect([(await rowOf(id)).submittedContent!.title, await Attachments().count({ where: { proposalId: id, removedAt: null } })]).toEqual(['Paper programme', 1])
  })

  test('M-13 its scan is attached and removed by officers; the proponent reads it, and the name of a stranger opens nothing', async () => {
    const id = await typedIn('IND')
    expect((await app.postMultipart(item(id, '/files'), scan(), { as })).headers.get('Location')).toBe(item(id, '/files'))
    const [file] = await Attachments().findAll({ where: { proposalId: id } })
    const india = await enter('IND')
    expect((await app.get(own(id, `/files/${file!.id}`), { as: india })).status).toBe(200)
    expect((await app.get(own(id, `/files/${file!.id}`), { as: await enter('GEO') })).status).toBe(404)
    expect((await app.postMultipart(own(id, '/files'), scan('theirs.png'), { as: india })).status).toBe(403)
    expect(await page(own(id, '/confirm'), india)).toContain('note.png')
    expect((await app.post(item(id, '/files'), { fileId: file!.id }, { as })).status).toBe(303)
    expect(await page(own(id, '/confirm'), india)).not.toContain('note.png')
  })
})

describe('two at once', () => {
  test('M-14 what was corrected, or a file exchanged, while the focal point read it is not confirmed unread', async () => {
    const id = await typedIn('IND')
    const india = await enter('IND')
    const read = (await page(own(id, '/confirm'), india)).match(/name="version" value="(\d+)"/)![1]!
    expect((await app.post(item(id, '/correct'), { ...text(), 'content.title': 'Paper programme, corrected', version: read }, { as })).status).toBe(303)
    const refused = await confirm(id, india, Number(read))
    expect(refused.status).toBe(409)
    expect(plain(await refused.text())).toMatch(/The proposal was not confirmed\..*saved/i)
    const again = (await rowOf(id)).version
    await app.postMultipart(item(id, '/files'), scan(), { as })
    expect((await confirm(id, india, again)).status).toBe(409)
    expect(await stateOf(id)).toBe('keyedIn')
    expect((await confirm(id, india)).status).toBe(303)
    expect((await rowOf(id)).submittedContent!.title).toBe('Paper programme, corrected')
  })

  test('M-14 of two officers who correct it at once one wins, and the other loses no word', async () => {
    const id = await typedIn('IND')
    const { version } = await rowOf(id)
    expect((await app.post(item(id, '/correct'), { ...text(), version, 'content.problem': 'What the first typed' }, { as })).status).toBe(303)
    const second = await app.post(item(id, '/correct'), { ...text(), version, 'content.problem': 'What the second typed' }, { as: await app.enter(run.cast.officers[1]!.officeId!) })
    const shown = await second.text()
    expect(second.status).toBe(409)
    for (const part of ['What the first typed', 'What the second typed', 'Both texts are below']) expect(shown).toContain(part)
  })

  test('M-9 an observer with a live case is told before the form; its confirmation is refused, and nothing is lost', async () => {
    await script.propose(run, SIX_CASES.at(-1)!)
    const form = plain(await page(FORM('Test Watch')))
    expect(form).toMatch(/Test Watch already has its one live case.*“Test programme ukr-ngo”/)
    const id = await typedIn('Test Watch', { responsibleStateId: run.cast.ids.get('UKR')! })
    const watch = await enter('Test Watch')
    expect(plain(await page(own(id, '/confirm'), watch))).toMatch(/One thing stands in the way.*one live case/)
    expect((await confirm(id, watch)).status).toBe(409)
    expect([await stateOf(id), (await rowOf(id)).content.title]).toEqual(['keyedIn', 'Paper programme'])
    const live = (await Proposals().findOne({ where: { state: 'submitted' } }))!
    await app.post(own(live.id, '/withdraw'), {}, { as: watch })
    expect((await confirm(id, watch)).status).toBe(303)
  })

  test('M-11 an observer’s paper that names no State is kept, and cannot be confirmed until one is named', async () => {
    const id = await typedIn('Test Watch', { responsibleStateId: '' })
    for (const address of [LIST, item(id), item(id, '/correct')]) expect((await app.get(address, { as })).status).toBe(200)
    const watch = await enter('Test Watch')
    expect((await confirm(id, watch)).status).toBe(409)
    expect((await app.post(item(id, '/correct'), { ...text(), version: (await rowOf(id)).version, responsibleStateId: run.cast.ids.get('UKR')! }, { as })).status).toBe(303)
    expect((await confirm(id, watch)).status).toBe(303)
    expect((await rowOf(id)).responsibleStateId).toBe(run.cast.ids.get('UKR'))
  })
})

describe('after proposals have closed', () => {
  test('M-6 M-7 a paper that came in time is typed in and confirmed late; going on from it oneself is no longer offered', async () => {
    const late = new Date(Date.parse(DATES.closes) + 86_400_000)
    await app.moveTo(late)
    as = await app.enter(officer.officeId!)
    const id = await typedIn('IND')
    const india = await enter('IND')
    expect(plain(await page(own(id), india))).not.toMatch(/Go on from here yourselves/)
    expect((await app.post(own(id, '/take-over'), {}, { as: india })).status).toBe(409)
    expect((await confirm(id, india)).status).toBe(303)
    expect((await rowOf(id)).submittedAt).toBe(ARRIVED)
  })

  test('M-23 one that nobody confirmed stands in the way of the list: the officer is asked to settle it, and the freeze page names it', async () => {
    const id = await typedIn('IND')
    const kinds = async (at: string) => (await findOfficerTasks(officer, new Date(at))).map((task) => task.kind)
    expect(await kinds(DATES.submitted)).not.toContain('settleKeyedIn')
    expect(await kinds(DATES.frozen)).toContain('settleKeyedIn')
    await act('closeCall', run.callId, officer, {}, DATES.frozen)
    await app.moveTo(new Date(DATES.frozen))
    as = await app.enter(officer.officeId!)
    const shown = await page('/secretariat/consultation/freeze')
    for (const part of ['One proposal is not screened yet', 'Paper programme', 'From paper, to be confirmed', item(id)]) expect(shown).toContain(part)
  })

  test('M-23 once the list is frozen there is nothing to type in: no link, and the form says why', async () => {
    await script.propose(run, SIX_CASES[2]!)
    await script.screen(run, run.reports[0]!)
    await act('closeCall', run.callId, officer, {}, DATES.closes)
    await act('freezeList', null, officer, { callId: run.callId, dueAt: DATES.consultationDue, quorum: 3 }, DATES.frozen)
    await app.moveTo(new Date(DATES.frozen))
    as = await app.enter(officer.officeId!)
    expect(await page(LIST)).not.toContain('/from-paper')
    const form = await page(FORM('GEO'))
    expect([form.includes('The list for the bureau is frozen'), form.includes('name="how"')]).toEqual([true, false])
  })
})
