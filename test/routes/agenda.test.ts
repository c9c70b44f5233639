// The agenda of the meeting: arranged by an officer, public from then on, in calendars, and with files that the State sends for it.

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { PDFDocument } from 'pdf-lib'
import type { Actor } from '#workflows/actor.ts'
import { bookletOf, sourceHash } from '#models/booklet-source.ts'
import { Attachments, Calls, Cases, Outbox, Proposals, RecordLines, Sessions } from '#models/tables.ts'
import * as script from '#models/seeds/script.ts'
import { openApp, type App } from '#test/support/app.ts'
import { announcedRun, decide, playedOnce, proposed } from '#test/support/announced.ts'
import { readCalendar } from '#test/support/calendar.ts'
import { done } from '#test/support/consulted.ts'
import { act, actorFor, codesOf, DATES, proposalId } from '#test/support/house.ts'
import { spoil } from '#test/support/invariants.ts'

let app: App
let run: script.Run
let officer: Actor
beforeEach(async () => {
  app = await openApp()
})
afterEach(() => app.close())

const FORM = { beginsAt: '2027-06-09T10:00', '_zone.beginsAt': 'Asia/Makassar', room: 'Plenary hall', openingMinutes: '10', minutesEach: '30' }
const MEETING = { beginsAt: '2027-06-09T02:00:00.000Z', room: 'Plenary hall', openingMinutes: 10, minutesEach: 30 }
const ADDRESS = '/secretariat/meeting/agenda'
const asked = (fields: Record<string, string>) => `${ADDRESS}?${new URLSearchParams(fields)}`
const PUBLIC = ['/sessions/2/agenda', '/sessions/2/agenda.ics'] as const

const caseOf = async (inputId: string) => (await Cases().findOne({ where: { proposalId: proposalId(run, inputId) } }))!
const proposalOf = async (inputId: string) => (await Proposals().findByPk(proposalId(run, inputId)))!
const enter = (actor: Actor) => app.enter(actor.officeId!)
const page = async (address: string, as?: string) => plain(await (await app.get(address, as ? { as } : {})).text())
const plain = (html: string) => html.replaceAll('<!-- -->', '')
const calendar = async () => readCalendar(await (await app.get(PUBLIC[1])).text())
const slots = async () => (await calendar()).events.map((event) => [event.DTSTART, event.SUMMARY])

async function announced(): Promise<string> {
  run = await playedOnce(app, 'announced', announcedRun)
  officer = run.cast.officers[2]!
  await app.moveTo(new Date('2027-05-04T08:00:00.000Z'))
  return enter(officer)
}
/** Arranged through the page, as FORM says. */
async function arranged(): Promise<string> {
  const as = await announced()
  expect((await app.post(ADDRESS, FORM, { as })).status).toBe(303)
  return as
}
const accept = async (inputId: string, iso3: string) => done(act('acceptInvitation', (await caseOf(inputId)).id, actorFor(run, iso3), { presenters: ['The head of the office'], needs: '' }, DATES.accepted))

