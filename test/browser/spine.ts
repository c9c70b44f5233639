// The whole spine as people play it: one window an office, each step found from that office's home page.

import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from 'puppeteer'
import { foundSession } from '#models/found-session.ts'
import { closeDatabase, openDatabase } from '#models/migrate.ts'
import { demonstrationPlan, SCRIPTED } from '#models/seeds/plan.ts'
import { declareDemonstration } from '#models/settings.ts'
import { fill, press, pressButton, textOf } from '#test/support/browser.ts'

const DAY = 86_400_000
export const dayAhead = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10)

/** A founded session and nothing else: the Secretariat and the bureau can sign in, nobody has been invited. */
export async function foundedDatabase(): Promise<string> {
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'spine-')), 'database.sqlite')
  await openDatabase({ file })
  await foundSession({ ...demonstrationPlan(SCRIPTED), startsOn: dayAhead(60), endsOn: dayAhead(64) }, new Date())
  await declareDemonstration()
  await closeDatabase()
  return file
}

/** Sets the form fields with these names, as typing and ticking would; `label` tells apart two fields of one name. */
export async function set(page: Page, values: Record<string, string | boolean>, label?: string): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    const done = await page.evaluate(
      (wanted, given, labelled) => {
        const named = [...document.querySelectorAll(`[name="${CSS.escape(wanted)}"]`)] as HTMLInputElement[]
        const fields = labelled ? named.filter((one) => [...(one.labels ?? [])].some((own) => own.textContent?.includes(labelled))) : named
        const field = fields.find((one) => !['radio', 'checkbox'].includes(one.type) || one.value === given || typeof given === 'boolean')
        if (!field) return `no field`
        if (['radio', 'checkbox'].includes(field.type)) field.checked = given !== false
        else field.value = String(given)
        return field.value === String(given) || typeof given === 'boolean' || field.checked ? '' : `the field holds “${field.value}”`
      },
      name,
      value,
      label,
    )
    if (done) throw new Error(`${name} on ${page.url()}: ${done}\n${await dump(page)}`)
  }
}

/** What can be filled in and pressed on a page: for the message of a test that went astray. */
export async function dump(page: Page): Promise<string> {
  const fields = await page.$$eval('main [name]', (all) => [...new Set(all.map((one) => `${one.getAttribute('name')}${one.getAttribute('type') ? `:${one.getAttribute('type')}` : ''}${one.getAttribute('type') === 'radio' ? `=${one.getAttribute('value')}` : ''}`))].join('  '))
  const buttons = await page.$$eval('main button, main a', (all) => all.map((one) => (one.textContent ?? '').replaceAll(/\s+/g, ' ').trim()).join(' | '))
  return `FIELDS ${fields}\nBUTTONS ${buttons}\n${(await textOf(page)).slice(0, 1500)}`
}

/** Follows links and presses buttons by name, one after another. */
export async function go(page: Page, ...names: string[]): Promise<void> {
  for (const name of names) {
    try {
      await press(page, name)
    } catch (error) {
      throw new Error(`${(error as Error).message}\n${await dump(page)}`)
    }
  }
}

/** Moves the demonstration's date, as a visitor to the demonstration can. */
export async function moveDate({ url, visitor }: Pick<Windows, 'url' | 'visitor'>, name: string): Promise<void> {
  const page = await visitor()
  await page.goto(`${url}/demonstration`)
  await fill(page, name, 'yes')
  await pressButton(page, 'Move the date')
  await page.close()
}

type Windows = { url: string; as: (office: string) => Promise<Page>; visitor: () => Promise<Page> }

const CSV = `kind,iso3,name,basis,language,email,office,zone
State,GEO,,,en,focal@georgia.example,Focal point of Georgia,Asia/Tbilisi
State,IND,,,en,focal@india.example,Focal point of India,Asia/Kolkata
State,UKR,,,en,focal@ukraine.example,Focal point of Ukraine,Europe/Kyiv
observer,,Test Watch,ecosoc,en,watch@example.org,Representative of Test Watch,Europe/Vienna
`

/** 1 · Call: prepared and opened by the Secretariat; entities and people imported; invitations recorded and mailed (M-1 to M-6). */
export async function openCall({ as }: Windows): Promise<void> {
  const officer = await as('Screening officer')
  await go(officer, 'States and observers', 'Import')
  await set(officer, { csv: CSV })
  await go(officer, 'Check the list', 'Import these 4 lines')
  await go(officer, 'The call', 'Prepare the call')
  await set(officer, {
    title: 'Best practices in the fight against corruption', 'aspects[0].title': 'Public procurement and access to records', 'aspects[0].articles': '5, 9, 10, 13',
    opensAt: `${dayAhead(0)}T00:00`, closesAt: `${dayAhead(9)}T18:00`, cap: '4', observersInvited: true,
  })
  await go(officer, 'Prepare the call', 'Open the call', 'Open the call')
}

