// The door on a real database: effects, record and letters in one transaction, limits under parallel load, nothing past the triggers.

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Actor } from '#workflows/actor.ts'
import { INPUTS } from '#workflows/inputs.ts'
import { ACTIONS } from '#workflows/lives/index.ts'
import { sealFor } from '#models/ballot-box.ts'
import { constraintOf, database } from '#models/database.ts'
import { hashOf } from '#models/hash.ts'
import { lookAhead } from '#models/look.ts'
import { verifyRecord } from '#models/record.ts'
import { contentOf } from '#models/seeds/cases-file.ts'
import * as script from '#models/seeds/script.ts'
import { attachPrint } from '#models/editions.ts'
import { Attachments, Cases, ConsultationItems, Consultations, Editions, Invitations, Letters, Outbox, ProposalVersions, Proposals, Receipts, RecordLines, Recusals, SelectionItems, Selections, Summaries, Votes } from '#models/tables.ts'
import { DATES, SIX_CASES, act, actorFor, closeHouse, codesOf, openCallWith, openHouse, playedTo, proposalId, suggested, testCase } from '#test/support/house.ts'
import { spoil } from '#test/support/invariants.ts'
import { openedBox } from '#test/support/consulted.ts'

/** The database's own refusal, by the words of its trigger or check. */
async function refusedBy(words: RegExp, attempt: Promise<unknown>): Promise<void> {
  const error = await attempt.then(() => null, (failure: unknown) => failure)
  expect(constraintOf(error ?? {})).toMatch(words)
}

beforeEach(async () => void (await openHouse()))
afterEach(closeHouse)

const NOW = DATES.submitted

describe('one live case an observer', () => {
  test('M-9 S-40 fifty parallel submissions of one observer leave exactly one live case, and no text is lost', async () => {
    const run = await openCallWith([suggested('a', 'Test Watch', 'UKR')])
    const observer = actorFor(run, 'Test Watch')
    const drafts = await Promise.all(
      Array.from({ length: 50 }, (_, index) => act('startDraft', null, observer, { callId: run.callId, responsibleStateId: run.cast.ids.get('UKR')!, content: { ...contentOf(SIX_CASES[0]!), title: `Case ${index}` } }, NOW)),
    )
    const ids = drafts.map((draft) => (draft.kind === 'done' ? draft.subjectId : ''))
    const outcomes = await Promise.all(ids.map((id) => act('submit', id, observer, { receivedAt: NOW }, NOW)))
    expect(outcomes.filter((outcome) => outcome.kind === 'done')).toHaveLength(1)
    expect(new Set(outcomes.filter((outcome) => outcome.kind !== 'done').flatMap(codesOf))).toEqual(new Set(['secondCase']))
    expect(await Proposals().count({ where: { state: 'submitted' } })).toBe(1)
    expect(await Proposals().count({ where: { state: 'draft' } })).toBe(49)
    expect(new Set((await Proposals().findAll()).map((one) => one.content.title)).size).toBe(50)
    expect(await Receipts().count()).toBe(1)
  })

  test('M-9 S-40 the database itself refuses a second live case when the rules are passed by', async () => {
    spoil('a proposal is copied past the door')
    const run = await playedTo('propose', [suggested('a', 'Test Watch', 'UKR')])
    const first = (await Proposals().findByPk(proposalId(run, 'a')))!.get({ plain: true })
    const { id: _id, reference: _reference, ...copy } = first
    await expect(Proposals().create({ ...copy, id: 'second', reference: 'BP/2/UKR/99' })).rejects.toThrow()
    await expect(Proposals().create({ ...copy, id: 'third', reference: null, state: 'draft' })).resolves.toBeDefined()
  })

  test('M-9 withdrawing frees the slot and the reference is not used again', async () => {
    const run = await playedTo('propose', [suggested('a', 'Test Watch', 'UKR'), suggested('b', 'Test Watch', 'UKR')])
    const observer = actorFor(run, 'Test Watch')
    expect(run.reports[1]!.reference).toBeNull()
    await act('withdraw', proposalId(run, 'a'), observer, {}, NOW)
    expect(codesOf(await act('submit', proposalId(run, 'b'), observer, { receivedAt: NOW }, NOW))).toEqual(['done'])
    expect((await Proposals().findByPk(proposalId(run, 'b')))!.reference).toMatch(/^BP\/2\/O\w{6}\/2$/)
  })
})