describe('arranging the meeting', () => {
  test('M-31 an officer sees the slots before anything is published, and publishes what is shown', async () => {
    const as = await announced()
    const before = await page(asked(FORM), as)
    for (const span of ['10:00–10:10', '10:10–10:40', '10:40–11:10', '11:10–11:40', '11:40–12:10']) expect(before).toContain(span)
    expect(before).toContain('Nusa Dua, UTC+08:00')
    expect(before).toContain('Publish this agenda')
    expect((await Calls().findByPk(run.callId))!.meeting).toBeNull()
    expect((await app.post(ADDRESS, FORM, { as })).headers.get('location')).toBe('/secretariat/meeting')
    expect((await Calls().findByPk(run.callId))!.meeting).toEqual(MEETING)
    expect(await page('/secretariat/meeting', as)).toContain('11:40–12:10')
    const again = await page(asked({ ...FORM, room: 'Hall 2' }), as)
    expect(again).toContain('Those who present are told again, by mail.')
  })

  test('M-31 what is typed is checked in words at its field, in the address as in the form, and is kept', async () => {
    const as = await announced()
    const wrong = { ...FORM, room: ' ', minutesEach: 'half an hour' }
    const shown = await page(asked(wrong), as)
    expect(shown).toContain('Room: this is empty. Fill it in.')
    expect(shown).toContain('value="half an hour"')
    expect(shown).not.toContain('Publish this agenda')
    const posted = await app.post(ADDRESS, wrong, { as })
    expect(posted.status).toBe(422)
    expect(await posted.text()).toContain('Minutes for each case: write a number in figures.')
    expect((await app.get(`${ADDRESS}?beginsAt=1&beginsAt=2&_zone.beginsAt=%00`, { as })).status).toBe(200)
  })

  test('M-31 a meeting outside the session is refused before the button is shown, and again where it is sent', async () => {
    const as = await announced()
    for (const beginsAt of ['2027-06-06T23:59', '2027-06-11T22:00']) {
      const shown = await page(asked({ ...FORM, beginsAt }), as)
      expect(shown).toContain('It lies within the session')
      expect(shown).not.toContain('Publish this agenda')
      const posted = await app.post(ADDRESS, { ...FORM, beginsAt }, { as })
      expect(posted.status).toBe(409)
      expect(await posted.text()).toContain('The agenda was not published.')
    }
  })

  test('M-30 M-31 before the announcement the page says so, and the act is refused', async () => {
    run = await playedOnce(app, 'proposed', proposed)
    await decide(run)
    await app.moveTo(new Date('2027-04-20T08:00:00.000Z'))
    const as = await enter(run.cast.officers[2]!)
    expect(await page(ADDRESS, as)).toContain('The selection is not announced yet.')
    expect(await page('/secretariat/meeting', as)).toContain('The selection is not announced yet.')
    expect((await app.post(ADDRESS, FORM, { as })).status).toBe(409)
    expect(codesOf(await act('arrangeMeeting', run.callId, run.cast.officers[2]!, MEETING, '2027-04-20T08:00:00.000Z'))).toEqual(['selectionNotAnnounced'])
  })

  test('M-31 nobody but an officer arranges it', async () => {
    await announced()
    expect((await app.get(ADDRESS)).status).toBe(303)
    expect((await app.post(ADDRESS, FORM)).status).toBe(401)
    for (const actor of [actorFor(run, 'GEO'), actorFor(run, 'Test Watch'), run.cast.members[0]!]) {
      const as = await enter(actor)
      expect((await app.get(ADDRESS, { as })).status).toBe(403)
      expect((await app.post(ADDRESS, FORM, { as })).status).toBe(403)
      expect((await act('arrangeMeeting', run.callId, actor, MEETING, DATES.announced)).kind).toBe('refused')
    }
    expect((await Calls().findByPk(run.callId))!.meeting).toBeNull()
  })

  test('M-31 officers are asked for it once the selection is announced and until it is published', async () => {
    run = await playedOnce(app, 'proposed', proposed)
    const id = await decide(run)
    const task = /<b[^>]*>Publish<\/b>|Publish<\/[a-z]+> ?the agenda of the meeting|the agenda of the meeting on best practices/
    await app.moveTo(new Date('2027-04-20T08:00:00.000Z'))
    const as = await enter(run.cast.officers[2]!)
    expect(await page('/secretariat', as)).not.toMatch(task)
    await done(act('announceSelection', id, run.cast.officers[2]!, { answerBy: DATES.answerBy }, DATES.announced))
    await app.moveTo(new Date(DATES.accepted))
    const asks = await page('/secretariat', as)
    expect(asks).toMatch(task)
    expect(asks).toContain(`href="${ADDRESS}"`)
    await app.post(ADDRESS, FORM, { as })
    expect(await page('/secretariat', as)).not.toMatch(task)
  })

  test('M-31 M-39 the States that present are told and nobody else, the record says it, and publishing again tells them again', async () => {
    const as = await arranged()
    const told = async () => (await Outbox().findAll({ where: { kind: 'agenda' } })).map((mail) => mail.recipient).sort()
    const presenting = ['georgia', 'india', 'kenya', 'ukraine'].map((state) => `focal-point-of-${state}@demonstration.example`)
    expect(await told()).toEqual(presenting)
    const lines = () => RecordLines().findAll({ where: { action: 'arrangeMeeting' }, order: [['seq', 'ASC']] })
    expect((await lines()).map((line) => [line.subjectId, line.office, line.details])).toEqual([[run.callId, officer.office, { ...MEETING, isNew: true }]])
    await done(act('declineInvitation', (await caseOf('ken')).id, actorFor(run, 'KEN'), { reason: 'No one is free.' }, DATES.accepted))
    await app.post(ADDRESS, { ...FORM, room: 'Hall 2' }, { as })
    expect(await told()).toEqual([...presenting, ...presenting.filter((address) => !address.includes('kenya'))].sort())
    expect((await lines()).map((line) => line.details.isNew)).toEqual([true, false])
  })
})

