// The pages of States and observers: what each may see and do, and that nothing anybody typed is lost.

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Actor } from '#workflows/actor.ts'
import { Attachments, Cases, Entities, Letters, Offices, Proposals, RecordLines, Summaries } from '#models/tables.ts'
import * as script from '#models/seeds/script.ts'
import { announcedRun, decide, playedOnce, proposed } from '#test/support/announced.ts'
import { openApp, type App } from '#test/support/app.ts'
import { done } from '#test/support/consulted.ts'
import { act, actorFor, DATES, proposalId } from '#test/support/house.ts'

let app: App
let run: script.Run
beforeEach(async () => {
  app = await openApp()
})
afterEach(() => app.close())

/** Six proposals are submitted; it is the hour after. */
async function submitted(): Promise<void> {
  run = await playedOnce(app, 'proposed', proposed)
  await app.moveTo(new Date(Date.parse(DATES.submitted) + 3_600_000))
}
async function announced(): Promise<void> {
  run = await playedOnce(app, 'announced', announcedRun)
  await app.moveTo(new Date(Date.parse(DATES.announced) + 3_600_000))
}
const enter = (entity: string) => app.enter(actorFor(run, entity).officeId!)
const page = async (address: string, as: string) => (await app.get(address, { as })).text()
const rowOf = async (inputId: string) => (await Proposals().findByPk(proposalId(run, inputId)))!
const versionOf = async (inputId: string) => ((await rowOf(inputId)) as unknown as { version: number }).version
const at = (inputId: string, more = '') => `/proposer/proposals/${proposalId(run, inputId)}${more}`
const officer = (): Actor => run.cast.officers[0]!

describe('one case of an observer', () => {
  test('M-9 the one place is shown as taken before the form opens, and a second case is refused with its text kept', async () => {
    await submitted()
    const as = await enter('Test Watch')
    for (const address of ['/proposer', '/proposer/proposals', '/proposer/proposals/new']) expect(await page(address, as)).toContain('Your one place is taken')
    const started = await app.post('/proposer/proposals/new', { 'content.title': 'A second case', 'content.language': 'en', responsibleStateId: run.cast.ids.get('PER')! }, { as })
    const edit = started.headers.get('Location')!
    const id = edit.split('/')[3]!
    await app.post(`${edit}?part=problem`, { version: 0, 'content.problem': 'CANARY-problem', 'content.objectives': '' }, { as })
    await app.post(`${edit}?part=action`, { version: 1, 'content.whatWasDone': 'Much.' }, { as })
    const refused = await app.post(`/proposer/proposals/${id}/submit`, {}, { as })
    expect(refused.status).toBe(409)
    expect(await refused.text()).toContain('Test Watch already has one live case')
    expect(await Proposals().findByPk(id)).toMatchObject({ state: 'draft', content: { problem: 'CANARY-problem' } })
  })

  test('M-9 withdrawing frees the place, and the pages say so', async () => {
    await submitted()
    const as = await enter('Test Watch')
    expect((await app.post(at('ukr-ngo', '/withdraw'), { reason: '' }, { as })).status).toBe(303)
    expect(await page('/proposer', as)).toContain('Your one place is empty')
  })

  test('M-4 where observers are not invited the page says so and opens no form', async () => {
    await submitted()
    const { Calls } = await import('#models/tables.ts')
    await Calls().update({ observersInvited: false }, { where: { id: run.callId } })
    const shown = await page('/proposer/proposals/new', await enter('Test Watch'))
    expect(shown).toContain('Observers are not invited to this call')
    expect(shown).not.toContain('content.title')
    expect(await page('/proposer/proposals/new', await enter('PER'))).toContain('content.title')
  })

  test('M-10 an observer whose status is suspended reads its case and the reason, and can change nothing', async () => {
    await submitted()
    await done(act('suspendObserver', run.cast.ids.get('Test Watch')!, officer(), { reason: 'An objection is looked into.' }, DATES.submitted))
    const as = await enter('Test Watch')
    expect(await page('/proposer/proposals/new', as)).toContain('suspended or objected to')
    expect(await page(at('ukr-ngo'), as)).toContain('The problem of ukr-ngo.')
    const saved = await app.post(at('ukr-ngo', '/edit?part=problem'), { version: await versionOf('ukr-ngo'), 'content.problem': 'Changed.' }, { as })
    expect(saved.status).toBe(409)
    expect((await rowOf('ukr-ngo')).content.problem).toBe('The problem of ukr-ngo.')
  })
})