type Programme = { title: string; problem: string; done: string; result: string; state?: string }

export const PROGRAMMES = {
  georgia: { title: 'Land titles read by anybody', problem: 'Nobody could see who held which land.', done: 'The register was put on line and is free to read.', result: '62 per cent of titles were read at least once' },
  india: { title: 'Village accounts on the wall', problem: 'Villages did not know what was spent.', done: 'Accounts are painted on the wall of each village office.', result: '4,000 villages joined' },
  ukraine: { title: 'Tenders watched by the public', problem: 'Opening data did not mean that anybody read it.', done: 'A network reads tenders and sends what it finds to the buyer.', result: '14 per cent of flagged tenders were put right', state: 'Ukraine' },
} satisfies Record<string, Programme>

/** 2 · Propose: a draft is written part by part, a file attached, the text previewed and submitted; the receipt names its hashes (M-12 to M-17). */
export async function propose(page: Page, programme: Programme, pdf: string): Promise<string> {
  await go(page, programme.state ? 'Suggest a case' : 'Start a')
  await set(page, { 'content.title': programme.title, ...(programme.state ? { responsibleStateId: await optionNamed(page, 'responsibleStateId', programme.state) } : {}) })
  await go(page, 'Start the draft')
  await set(page, { 'content.agency': 'A public agency', 'content.aspect': 'Public procurement and access to records', 'content.articles': '9', 'content.started': '2015', ...(programme.state ? { 'content.programmeOf': 'oneState' } : {}) })
  await go(page, 'Save and go to “The problem”')
  await set(page, { 'content.problem': programme.problem })
  await go(page, 'Save and go to “What was done”')
  await set(page, { 'content.whatWasDone': programme.done })
  await go(page, 'Save and go to “Results and challenges”')
  await set(page, { 'content.results[0].text': programme.result, 'content.results[0].year': '2020', 'content.results[0].source': 'A public report' })
  await go(page, 'Save and go to “Use by others”', 'Save and go to “Files, contact')
  await set(page, { 'content.contact': 'CANARY-CONTACT', 'content.consentListed': true })
  await go(page, 'Save, then attach or remove files')
  await attach(page, pdf)
  await go(page, 'Return to the form', 'Preview as it would print')
  const preview = await textOf(page)
  if (!preview.includes(programme.done)) throw new Error(`The preview does not show the text:\n${preview}`)
  await go(page, 'Return to the form', 'Check and submit', 'Submit for')
  return textOf(page)
}

async function attach(page: Page, pdf: string): Promise<void> {
  const field = (await page.$('input[type="file"]'))!
  await (field as import('puppeteer').ElementHandle<HTMLInputElement>).uploadFile(pdf)
  await go(page, 'Attach the file')
}

async function optionNamed(page: Page, name: string, text: string): Promise<string> {
  return page.$eval(`select[name="${name}"]`, (select, wanted) => [...(select as HTMLSelectElement).options].find((option) => option.text.trim() === wanted)!.value, text)
}

const CRITERIA = ['entitledProposer', 'inTime', 'oneOfObserver', 'programmeOfState', 'aspectOfCall', 'complete', 'noAccusationNoComparison']

/** 3 · Screen: one proposal comes back with questions and is answered; the checklist is filled in, the outcome decided (M-18 to M-20). */
export async function screen({ as }: Windows): Promise<void> {
  const officer = await as('Screening officer')
  await go(officer, 'Screening', PROGRAMMES.georgia.title, 'Start screening', 'Start screening')
  await set(officer, { body: 'CANARY-INTERNAL' }, 'Note for colleagues')
  await go(officer, 'Keep as internal note', 'Return for clarification')
  await set(officer, { questions: 'In which year was the register put on line?', sections: 'whatWasDone', dueAt: `${dayAhead(5)}T18:00` })
  await go(officer, 'Return for clarification')

  const georgia = await as('Focal point of Georgia')
  await go(georgia, 'Home', 'Answer')
  if ((await textOf(georgia)).includes('CANARY-INTERNAL')) throw new Error('The internal thread is shown to the proposer.')
  await set(georgia, { answer: 'In 2016; the text now says so.', 'content.whatWasDone': `${PROGRAMMES.georgia.done} That was in 2016.` })
  await go(georgia, 'Send the answers')
  await go(georgia, 'Proposals', PROGRAMMES.georgia.title)
  if ((await textOf(georgia)).includes('CANARY-INTERNAL')) throw new Error('The internal thread is shown to the proposer.')

  for (const programme of Object.values<Programme>(PROGRAMMES)) {
    await go(officer, 'Screening', programme.title)
    if ((await dump(officer)).includes('Start screening')) await go(officer, 'Start screening', 'Start screening')
    for (const criterion of CRITERIA) await set(officer, { [`findings.${criterion}.finding`]: 'met', [`findings.${criterion}.reason`]: 'Checked against the text.' })
    await go(officer, 'Save the checklist', 'Decide the outcome')
    if (programme.state) await set(officer, { commentUntil: `${dayAhead(8)}T18:00` })
    await go(officer, 'Find it eligible')
  }
}

