// Reading is scoped by construction: canaries in every confidential field, looked for in all that each reader can load.

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { VISITOR, type Actor } from '#workflows/actor.ts'
import type { Life } from '#workflows/lives/index.ts'
import { CRITERIA } from '#workflows/situation.ts'
import { findCurrentCall } from '#models/find-calls.ts'
import { findCases } from '#models/find-cases.ts'
import { findDispatches, findEntities, readEntity, readLetter } from '#models/find-entities.ts'
import { findFile, findProposals, readProposal, readVersion } from '#models/find-proposals.ts'
import { readPublicSession } from '#models/find-public.ts'
import { findRecord, findRecordOfProposal } from '#models/find-record.ts'
import { findHappenings } from '#models/find-record-proposer.ts'
import { findProposerTasks } from '#models/find-tasks-proposer.ts'
import { look } from '#models/look.ts'
import { contentOf } from '#models/seeds/cases-file.ts'
import { Attachments, Cases, Letters, ProposalVersions, Proposals, Summaries } from '#models/tables.ts'
import { DATES, act, actorFor, closeHouse, codesOf, openCallWith, openHouse, playedTo, proposalId, suggested, testCase } from '#test/support/house.ts'
import { spoil } from '#test/support/invariants.ts'
import { statementsOf } from '#test/support/statements.ts'

beforeEach(async () => void (await openHouse()))
afterEach(closeHouse)

const NOW = new Date(DATES.submitted)

async function everything(reader: Actor, callId: string, now = NOW): Promise<string> {
  const loaded: unknown[] = [await findProposals(reader, callId, now), await findRecord(reader)]
  for (const { id } of await Proposals().findAll({ attributes: ['id'] })) {
    loaded.push(await readProposal(id, reader, now), await findRecordOfProposal(id, reader, now))
    for (const { number } of await ProposalVersions().findAll({ where: { proposalId: id } })) loaded.push(await readVersion(id, number, reader, now))
    for (const file of await Attachments().findAll({ where: { proposalId: id } })) loaded.push(await findFile(id, file.id, reader, now))
  }
  for (const letter of await Letters().findAll()) loaded.push(await readLetter(letter.id, reader, now))
  const call = await findCurrentCall(reader, now)
  if (call) loaded.push(await findEntities(reader, call.situation.session!.id, callId), await findDispatches(reader, callId))
  return JSON.stringify(loaded)
}

describe('a draft', () => {
  async function drafted() {
    const run = await openCallWith([testCase('geo', 'GEO'), testCase('ind', 'IND'), suggested('ngo', 'Test Watch', 'UKR')])
    const content = { ...contentOf(testCase('geo', 'GEO')), title: 'CANARY-title', problem: 'CANARY-problem', contact: 'CANARY-contact' }
    const made = await act('startDraft', null, actorFor(run, 'GEO'), { callId: run.callId, content }, DATES.submitted)
    const id = made.kind === 'done' ? made.subjectId : ''
    await act('attachFile', id, actorFor(run, 'GEO'), { name: 'CANARY-file.pdf', type: 'pdf', bytes: 1, sha256: 'a'.repeat(64), storedAs: 'CANARY-stored' }, DATES.submitted)
    return { run, id }
  }

  test('S-03 S-05 S-10 is read by nobody but its proposer: not another State, an observer, the Secretariat, the bureau or the public', async () => {
    const { run } = await drafted()
    const readers = [actorFor(run, 'IND'), actorFor(run, 'Test Watch'), run.cast.members[0]!, VISITOR]
    for (const reader of readers) expect(await everything(reader, run.callId)).not.toContain('CANARY')
    // The Secretariat's record says that a draft was begun and a file attached; neither its text nor the file's name is in it.
    expect(await everything(run.cast.officers[0]!, run.callId)).not.toContain('CANARY')
    expect(await everything(actorFor(run, 'GEO'), run.callId)).toContain('CANARY-problem')
  })

  test('S-03 a draft of another and a draft that does not exist are the same to an outsider, in reading and in acting', async () => {
    const { run, id } = await drafted()
    const india = actorFor(run, 'IND')
    expect(await readProposal(id, india, NOW)).toBe(await readProposal('no-such-proposal', india, NOW))
    const [real, none] = [await act('submit', id, india, { receivedAt: DATES.submitted }, DATES.submitted), await act('submit', 'no-such-proposal', india, { receivedAt: DATES.submitted }, DATES.submitted)]
    expect(real).toEqual(none)
  })
})

