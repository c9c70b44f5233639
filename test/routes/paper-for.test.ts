// Who is given which paper, and what stands on it, from a real database: nothing a reader may not see reaches the sheet (S-02, M-24, M-25).

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { VISITOR, type Actor } from '#workflows/actor.ts'
import { LANGUAGES } from '#workflows/languages.ts'
import { stateName } from '#workflows/names/index.ts'
import { hashOf } from '#models/hash.ts'
import type { Run } from '#models/seeds/script.ts'
import { Attachments, Entities, Letters, Proposals, Receipts, StateViews } from '#models/tables.ts'
import { paperFor } from '#app/server/papers.ts'
import { createPrinter } from '#templates/printer/index.ts'
import { announcedRun } from '#test/support/announced.ts'
import { act, actorFor, closeHouse, DATES, openCallWith, openHouse, proposalId } from '#test/support/house.ts'
import { closeIt, consulted, done, everybodyVotes, plantCanaries, RECUSED_REASON, rewriteVotes, type Consulted } from '#test/support/consulted.ts'
import { bookmarksOf, textOfPages } from '#test/support/pdf.ts'
import { spoil } from '#test/support/invariants.ts'

const AT = new Date(DATES.voted)
const AFTER = new Date(DATES.selected)
const htmlOf = async (kind: string, id: string, actor: Actor, now: Date) => (await paperFor(kind, id, actor, now))?.html ?? null

beforeEach(async () => void (await openHouse()))
afterEach(closeHouse)

/** Puts a text that could leak into every part of the proposals: title, sections, contact, names of files, the State's view. */
async function markEverything(): Promise<void> {
  for (const proposal of await Proposals().findAll()) {
    const mark = (part: string) => `CANARY-${part}-of-${proposal.id}`
    const content = { ...proposal.submittedContent!, title: mark('title'), agency: mark('agency'), problem: mark('problem'), whatWasDone: mark('done'), contact: mark('contact'), results: [{ text: mark('result'), year: '2019', source: mark('source') }] }
    await proposal.update({ content, submittedContent: content })
    await Attachments().create({ id: `file-${proposal.id}`, proposalId: proposal.id, name: `${mark('file')}.pdf`, type: 'application/pdf', bytes: 10, sha256: 'ab'.repeat(32), storedAs: 'x', purpose: 'proposal', addedBy: 'x', addedAt: DATES.submitted, removedAt: null } as never)
  }
}