describe('the cap of four', () => {
  async function readyToFill() {
    const run = await playedTo('select', [...SIX_CASES, testCase('zmb', 'ZMB')])
    const selection = (await Selections().findOne())!
    return { run, selection }
  }

  test('M-2 S-40 fifty parallel decisions to fill one freed place give one case, never a fifth', async () => {
    const { run, selection } = await readyToFill()
    const freed = (await SelectionItems().findOne({ where: { outcome: 'selected' } }))!
    const one = (await Cases().findOne({ where: { proposalId: freed.proposalId } }))!
    const state = run.cast.of.get((await Proposals().findByPk(freed.proposalId))!.responsibleStateId!)!
    await act('declineInvitation', one.id, state, { reason: 'The delegation cannot travel.' }, DATES.accepted)
    await SelectionItems().update({ outcome: 'reserve' }, { where: { outcome: 'notSelected' } })
    const reserves = await SelectionItems().findAll({ where: { outcome: 'reserve' } })
    expect(reserves.length).toBeGreaterThan(1)
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, (_, index) => act('fillFreedPlace', selection.id, run.cast.officers[index % 2]!, { freedProposalId: freed.proposalId, proposalId: reserves[index % reserves.length]!.proposalId, reason: 'It spreads.', answerBy: DATES.answerBy }, DATES.accepted)),
    )
    expect(outcomes.filter((outcome) => outcome.kind === 'done')).toHaveLength(1)
    expect(await SelectionItems().count({ where: { outcome: 'selected', freed: null } })).toBe(4)
    expect(await Cases().count({ where: { state: 'invited' } })).toBe(4)
  })

  test('M-2 S-40 fifty parallel preparations of five selected never hold a fifth', async () => {
    const run = await playedTo('consult')
    const all = await script.walk(run)
    const items = all.map((id, index) => ({ proposalId: id, outcome: index < 5 ? ('selected' as const) : ('reserve' as const), reason: 'A reason.' }))
    const outcomes = await Promise.all(Array.from({ length: 50 }, (_, index) => act('prepareSelection', null, run.cast.officers[index % 2]!, { callId: run.callId, items }, DATES.selected)))
    expect(new Set(outcomes.flatMap(codesOf))).toEqual(new Set(['tooManySelected']))
    expect(await SelectionItems().count()).toBe(0)
  })

  test('M-2 S-40 the database refuses a fifth place and a fifth selected case when the rules are passed by', async () => {
    await readyToFill()
    const reserve = (await SelectionItems().findOne({ where: { outcome: 'reserve' } }))!
    await refusedBy(/CHECK/, reserve.update({ outcome: 'selected', place: 5 }))
    await refusedBy(/UNIQUE/, reserve.update({ outcome: 'selected', place: 4 }))
    await refusedBy(/CHECK/, reserve.update({ outcome: 'selected', place: null }))
    await refusedBy(/CHECK/, database().query('UPDATE calls SET cap = 5'))
    // The cap beside an item is that of its call, so that no item can bring a wider one along.
    await refusedBy(/FOREIGN/, reserve.update({ outcome: 'selected', place: 5, cap: 5 }))
  })
})

const voterIn = async (id: string, proposal: string, { officeId }: Actor) => sealFor((await Consultations().findByPk(id))!).voterOf(proposal, officeId!)

