// The archive of a proposal as the command writes it, from a real database and real files: what is in it, and what is in none.

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import type { Outcome } from '#workflows/situation.ts'
import { databaseFile } from '#models/database.ts'
import { hashOf, sha256 } from '#models/hash.ts'
import { hashOfLine } from '#models/record.ts'
import { contentOf } from '#models/seeds/cases-file.ts'
import * as script from '#models/seeds/script.ts'
import { Attachments, ConsultationItems, Consultations, Letters, Proposals, Selections, type RecordRow } from '#models/tables.ts'
import { judgeDocument } from '#models/verify-signed.ts'
import { DATES, SIX_CASES, act, actorFor, closeHouse, openCallWith, openHouse, proposalId, testCase } from '#test/support/house.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'archive-'))
const files = path.join(folder, 'files')
const target = (name: string) => path.join(folder, name)
const command = (args: string[], env: Record<string, string> = {}) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'bin/proposal-archive.ts', '--database', databaseFile(), '--files', files, ...args], { encoding: 'utf8', env: { ...process.env, ...env } })
  return { status, stdout, stderr }
}

/** The files of an archive by their names within its folder. */
function unpack(file: string): Record<string, Uint8Array> {
  const all = unzipSync(new Uint8Array(readFileSync(file)))
  return Object.fromEntries(Object.entries(all).map(([name, bytes]) => [name.slice(name.indexOf('/') + 1), bytes]))
}
const text = (all: Record<string, Uint8Array>, name: string) => strFromU8(all[name]!)
const json = <T>(all: Record<string, Uint8Array>, name: string) => JSON.parse(text(all, name)) as T
const whole = (all: Record<string, Uint8Array>) => Object.entries(all).map(([name, bytes]) => `${name}\n${strFromU8(bytes)}`).join('\n')

let run: script.Run
let geo: string
let reference: string

const must = async (outcome: ReturnType<typeof act>) => expect(await outcome).toMatchObject({ kind: 'done' })

async function attach(name: string, state: 'unscanned' | 'waiting' = 'unscanned', bytes = `The bytes of ${name}`): Promise<{ fileId: string; stored: string; bytes: string }> {
  const storedAs = `stored-${sha256(name).slice(0, 8)}`
  writeFileSync(path.join(files, storedAs), bytes)
  await must(act('attachFile', geo, actorFor(run, 'GEO'), { name, type: 'pdf', bytes: bytes.length, sha256: sha256(bytes), storedAs, toBeScanned: state === 'waiting' }, DATES.submitted))
  return { fileId: (await Attachments().findOne({ where: { storedAs } }))!.id, stored: path.join(files, storedAs), bytes }
}

let law: Awaited<ReturnType<typeof attach>>
let annex: Awaited<ReturnType<typeof attach>>

/** One proposal with something of everything, its selection decided and not announced. */
beforeAll(async () => {
  mkdirSync(files)
  await openHouse()
  run = await openCallWith(SIX_CASES)
  for (const one of SIX_CASES) await script.propose(run, one)
  geo = proposalId(run, 'geo-a')
  const [georgia, officer] = [actorFor(run, 'GEO'), run.cast.officers[0]!]
  law = await attach('قانون ../Law.pdf')
  annex = await attach('Annex.pdf')
  await attach('CANARY-closed.pdf', 'waiting')
  const early = await attach('Early.pdf')
  await must(act('removeFile', geo, georgia, { fileId: early.fileId }, DATES.submitted))
  await must(act('submit', geo, georgia, { receivedAt: DATES.submitted }, DATES.submitted))
  await must(act('removeFile', geo, georgia, { fileId: annex.fileId }, DATES.submitted))
  // The same bytes once more, in the draft alone: its name there is the proposer's own.
  const again = await attach('Again.pdf', 'unscanned', annex.bytes)
  await must(act('removeFile', geo, georgia, { fileId: again.fileId }, DATES.submitted))
  const { version } = (await Proposals().findByPk(geo))! as unknown as { version: number }
  await must(act('saveDraft', geo, georgia, { version, content: { ...contentOf(testCase('geo-a', 'GEO')), title: 'CANARY-draft' } }, DATES.submitted))
  for (const report of run.reports) await script.screen(run, report)
  await must(act('writeToProposer', geo, officer, { body: 'Which year is meant?' }, DATES.screened))
  await must(act('keepInternalNote', geo, officer, { body: 'INTERNAL-note' }, DATES.screened))
  await must(act('closeCall', run.callId, officer, {}, DATES.closes))
  await must(act('freezeList', null, officer, { callId: run.callId, dueAt: DATES.consultationDue, quorum: 3 }, DATES.frozen))
  const consultation = (await Consultations().findOne())!.id
  await must(act('declareRecusal', consultation, run.cast.members[0]!, { proposalId: geo, reason: 'CANARY-recusal' }, DATES.frozen))
  await must(act('openConsultation', consultation, officer, {}, DATES.frozen))
  for (const member of run.cast.members.slice(1)) await must(act('castVotes', consultation, member, { votes: [{ proposalId: geo, choice: 'doNotSupport' }] }, DATES.voted))
  await must(act('closeConsultation', consultation, officer, {}, DATES.selected))
  const items = (await ConsultationItems().findAll()).map((item): { proposalId: string; outcome: Outcome; reason: string } => ({ proposalId: item.proposalId, outcome: item.proposalId === geo ? 'selected' : 'notSelected', reason: 'A-reason-of-the-selection' }))
  await must(act('prepareSelection', null, run.cast.officers[2]!, { callId: run.callId, items, departureReason: 'A reason.' }, DATES.selected))
  reference = (await Proposals().findByPk(geo))!.reference!
}, 60_000)
afterAll(async () => {
  await closeHouse()
  rmSync(folder, { recursive: true, force: true })
})