describe('the dossier', () => {
  let printer: ReturnType<typeof createPrinter>
  beforeAll(() => void (printer = createPrinter()))
  afterAll(() => printer.close())

  test('M-23 M-24 the dossier of a recused member holds nothing of the item, in its text, its bookmarks or its numbers, and no contact and no vote', async () => {
    spoil('a contact is put where no act wrote it')
    const house = await consulted()
    await everybodyVotes(house)
    await plantCanaries()
    await markEverything()
    const items = house.run.reports.map((report) => report.proposalId!)
    const readers: [number, string | null][] = [[0, 'ken'], [1, null], [3, 'nor']]
    for (const [index, recusedFrom] of readers) {
      const reader = house.members[index]!
      const paper = (await paperFor('dossier', 'own', reader, AT))!
      const { pdf } = await printer.print(paper.html)
      const everywhere = [paper.html, textOfPages(pdf).join(' '), JSON.stringify(await bookmarksOf(pdf)), Buffer.from(pdf).toString('latin1')].join('\n').replaceAll(/\s+/g, '')
      const closed = recusedFrom === null ? [] : [house.item(recusedFrom)]
      for (const id of items) expect([index, id, everywhere.includes(`CANARY-title-of-${id}`), everywhere.includes(`CANARY-problem-of-${id}`), everywhere.includes(`CANARY-file-of-${id}`)]).toEqual([index, id, ...Array<boolean>(3).fill(!closed.includes(id))])
      for (const id of closed) expect([index, everywhere.includes(id), everywhere.includes((await Proposals().findByPk(id))!.reference!)]).toEqual([index, false, false])
      expect(everywhere).not.toMatch(/CANARY-contact|CANARY-[0-9a-f-]{36}-on-|CANARY-reason/)
      const shown = items.length - closed.length
      expect([index, paper.html.match(/class="chapter"/g)?.length, paper.html.includes(`<dd>${shown}</dd>`), paper.html.includes(`<dd>${items.length}</dd>`)]).toEqual([index, shown, true, closed.length === 0])
      expect(paper.html).toContain('Nothing of a proposal from which you are recused stands in this dossier')
    }
  }, 60_000)

  test('M-23 S-02 a member is given its own dossier alone, in its language and with its office; nobody else is given one, the Secretariat included', async () => {
    const house = await consulted()
    for (const language of LANGUAGES) {
      const html = (await htmlOf('dossier', 'own', { ...house.members[3]!, language }, AT))!
      expect(html).toContain(`<html lang="${language === 'zh' ? 'zh-Hans' : language}"`)
      expect(html).toContain(stateName('NOR', language))
    }
    for (const reader of [house.officer, actorFor(house.run, 'GEO'), actorFor(house.run, 'NOR'), VISITOR]) expect(await htmlOf('dossier', 'own', reader, AT)).toBeNull()
    expect(await htmlOf('dossier', house.id, house.members[3]!, AT)).toBeNull()
  })

  test('M-21 M-28 it says what the State named by an observer answered or that it did not, and stands in English alphabetical order', async () => {
    const house = await consulted()
    const member = { ...house.members[1]!, language: 'en' as const }
    const html = (await htmlOf('dossier', 'own', member, AT))!
    const states = [...html.matchAll(/<h2 id="proposal-\d+">([^:<]*)/g)].map((match) => match[1]!)
    expect(states).toEqual([...states].sort())
    expect(states).toHaveLength(house.run.reports.length)
    const silent = (await StateViews().count()) === 0
    expect(html.includes('Silence is not consent')).toBe(silent)
    expect(html).toContain('View of the responsible State')
  })
})