describe('votes', () => {
  async function opened() {
    const run = await playedTo('screen', [...SIX_CASES, testCase('hrv', 'HRV'), suggested('hrv-ngo', 'Croatia Watch', 'HRV')])
    await act('closeCall', run.callId, run.cast.officers[0]!, {}, DATES.closes)
    await act('freezeList', null, run.cast.officers[0]!, { callId: run.callId, dueAt: DATES.consultationDue }, DATES.frozen)
    const { id } = (await Consultations().findOne())!
    await act('openConsultation', id, run.cast.officers[0]!, {}, DATES.frozen)
    return { run, id, croatian: run.cast.members[2]!, rapporteur: run.cast.members[4]! }
  }

  test('M-24 S-11 a recusal is computed for the member whose State proposed or is responsible, and even the database refuses the vote', async () => {
    const { run, id, croatian } = await opened()
    const norwegian = run.cast.members[3]!
    const computed = (await Recusals().findAll({ where: { kind: 'computed' } })).map((one) => `${one.officeId} ${one.proposalId}`)
    expect(computed.sort()).toEqual([`${norwegian.officeId} ${proposalId(run, 'nor')}`, `${croatian.officeId} ${proposalId(run, 'hrv')}`, `${croatian.officeId} ${proposalId(run, 'hrv-ngo')}`].sort())
    const own = { proposalId: proposalId(run, 'hrv'), choice: 'support' as const }
    expect(codesOf(await act('castVotes', id, croatian, { votes: [own] }, DATES.voted))).toEqual(['recused'])
    for (const inputId of ['hrv', 'hrv-ngo']) await refusedBy(/recused/, Votes().create({ id: 'v', consultationId: id, proposalId: proposalId(run, inputId), voter: await voterIn(id, proposalId(run, inputId), croatian), sealed: 's' }))
  })

  test('M-24 a declared recusal takes the vote away and only an officer lifts it; a computed one stands', async () => {
    const { run, id, rapporteur, croatian } = await opened()
    const proposal = proposalId(run, 'ind')
    await act('castVotes', id, rapporteur, { votes: [{ proposalId: proposal, choice: 'support' }] }, DATES.voted)
    await act('declareRecusal', id, rapporteur, { proposalId: proposal, reason: 'I once advised the ministry.' }, DATES.voted)
    expect(await Votes().count()).toBe(0)
    expect(codesOf(await act('liftRecusal', id, rapporteur, { proposalId: proposal, officeId: rapporteur.officeId!, reason: 'No more.' }, DATES.voted))).toEqual(['notYours'])
    expect(codesOf(await act('liftRecusal', id, run.cast.officers[0]!, { proposalId: proposalId(run, 'hrv'), officeId: croatian.officeId!, reason: 'Why not.' }, DATES.voted))).toEqual(['recusalComputed'])
    expect(codesOf(await act('liftRecusal', id, run.cast.officers[0]!, { proposalId: proposal, officeId: rapporteur.officeId!, reason: 'It was another ministry.' }, DATES.voted))).toEqual(['done'])
    expect(codesOf(await act('castVotes', id, rapporteur, { votes: [{ proposalId: proposal, choice: 'abstain' }] }, DATES.voted))).toEqual(['done'])
  })

  test('M-23 S-50 one vote a member and proposal: twenty parallel castings leave one, the last counts, and it can be taken back', async () => {
    const { run, id, rapporteur } = await opened()
    const vote = (choice: 'support' | 'abstain' | null) => ({ votes: [{ proposalId: proposalId(run, 'ind'), choice }] })
    await Promise.all(Array.from({ length: 20 }, (_, index) => act('castVotes', id, rapporteur, vote(index % 2 ? 'support' : 'abstain'), DATES.voted)))
    expect(await Votes().count()).toBe(1)
    await act('castVotes', id, rapporteur, vote('support'), DATES.voted)
    const [standing] = await openedBox()
    expect(standing).toMatchObject({ choice: 'support', officeId: rapporteur.officeId, proposalId: proposalId(run, 'ind') })
    await act('castVotes', id, rapporteur, vote(null), DATES.voted)
    expect(await Votes().count()).toBe(0)
  })

  test('M-25 S-54 the record says that a member voted and never what', async () => {
    const { run, id, rapporteur } = await opened()
    await act('castVotes', id, rapporteur, { votes: [{ proposalId: proposalId(run, 'ind'), choice: 'doNotSupport' }] }, DATES.voted)
    const lines = await RecordLines().findAll({ where: { action: 'castVotes' } })
    expect(lines).toHaveLength(1)
    expect(JSON.stringify(lines)).not.toMatch(/doNotSupport|abstain|"support"/)
    expect(JSON.stringify(lines)).not.toContain(proposalId(run, 'ind'))
  })

  test('M-25 a vote is sealed at closing: the database refuses to add, change or remove one', async () => {
    await playedTo('consult')
    const vote = (await Votes().findOne())!
    await refusedBy(/sealed/, vote.update({ sealed: 'another' }))
    await refusedBy(/sealed/, vote.destroy())
    // Somebody who has no vote there: its own words, not those of the rule of one vote a member.
    await refusedBy(/while the consultation is open/, Votes().create({ ...vote.get({ plain: true }), id: 'late', voter: 'nobody yet' }))
  })
})