describe('M-39 one command writes a proposal’s whole file', () => {
  test('M-39 texts, files, receipts, thread, checklist and record are in it, each with its fingerprint, for its owner alone', async () => {
    const file = target('whole.zip')
    const { status, stdout, stderr } = command(['--reference', reference, '--to', file])
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toBe(`${file}\nSHA-256 ${sha256(readFileSync(file))}\n`)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    const all = unpack(file)
    const sums = text(all, 'SHA256SUMS').trimEnd().split('\n').map((line) => line.split('  '))
    expect(sums.map(([, name]) => name)).toEqual(Object.keys(all).filter((name) => name !== 'SHA256SUMS').sort())
    for (const [sum, name] of sums) expect([name, sha256(all[name!]!)]).toEqual([name, sum])
    const versions = Object.keys(all).filter((name) => name.startsWith('versions/')).map((name) => json<{ cause: string; sha256: string; content: { title: string } }>(all, name))
    expect(versions.map((one) => [one.cause, one.content.title, hashOf(one.content) === one.sha256])).toEqual([['submit', 'Test programme geo-a', true], ['submit', 'Test programme geo-a', true]])
    // What a receipt names is in it, though it was removed after; whatever a name says, it stays within its folder.
    const listed = json<{ name: string; sha256: string; inArchive: string | null; removedAt: string | null }[]>(all, 'files.json')
    expect(listed.map((one) => [one.name, one.inArchive, one.removedAt !== null])).toEqual(expect.arrayContaining([['Annex.pdf', expect.stringMatching(/^files\/\d-Annex\.pdf$/), true], ['CANARY-closed.pdf', null, false], [expect.stringContaining('Law.pdf'), expect.stringMatching(/^files\/\d-قانون[^/]*Law\.pdf$/), false]]))
    expect(listed).toHaveLength(3)
    expect(listed.filter((one) => one.inArchive !== null).map((one) => sha256(all[one.inArchive!]!) === one.sha256)).toEqual([true, true])
    for (const name of ['receipts/1.json', 'receipts/2.json']) expect(await judgeDocument(text(all, name))).toMatchObject({ finding: 'genuine', held: true, receipt: { reference } })
    expect(json<{ keys: object[] }>(all, 'keys.json').keys).toHaveLength(1)
    expect(json(all, 'thread.json')).toMatchObject([{ body: 'Which year is meant?', bySecretariat: true }])
    expect(Object.keys(json<object>(all, 'checklist.json'))).toHaveLength(7)
    const lines = text(all, 'record.jsonl').trimEnd().split('\n').map((line) => JSON.parse(line) as RecordRow)
    expect(lines.map(({ sha256: sum, ...line }) => hashOfLine(line) === sum)).toEqual(lines.map(() => true))
    expect(new Set(lines.map((line) => line.proposalId))).toEqual(new Set([geo]))
    expect(lines.map((line) => line.action)).toEqual(expect.arrayContaining(['startDraft', 'submit', 'startScreening', 'recordChecklist', 'findEligible']))
  }, 60_000)

  test('M-39 S-47 M-30 S-10 no vote, recusal, draft, file of one, internal note, closed file or decision that was not announced is in it', () => {
    const file = target('without.zip')
    expect(command(['--reference', reference, '--to', file]).status).toBe(0)
    const all = unpack(file)
    const said = whole(all).replaceAll('CANARY-closed.pdf', '')
    expect(said).not.toMatch(/CANARY|INTERNAL-note|A-reason-of-the-selection|doNotSupport|castVotes|declareRecusal|The bytes of (CANARY|Early)/)
    expect(json(all, 'outcome.json')).toMatchObject({ state: 'eligible', selection: null })
    expect(text(all, 'README.txt')).toContain('CANARY-closed.pdf: the virus scanner has not answered')
    expect([...Object.keys(all), text(all, 'files.json'), text(all, 'README.txt')].join('\n')).not.toMatch(/Again|Early/)
    expect(Object.keys(all)).not.toContain('internal-thread.json')
  }, 60_000)

  test('M-20 M-39 the internal thread is in it only where it was asked for, and the archive says so', () => {
    const file = target('internal.zip')
    expect(command(['--reference', reference, '--to', file, '--internal']).status).toBe(0)
    const all = unpack(file)
    expect(json(all, 'internal-thread.json')).toMatchObject([{ body: 'INTERNAL-note' }])
    expect(text(all, 'README.txt')).toContain('give it to nobody outside the Secretariat')
    expect(whole(all)).not.toMatch(/CANARY-(draft|recusal)|The bytes of Early|doNotSupport/)
  }, 60_000)

  test('M-39 the same database gives the same bytes, in any zone and whenever it is written', () => {
    const zones = ['UTC', 'Asia/Kathmandu', 'America/Los_Angeles'].map((TZ, index) => {
      expect(command(['--reference', reference, '--to', target(`again-${index}.zip`)], { TZ }).status).toBe(0)
      return sha256(readFileSync(target(`again-${index}.zip`)))
    })
    expect(new Set(zones).size).toBe(1)
  }, 60_000)

  test('M-39 an unknown reference and a draft’s id are refused in a clear sentence, nothing is written, and no file is written over', () => {
    for (const asked of ['BP/2/GEO/99', geo, '%', 'BP/2/GEO/1 OR 1=1']) {
      const { status, stderr } = command(['--reference', asked, '--to', target('none.zip')])
      expect([status, stderr]).toEqual([2, `No proposal has the reference ${asked}. It stands on the receipt; a draft has none. Nothing was written.\n`])
    }
    expect(existsSync(target('none.zip'))).toBe(false)
    writeFileSync(target('kept.zip'), 'kept')
    expect(command(['--reference', reference, '--to', target('kept.zip')])).toMatchObject({ status: 2, stderr: expect.stringContaining('is not written over') })
    expect(readFileSync(target('kept.zip'), 'utf8')).toBe('kept')
    expect(command([])).toMatchObject({ status: 2, stderr: expect.stringContaining('Usage: npm run proposal:archive') })
    expect(command(['--reference', reference, '--database', target('nowhere.sqlite')])).toMatchObject({ status: 2, stderr: expect.stringContaining('There is no database') })
  }, 60_000)

  test('M-39 bytes that the disk lost or changed are named, are not packed, and the command fails', () => {
    writeFileSync(law.stored, 'Other bytes')
    rmSync(annex.stored)
    const { status, stderr } = command(['--reference', reference, '--to', target('lost.zip')])
    const all = unpack(target('lost.zip'))
    expect(status).toBe(1)
    expect(stderr).toContain('Annex.pdf: the disk no longer has it')
    expect(stderr).toContain('Law.pdf: its bytes are not those that were received')
    expect(Object.keys(all).filter((name) => name.startsWith('files/'))).toEqual([])
    writeFileSync(law.stored, law.bytes)
    writeFileSync(annex.stored, annex.bytes)
  }, 60_000)

  test('M-39 once announced, the decision and its letters are in it', async () => {
    const selection = (await Selections().findOne())!.id
    await must(act('confirmSelection', selection, run.cast.officers[3]!, {}, DATES.selected))
    expect(command(['--reference', reference, '--to', target('confirmed.zip')]).status).toBe(0)
    expect(json(unpack(target('confirmed.zip')), 'outcome.json')).toMatchObject({ selection: null })
    await must(act('announceSelection', selection, run.cast.officers[2]!, { answerBy: DATES.answerBy }, DATES.announced))
    await script.meet(run)
    await script.summarise(run)
    expect(command(['--reference', reference, '--to', target('announced.zip')]).status).toBe(0)
    const all = unpack(target('announced.zip'))
    expect(json(all, 'outcome.json')).toMatchObject({ selection: { outcome: 'selected', reason: 'A-reason-of-the-selection' } })
    expect(json(all, 'case.json')).toMatchObject({ state: 'discussed', summary: { state: 'cleared' } })
    const letters = await Letters().findAll({ where: { proposalId: geo } })
    expect(Object.keys(all).filter((name) => name.startsWith('letters/'))).toHaveLength(letters.length)
    expect(letters.map((letter) => letter.kind)).toContain('selected')
    expect(whole(all)).not.toMatch(/CANARY-(draft|recusal)|The bytes of Early|INTERNAL|doNotSupport/)
  }, 60_000)
})