describe('writing', () => {
  test('M-14 a save that began from an older version is refused, shows both texts, and is taken with the newer version', async () => {
    await submitted()
    const as = await enter('GEO')
    const version = await versionOf('geo-a')
    const save = (from: number, problem: string) => app.post(at('geo-a', '/edit?part=problem'), { version: from, 'content.problem': problem, 'content.objectives': '' }, { as })
    expect((await save(version, 'What the deputy wrote.')).status).toBe(303)
    const late = await save(version, 'What I wrote.')
    const shown = await late.text()
    expect(late.status).toBe(409)
    expect(shown).toContain('What I wrote.')
    expect(shown).toContain('What the deputy wrote.')
    expect(shown).toContain(`name="version" value="${version + 1}"`)
    expect((await rowOf('geo-a')).content.problem).toBe('What the deputy wrote.')
    expect((await save(version + 1, 'Both of ours.')).status).toBe(303)
  })

  test('M-14 a post after the sign-in ended gives every word back, saves nothing, and is taken once signed in again', async () => {
    await submitted()
    const typed = { version: await versionOf('geo-a'), 'content.problem': 'CANARY <b>long</b> text', 'content.objectives': '', _then: 'next' }
    const answer = await app.post(at('geo-a', '/edit?part=problem'), typed, { as: 'sign-in=gone' })
    const shown = await answer.text()
    expect(answer.status).toBe(401)
    expect(shown).toContain('name="content.problem" value="CANARY &lt;b&gt;long&lt;/b&gt; text"')
    expect(shown).toContain(`name="version" value="${typed.version}"`)
    expect(shown).toContain('name="_then" value="next"')
    // Whoever has no sign-in learns nothing of the proposal.
    expect(shown).not.toContain('Test programme')
    expect((await rowOf('geo-a')).content.problem).toBe('The problem of geo-a.')
    expect((await app.post(at('geo-a', '/edit?part=problem'), typed, { as: await enter('GEO') })).status).toBe(303)
    expect((await rowOf('geo-a')).content.problem).toBe('CANARY <b>long</b> text')
  })

  test('M-14 saving one part leaves the others as they stand, boxes included', async () => {
    await submitted()
    const as = await enter('GEO')
    const before = (await rowOf('geo-a')).content
    expect(before).toMatchObject({ consentListed: true, articles: [9] })
    await app.post(at('geo-a', '/edit?part=use'), { version: await versionOf('geo-a'), 'content.links': 'https://example.org/a\nhttps://example.org/b', 'content.sustainability': 'A law.' }, { as })
    expect((await rowOf('geo-a')).content).toEqual({ ...before, links: ['https://example.org/a', 'https://example.org/b'], sustainability: 'A law.' })
  })

  test('results are added, kept and removed by posting the form, and another row is never taken for the removed one', async () => {
    await submitted()
    const as = await enter('GEO')
    const rows = { 'content.results[0].text': 'First', 'content.results[0].source': 'a', 'content.results[1].text': '', 'content.results[1].source': '', 'content.results[2].text': 'Third', 'content.results[2].year': '2020', 'content.results[2].source': 'c', 'content.results[3].text': 'Fourth', 'content.results[3].source': 'd' }
    const post = async (then: string) => app.post(at('geo-a', '/edit?part=results'), { version: await versionOf('geo-a'), ...rows, _then: then }, { as })
    const texts = async () => (await rowOf('geo-a')).content.results.map((result) => result.text)
    expect((await post('add')).headers.get('Location')).toContain('more=1#f-content-results-3-text')
    expect(await texts()).toEqual(['First', 'Third', 'Fourth'])
    await post('remove-2')
    expect(await texts()).toEqual(['First', 'Fourth'])
  })

  test('M-15 both consents are boxes of their own and no by default, for a State and for an observer', async () => {
    await submitted()
    for (const entity of ['PER', 'Test Watch']) {
      const as = await enter(entity)
      const edit = (await app.post('/proposer/proposals/new', { 'content.title': 'New', 'content.language': 'en', responsibleStateId: '' }, { as })).headers.get('Location')!
      const shown = await page(`${edit}?part=finish`, as)
      for (const box of ['content.consentListed', 'content.consentPublished']) expect(shown).toMatch(new RegExp(`<input type="checkbox" name="${box.replace('.', '\\.')}" value="yes"/>`))
    }
  })
})