describe('the agenda as anybody reads it', () => {
  test('M-30 M-38 it is found nowhere before the selection is announced, not even if a meeting stands in the database, and looks like what is not there', async () => {
    spoil('a case stands before its announcement')
    run = await playedOnce(app, 'proposed', proposed)
    await decide(run)
    await Calls().update({ meeting: { ...MEETING, room: 'CANARY-room' } }, { where: { id: run.callId } })
    await Cases().create({ id: 'canary', callId: run.callId, proposalId: proposalId(run, 'geo-a'), state: 'invited', presenters: [], needs: '', declineReason: '', discussedOn: null, questions: '', account: '', answerBy: null } as never)
    await app.moveTo(new Date('2027-04-20T08:00:00.000Z'))
    await looksLikeNothing()
    expect(await page('/sessions/2')).not.toMatch(/agenda|CANARY/i)
  })

  test('M-30 M-31 it is found nowhere between announcement and arrangement, and is linked from the session’s page after', async () => {
    const as = await announced()
    await looksLikeNothing()
    expect(await page('/sessions/2')).not.toContain('/sessions/2/agenda')
    await app.post(ADDRESS, FORM, { as })
    for (const address of PUBLIC) expect((await app.get(address)).status).toBe(200)
    expect(await page('/sessions/2')).toContain('href="/sessions/2/agenda"')
    expect(await page('/')).toContain('href="/sessions/2/agenda.ics"')
    for (const address of ['/sessions/02/agenda', '/sessions/2x/agenda.ics', '/sessions/0/agenda', '/sessions/3/agenda.ics']) expect([address, (await app.get(address)).status]).toEqual([address, 404])
  })

  test('M-31 the page names the place, the room, the zone and each State’s slot, in the zone of the place and in the reader’s', async () => {
    await arranged()
    const shown = await page('/sessions/2/agenda')
    for (const said of ['Wednesday 9 June 2027, 10:00–12:10', 'Nusa Dua, UTC+08:00', '02:10–02:40 UTC', 'Plenary hall', 'Nusa Dua, Indonesia', 'Test programme geo-a', 'href="/sessions/2/agenda.ics"']) expect(shown).toContain(said)
    expect(await page('/sessions/2/agenda', await enter(officer))).toContain('04:10–04:40 your time, Vienna, UTC+02:00')
    for (const kept of ['The head of the office', 'CANARY', 'reserve', 'Norway', 'Peru']) expect(shown).not.toContain(kept)
  })

  test('M-28 M-31 States stand in the alphabet’s order whatever order the cases were made in, without numbers', async () => {
    spoil('cases are made past the door')
    await arranged()
    const [georgian, ukrainian] = [await proposalOf('geo-a'), await proposalOf('ukr-ngo')]
    const [georgia, ukraine] = [georgian.responsibleStateId, ukrainian.responsibleStateId]
    await georgian.update({ responsibleStateId: ukraine })
    await ukrainian.update({ responsibleStateId: georgia })
    expect((await slots()).map(([, summary]) => summary)).toEqual(['Opening of the meeting on best practices', 'Georgia: Test programme ukr-ngo', 'India: Test programme ind', 'Kenya: Test programme ken', 'Ukraine: Test programme geo-a'])
    const shown = await page('/sessions/2/agenda')
    expect(['Georgia', 'India', 'Kenya', 'Ukraine'].map((state) => shown.indexOf(`>${state}</th>`))).toEqual(['Georgia', 'India', 'Kenya', 'Ukraine'].map((state) => shown.indexOf(`>${state}</th>`)).sort((a, b) => a - b))
    expect(shown).not.toMatch(/<ol|>\s*(?:No\. ?)?[1-4]\.?\s*</)
  })

  test('M-31 when a State declines, those after it move up, and calendars are told by a higher sequence under the same uid', async () => {
    await arranged()
    const before = (await calendar()).events
    await done(act('declineInvitation', (await caseOf('ind')).id, actorFor(run, 'IND'), { reason: 'No one is free.' }, DATES.accepted))
    const after = (await calendar()).events
    expect(after.map((event) => event.SUMMARY!.split(':')[0])).toEqual(['Opening of the meeting on best practices', 'Georgia', 'Kenya', 'Ukraine'])
    const of = (events: typeof after, state: string) => events.find((event) => event.SUMMARY!.startsWith(state))!
    expect([of(before, 'Kenya').DTSTART, of(after, 'Kenya').DTSTART]).toEqual(['20270609T031000Z', '20270609T024000Z'])
    expect(of(after, 'Kenya').UID).toBe(of(before, 'Kenya').UID)
    expect([of(before, 'Kenya').SEQUENCE, of(after, 'Kenya').SEQUENCE]).toEqual(['0', '1'])
    expect(of(after, 'Kenya').DTSTAMP).toBe('20270510T030000Z')
    expect(await page('/sessions/2/agenda')).not.toContain('India')
  })
})

