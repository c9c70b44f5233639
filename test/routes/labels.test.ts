// What is wrong with a field is said under the name that its label has on that page: each form is sent with nonsense in every field.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Actor } from '#workflows/actor.ts'
import { summaryOf } from '#workflows/summary-draft.ts'
import { contentOf } from '#models/seeds/cases-file.ts'
import { foundSession } from '#models/found-session.ts'
import { demonstrationPlan } from '#models/seeds/plan.ts'
import * as script from '#models/seeds/script.ts'
import { attachPrint } from '#models/editions.ts'
import { actorInOffice } from '#models/find-actors.ts'
import { Cases } from '#models/tables.ts'
import { announcedRun, proposed } from '#test/support/announced.ts'
import { openApp, type App } from '#test/support/app.ts'
import { done, everybodyVotes } from '#test/support/consulted.ts'
import { act, actorFor, DATES, openCallWith, playedTo, proposalId, SIX_CASES } from '#test/support/house.ts'

/** Too long for any field of text, no number, no date, no answer of ours: no act takes it, so nothing is done. */
const NONSENSE = 'nonsense '.repeat(4000)

type Field = { name: string; label: string }
type Form = { address: string; name: string; fields: Field[]; hidden: [string, string][] }

let app: App
let run: script.Run

const plain = (html: string) => html.replaceAll(/<small>.*?<\/small>|<!--.*?-->|<[^>]*>/gs, '').replaceAll('&amp;', '&').replaceAll('&#x27;', '’').replaceAll('&quot;', '"').replaceAll(/\s+/g, ' ').trim()
const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]?.replaceAll('&amp;', '&').replaceAll('&quot;', '"')