describe('submitting', () => {
  test('M-6 what began to arrive before the hour is taken though the hour has passed; what began after is refused', async () => {
    await submitted()
    const as = await enter('GEO')
    await app.moveTo(new Date(Date.parse(DATES.closes) + 2000))
    const submit = (receivedAt: Date) => app.post(at('geo-a', '/submit'), {}, { as, receivedAt })
    const late = await submit(new Date(Date.parse(DATES.closes) + 1000))
    expect(late.status).toBe(409)
    const before = new Date(Date.parse(DATES.closes) - 1000)
    expect((await submit(before)).status).toBe(303)
    expect(Math.abs(Date.parse((await rowOf('geo-a')).submittedAt!) - before.getTime())).toBeLessThan(1000)
  })

  test('every gap is named at once, each with the way to its field', async () => {
    await submitted()
    const as = await enter('GEO')
    await app.post(at('geo-a', '/edit?part=problem'), { version: await versionOf('geo-a'), 'content.problem': '' }, { as })
    await app.post(at('geo-a', '/edit?part=results'), { version: await versionOf('geo-a'), 'content.results[0].text': 'Half', 'content.results[0].source': '' }, { as })
    const shown = await page(at('geo-a', '/submit'), as)
    expect(shown).toContain('Two things stand between')
    expect(shown).toContain('/edit?part=problem#f-content-problem"')
    expect(shown).toContain('/edit?part=results#f-content-results-0-source"')
  })

  test('M-17 the receipt names reference, three zones and fingerprints, and the file holds what its fingerprint covers', async () => {
    await submitted()
    const as = await enter('GEO')
    const shown = await page(at('geo-a', '/receipt'), as)
    for (const part of ['BP/2/GEO/1', '>08:00:00<', '>16:00:00<', '>12:00:00<']) expect(shown).toContain(part)
    const file = (await (await app.get(at('geo-a', '/receipt.json?number=1'), { as })).json()) as { receipt: object; sha256: string }
    const { hashOf } = await import('#models/hash.ts')
    expect(hashOf(file.receipt)).toBe(file.sha256)
  })
})

const OF_A_PROPOSAL = ['', '/edit', '/preview', '/submit', '/receipt', '/receipt.json?number=1', '/withdraw', '/answer', '/changes', '/reconsideration', '/state-view', '/versions/1', '/files'] as const

