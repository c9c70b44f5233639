// The checks of what must always hold: an untouched call holds them all, and each is seen to fail once by damage done past every rule.

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { database } from '#models/database.ts'
import { sha256 } from '#models/hash.ts'
import { checkData, invariants } from '#models/invariants/index.ts'
import { closeDatabase, openDatabase } from '#models/migrate.ts'
import { translate, publish } from '#models/seeds/script.ts'
import { Attachments } from '#models/tables.ts'
import { openHouse, playedTo } from '#test/support/house.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'invariants-'))
const files = path.join(folder, 'files')
const whole = path.join(folder, 'whole.sqlite')
const damaged = path.join(folder, 'damaged.sqlite')

const run = async (...statements: string[]) => {
  for (const statement of statements) await database().query(statement)
}

/** Every trigger goes, and CHECKs and foreign keys are looked away from: only the invariants are left. */
async function withoutDefence(): Promise<void> {
  const [triggers] = (await database().query("SELECT name FROM sqlite_master WHERE type IN ('trigger') OR (type = 'index' AND sql IS NOT NULL)")) as unknown as [{ name: string }[]]
  for (const { name } of triggers) await database().query(`DROP TRIGGER IF EXISTS ${name}`)
  const [indexes] = (await database().query("SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL")) as unknown as [{ name: string }[]]
  for (const { name } of indexes) await database().query(`DROP INDEX ${name}`)
  await run('PRAGMA ignore_check_constraints = 1', 'PRAGMA foreign_keys = 0')
}

beforeAll(async () => {
  await openHouse()
  const house = await playedTo('summarise')
  await translate(house, [])
  await publish(house, async () => ({ pdf: Buffer.from('%PDF-1.7 of a test'), html: '<!doctype html>', pages: 1 }))
  mkdirSync(files)
  const stored = '00000000-0000-4000-8000-000000000001'
  writeFileSync(path.join(files, stored), 'a file')
  await Attachments().create({ id: 'file', proposalId: (house.reports[0]!).proposalId!, name: 'a.pdf', type: 'pdf', bytes: 6, sha256: sha256('a file'), storedAs: stored, purpose: 'proposal', addedBy: 'Focal point', addedAt: '2026-01-01T00:00:00.000Z', removedAt: null })
  await run(`VACUUM INTO '${whole}'`)
  await closeDatabase()
})

afterAll(async () => {
  await closeDatabase()
  rmSync(folder, { recursive: true, force: true })
})

const INDIA = "(SELECT id FROM entities WHERE iso3 = 'IND')"
const OF_INDIA = `(SELECT id FROM proposals WHERE proponent_id = ${INDIA})`