describe('the calendar file', () => {
  test('M-31 it is a file of its own kind, the same whenever it is asked for, with what a delegate needs', async () => {
    await arranged()
    const answer = await app.get(PUBLIC[1])
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="session-2-agenda.ics"')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    const text = await answer.text()
    await app.moveTo(new Date('2027-05-30T08:00:00.000Z'))
    expect(await (await app.get(PUBLIC[1])).text()).toBe(text)
    const { head, events } = readCalendar(text)
    expect(head).toMatchObject({ VERSION: '2.0', METHOD: 'PUBLISH' })
    expect(events).toHaveLength(5)
    expect(new Set(events.map((event) => event.UID)).size).toBe(5)
    expect(events[0]).toMatchObject({ SUMMARY: 'Opening of the meeting on best practices', DTSTART: '20270609T020000Z', DTEND: '20270609T021000Z' })
    const reference = (await proposalOf('geo-a')).reference!.toLowerCase().replaceAll('/', '-')
    expect(events[1]).toMatchObject({ UID: `${reference}@localhost`, SUMMARY: 'Georgia: Test programme geo-a', DTSTART: '20270609T021000Z', DTEND: '20270609T024000Z', LOCATION: 'Plenary hall, Nusa Dua, Indonesia', SEQUENCE: '0' })
    expect(Object.entries(events[1]!).find(([name]) => name.startsWith('URL'))![1]).toMatch(/^http:\/\/localhost:\d+\/sessions\/2\/agenda$/)
    expect(events[1]!.ORGANIZER).toBe('mailto:secretariat@demonstration.example')
    await Sessions().update({ contact: '' }, { where: {} })
    expect((await calendar()).events[1]!.ORGANIZER).toBeUndefined()
  })

  test.each([
    ['commas, semicolons and backslashes', 'Land; records, \\n and C:\\new', 'Land; records, \\n and C:\\new'],
    ['a line break and a property after it', 'Land\r\nATTENDEE:mailto:x@example.org\r\nEND:VEVENT\r\nBEGIN:VALARM', 'Land ATTENDEE:mailto:x@example.org END:VEVENT BEGIN:VALARM'],
    ['single carriage returns, line feeds and line separators', 'a\rb\nc\u2028d\u0085e\u0000f', 'a b c d e f'],
    ['letters outside the ASCII, folded between letters and not within', `سجلات الأراضي 😀 ${'土地登记'.repeat(20)} ${'👩‍👩‍👧‍👦'.repeat(6)}`, `سجلات الأراضي 😀 ${'土地登记'.repeat(20)} ${'👩‍👩‍👧‍👦'.repeat(6)}`],
    ['marks that turn words around', 'a\u202Eb\u2066c', 'a b c'],
    ['quotation marks and colons', 'X";TZID=Y:Z "quoted"', 'X";TZID=Y:Z "quoted"'],
  ])('S-39 %s in a title or a room stay text', async (_what, typed, read) => {
    spoil('a title is put where no act wrote it')
    await arranged()
    const proposal = await proposalOf('geo-a')
    await proposal.update({ submittedContent: { ...proposal.submittedContent!, title: typed } })
    await Calls().update({ meeting: { ...MEETING, room: typed } }, { where: { id: run.callId } })
    const { events } = await calendar()
    expect(events[1]!.SUMMARY).toBe(`Georgia: ${read}`)
    expect(events[1]!.LOCATION).toBe(`${read}, Nusa Dua, Indonesia`)
    expect(Object.keys(events[1]!).map((name) => name.split(';')[0]).filter((name) => ['ATTENDEE', 'BEGIN', 'TZID'].includes(name!))).toEqual([])
    expect(events).toHaveLength(5)
  })
})