describe('who may see what', () => {
  test('S-03 another State, an observer and the State that a case names find no page of a proposal that is not theirs', async () => {
    await submitted()
    await Attachments().create({ id: 'file-1', proposalId: proposalId(run, 'geo-a'), name: 'law.pdf', type: 'pdf', bytes: 1, sha256: '0'.repeat(64), storedAs: '00000000-0000-4000-8000-000000000000', addedBy: 'x', addedAt: DATES.submitted, removedAt: null })
    for (const who of ['IND', 'Test Watch']) {
      const as = await enter(who)
      for (const more of [...OF_A_PROPOSAL, '/files/file-1']) expect([who, more, (await app.get(at('geo-a', more), { as })).status]).toEqual([who, more, 404])
    }
    const named = await enter('UKR')
    for (const more of OF_A_PROPOSAL) expect([more, (await app.get(at('ukr-ngo', more), { as: named })).status]).toEqual([more, 404])
    expect(await page('/proposer', named)).not.toContain('Test programme ukr-ngo')
  })

  test('M-21 once eligible the named State reads the text and gives its view; contact, versions, thread and record stay the observer’s', async () => {
    await submitted()
    const watch = await enter('Test Watch')
    await app.post(at('ukr-ngo', '/edit?part=finish'), { version: await versionOf('ukr-ngo'), 'content.contact': 'CANARY-contact' }, { as: watch })
    await app.post(at('ukr-ngo', '/submit'), {}, { as: watch })
    await app.post(at('ukr-ngo'), { body: 'CANARY-message' }, { as: watch })
    await app.post(at('ukr-ngo', '/edit?part=problem'), { version: await versionOf('ukr-ngo'), 'content.problem': 'CANARY-working-copy' }, { as: watch })
    await script.screen(run, run.reports.find((report) => report.inputId === 'ukr-ngo')!, { stateAnswers: false })
    const as = await enter('UKR')
    const home = await page('/proposer', as)
    expect(home).toContain('Silence is not consent')
    for (const more of ['', '/state-view', '/preview']) {
      const shown = await page(at('ukr-ngo', more), as)
      expect(shown).toContain('The problem of ukr-ngo.')
      expect(shown).not.toContain('CANARY')
    }
    for (const more of ['/edit', '/submit', '/receipt', '/withdraw', '/versions/1', '/files', '/changes']) expect([more, (await app.get(at('ukr-ngo', more), { as })).status]).toEqual([more, 404])
    // No answer is ticked for the State, and an unticked one is no answer.
    expect(await page(at('ukr-ngo', '/state-view'), as)).not.toMatch(/type="radio"[^>]*checked/)
    expect((await app.post(at('ukr-ngo', '/state-view'), { comment: 'A comment.' }, { as })).status).toBe(422)
    expect((await app.post(at('ukr-ngo', '/state-view'), { agrees: 'no', wouldPresent: 'undecided', comment: 'A comment.' }, { as })).status).toBe(303)
    expect(await page(at('ukr-ngo'), watch)).toContain('A comment.')
    expect((await app.get(at('ukr-ngo', '/state-view'), { as: watch })).status).toBe(404)
  })

  test('M-20 a proposer never sees an internal note, a finding, or that screening has begun', async () => {
    await submitted()
    const as = await enter('GEO')
    const id = proposalId(run, 'geo-a')
    const shown = async () => (await Promise.all(['', '/edit', '/receipt', '/versions/1'].map((more) => page(at('geo-a', more), as)))).join('') + (await page('/proposer', as))
    await done(act('startScreening', id, officer(), {}, DATES.submitted))
    await done(act('keepInternalNote', id, officer(), { body: 'CANARY-note' }, DATES.submitted))
    await done(act('recordChecklist', id, officer(), { findings: [{ criterion: 'complete', finding: 'unclear', reason: 'CANARY-finding' }] }, DATES.submitted))
    const pages = await shown()
    expect(pages).not.toContain('CANARY')
    expect(pages).not.toContain('Being screened')
    expect(pages).not.toContain('started screening')
  })

  test('M-25 a State’s focal point reads nothing of what its own officer of the bureau does', async () => {
    run = await playedOnce(app, 'decided', async () => {
      const played = await proposed()
      await decide(played)
      return played
    })
    await app.moveTo(new Date(DATES.selected))
    const norway = actorFor(run, 'NOR')
    expect(await RecordLines().count({ where: { forEntityId: norway.entityId!, action: 'castVotes' } })).toBe(1)
    const shown = (await page('/proposer', await enter('NOR'))) + (await page(at('nor'), await enter('NOR')))
    expect(shown).not.toMatch(/cast votes|recus|Vice-President/)
  })

  test('M-30 until the announcement a selected and an unselected proposal read alike, and no case exists for its State', async () => {
    run = await playedOnce(app, 'decided', async () => {
      const played = await proposed()
      await decide(played)
      return played
    })
    await app.moveTo(new Date(DATES.selected))
    const as = await enter('GEO')
    const plain = (text: string) => text.replaceAll(/geo-[ab]|GEO\/\d|[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{8,}/g, '·')
    const [chosen, other] = [await page(at('geo-a'), as), await page(at('geo-b'), as)]
    expect(plain(chosen)).toBe(plain(other))
    expect(chosen + (await page('/proposer', as))).not.toMatch(/CANARY|>Selected<|Not selected|\/presentations\//)
  })

  test('M-18 a proposed change alters nothing until its proposer accepts it, and nobody else can', async () => {
    await submitted()
    const id = proposalId(run, 'geo-a')
    await done(act('proposeChange', id, officer(), { section: 'problem', text: 'A better problem.', why: 'Plainer.' }, DATES.submitted))
    const as = await enter('GEO')
    const shown = await page(at('geo-a', '/changes'), as)
    const changeId = shown.match(/name="changeId" value="([^"]+)"/)![1]!
    expect((await rowOf('geo-a')).submittedContent!.problem).toBe('The problem of geo-a.')
    expect((await app.post(at('geo-a', '/changes'), { changeId, reason: '', _then: 'accept' }, { as: await enter('IND') })).status).toBe(404)
    expect((await app.post(at('geo-a', '/changes'), { changeId, reason: '', _then: 'accept' }, { as })).status).toBe(303)
    expect((await rowOf('geo-a')).submittedContent!.problem).toBe('A better problem.')
  })

  test('M-20 an answer opens only the sections asked about, and keeps what was begun elsewhere', async () => {
    await submitted()
    const id = proposalId(run, 'geo-a')
    const as = await enter('GEO')
    await app.post(at('geo-a', '/edit?part=use'), { version: await versionOf('geo-a'), 'content.links': '', 'content.sustainability': 'Begun and not submitted.' }, { as })
    await done(act('startScreening', id, officer(), {}, DATES.submitted))
    await done(act('returnForClarification', id, officer(), { questions: 'Since when?', sections: ['started'], dueAt: DATES.closes }, DATES.submitted))
    const shown = await page(at('geo-a', '/answer'), as)
    expect(shown).toContain('Since when?')
    expect(shown).toContain('name="content.started"')
    expect(shown).not.toContain('name="content.problem"')
    const sneaked = await app.post(at('geo-a', '/answer?sections=started'), { answer: 'Since 2015.', 'content.started': '2015, in May', 'content.problem': 'Another problem.' }, { as })
    expect(sneaked.status).toBe(409)
    expect((await app.post(at('geo-a', '/answer?sections=started'), { answer: 'Since 2015.', 'content.started': '2015, in May' }, { as })).status).toBe(303)
    expect(await rowOf('geo-a')).toMatchObject({ submittedContent: { started: '2015, in May', sustainability: '' }, content: { started: '2015, in May', sustainability: 'Begun and not submitted.' } })
  })

  test('M-7 nobody reads, adds to or removes the people and letters of another entity', async () => {
    await submitted()
    const as = await enter('GEO')
    const foreign = (await Offices().findOne({ where: { entityId: run.cast.ids.get('IND')! } }))!
    expect((await app.get(`/proposer/people/${foreign.id}/remove`, { as })).status).toBe(404)
    expect((await app.post(`/proposer/people/${foreign.id}/remove`, {}, { as })).status).toBe(404)
    const own = (await Offices().findOne({ where: { entityId: run.cast.ids.get('GEO')! } }))!
    expect((await app.post(`/proposer/people/${own.id}/remove`, {}, { as })).status).toBe(409)
    expect(await Offices().count({ where: { id: [foreign.id, own.id], active: true } })).toBe(2)
    const letter = (await Letters().findOne({ where: { entityId: run.cast.ids.get('IND')! } }))!
    expect((await app.get(`/proposer/letters/${letter.id}`, { as })).status).toBe(404)
    expect(await page('/proposer/people', as)).not.toContain('India')
    await app.post('/proposer/people/new', { office: 'Deputy focal point of Georgia', email: 'deputy@mission.example', language: 'fr', zone: 'Asia/Tbilisi' }, { as })
    expect(await page('/proposer/people', as)).toContain('deputy@mission.example')
  })

  test('M-7 S-08 the last who speaks for a State hands over in one act: the successor signs in, and whoever handed over is nobody at once', async () => {
    await submitted()
    const as = await enter('GEO')
    const own = actorFor(run, 'GEO')
    const foreign = (await Offices().findOne({ where: { entityId: run.cast.ids.get('IND')! } }))!
    const successor = { office: 'Focal point of Georgia', email: 'successor@mission.example', language: 'en', zone: 'Asia/Tbilisi' }
    expect((await app.post(`/proposer/people/${foreign.id}/hand-over`, successor, { as })).status).toBe(404)
    const without = await app.post(`/proposer/people/${own.officeId}/hand-over`, { ...successor, email: 'nobody' }, { as })
    expect([without.status, await without.text()]).toEqual([422, expect.stringContaining('value="nobody"')])
    expect((await app.post(`/proposer/people/${own.officeId}/hand-over`, successor, { as })).status).toBe(303)
    expect((await app.get('/proposer/people', { as })).status).not.toBe(200)
    const now = await Offices().findAll({ where: { entityId: own.entityId!, active: true } })
    expect(now).toHaveLength(1)
    expect(now[0]!.id).not.toBe(own.officeId)
    expect(await page('/proposer/people', await app.enter(now[0]!.id))).toContain('successor@mission.example')
    expect(await RecordLines().findOne({ where: { action: 'handOver' } })).toMatchObject({ office: 'Focal point of Georgia', forEntity: 'Georgia' })
  })
})

describe('presenting and clearing', () => {
  const caseOf = async (inputId: string) => (await Cases().findOne({ where: { proposalId: proposalId(run, inputId) } }))!

  test('M-31 only the State answers the invitation; the observer that suggested the case reads it', async () => {
    await announced()
    const { id } = await caseOf('ukr-ngo')
    const watch = await enter('Test Watch')
    const shown = await page(`/proposer/presentations/${id}`, watch)
    expect(shown).toContain('only the State presents')
    expect(shown).not.toContain('name="presenters"')
    expect((await app.get(`/proposer/presentations/${id}/decline`, { as: watch })).status).toBe(404)
    // Forms that the State's post would pass with: nothing but who asks is wrong.
    const asked = [await app.post(`/proposer/presentations/${id}`, { presenters: 'Somebody', needs: '' }, { as: watch }), await app.post(`/proposer/presentations/${id}/decline`, { reason: 'No.' }, { as: watch })]
    expect(asked.map((response) => response.status)).toEqual([403, 403])
    expect((await app.get(`/proposer/presentations/${id}`, { as: await enter('GEO') })).status).toBe(404)
    expect((await caseOf('ukr-ngo')).state).toBe('invited')
    const as = await enter('UKR')
    expect((await app.get(`/proposer/presentations/${id}/decline`, { as })).status).toBe(200)
    expect((await app.post(`/proposer/presentations/${id}/decline`, { reason: '' }, { as })).status).toBe(422)
    expect((await app.post(`/proposer/presentations/${id}`, { presenters: 'Head of office\n\nDeputy', needs: '' }, { as })).status).toBe(303)
    expect(await caseOf('ukr-ngo')).toMatchObject({ state: 'accepted', presenters: ['Head of office', 'Deputy'] })
  })

  test('M-34 a State clears only the very text it was shown; what was written between two sendings and its comments stay hidden from others', async () => {
    run = await playedOnce(app, 'met', async () => {
      const played = await announcedRun()
      await script.meet(played)
      return played
    })
    await app.moveTo(new Date(DATES.summarised))
    const publisher = run.cast.officers[4]!
    const { summaryOf } = await import('#workflows/summary-draft.ts')
    const content = { ...summaryOf((await rowOf('ukr-ngo')).submittedContent!, 'What was said.'), subject: 'Tenders read' }
    const id = await done(act('draftSummary', null, publisher, { caseId: (await caseOf('ukr-ngo')).id, content: { ...content, problem: 'CANARY-first-draft' } }, DATES.summarised))
    const [state, watch] = [await enter('UKR'), await enter('Test Watch')]
    const clearance = `/proposer/clearances/${id}`
    for (const as of [state, watch]) expect((await app.get(clearance, { as })).status).toBe(404)
    const versionNow = async () => ((await Summaries().findByPk(id)) as unknown as { version: number }).version
    const send = async (problem: string) => {
      await done(act('saveSummary', id, publisher, { version: await versionNow(), content: { ...content, problem } }, DATES.summarised))
      await done(act('sendForClearance', id, publisher, { dueAt: DATES.clearanceDue }, DATES.summarised))
    }
    await send('As first sent.')
    // Every part that will print stands before the State.
    for (const part of ['As first sent.', 'What was said.', 'Tenders read', 'What was done for ukr-ngo.']) expect(await page(clearance, state)).toContain(part)
    const shown = (await page(clearance, state)).match(/name="sha256" value="([0-9a-f]{64})"/)![1]!
    expect((await app.post(clearance, { _form: 'clear', sha256: shown }, { as: watch })).status).toBe(403)
    expect((await app.post(clearance, { _form: 'comment', comment: 'CANARY-comment' }, { as: state })).status).toBe(303)
    await done(act('saveSummary', id, publisher, { version: await versionNow(), content: { ...content, problem: 'CANARY-half-way' } }, DATES.summarised))
    await send('As sent again.')
    const again = await page(clearance, state)
    expect(again).toContain('CANARY-comment')
    expect(again).not.toMatch(/CANARY-(half-way|first-draft)/)
    expect(await page(clearance, watch)).not.toMatch(/CANARY|As first sent|name="sha256"/)
    const stale = await app.post(clearance, { _form: 'clear', sha256: shown }, { as: state })
    expect(stale.status).toBe(409)
    expect(await stale.text()).toContain('The text has changed since this page was shown')
    expect((await app.post(clearance, { _form: 'clear', sha256: again.match(/name="sha256" value="([0-9a-f]{64})"/)![1]! }, { as: state })).status).toBe(303)
    expect((await Summaries().findByPk(id))!.state).toBe('cleared')
    expect((await app.get(clearance, { as: await enter('GEO') })).status).toBe(404)
  })

  test('M-5 the invitation is acknowledged once, on its own page, for the entity that does it', async () => {
    await submitted()
    const as = await enter('PER')
    expect(await page('/proposer', as)).toContain('Acknowledge')
    expect((await app.post('/proposer/invitation', {}, { as })).status).toBe(303)
    expect((await app.post('/proposer/invitation', {}, { as })).status).toBe(409)
    expect(await page('/proposer', as)).not.toContain('<b>Acknowledge</b>')
    expect(await page('/proposer', await enter('KEN'))).toContain('<b>Acknowledge</b>')
    expect(await Entities().count({ where: { id: run.cast.ids.get('PER')!, state: 'admitted' } })).toBe(1)
  })
})