describe('what came on paper', () => {
  const LAW = { name: 'Note.pdf', type: 'pdf', bytes: 9, sha256: 'c'.repeat(64), storedAs: 'x' } as const
  async function typedIn(run: script.Run, entity: string, more: { responsibleStateId?: string } = {}): Promise<string> {
    const outcome = await act('keyIn', null, run.cast.officers[0]!, { callId: run.callId, entityId: run.cast.ids.get(entity)!, content: contentOf(SIX_CASES[0]!), arrivedAt: NOW, how: 'note verbale', ...more }, NOW)
    return outcome.kind === 'done' ? outcome.subjectId : ''
  }
  const versionOf = async (id: string) => (await Proposals().findByPk(id))!.get('version') as number

  test('M-7 M-13 its files are the officers’ until it is confirmed and its people’s from then on; each is recorded for its entity and makes a new version', async () => {
    const run = await openCallWith([testCase('geo', 'GEO')])
    const [officer, georgia] = [run.cast.officers[0]!, actorFor(run, 'GEO')]
    const id = await typedIn(run, 'GEO')
    const read = await versionOf(id)
    expect(codesOf(await act('attachFile', id, georgia, LAW, NOW))).toEqual(['notYours'])
    expect(codesOf(await act('attachFile', id, officer, LAW, NOW))).toEqual(['done'])
    expect(codesOf(await act('confirmKeyedIn', id, georgia, { version: read }, NOW))).toEqual(['someoneSavedMeanwhile'])
    const fileId = (await Attachments().findOne())!.id
    expect(codesOf(await act('removeFile', id, georgia, { fileId }, NOW))).toEqual(['notYours'])
    expect((await RecordLines().findOne({ where: { action: 'attachFile' } }))!).toMatchObject({ office: officer.office, forEntity: 'Georgia', forEntityId: georgia.entityId })
    expect(codesOf(await act('confirmKeyedIn', id, georgia, { version: await versionOf(id) }, NOW))).toEqual(['done'])
    expect((await Receipts().findOne())!.body.files).toMatchObject([{ name: 'Note.pdf' }])
    expect(codesOf(await act('removeFile', id, officer, { fileId }, NOW))).toEqual(['notYours'])
    expect(codesOf(await act('removeFile', id, georgia, { fileId }, NOW))).toEqual(['done'])
  })

  test('M-9 of two papers of one observer, confirmed at the same time, one is submitted and the other waits unharmed', async () => {
    const run = await openCallWith([suggested('a', 'Test Watch', 'UKR')])
    const watch = actorFor(run, 'Test Watch')
    const ids = [await typedIn(run, 'Test Watch', { responsibleStateId: run.cast.ids.get('UKR')! }), await typedIn(run, 'Test Watch', { responsibleStateId: run.cast.ids.get('UKR')! })]
    const outcomes = await Promise.all(ids.map(async (id) => act('confirmKeyedIn', id, watch, { version: await versionOf(id) }, NOW)))
    expect(outcomes.map(codesOf).sort()).toEqual([['done'], ['secondCase']])
    expect((await Proposals().findAll()).map((one) => [one.state, one.content.title]).sort()).toEqual([['keyedIn', SIX_CASES[0]!.title], ['submitted', SIX_CASES[0]!.title]])
  })
})