/** One way to break each: what the database and the rules would have refused, done all the same. */
const DAMAGE: Record<string, string[]> = {
  'no row points at one that is not there': [`UPDATE criteria SET proposal_id = 'nowhere' WHERE proposal_id = ${OF_INDIA}`],
  'an entity that is a State has its code, an observer none': ["UPDATE entities SET iso3 = NULL WHERE iso3 = 'IND'"],
  'focal points speak for States, representatives for observers': ["UPDATE offices SET role = 'representative' WHERE role = 'focalPoint'"],
  'an office belongs to the session of its entity': ["INSERT INTO conference_sessions (id, state, number, place, zone, starts_on, ends_on) SELECT 'other', state, 99, place, zone, starts_on, ends_on FROM conference_sessions LIMIT 1", "UPDATE offices SET session_id = 'other' WHERE role = 'focalPoint'"],
  'who speaks for an entity, or sits in the bureau, has one': ["UPDATE offices SET entity_id = NULL WHERE role = 'bureauMember'"],
  'a sign-in is in an office of its own person': ["INSERT INTO sign_ins (id, token_hash, person_id, office_id, factors, whole, began_at, seen_at, proven_at, device) SELECT 'id', 'hash', p.id, o.id, 'link', 1, o.since, o.since, o.since, '' FROM offices o JOIN people p ON p.id <> o.person_id LIMIT 1"],
  'the cap is from one to four': ['UPDATE calls SET cap = 5'],
  'a call opens before it closes': ['UPDATE calls SET opens_at = closes_at'],
  'once a call is open, every State is invited': [`DELETE FROM invitations WHERE entity_id = ${INDIA}`],
  'an invited entity has its numbered letter': [`DELETE FROM letters WHERE entity_id = ${INDIA}`],
  'an extension is of an entity of the session': ["INSERT INTO conference_sessions (id, state, number, place, zone, starts_on, ends_on) SELECT 'other', state, 99, place, zone, starts_on, ends_on FROM conference_sessions LIMIT 1", "INSERT INTO entities (id, session_id, kind, state, iso3, name, language) VALUES ('abroad', 'other', 'State', 'admitted', 'IND', 'India', 'en')", "INSERT INTO extensions (id, call_id, entity_id, until, reason) SELECT 'x', id, 'abroad', closes_at, 'why' FROM calls"],
  'an observer has one live case': ["INSERT INTO proposals (id, call_id, proponent_id, proponent_kind, responsible_state_id, state, reference, content, submitted_content, submitted_version, submitted_at, saved_at, saved_by) SELECT 'second', call_id, proponent_id, proponent_kind, responsible_state_id, 'submitted', 'BP/2/UKR/9', content, submitted_content, submitted_version, submitted_at, saved_at, saved_by FROM proposals WHERE proponent_kind = 'observer'"],
  'a State keeps to the limit of its call': ['UPDATE calls SET state_cap = 1'],
  'a submitted proposal names one responsible State of its session': [`UPDATE proposals SET responsible_state_id = NULL WHERE id = ${OF_INDIA}`],
  'a State proposes its own programme': [`UPDATE proposals SET responsible_state_id = (SELECT id FROM entities WHERE iso3 = 'KEN') WHERE id = ${OF_INDIA}`],
  'the proponent is of the kind its proposal says': [`UPDATE proposals SET proponent_kind = 'observer' WHERE id = ${OF_INDIA}`],
  'a submitted proposal has a moment, a reference and a receipt': [`DELETE FROM receipts WHERE proposal_id = ${OF_INDIA}`],
  'versions are counted without a gap': [`DELETE FROM proposal_versions WHERE number = 1 AND proposal_id = ${OF_INDIA}`],
  'what was found not eligible carries its reason': [`UPDATE proposals SET state = 'notEligible', outcome_reason = ' ' WHERE id = ${OF_INDIA}`],
  'one round of questions is open at most, and only while returned': [`INSERT INTO rounds (id, proposal_id, number, questions, sections, due_at, asked_at) SELECT 'r', id, 9, 'q', '[]', saved_at, saved_at FROM proposals WHERE id = ${OF_INDIA}`],
  'a State is heard on what an observer suggested, and on nothing else': [`INSERT INTO state_views (id, proposal_id, comment, agrees, would_present, given_by, given_at) SELECT 'v', id, '', 1, 'yes', 'o', saved_at FROM proposals WHERE id = ${OF_INDIA}`],
  'what is on the list belongs to the call and was submitted': [`UPDATE proposals SET submitted_content = NULL WHERE id = ${OF_INDIA}`],
  'a consultation has the moments of its state': ['UPDATE consultations SET closed_at = NULL'],
  'whoever is of the State concerned is recused once it is open': ["DELETE FROM recusals WHERE kind = 'computed'"],
  'a computed recusal stands': ["UPDATE recusals SET lifted_at = at WHERE kind = 'computed'"],
  'no more are selected than the cap': ["UPDATE selection_items SET outcome = 'selected', freed = NULL, place = NULL"],
  'every confirmed decision carries a reason': ["UPDATE selection_items SET reason = ' '"],
  'one officer prepares a selection and another confirms it': ['UPDATE selections SET confirmed_by = prepared_by'],
  'a confirmed selection decides on the whole list, after the consultation': ["UPDATE consultations SET state = 'open', closed_at = NULL"],
  'there is a case for what was selected and announced, and for nothing else': ["UPDATE selections SET state = 'confirmed'"],
  'a case that was discussed says when and by whom': ["UPDATE cases SET presenters = '[]' WHERE state = 'discussed'"],
  'a summary is cleared as it stands': ["UPDATE summaries SET cleared_sha256 = 'other'"],
  'an issued edition has a closed session and recorded funds behind it': ['DELETE FROM funds'],
  'one officer prepares an edition and another issues it': ['UPDATE editions SET issued_by = prepared_by'],
  'one edition a language is in force': ['INSERT INTO editions SELECT'],
  'an edition is superseded by a later one': ["UPDATE editions SET state = 'superseded'"],
  'proposal stands as the record says': [`UPDATE proposals SET state = 'submitted' WHERE id = ${OF_INDIA}`],
  'call stands as the record says': ["UPDATE calls SET state = 'open'"],
  'consultation stands as the record says': ["UPDATE consultations SET state = 'open'"],
  'selection stands as the record says': ["UPDATE selections SET state = 'confirmed'"],
  'session stands as the record says': ["UPDATE conference_sessions SET state = 'planned'"],
  'a letter goes to an entity of the session of its call': ["INSERT INTO conference_sessions (id, state, number, place, zone, starts_on, ends_on) SELECT 'other', state, 99, place, zone, starts_on, ends_on FROM conference_sessions LIMIT 1", "UPDATE entities SET session_id = 'other' WHERE iso3 = 'IND'"],
  'each kept version has the hash of its text': [`UPDATE proposal_versions SET content = replace(content, 'The problem', 'Another problem') WHERE proposal_id = ${OF_INDIA}`],
  'the submitted text is a version that was kept': [`UPDATE proposals SET submitted_content = replace(submitted_content, 'The problem', 'Another problem') WHERE id = ${OF_INDIA}`],
  'a receipt has its own hash and that of the text it was given for': ["UPDATE receipts SET body = replace(body, '\"version\":2', '\"version\":1')"],
  'what the bureau was asked about was kept': ["UPDATE consultation_items SET content_sha256 = 'other'"],
  'a summary has the hash of its text, and of its last version': ["UPDATE summaries SET content = replace(content, 'problem', 'trouble')"],
  'a published edition has the hashes of its data and of its bytes': ["UPDATE editions SET pdf = X'00'"],
  'a finished print has the hash of its bytes': ["INSERT INTO prints (id, key, kind, subject, title, language, standing, asked_at, started_at, ended_at, pdf, sha256) VALUES (1, 'k', 'paper', 's', 't', 'en', 'done', '2026', '2026', '2026', X'00', 'other')"],
  'the record is whole': ['DELETE FROM record WHERE seq = 5'],
  'every file is where its row says, whole': ["UPDATE attachments SET bytes = 7 WHERE id = 'file'"],
}