/** 4 · The State named by an observer is told, comments and states its view (M-21). */
export async function giveStateView({ as }: Windows): Promise<void> {
  const ukraine = await as('Focal point of Ukraine')
  await go(ukraine, 'Home', 'Say whether you agree')
  await set(ukraine, { comment: 'The account is correct.', agrees: 'yes', wouldPresent: 'yes' })
  await go(ukraine, 'Send the State’s view')
}

/** 5 · Consult: the list is frozen, the consultation opened, votes cast and sealed, the consultation closed (M-22 to M-25). */
export async function consult(windows: Windows): Promise<void> {
  const { as } = windows
  await moveDate(windows, 'Proposals have closed')
  const officer = await as('Selection officer')
  await until(officer, 'The call', 'Closed')
  await go(officer, 'Consultation', 'Freeze the list')
  await set(officer, { dueAt: `${dayAhead(25)}T18:00`, quorum: '3' })
  await go(officer, 'Freeze the list', 'Open the consultation', 'Open the consultation')
  for (const member of ['President', 'Vice-President, African States', 'Vice-President, Western European and other States', 'Rapporteur', 'Vice-President, Eastern European States']) {
    const page = await as(member)
    await go(page, 'Home', 'My votes')
    await voteForAll(page)
    await go(page, 'Cast these votes')
  }
  await go(officer, 'Consultation', 'Close the consultation', 'Close the consultation')
}

async function voteForAll(page: Page): Promise<void> {
  await page.$$eval('input[type="radio"][value="support"]', (all) => all.forEach((one) => ((one as HTMLInputElement).checked = true)))
}

/** 6 · Select: prepared by one officer, confirmed by another, announced apart; until then nothing is public (M-27, M-28, M-30). */
export async function select(windows: Windows): Promise<void> {
  const officer = await windows.as('Selection officer')
  await go(officer, 'Selection')
  for (const state of ['Georgia', 'India', 'Ukraine']) await go(officer, `Put on the board : ${state}`)
  for (const index of [0, 1, 2]) await set(officer, { [`items[${index}].reason`]: 'It shows how a record became readable.' })
  await go(officer, 'Save the selection')
  const second = await windows.as('Second officer for selections')
  await go(second, 'Selection', 'Go to the confirmation', 'Confirm the selection')
  if ((await publicText(windows, '/cases')).includes(PROGRAMMES.georgia.title)) throw new Error('A case is public before it is announced.')
  await go(officer, 'Selection', 'Go to the announcement')
  await set(officer, { answerBy: `${dayAhead(40)}T18:00` })
  await go(officer, 'Show the letters with this date', 'Announce the selection')
  if (!(await publicText(windows, '/cases')).includes(PROGRAMMES.georgia.title)) throw new Error('An announced case is not public.')
}

export async function publicText({ url, visitor }: Pick<Windows, 'url' | 'visitor'>, address: string): Promise<string> {
  const page = await visitor()
  await page.goto(`${url}${address}`)
  const text = await textOf(page)
  await page.close()
  return text
}

/** 7 · Meet: Georgia declines and the place stays empty by a recorded decision; the others present and are discussed (M-31, M-32). */
export async function meet(windows: Windows): Promise<void> {
  const { as } = windows
  const georgia = await as('Focal point of Georgia')
  await go(georgia, 'Home', 'Accept or decline', 'Decline')
  await set(georgia, { reason: 'The delegation cannot travel.' })
  await go(georgia, 'Decline the invitation to present')
  for (const state of ['India', 'Ukraine']) {
    const page = await as(`Focal point of ${state}`)
    await go(page, 'Home', 'Accept or decline')
    await set(page, { presenters: `Focal point of ${state}` })
    await go(page, 'Accept the invitation to present')
  }
  const officer = await as('Selection officer')
  await go(officer, 'Home', 'Decide')
  await set(officer, { reason: 'No proposal is in reserve.' })
  await go(officer, 'Leave the place empty')
  await moveDate(windows, 'The session begins')
  for (const state of ['India', 'Ukraine']) {
    await go(officer, 'Meeting', PROGRAMMES[state === 'India' ? 'india' : 'ukraine'].title)
    await set(officer, { discussedOn: dayAhead(61), presenters: `Focal point of ${state}`, questions: 'What did it cost?', account: `The meeting asked ${state} what it cost.` })
    await go(officer, 'Record as discussed')
  }
  await moveDate(windows, 'The session has ended')
  await go(officer, 'Meeting', 'Close the session', 'Close the session')
}