describe('what an act leaves behind', () => {
  test('M-39 S-57 every act is one line of the record in its own transaction; a refused act leaves nothing', async () => {
    const run = await playedTo('propose')
    const before = await RecordLines().count()
    const outcome = await act('submit', proposalId(run, 'ind'), actorFor(run, 'GEO'), { receivedAt: NOW }, NOW)
    expect(codesOf(outcome)).toEqual(['unknown'])
    expect(await RecordLines().count()).toBe(before)
    const india = actorFor(run, 'IND')
    await act('withdraw', proposalId(run, 'ind'), india, { reason: 'The ministry was merged.' }, DATES.screened)
    expect(await RecordLines().count()).toBe(before + 1)
    const line = (await RecordLines().findOne({ order: [['seq', 'DESC']] }))!
    expect(line).toMatchObject({ action: 'withdraw', personId: india.personId, office: 'Focal point of India', forEntity: 'India', forEntityId: india.entityId, at: DATES.screened, fromState: 'submitted', toState: 'withdrawn', why: 'The ministry was merged.', subjectId: proposalId(run, 'ind') })
  })

  test('M-39 S-57 when the record cannot be written the act does not happen either', async () => {
    const run = await playedTo('propose')
    await database().query('CREATE TRIGGER no_more BEFORE INSERT ON record BEGIN SELECT RAISE(ABORT, \'full\'); END')
    const letters = await Outbox().count()
    await expect(act('withdraw', proposalId(run, 'ind'), actorFor(run, 'IND'), {}, NOW)).rejects.toThrow()
    expect((await Proposals().findByPk(proposalId(run, 'ind')))!.state).toBe('submitted')
    expect(await Outbox().count()).toBe(letters)
  })

  test('M-39 S-58 the record is append-only: the database refuses a change and a deletion', async () => {
    await openCallWith()
    await refusedBy(/append-only/, database().query('UPDATE record SET why = \'other\' WHERE seq = 1'))
    await refusedBy(/append-only/, database().query('DELETE FROM record WHERE seq = 1'))
  })

  test('R-25 a line changed in any column, a missing and a reordered one are each found and named, even with the triggers gone', async () => {
    spoil('lines of the record are changed and taken away')
    await playedTo('propose')
    expect(await verifyRecord()).toMatchObject({ intact: true })
    await database().query('DROP TRIGGER record_is_not_changed')
    await database().query('DROP TRIGGER record_is_not_deleted')
    const kept = (await RecordLines().findByPk(4))!.get({ plain: true }) as Record<string, unknown>
    for (const column of Object.keys(kept).filter((one) => one !== 'seq')) {
      await RecordLines().update({ [column]: column === 'details' ? { other: true } : 'other' }, { where: { seq: 4 } })
      expect([column, await verifyRecord()]).toMatchObject([column, { intact: false, firstBroken: 4, why: column === 'previous' ? 'chain' : 'content' }])
      await RecordLines().update({ [column]: kept[column] }, { where: { seq: 4 } })
    }
    expect(await verifyRecord()).toMatchObject({ intact: true })
    await database().query('DELETE FROM record WHERE seq = 3')
    expect(await verifyRecord()).toMatchObject({ intact: false, firstBroken: 3, why: 'missing' })
    await database().query('UPDATE record SET seq = 3 WHERE seq = 4')
    expect(await verifyRecord()).toMatchObject({ intact: false, firstBroken: 3, why: 'chain' })
  })

  test('M-17 a submission brings a receipt with the hashes of its text and files, kept for good', async () => {
    const run = await openCallWith([testCase('geo', 'GEO')])
    const georgia = actorFor(run, 'GEO')
    const draft = await act('startDraft', null, georgia, { callId: run.callId, content: contentOf(testCase('geo', 'GEO')) }, NOW)
    const id = draft.kind === 'done' ? draft.subjectId : ''
    await act('attachFile', id, georgia, { name: 'Law.pdf', type: 'pdf', bytes: 9, sha256: 'c'.repeat(64), storedAs: 'x' }, NOW)
    await act('submit', id, georgia, { receivedAt: NOW }, NOW)
    const receipt = (await Receipts().findOne())!
    const proposal = (await Proposals().findByPk(id))!
    expect(receipt.body).toMatchObject({ reference: 'BP/2/GEO/1', entity: 'Georgia', receivedAt: NOW, textSha256: hashOf(proposal.submittedContent), files: [{ name: 'Law.pdf', sha256: 'c'.repeat(64) }], submitterZone: 'Asia/Tbilisi', sessionZone: 'Asia/Makassar' })
    expect(receipt.sha256).toBe(hashOf(receipt.body))
    await refusedBy(/kept/, receipt.update({ sha256: 'd'.repeat(64) }))
    await refusedBy(/kept/, Receipts().destroy({ where: { id: receipt.id } }))
    expect(await Outbox().count({ where: { kind: 'receipt' } })).toBe(1)
    expect(await Attachments().count()).toBe(1)
  })

  test('M-16 each version is kept, and the submitted text stays what it was until it is submitted again', async () => {
    const run = await playedTo('propose', [testCase('geo', 'GEO')])
    const id = proposalId(run, 'geo')
    const georgia = actorFor(run, 'GEO')
    const version = (await Proposals().findByPk(id))!.get('version') as number
    await act('saveDraft', id, georgia, { version, content: { ...contentOf(testCase('geo', 'GEO')), title: 'A better title' } }, NOW)
    expect(await Proposals().findByPk(id)).toMatchObject({ content: { title: 'A better title' }, submittedContent: { title: 'Test programme geo' }, state: 'submitted' })
    await act('submit', id, georgia, { receivedAt: NOW }, NOW)
    expect(await Proposals().findByPk(id)).toMatchObject({ submittedContent: { title: 'A better title' }, reference: 'BP/2/GEO/1' })
    const versions = await ProposalVersions().findAll({ order: [['number', 'ASC']] })
    expect(versions.map((one) => [one.cause, one.content.title])).toEqual([['startDraft', 'Test programme geo'], ['submit', 'Test programme geo'], ['saveDraft', 'A better title'], ['submit', 'A better title']])
    await refusedBy(/kept/, ProposalVersions().update({ content: versions[2]!.content }, { where: { number: 1 } }))
    await refusedBy(/kept/, ProposalVersions().destroy({ where: { number: 1 } }))
  })

  test('M-14 R-10 of two people who save the same version one is told, and neither text is overwritten unseen', async () => {
    const run = await playedTo('propose', [testCase('geo', 'GEO')])
    const id = proposalId(run, 'geo')
    const version = (await Proposals().findByPk(id))!.get('version') as number
    const save = (title: string) => act('saveDraft', id, actorFor(run, 'GEO'), { version, content: { ...contentOf(testCase('geo', 'GEO')), title } }, NOW)
    const outcomes = await Promise.all([save('First'), save('Second')])
    expect(outcomes.map((outcome) => outcome.kind).sort()).toEqual(['done', 'refused'])
    expect(outcomes.filter((outcome) => outcome.kind === 'refused').flatMap(codesOf)).toEqual(['someoneSavedMeanwhile'])
  })

  test('R-09 the same request sent fifty times is one act with one answer, and another actor’s key is another key', async () => {
    const run = await openCallWith([testCase('geo', 'GEO'), testCase('ind', 'IND')])
    const content = contentOf(testCase('geo', 'GEO'))
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => act('startDraft', null, actorFor(run, 'GEO'), { callId: run.callId, content }, NOW, 'key-1')))
    expect(new Set(outcomes.map((outcome) => (outcome.kind === 'done' ? outcome.subjectId : outcome.kind))).size).toBe(1)
    expect(await Proposals().count()).toBe(1)
    const other = await act('startDraft', null, actorFor(run, 'GEO'), { callId: run.callId, content: { ...content, title: 'Another' } }, NOW, 'key-1')
    expect(other).toMatchObject({ kind: 'problems' })
    const india = await act('startDraft', null, actorFor(run, 'IND'), { callId: run.callId, content }, NOW, 'key-1')
    expect(india.kind).toBe('done')
    expect(await Proposals().count()).toBe(2)
    const [draft] = outcomes
    const submit = (receivedAt: string) => act('submit', draft!.kind === 'done' ? draft!.subjectId : '', actorFor(run, 'GEO'), { receivedAt }, receivedAt, 'key-2')
    expect([await submit(NOW), await submit(DATES.screened)].map((outcome) => outcome.kind)).toEqual(['done', 'done'])
    expect(await Receipts().count()).toBe(1)
  })

  test('S-06 S-37 a field that an act does not know is refused, not ignored', async () => {
    const run = await playedTo('propose', [testCase('geo', 'GEO')])
    const outcome = await act('submit', proposalId(run, 'geo'), actorFor(run, 'GEO'), { receivedAt: NOW, state: 'eligible' } as never, NOW)
    expect(outcome).toMatchObject({ kind: 'problems', problems: [{ message: 'unrecognized_keys' }] })
    const loose = ACTIONS.filter((action) => !INPUTS[action].safeParse({ stray: true }).error?.issues.some((issue) => issue.code === 'unrecognized_keys'))
    expect(loose).toEqual([])
  })

  test('M-3 M-5 opening the call writes one numbered letter to every State and observer, whatever its status', async () => {
    const run = await openCallWith([testCase('prk', 'PRK'), testCase('geo', 'GEO'), suggested('a', 'Test Watch', 'UKR')])
    const invited = (await Invitations().findAll()).map((one) => one.entityId)
    expect(invited).toContain(run.cast.ids.get('PRK'))
    expect(invited.sort()).toEqual([...run.cast.ids.values()].sort())
    const letters = await Letters().findAll({ where: { kind: 'invitation' } })
    expect(letters.map((letter) => letter.entityId).sort()).toEqual(invited)
    expect(new Set(letters.map((letter) => letter.number)).size).toBe(letters.length)
  })
})