describe('a submitted proposal', () => {
  test('M-16 S-05 is read as it was submitted: the working copy stays with its proposer', async () => {
    const run = await playedTo('propose', [testCase('geo', 'GEO')])
    const id = proposalId(run, 'geo')
    const version = (await Proposals().findByPk(id))!.get('version') as number
    await act('saveDraft', id, actorFor(run, 'GEO'), { version, content: { ...contentOf(testCase('geo', 'GEO')), lessons: 'CANARY' } }, DATES.submitted)
    expect(await everything(run.cast.officers[0]!, run.callId)).not.toContain('CANARY')
    expect(await everything(actorFor(run, 'GEO'), run.callId)).toContain('CANARY')
  })

  test('M-20 the internal thread is absent, not empty, for the proposer, and the checklist with it', async () => {
    const run = await playedTo('propose', [suggested('ngo', 'Test Watch', 'UKR')])
    const id = proposalId(run, 'ngo')
    const officer = run.cast.officers[0]!
    await act('startScreening', id, officer, {}, DATES.submitted)
    await act('keepInternalNote', id, officer, { body: 'CANARY-note' }, DATES.submitted)
    await act('recordChecklist', id, officer, { findings: [{ criterion: 'complete', finding: 'unclear', reason: 'CANARY-finding' }] }, DATES.submitted)
    await act('writeToProposer', id, officer, { body: 'A question.' }, DATES.submitted)
    const observer = actorFor(run, 'Test Watch')
    expect(await readProposal(id, observer, NOW)).toMatchObject({ internalThread: null, checklist: null, proposerThread: [{ body: 'A question.', bySecretariat: true }] })
    const shown = (await readProposal(id, observer, NOW))!
    expect(shown.situation.proposal!.checklist).toEqual({})
    expect(shown.record.map((line) => line.action)).toEqual(['startDraft', 'submit', 'writeToProposer'])
    for (const reader of [observer, actorFor(run, 'UKR'), run.cast.members[0]!]) expect(await everything(reader, run.callId)).not.toContain('CANARY')
    expect(await readProposal(id, officer, NOW)).toMatchObject({ internalThread: [{ body: 'CANARY-note' }], checklist: { complete: { reason: 'CANARY-finding' } } })
  })

  test('M-21 the State an observer named learns of the case when it is found eligible, not before, and never reads the contact', async () => {
    spoil('a contact is put where no act wrote it')
    const run = await playedTo('propose', [suggested('ngo', 'Test Watch', 'UKR', { title: 'CANARY-title' })])
    const ukraine = actorFor(run, 'UKR')
    expect(await everything(ukraine, run.callId)).not.toContain('CANARY')
    const id = proposalId(run, 'ngo')
    for (const state of ['beingScreened', 'returned', 'notEligible', 'submitted']) {
      await Proposals().update({ state }, { where: { id } })
      expect(await everything(ukraine, run.callId)).not.toContain('CANARY')
    }
    await (await import('#models/seeds/script.ts')).screen(run, run.reports[0]!, { stateAnswers: false })
    await Proposals().update({ submittedContent: { ...(await Proposals().findOne())!.submittedContent!, contact: 'SECRET-contact' } }, { where: {} })
    const read = await everything(ukraine, run.callId)
    expect(read).toContain('CANARY-title')
    expect(read).not.toContain('SECRET-contact')
    expect(codesOf(await act('giveStateView', id, ukraine, { comment: 'So it is.', agrees: true, wouldPresent: 'yes' }, DATES.screened))).toEqual(['done'])
  })

  test('S-08 a person whose office was removed is nobody at once', async () => {
    const run = await openCallWith([testCase('geo', 'GEO')])
    const georgia = run.cast.ids.get('GEO')!
    const first = actorFor(run, 'GEO')
    await act('addPerson', georgia, first, { email: 'deputy@example.org', office: 'Deputy focal point of Georgia', language: 'en', zone: 'Asia/Tbilisi' }, DATES.submitted)
    const view = (await readEntity(georgia, first, NOW))!
    const deputy = view.people.find((one) => one.title.startsWith('Deputy'))!
    const { signInAs, actorOfSignIn } = await import('#models/sign-ins.ts')
    await (await import('#models/settings.ts')).declareDemonstration()
    const token = (await signInAs(deputy.officeId, NOW))!
    expect(await actorOfSignIn(token, NOW)).toMatchObject({ actor: { office: 'Deputy focal point of Georgia' } })
    await act('removePerson', georgia, first, { officeId: deputy.officeId }, DATES.submitted)
    expect(await actorOfSignIn(token, NOW)).toBeNull()
  })
})

test('S-03 M-5 a letter is read by whoever speaks for its addressee and by the Secretariat, and by nobody else', async () => {
  const run = await openCallWith([testCase('geo', 'GEO'), testCase('nor', 'NOR'), suggested('ngo', 'Test Watch', 'UKR')])
  const letters = await Letters().findAll()
  const readBy = async (reader: Actor) => {
    const read = await Promise.all(letters.map((letter) => readLetter(letter.id, reader, NOW)))
    return read.flatMap((letter) => (letter ? [letter.entityId] : []))
  }
  expect(await readBy(run.cast.officers[0]!)).toHaveLength(letters.length)
  for (const entity of ['GEO', 'NOR', 'Test Watch']) expect(await readBy(actorFor(run, entity))).toEqual([run.cast.ids.get(entity)])
  // Norway's member of the bureau sits for Norway and does not speak for it.
  for (const reader of [run.cast.members[3]!, VISITOR]) expect(await readBy(reader)).toEqual([])
})