describe('R-27 what must always hold', () => {
  test('R-27 holds in a call that was carried through the door to an issued edition', async () => {
    await openDatabase({ file: whole })
    expect(await checkData(files)).toEqual([])
    await closeDatabase()
  })

  test('R-27 each check has a damage that it is known to find', () => {
    const names = invariants(files).map(({ name }) => name)
    // A file that is no longer sound cannot be made by a statement: its check is SQLite's own.
    expect([...Object.keys(DAMAGE), 'the database file is sound'].sort()).toEqual([...names].sort())
  })

  test.each(Object.entries(DAMAGE))('R-27 it is found when it is not so that %s', async (name, statements) => {
    copyFileSync(whole, damaged)
    await openDatabase({ file: damaged })
    try {
      await withoutDefence()
      // An edition is copied with another id, where the damage asks for two.
      for (const statement of statements) await database().query(statement.startsWith('INSERT INTO editions SELECT') ? await copyOfEdition() : statement)
      expect((await checkData(files)).map((violation) => violation.name)).toContain(name)
    } finally {
      await closeDatabase()
    }
  })
})

async function copyOfEdition(): Promise<string> {
  const [columns] = (await database().query("SELECT name FROM pragma_table_info('editions')")) as unknown as [{ name: string }[]]
  const names = columns.map(({ name }) => name)
  return `INSERT INTO editions (${names.join(', ')}) SELECT ${names.map((name) => (name === 'id' ? "'second'" : name === 'number' ? '9' : name)).join(', ')} FROM editions WHERE state = 'issued'`
}