describe('the record of the consultation', () => {
  const readersOf = (house: Consulted) => [house.officer, house.second, ...house.members]

  test('M-25 there is none before closing, for anybody; and never for proposers and visitors', async () => {
    const house = await consulted()
    await everybodyVotes(house)
    for (const reader of readersOf(house)) expect(await htmlOf('consultationRecord', house.id, reader, AT)).toBeNull()
    await closeIt(house)
    for (const reader of readersOf(house)) expect(await htmlOf('consultationRecord', house.id, reader, AFTER)).not.toBeNull()
    for (const reader of [actorFor(house.run, 'GEO'), actorFor(house.run, 'NOR'), actorFor(house.run, 'Test Watch'), VISITOR]) expect(await htmlOf('consultationRecord', house.id, reader, AFTER)).toBeNull()
    expect(await htmlOf('consultationRecord', house.run.callId, house.officer, AFTER)).toBeNull()
  })

  test('M-24 what a recused member’s record says does not change with the votes on the item; everybody entitled reads the counts', async () => {
    const house = await consulted()
    await everybodyVotes(house)
    await closeIt(house)
    const all = () => Promise.all([house.officer, house.members[1]!, house.members[3]!].map((reader) => htmlOf('consultationRecord', house.id, { ...reader, language: 'en' }, AFTER)))
    const [officer, member, norway] = await all()
    await rewriteVotes('support', { proposalId: house.item('nor') })
    const [officerThen, memberThen, norwayThen] = await all()
    expect(norwayThen).toBe(norway)
    expect(officerThen).not.toBe(officer)
    expect(memberThen).not.toBe(member)
    const says = /<p class="small">Nothing of an item from which you are recused[^<]*<\/p>/
    expect(officer).toBe(member!.replace(says, ''))
    for (const copy of [member, norway]) expect(copy).toMatch(says)
    expect([member!.includes('BP/2/NOR/1'), norway!.includes('BP/2/NOR/1')]).toEqual([true, false])
  })

  test('M-24 M-25 M-28 recusals are a bare statement without a reason, members stand with State and group, and items in alphabetical order', async () => {
    const house = await consulted()
    await everybodyVotes(house)
    await closeIt(house)
    const html = (await htmlOf('consultationRecord', house.id, { ...house.officer, language: 'en' }, AFTER))!
    expect(html).not.toContain(RECUSED_REASON)
    expect(html.replaceAll(/<[^>]*>/g, '')).toMatch(/BP\/2\/NOR\/1: Vice-President[^(]* \(Norway\)/)
    expect(html).toContain('Western European and other States')
    const counts = html.slice(html.indexOf('class="counts"'), html.indexOf('</table>', html.indexOf('class="counts"')))
    const rows = [...counts.matchAll(/<tr><th scope="row">([^:<]*)/g)].map((match) => match[1]!)
    expect(rows).toEqual([...rows].sort())
    expect(rows).toHaveLength(house.run.reports.length)
    expect(html.slice(html.indexOf('<body>'))).not.toMatch(/%|per cent|total|rank/i)
  })
})

describe('the meeting', () => {
  const MEETING = { beginsAt: DATES.meets, room: 'Plenary hall', openingMinutes: 15, minutesEach: 30 }
  const arranged = async (): Promise<Run> => {
    const run = await announcedRun()
    await done(act('arrangeMeeting', run.callId, run.cast.officers[0]!, MEETING, DATES.announced))
    return run
  }

  test('M-30 M-31 the agenda is for anybody once it is published, and the run of show for officers of the session alone', async () => {
    const run = await announcedRun()
    const readers = { officer: run.cast.officers[0]!, member: run.cast.members[0]!, state: actorFor(run, 'GEO'), visitor: VISITOR }
    const at = new Date(DATES.accepted)
    const found = async (kind: string) => Object.fromEntries(await Promise.all(Object.entries(readers).map(async ([who, reader]) => [who, (await htmlOf(kind, '2', reader, at)) !== null])))
    expect([await found('agenda'), await found('runOfShow')]).toEqual(Array(2).fill({ officer: false, member: false, state: false, visitor: false }))
    await done(act('arrangeMeeting', run.callId, run.cast.officers[0]!, MEETING, DATES.announced))
    expect(await found('agenda')).toEqual({ officer: true, member: true, state: true, visitor: true })
    expect(await found('runOfShow')).toEqual({ officer: true, member: false, state: false, visitor: false })
    expect([await htmlOf('runOfShow', '3', readers.officer, at), await htmlOf('agenda', '3', readers.officer, at)]).toEqual([null, null])
  })

  test('M-28 M-31 both name the States in English alphabetical order with their hours; what a State needs stands in the run of show alone', async () => {
    const run = await arranged()
    const { Cases } = await import('#models/tables.ts')
    const one = (await Cases().findOne({ where: { proposalId: proposalId(run, 'ken') } }))!
    await done(act('acceptInvitation', one.id, actorFor(run, 'KEN'), { presenters: ['Head of the agency'], needs: 'CANARY-needs' }, DATES.accepted))
    const at = new Date(DATES.accepted)
    const officer = { ...run.cast.officers[0]!, language: 'en' as const }
    const [agenda, show] = [(await htmlOf('agenda', '2', VISITOR, at))!, (await htmlOf('runOfShow', '2', officer, at))!]
    const states = ['Georgia', 'India', 'Kenya', 'Ukraine']
    for (const html of [agenda, show]) expect([...html.matchAll(/<th scope="row">([^<]*)</g)].map((match) => match[1])).toEqual(['Opening', ...states])
    expect([...show.matchAll(/<section class="slot"><h2>.*? (\w+)<\/h2>/g)].map((match) => match[1])).toEqual(states)
    for (const html of [agenda, show]) for (const hour of ['10:00–10:15', '10:15–10:45', '11:45–12:15']) expect(html).toContain(hour)
    expect([show.includes('CANARY-needs'), show.includes('Head of the agency'), show.includes('has not answered')]).toEqual([true, true, true])
    expect([agenda.includes('CANARY-needs'), agenda.includes('Head of the agency')]).toEqual([false, false])
    await done(act('declineInvitation', (await Cases().findOne({ where: { proposalId: proposalId(run, 'ind') } }))!.id, actorFor(run, 'IND'), { reason: 'CANARY-decline' }, DATES.accepted))
    for (const html of [await htmlOf('agenda', '2', VISITOR, at), await htmlOf('runOfShow', '2', officer, at)]) expect([html!.includes('India'), html!.includes('CANARY-decline')]).toEqual([false, false])
  })
})

describe('receipts and letters', () => {
  test('M-17 a receipt on paper holds the hash of the text that was submitted and of the receipt, for its proponent and the Secretariat alone', async () => {
    const run = await announcedRun()
    const id = proposalId(run, 'ukr-ngo')
    const receipt = (await Receipts().findOne({ where: { proposalId: id } }))!
    const own = (await htmlOf('receipt', `${id}_${receipt.number}`, actorFor(run, 'Test Watch'), AFTER))!
    for (const part of [hashOf((await Proposals().findByPk(id))!.submittedContent!), hashOf(receipt.body), receipt.body.reference, 'Test Watch', 'Nusa Dua', 'UTC']) expect(own).toContain(part)
    expect(await htmlOf('receipt', `${id}_${receipt.number}`, run.cast.officers[0]!, AFTER)).not.toBeNull()
    for (const reader of [actorFor(run, 'UKR'), actorFor(run, 'GEO'), run.cast.members[0]!, VISITOR]) expect(await htmlOf('receipt', `${id}_${receipt.number}`, reader, AFTER)).toBeNull()
    for (const none of [`${id}_99`, id, `_1`, `${id}_x`]) expect(await htmlOf('receipt', none, actorFor(run, 'Test Watch'), AFTER)).toBeNull()
  })

  test('M-5 M-41 a letter is in the language of its addressee, whoever opens it, and names its State in that language', async () => {
    const run = await openCallWith()
    const states = ['GEO', 'IND', 'KEN', 'NOR', 'PER', 'UKR']
    for (const [index, iso3] of states.entries()) await (await Entities().findByPk(run.cast.ids.get(iso3)!))!.update({ language: LANGUAGES[index]! })
    await done(act('extendForAll', run.callId, run.cast.officers[0]!, { until: '2027-03-20T10:00:00.000Z', reason: 'A reason.' }, DATES.submitted))
    const senders = new Set<string>()
    for (const [index, language] of LANGUAGES.entries()) {
      const iso3 = states[index]!
      const letter = (await Letters().findOne({ where: { entityId: run.cast.ids.get(iso3)! }, order: [['issuedAt', 'DESC']] }))!
      for (const reader of [actorFor(run, iso3), { ...run.cast.officers[0]!, language: 'en' as const }]) {
        const paper = (await paperFor('letter', letter.id, reader, AFTER))!
        senders.add(/class="letterhead">([^<]*)/.exec(paper.html)![1]!)
        expect([iso3, paper.language, paper.html.includes(stateName(iso3, language))]).toEqual([iso3, language, true])
      }
      expect(await htmlOf('letter', letter.id, run.cast.members[0]!, AFTER)).toBeNull()
      expect(await htmlOf('letter', letter.id, actorFor(run, iso3 === 'GEO' ? 'IND' : 'GEO'), AFTER)).toBeNull()
    }
    expect(senders.size).toBe(LANGUAGES.length)
  })
})