describe('after the decision', () => {
  test('M-30 the selected are invited, and every other proposer reads the same neutral letter', async () => {
    const run = await playedTo('select')
    const letters = await Letters().findAll({ where: { kind: ['selected', 'notSelected', 'suggestionSelected'] } })
    const selected = run.reports.filter((report) => report.outcome === 'selected')
    const reserve = run.reports.find((report) => report.outcome === 'reserve')!
    const rest = run.reports.filter((report) => report.outcome === 'notSelected')
    expect(selected).toHaveLength(4)
    const kindOf = (id: string) => letters.filter((letter) => letter.proposalId === id).map((letter) => letter.kind)
    for (const one of selected) expect(kindOf(one.proposalId!)).toContain('selected')
    for (const one of [reserve, ...rest]) expect(kindOf(one.proposalId!)).toEqual(['notSelected'])
    const neutral = letters.filter((letter) => letter.kind === 'notSelected').map((letter) => letter.data)
    expect(JSON.stringify(neutral)).not.toMatch(/reserve|support|vote/i)
    // Beyond whose letter it is, nothing differs.
    const bare = neutral.map(({ proposalId: _id, reference: _reference, title: _title, entity: _entity, entityKind: _kind, entityIso3: _code, responsibleState: _state, responsibleStateIso3: _stateCode, ...rest }) => rest)
    expect(bare.length).toBeGreaterThan(1)
    for (const one of bare) expect(one).toEqual(bare[0])
    expect(neutral.map((data) => data.reason)).toEqual(neutral.map(() => undefined))
  })

  test('M-34 S-49 an edit un-clears, and the database refuses a clearance of another text', async () => {
    const run = await playedTo('summarise')
    const summary = (await Summaries().findOne())!
    expect(summary).toMatchObject({ state: 'cleared', clearedSha256: summary.sha256 })
    await act('saveSummary', summary.id, run.cast.officers[4]!, { version: summary.get('version') as number, content: { ...summary.content, lessons: 'Another lesson.' } }, DATES.cleared)
    expect(await Summaries().findByPk(summary.id)).toMatchObject({ state: 'drafted', clearedSha256: null })
    await refusedBy(/CHECK/, database().query(`UPDATE summaries SET state = 'cleared', cleared_sha256 = '${'e'.repeat(64)}' WHERE id = '${summary.id}'`))
  })

  test('M-37 S-49 an issued edition is immutable, and a text that moved after it was frozen stops it', async () => {
    const run = await playedTo('summarise')
    const [officer, second] = [run.cast.officers[4]!, run.cast.officers[3]!]
    await act('recordFunds', run.callId, officer, { donor: 'A donor', amount: 10, currency: 'EUR' }, DATES.summarised)
    const made = await act('prepareEdition', null, officer, { callId: run.callId, language: 'en', issuedOn: '2027-10-14' }, DATES.issued)
    const id = made.kind === 'done' ? made.subjectId : ''
    await attachPrint(id, { pdf: new Uint8Array([1]), html: '<p>', pages: 1 })
    expect(codesOf(await act('issueEdition', id, officer, {}, DATES.issued))).toEqual(['sameOfficer'])
    await act('recordFunds', run.callId, officer, { donor: 'Another donor', amount: 10, currency: 'EUR' }, DATES.issued)
    expect(codesOf(await act('issueEdition', id, second, {}, DATES.issued))).toEqual(['editionStale'])
    await act('discardEdition', id, officer, { reason: 'A donor was added.' }, DATES.issued)
    const again = await act('prepareEdition', null, officer, { callId: run.callId, language: 'en', issuedOn: '2027-10-14' }, DATES.issued)
    const next = again.kind === 'done' ? again.subjectId : ''
    await attachPrint(next, { pdf: new Uint8Array([1]), html: '<p>', pages: 1 })
    expect(codesOf(await act('issueEdition', next, second, {}, DATES.issued))).toEqual(['done'])
    const altered = {
      data: '{}', dataSha256: 'f'.repeat(64), sourceSha256: 'f'.repeat(64), pdf: Buffer.from([9]), html: '<p>changed', pdfSha256: 'f'.repeat(64), issuedAt: DATES.opens, state: 'prepared',
      language: 'fr', number: 7, corrigendum: 'Another.', preparedBy: second.personId, preparedOffice: 'Another', preparedAt: DATES.opens, issuedBy: 'another', issuedOffice: 'Another', pages: 9,
    }
    const refuseAll = async () => {
      for (const [column, value] of Object.entries(altered)) await refusedBy(/immutable/, Editions().update({ [column]: value }, { where: { id: next } }))
      // Nothing is not another value, to a comparison that does not look for it.
      for (const column of ['pdf', 'html', 'pdf_sha256', 'issued_at', 'pages']) await refusedBy(/immutable/, database().query(`UPDATE editions SET ${column} = NULL WHERE id = '${next}'`))
    }
    await refuseAll()
    await refusedBy(/kept/, Editions().destroy({ where: { id: next } }))
    await expect(attachPrint(next, { pdf: new Uint8Array([2]), html: '', pages: 1 })).rejects.toThrow('Only a prepared edition is printed.')
    await act('withdrawEdition', next, second, { reason: 'A donor was named wrongly.' }, DATES.issued)
    await refuseAll()
  })
})