describe('the State that presents', () => {
  test('M-31 it reads its own slot with the zone, and finds the agenda and the calendar; nobody else reads them there', async () => {
    await arranged()
    await accept('ukr-ngo', 'UKR')
    const { id } = await caseOf('ukr-ngo')
    const own = await page(`/proposer/presentations/${id}`, await enter(actorFor(run, 'UKR')))
    for (const said of ['When Ukraine presents', '11:40–12:10', 'href="/sessions/2/agenda"', 'href="/sessions/2/agenda.ics"', `href="/proposer/presentations/${id}/files"`]) expect(own).toContain(said)
    const observer = await enter(actorFor(run, 'Test Watch'))
    const theirs = await page(`/proposer/presentations/${id}`, observer)
    for (const said of ['When Ukraine presents', '11:40', 'Files of the presentation', '/files']) expect(theirs).not.toContain(said)
    expect((await app.get(`/proposer/presentations/${id}/files`, { as: observer })).status).toBe(404)
  })

  test('M-31 M-39 it sends files and takes them back from its acceptance until the session is closed, and the record says so', async () => {
    await arranged()
    const { id } = await caseOf('geo-a')
    const as = await enter(actorFor(run, 'GEO'))
    const address = `/proposer/presentations/${id}/files`
    expect(await page(address, as)).toContain('No further file can be sent now')
    expect((await send(address, as)).status).toBe(409)
    await accept('geo-a', 'GEO')
    await app.moveTo(new Date(DATES.accepted))
    expect((await send(address, as)).status).toBe(303)
    expect((await send(address, as, 'notes.txt', 'text')).status).toBe(422)
    const [file] = await Attachments().findAll({ where: { removedAt: null, purpose: 'presentation' } })
    expect(file).toMatchObject({ name: 'slides.pdf', proposalId: proposalId(run, 'geo-a'), addedBy: 'Focal point of Georgia' })
    expect((await app.post(address, { _form: `remove-${file!.id}`, fileId: file!.id }, { as })).status).toBe(303)
    for (let index = 0; index < 5; index++) expect((await send(address, as)).status).toBe(303)
    expect((await send(address, as)).status).toBe(409)
    const lines = (await RecordLines().findAll({ where: { subjectId: id }, order: [['seq', 'ASC']] })).filter((line) => line.action.endsWith('Presentation'))
    expect(lines.map((line) => [line.action, line.forEntity, line.details.name])).toEqual([['attachPresentation', 'Georgia', 'slides.pdf'], ['removePresentation', 'Georgia', 'slides.pdf'], ...Array.from({ length: 5 }, () => ['attachPresentation', 'Georgia', 'slides.pdf'])])
    await app.moveTo(new Date(DATES.afterSession))
    await done(act('closeSession', run.sessionId, officer, {}, DATES.afterSession))
    expect(await page(address, as)).not.toContain('>Remove<')
    expect((await send(address, as)).status).toBe(409)
  })

  test('M-31 S-03 its files are opened by its own people and by officers; to everybody else they are not there', async () => {
    await arranged()
    await accept('ukr-ngo', 'UKR')
    await app.moveTo(new Date(DATES.accepted))
    const { id } = await caseOf('ukr-ngo')
    await send(`/proposer/presentations/${id}/files`, await enter(actorFor(run, 'UKR')))
    const file = (await Attachments().findOne({ where: { purpose: 'presentation' } }))!
    const address = `/presentations/${id}/files/${file.id}`
    for (const actor of [actorFor(run, 'UKR'), officer]) {
      const answer = await app.get(address, { as: await enter(actor) })
      expect(answer.status).toBe(200)
      expect(answer.headers.get('content-disposition')).toBe('attachment; filename="slides.pdf"')
      expect((await answer.arrayBuffer()).byteLength).toBe(file.bytes)
    }
    for (const actor of [actorFor(run, 'GEO'), actorFor(run, 'Test Watch'), run.cast.members[0]!]) expect((await app.get(address, { as: await enter(actor) })).status).toBe(404)
    expect((await app.get(address)).status).toBe(404)
    // Nor by the way of another case, of the proposal's files or of the screening.
    expect((await app.get(`/presentations/${(await caseOf('geo-a')).id}/files/${file.id}`, { as: await enter(officer) })).status).toBe(404)
    expect((await app.get(`/proposer/proposals/${file.proposalId}/files/${file.id}`, { as: await enter(actorFor(run, 'Test Watch')) })).status).toBe(404)
    expect(await page(`/secretariat/meeting/${id}`, await enter(officer))).toContain(`href="${address}"`)
    expect((await send(`/proposer/presentations/${id}/files`, await enter(actorFor(run, 'Test Watch')))).status).toBe(404)
    expect((await send(`/proposer/presentations/${id}/files`, await enter(actorFor(run, 'GEO')))).status).toBe(404)
    expect(await Attachments().count({ where: { purpose: 'presentation' } })).toBe(1)
  })
})