/** 8 · Summarise and clear: drafted by the Secretariat, commented by one State and cleared by both, frozen by its hash (M-34). */
export async function summarise({ as }: Windows): Promise<void> {
  const officer = await as('Publication officer')
  for (const { title } of [PROGRAMMES.india, PROGRAMMES.ukraine]) {
    await go(officer, 'Summaries', title, 'Draft the summary')
    await set(officer, { 'content.lessons': 'Write so that a reader finds it.' })
    await go(officer, 'Start the summary', 'Send')
    await set(officer, { dueAt: `${dayAhead(80)}T18:00` })
    await go(officer, 'Send to the State for clearance')
  }
  const india = await as('Focal point of India')
  await go(india, 'Home', 'Clear')
  await set(india, { comment: 'Please say that the walls are repainted each year.' })
  await go(india, 'Send the comments')
  await go(officer, 'Summaries', PROGRAMMES.india.title, 'Edit')
  await set(officer, { 'content.lessons': 'Repaint the walls each year.' })
  await go(officer, 'Save the summary', 'Send')
  await set(officer, { dueAt: `${dayAhead(80)}T18:00` })
  await go(officer, 'Send to the State for clearance')
  for (const state of ['India', 'Ukraine']) {
    const page = await as(`Focal point of ${state}`)
    await go(page, 'Home', 'Clear', 'Clear this text')
  }
}

/** 9 · Publish: the gates, a watermarked draft before, then an edition prepared by one officer and issued by another (M-33, M-36, M-37). */
export async function publish({ as }: Windows): Promise<void> {
  const officer = await as('Publication officer')
  await go(officer, 'Booklet', 'Record funds')
  await set(officer, { donor: 'Donor of the test', amount: '60000', currency: 'EUR' })
  await go(officer, 'Record these funds')
  await go(officer, 'Translations', 'Write the foreword')
  await set(officer, { text: 'States learn from one another when they say plainly what they tried.' })
  await go(officer, 'Save the foreword')
  await go(officer, 'Booklet', 'Prepare an edition')
  await set(officer, { issuedOn: dayAhead(66) })
  await go(officer, 'Prepare the edition')
  const edition = officer.url()
  for (let tries = 0; tries < 60 && /being printed|waits to be printed/.test(await textOf(officer)); tries++) {
    await new Promise((resolve) => setTimeout(resolve, 1000))
    await officer.goto(edition)
  }
  const second = await as('Second officer for selections')
  await go(second, 'Booklet', 'English, edition 1')
  await go(second, 'Issue', 'Issue the edition')
}

/** 10 · Read: without an account the booklet as PDF and as HTML from the page of the session. @returns the bytes and the words */
export async function readBooklet({ url, visitor }: Windows): Promise<{ pdf: Uint8Array; html: string; page: string }> {
  const page = await visitor()
  await page.goto(url)
  const said = await textOf(page)
  const [pdf, html] = await page.$$eval('a[href$=".pdf"], a[href$="/booklet.html"]', (links) => ['.pdf', '.html'].map((end) => (links as HTMLAnchorElement[]).find((link) => link.href.endsWith(end))!.href))
  await page.close()
  return { pdf: new Uint8Array(await (await fetch(pdf!)).arrayBuffer()), html: await (await fetch(html!)).text(), page: said }
}

/** 11 · The record: the proposer reads its own side, the Secretariat the whole (M-39). */
export async function readRecord({ as }: Windows): Promise<{ proposer: string; secretariat: string }> {
  const india = await as('Focal point of India')
  await go(india, 'Proposals', PROGRAMMES.india.title)
  const proposer = await textOf(india)
  const officer = await as('Screening officer')
  await go(officer, 'Record')
  return { proposer, secretariat: await textOf(officer) }
}

/** Loads a page of the masthead until it says so: the clock acts a few seconds after a date has passed. */
async function until(page: Page, section: string, word: string): Promise<void> {
  for (let tries = 0; tries < 30; tries++) {
    await go(page, section)
    if ((await textOf(page)).includes(word)) return
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  throw new Error(`“${section}” never said “${word}”:\n${await dump(page)}`)
}