describe('people who come late, or at the same time', () => {
  test('M-3 a State imported while the call is open is invited at once, with its own letter', async () => {
    const run = await openCallWith([testCase('geo', 'GEO')])
    const line = { kind: 'State' as const, iso3: 'PER', name: 'Peru', basis: null, language: 'es' as const, email: 'focal@peru.example', office: 'Focal point of Peru', zone: 'America/Lima' }
    await act('importEntities', run.sessionId, run.cast.officers[0]!, { lines: [line] }, NOW)
    const [letter] = await Letters().findAll({ where: { kind: 'invitation' }, order: [['issuedAt', 'DESC']], limit: 1 })
    expect(letter!.data).toMatchObject({ entity: 'Peru' })
    expect(await Invitations().count({ where: { entityId: letter!.entityId } })).toBe(1)
    await act('importEntities', run.sessionId, run.cast.officers[0]!, { lines: [{ ...line, email: 'deputy@peru.example', office: 'Deputy focal point of Peru' }] }, NOW)
    expect(await Letters().count({ where: { kind: 'invitation', entityId: letter!.entityId } })).toBe(1)
  })

  test('M-10 an observer suspended before the list is frozen is not on it, and comes back when its standing is restored', async () => {
    const run = await playedTo('screen', [suggested('ngo', 'Test Watch', 'UKR'), testCase('geo', 'GEO')])
    const officer = run.cast.officers[0]!
    const watch = run.cast.ids.get('Test Watch')!
    const eligible = async () => (await lookAhead('consultation', { callId: run.callId }, officer, new Date(DATES.screened)))!.situation.eligibleProposalIds.toSorted()
    await act('suspendObserver', watch, officer, { reason: 'Its accreditation lapsed.' }, DATES.screened)
    expect(await eligible()).toEqual([proposalId(run, 'geo')])
    await act('restoreObserver', watch, officer, { reason: 'It was renewed.' }, DATES.screened)
    expect(await eligible()).toEqual([proposalId(run, 'geo'), proposalId(run, 'ngo')].sort())
    await act('suspendObserver', watch, officer, { reason: 'It lapsed again.' }, DATES.screened)
    await act('closeCall', run.callId, officer, {}, DATES.closes)
    await act('freezeList', null, officer, { callId: run.callId, dueAt: DATES.consultationDue }, DATES.frozen)
    const listed = (await ConsultationItems().findAll()).map((item) => item.proposalId)
    expect(listed).toEqual([proposalId(run, 'geo')])
    expect((await Proposals().findByPk(proposalId(run, 'ngo')))!.state).toBe('eligible')
  })

  test('R-10 of two officers who change the same selection the second is told, and the first one’s reasons stand', async () => {
    const run = await playedTo('consult')
    const items = (reason: string) => run.reports.filter((report) => report.reference).map((report) => ({ proposalId: report.proposalId!, outcome: 'notSelected' as const, reason }))
    await act('prepareSelection', null, run.cast.officers[0]!, { callId: run.callId, items: items('First.') }, DATES.selected)
    const version = (await Selections().findOne())!.get('version') as number
    const outcomes = [
      await act('prepareSelection', null, run.cast.officers[0]!, { callId: run.callId, items: items('Second.'), version }, DATES.selected),
      await act('prepareSelection', null, run.cast.officers[1]!, { callId: run.callId, items: items('Third.'), version }, DATES.selected),
    ]
    expect(outcomes.map(codesOf)).toEqual([['done'], ['selectionSavedMeanwhile']])
    expect(new Set((await SelectionItems().findAll()).map((item) => item.reason))).toEqual(new Set(['Second.']))
  })
})