describe('before the selection is announced', () => {
  test('M-30 nothing that a proposer can load differs between a decision for and a decision against it', async () => {
    const run = await playedTo('consult', [testCase('geo', 'GEO'), testCase('ind', 'IND')])
    const georgia = actorFor(run, 'GEO')
    const loads = async () => {
      const now = new Date(DATES.selected)
      return JSON.stringify([await everything(georgia, run.callId, now), await findCases(georgia, run.callId, now), await findHappenings(georgia, run.callId, now), await findProposerTasks(georgia, now), await readPublicSession(null, 'en', now)])
    }
    const before = await loads()
    const items = (outcome: 'selected' | 'notSelected') => ['geo', 'ind'].map((id) => ({ proposalId: proposalId(run, id), outcome: id === 'geo' ? outcome : ('notSelected' as const), reason: 'CANARY' }))
    for (const [version, outcome] of [[null, 'notSelected'], [0, 'selected']] as const) {
      expect(codesOf(await act('prepareSelection', null, run.cast.officers[0]!, { callId: run.callId, items: items(outcome), departureReason: 'CANARY', version }, DATES.selected))).toEqual(['done'])
      expect(await loads()).toBe(before)
    }
    const { Selections } = await import('#models/tables.ts')
    await act('confirmSelection', (await Selections().findOne())!.id, run.cast.officers[1]!, {}, DATES.selected)
    expect(await loads()).toBe(before)
  })
})

test('S-07 S-03 another State’s proposal, case, summary or entity costs the same at the database as one that does not exist, in reading and in acting', async () => {
  const run = await playedTo('summarise', [testCase('geo', 'GEO'), testCase('ind', 'IND'), testCase('ken', 'KEN')])
  const [georgia, kenya] = [actorFor(run, 'GEO'), actorFor(run, 'KEN')]
  const proposal = proposalId(run, 'geo')
  const own = (await Cases().findOne({ where: { proposalId: proposal } }))!.id
  const theirs: [Life, string][] = [['proposal', proposal], ['case', own], ['summary', (await Summaries().findOne({ where: { caseId: own } }))!.id], ['entity', run.cast.ids.get('GEO')!]]
  for (const [life, id] of theirs) {
    const asked = await statementsOf(() => look(life, id, kenya, NOW))
    expect([life, asked]).toEqual([life, await statementsOf(() => look(life, 'none-of-that-name-at-all', kenya, NOW))])
    expect([life, asked.length, await look(life, id, kenya, NOW), (await look(life, id, georgia, NOW)) !== null]).toEqual([life, 1, null, true])
  }
  const acting = (id: string) => statementsOf(() => act('withdraw', id, kenya, { reason: 'A reason.' }, DATES.submitted))
  expect(await acting(proposal)).toEqual(await acting('none-of-that-name-at-all'))
})

test('S-07 M-21 what an observer writes that names a State costs that State’s pages no statement more, until its view is asked', async () => {
  const run = await openCallWith([testCase('ukr', 'UKR'), suggested('ngo', 'Test Watch', 'UKR')])
  const [ukraine, observer] = [actorFor(run, 'UKR'), actorFor(run, 'Test Watch')]
  const pages = () => statementsOf(async () => [await findProposals(ukraine, run.callId, NOW), await findProposerTasks(ukraine, NOW)])
  const asked = (id: string) => statementsOf(() => look('proposal', id, ukraine, NOW))
  const before = await pages()
  const made = await act('startDraft', null, observer, { callId: run.callId, responsibleStateId: ukraine.entityId, content: contentOf(suggested('ngo', 'Test Watch', 'UKR')) }, DATES.submitted)
  const id = made.kind === 'done' ? made.subjectId : ''
  const steps = ['draft', 'submitted', 'beingScreened', 'eligible'] as const
  const officer = run.cast.officers[0]!
  for (const step of steps) {
    if (step === 'submitted') expect(codesOf(await act('submit', id, observer, { receivedAt: DATES.submitted }, DATES.submitted))).toEqual(['done'])
    if (step === 'beingScreened') expect(codesOf(await act('startScreening', id, officer, {}, DATES.screened))).toEqual(['done'])
    if (step === 'eligible') {
      expect(codesOf(await act('recordChecklist', id, officer, { findings: CRITERIA.map((criterion) => ({ criterion, finding: 'met' as const, reason: 'It is.' })) }, DATES.screened))).toEqual(['done'])
      expect(codesOf(await act('findEligible', id, officer, { reason: '', commentUntil: DATES.viewsUntil }, DATES.screened))).toEqual(['done'])
    }
    const [hers, unknown] = [await pages(), await asked('none-of-that-name-at-all')]
    if (step !== 'eligible') expect([step, hers, await asked(id)]).toEqual([step, before, unknown])
    // Once it is asked it reads the case, and its pages do load it.
    else expect([hers.length > before.length, (await look('proposal', id, ukraine, NOW)) !== null]).toEqual([true, true])
  }
})