/** The forms of a page that post, with each visible field under its own label, or its group's. */
function formsOf(page: string, address: string): Form[] {
  // A file is refused in words of its own, which name the file.
  return [...page.matchAll(/<form method="post".*?<\/form>/gs)].filter(([form]) => !/^<form[^>]*multipart/.test(form)).map(([form]) => {
    const hidden: [string, string][] = []
    const fields = new Map<string, string>()
    const labels = new Map([...form.matchAll(/<label[^>]*?for="([^"]*)"[^>]*>(.*?)<\/label>/gs)].map((match) => [match[1]!, plain(match[2]!)]))
    for (const { 0: tag, index } of form.matchAll(/<(?:input|textarea|select)\b[^>]*>/g)) {
      const name = attribute(tag, 'name')
      if (!name) continue
      if (attribute(tag, 'type') === 'hidden') { hidden.push([name, attribute(tag, 'value') ?? '']); continue }
      const before = form.slice(0, index)
      const group = before.lastIndexOf('<legend') > before.lastIndexOf('</fieldset>') ? plain(/<legend[^>]*>(.*?)<\/legend>/s.exec(form.slice(before.lastIndexOf('<legend')))?.[1] ?? '') : ''
      const own = labels.get(attribute(tag, 'id') ?? '')
      const around = /<label class="check">/.test(before.slice(-60)) ? plain(/<span[^>]*>(.*?)<(?:br|\/span)/s.exec(form.slice(index))?.[1] ?? '') : undefined
      fields.set(name, own ?? (group || (around ?? '')))
    }
    return { address: attribute(form, 'action') ?? address, name: hidden.find(([name]) => name === '_form')?.[1] ?? '', hidden, fields: [...fields].map(([name, label]) => ({ name, label })) }
  })
}

/** Sends nonsense by each form of a page, and says what was said of each field under which label. */
async function said(actor: Actor | null, address: string): Promise<{ field: string; label: string; problem: string }[]> {
  const as = actor ? await app.enter(actor.officeId!) : undefined
  const shown = await (await app.get(address, as ? { as } : {})).text()
  const found: { field: string; label: string; problem: string }[] = []
  for (const form of formsOf(/<main.*<\/main>/s.exec(shown)![0], address)) {
    if (form.fields.length === 0) continue
    const given = { ...Object.fromEntries(form.hidden.filter(([name]) => name !== '_key')), ...Object.fromEntries(form.fields.map(({ name }) => [name, NONSENSE])) }
    const response = await app.post(form.address, given, as ? { as } : {})
    expect([address, form.name, response.status]).toEqual([address, form.name, 422])
    const summary = /<div class="problems".*?<\/div>/s.exec(await response.text())?.[0] ?? ''
    const idOf = (name: string) => `f-${form.name ? `${form.name}-` : ''}${name}`.replaceAll(/[^\w-]+/g, '-').replace(/-$/, '')
    for (const [, id, text] of summary.matchAll(/<li>(?:<a href="#([^"]*)">)?(.*?)<\/li>/gs)) {
      const field = form.fields.find(({ name }) => idOf(name) === id)
      found.push({ field: field?.name ?? `#${id}`, label: field?.label ?? '', problem: plain(text!) })
    }
  }
  return found
}

const named = ({ label, problem }: { label: string; problem: string }) => label !== '' && [`${label}: `, `“${label}”: `].some((start) => problem.startsWith(start) || problem.includes(`, ${start}`))

/** A page on which nothing is wrong was not asked, and says so. The ballot is left out: only a form that is not ours can get one of its four answers wrong. */
async function expectNamed(pages: [actor: Actor | null, address: string][]): Promise<void> {
  for (const [actor, address] of pages) {
    const problems = await said(actor, address)
    expect([address, problems.length > 0]).toEqual([address, true])
    expect({ address, unlike: problems.filter((one) => !named(one)) }).toEqual({ address, unlike: [] })
  }
}

beforeEach(async () => {
  app = await openApp()
})
afterEach(() => app.close())

const officers = () => run.cast.officers

describe('a problem names its field exactly as the label does', () => {
  test('M-16 before anybody is invited', async () => {
    const { officerIds } = await foundSession(demonstrationPlan(DATES), new Date(DATES.founded))
    await app.moveTo(new Date(DATES.founded))
    await expectNamed([
      [await actorInOffice(officerIds[0]!), '/secretariat/call/edit'],
      [null, '/sign-in'],
      [null, '/demonstration'],
    ])
  })

  test('M-16 while the call is open', async () => {
    run = await openCallWith()
    await app.moveTo(new Date(DATES.submitted))
    const georgia = actorFor(run, 'GEO')
    const watch = actorFor(run, 'Test Watch')
    const draft = await done(act('startDraft', null, georgia, { callId: run.callId, content: contentOf(SIX_CASES[0]!) }, DATES.submitted))
    const entity = run.cast.ids.get('Test Watch')!
    await expectNamed([
      [georgia, '/proposer/people/new'],
      [georgia, '/proposer/proposals/new'],
      [watch, '/proposer/proposals/new'],
      ...['programme', 'finish'].map((part): [Actor, string] => [georgia, `/proposer/proposals/${draft}/edit?part=${part}`]),
      [officers()[0]!, '/secretariat/call/extend'],
      [officers()[0]!, `/secretariat/entities/${entity}/people`],
      [officers()[0]!, `/secretariat/entities/${entity}/suspend`],
      [officers()[0]!, `/secretariat/entities/${entity}/object`],
    ])
    await done(act('suspendObserver', entity, officers()[0]!, { reason: 'A reason.' }, DATES.submitted))
    await expectNamed([[officers()[0]!, `/secretariat/entities/${entity}/restore`]])
  })

  test('M-16 while proposals are screened', async () => {
    run = await proposed()
    await app.moveTo(new Date(DATES.screened))
    const officer = officers()[0]!
    const of = (id: string) => proposalId(run, id)
    for (const id of ['geo-a', 'geo-b', 'ind']) await done(act('startScreening', of(id), officer, {}, DATES.screened))
    const item = `/secretariat/screening/${of('geo-a')}`
    await expectNamed([
      [officer, item],
      [officer, `${item}/return`],
      [officer, `${item}/change?section=lessons`],
      [officer, `${item}/outcome`],
      [actorFor(run, 'GEO'), `/proposer/proposals/${of('geo-a')}`],
      [actorFor(run, 'NOR'), `/proposer/proposals/${of('nor')}/withdraw`],
    ])
    await done(act('proposeChange', of('geo-a'), officer, { section: 'lessons', text: 'Another text.', why: 'It is plainer.' }, DATES.screened))
    await done(act('returnForClarification', of('geo-b'), officer, { questions: 'When?', sections: ['results', 'lessons', 'articles'], dueAt: DATES.closes }, DATES.screened))
    await done(act('recordChecklist', of('ind'), officer, { findings: [{ criterion: 'complete', finding: 'notMet', reason: 'It is not.' }] }, DATES.screened))
    await done(act('findNotEligible', of('ind'), officer, { reason: 'A reason.' }, DATES.screened))
    await script.screen(run, run.reports.at(-1)!, { stateAnswers: false })
    await expectNamed([
      [actorFor(run, 'GEO'), `/proposer/proposals/${of('geo-a')}/changes`],
      [actorFor(run, 'GEO'), `/proposer/proposals/${of('geo-b')}/answer`],
      [actorFor(run, 'IND'), `/proposer/proposals/${of('ind')}/reconsideration`],
      [actorFor(run, 'UKR'), `/proposer/proposals/${of('ukr-ngo')}/state-view`],
    ])
    await done(act('askReconsideration', of('ind'), actorFor(run, 'IND'), { reason: 'A reason.' }, DATES.screened))
    await expectNamed([[officers()[1]!, `/secretariat/screening/${of('ind')}/reconsideration`]])
  })

  test('M-16 while the bureau is consulted, and the selection decided', async () => {
    run = await playedTo('screen')
    await app.moveTo(new Date(DATES.frozen))
    await done(act('closeCall', run.callId, officers()[0]!, {}, DATES.closes))
    await expectNamed([[officers()[2]!, '/secretariat/consultation/freeze']])
    const id = await done(act('freezeList', null, officers()[2]!, { callId: run.callId, dueAt: DATES.consultationDue, quorum: 3 }, DATES.frozen))
    await app.moveTo(new Date(DATES.selected))
    await expectNamed([[officers()[2]!, '/secretariat/consultation/open']])
    await app.moveTo(new Date(DATES.voted))
    await done(act('openConsultation', id, officers()[2]!, {}, DATES.frozen))
    const [president] = run.cast.members
    await expectNamed([[president!, `/bureau/recusals/${proposalId(run, 'ken')}`]])
    const house = { run, id, officer: officers()[2]!, second: officers()[3]!, members: run.cast.members, item: (one: string) => proposalId(run, one) }
    await everybodyVotes(house)
    await expectNamed([[officers()[2]!, `/secretariat/consultation/recusals/${president!.officeId}/${proposalId(run, 'ken')}`]])
    await done(act('closeConsultation', id, officers()[2]!, {}, DATES.consultationDue))
    await app.moveTo(new Date(DATES.selected))
    await expectNamed([[officers()[2]!, '/secretariat/selection']])
    const selection = await done(act('prepareSelection', null, officers()[2]!, { callId: run.callId, items: SIX_CASES.map((one, index) => ({ proposalId: proposalId(run, one.id), outcome: index < 4 ? 'selected' as const : 'notSelected' as const, reason: 'A reason.' })), departureReason: 'A reason.' }, DATES.selected))
    await expectNamed([[officers()[2]!, '/secretariat/selection']])
    await done(act('confirmSelection', selection, officers()[3]!, {}, DATES.selected))
    await expectNamed([[officers()[2]!, '/secretariat/selection/reopen']])
  })

  test('M-16 from the announcement to the booklet', async () => {
    run = await announcedRun()
    await app.moveTo(new Date(DATES.accepted))
    const cases = await Cases().findAll()
    const caseOf = (id: string) => cases.find((one) => one.proposalId === proposalId(run, id))!.id
    await expectNamed([
      [actorFor(run, 'GEO'), `/proposer/presentations/${caseOf('geo-a')}`],
      [actorFor(run, 'GEO'), `/proposer/presentations/${caseOf('geo-a')}/decline`],
    ])
    await done(act('declineInvitation', caseOf('geo-a'), actorFor(run, 'GEO'), { reason: 'A reason.' }, DATES.accepted))
    await expectNamed([[officers()[2]!, `/secretariat/selection/freed/${proposalId(run, 'geo-a')}`]])
    await done(act('acceptInvitation', caseOf('ind'), actorFor(run, 'IND'), { presenters: ['One'] }, DATES.accepted))
    await app.moveTo(new Date(DATES.afterSession))
    const meeting = `/secretariat/meeting/${caseOf('ind')}`
    await expectNamed([[officers()[2]!, meeting], [officers()[2]!, `${meeting}/not-discussed`]])
    await done(act('recordDiscussed', caseOf('ind'), officers()[2]!, { discussedOn: DATES.discussedOn, presenters: ['One'], questions: '', account: 'An account.' }, DATES.afterSession))
    await done(act('closeSession', run.sessionId, officers()[2]!, {}, DATES.afterSession))
    await app.moveTo(new Date(DATES.summarised))
    const summaries = `/secretariat/summaries/${caseOf('ind')}`
    await expectNamed([[officers()[4]!, `${summaries}/edit`], [officers()[4]!, '/secretariat/booklet/funds'], [officers()[4]!, '/secretariat/booklet/prepare']])
    const summary = await done(act('draftSummary', null, officers()[4]!, { caseId: caseOf('ind'), content: summaryOf(contentOf(SIX_CASES[2]!), 'An account.') }, DATES.summarised))
    await expectNamed([[officers()[4]!, `${summaries}/edit`], [officers()[4]!, `${summaries}/send`]])
    await done(act('sendForClearance', summary, officers()[4]!, { dueAt: DATES.clearanceDue }, DATES.summarised))
    await expectNamed([[actorFor(run, 'IND'), `/proposer/clearances/${summary}`]])
  })

  test('M-16 of editions', async () => {
    run = await playedTo('summarise')
    await app.moveTo(new Date(DATES.issued))
    const officer = officers()[4]!
    await done(act('recordFunds', run.callId, officer, { donor: 'A donor', amount: 1000, currency: 'EUR' }, DATES.cleared))
    const prepare = (corrigendum = '') => done(act('prepareEdition', null, officer, { callId: run.callId, language: 'en', issuedOn: '2027-10-14', corrigendum }, DATES.issued))
    const id = await prepare()
    await expectNamed([[officer, `/secretariat/booklet/${id}/discard`]])
    await attachPrint(id, { pdf: Buffer.from('%PDF-1.7'), html: '<!doctype html>', pages: 12 })
    await done(act('issueEdition', id, officers()[3]!, {}, DATES.issued))
    await expectNamed([[officers()[3]!, `/secretariat/booklet/${id}/withdraw`], [officer, '/secretariat/booklet/prepare']])
  })
})