describe('what follows from it', () => {
  test('M-31 M-36 the booklet’s annex has the meeting as arranged, the hours of the place and the discussed cases alone; a new hour makes its source another one', async () => {
    await arranged()
    for (const [inputId, iso3] of [['geo-a', 'GEO'], ['ind', 'IND'], ['ken', 'KEN'], ['ukr-ngo', 'UKR']] as const) await accept(inputId, iso3)
    await script.meet({ ...run, timeline: { ...run.timeline } })
    await script.summarise(run)
    const options = { language: 'fr', issuedOn: '2027-10-14', corrigendum: '', editionNumber: 1, draft: true } as const
    const { data } = await bookletOf(run.callId, options)
    expect(data.meeting).toEqual({ date: '9 juin 2027', room: 'Plenary hall', place: 'Nusa Dua', offset: 'UTC+08:00', opening: '10:00–10:10' })
    expect(data.agenda.map((row) => row.time)).toEqual(['10:10–10:40', '10:40–11:10', '11:10–11:40', '11:40–12:10'])
    expect(data.agenda.map((row) => row.item.split(' – ')[0])).toEqual(['Géorgie', 'Inde', 'Kenya', 'Ukraine'])
    const before = await sourceHash(run.callId, 'fr')
    await Calls().update({ meeting: { ...MEETING, room: 'Hall 2' } }, { where: { id: run.callId } })
    expect(await sourceHash(run.callId, 'fr')).not.toBe(before)
    await Calls().update({ meeting: null }, { where: { id: run.callId } })
    const without = (await bookletOf(run.callId, options)).data
    expect([without.meeting, without.agenda[0]!.time]).toEqual([null, '9 juin 2027'])
  })

  test('M-38 every page says how to write to the Secretariat, pages of errors too; nothing is said where no address was given', async () => {
    const as = await announced()
    const mail = 'href="mailto:secretariat@demonstration.example"'
    const addresses = ['/', '/sessions/2', '/no-such-page', '/sessions/2/agenda']
    for (const address of addresses) expect(await page(address)).toContain(mail)
    expect(await page('/proposer', as)).toContain(mail)
    await Sessions().update({ contact: '' }, { where: {} })
    for (const address of addresses) expect(await page(address)).not.toMatch(/mailto:|The Secretariat:/)
  })
})

/** Word for word what is answered for a session that was never held. */
async function looksLikeNothing(): Promise<void> {
  for (const address of PUBLIC) {
    const [answer, nothing] = [await app.get(address), await app.get(address.replace('/2/', '/9/'))]
    expect([address, answer.status, nothing.status]).toEqual([address, 404, 404])
    const heads = ({ headers }: Response) => [...headers].filter(([name]) => name !== 'date')
    expect(heads(answer)).toEqual(heads(nothing))
    expect((await answer.text()).replaceAll('/2/', '/9/')).toBe(await nothing.text())
  }
}

async function send(address: string, as: string, name = 'slides.pdf', content?: string): Promise<Response> {
  const document = await PDFDocument.create()
  document.addPage([200, 200])
  const form = new FormData()
  form.append('file', new File([content ?? ((await document.save()) as BlobPart)], name, { type: 'application/pdf' }))
  return app.postMultipart(address, form, { as })
}
