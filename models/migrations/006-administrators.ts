// Who runs the system has an office of its own; and what such an office was allowed to read, by whom, and until when (S-10).

import { QueryTypes, type QueryInterface } from 'sequelize'

/** The two places of the table of offices that name its roles, before and after. */
const ROLES = [
  ["role IN ('focalPoint','representative','officer','bureauMember')", "role IN ('focalPoint','representative','officer','bureauMember','administrator')"],
  ["(role = 'officer') = (entity_id IS NULL)", "(role IN ('officer','administrator')) = (entity_id IS NULL)"],
] as const

const ACCESSES = `
CREATE TABLE accesses (
  id VARCHAR(64) PRIMARY KEY, state VARCHAR(20) NOT NULL CHECK (state IN ('asked','granted','ended','refused','lapsed')), session_id VARCHAR(64) NOT NULL REFERENCES conference_sessions(id),
  proposal_id VARCHAR(64) NOT NULL REFERENCES proposals(id), office_id VARCHAR(64) NOT NULL REFERENCES offices(id), asked_by VARCHAR(64) NOT NULL REFERENCES people(id), asked_office VARCHAR(200) NOT NULL,
  reason TEXT NOT NULL, asked_at VARCHAR(24) NOT NULL, decided_by VARCHAR(64) REFERENCES people(id), decided_office VARCHAR(200), decided_at VARCHAR(24), refusal TEXT NOT NULL DEFAULT '', until VARCHAR(24),
  opened_until VARCHAR(24), ended_at VARCHAR(24), version INTEGER NOT NULL DEFAULT 0,
  CHECK (decided_by IS NULL OR decided_by <> asked_by), CHECK (state NOT IN ('granted','lapsed') OR (decided_by IS NOT NULL AND until IS NOT NULL)),
  CHECK (opened_until IS NULL OR opened_until <= until))`

const TRIGGERS = [
  `CREATE TRIGGER accesses_are_not_deleted BEFORE DELETE ON accesses BEGIN SELECT RAISE(ABORT, 'an access is kept'); END`,
  `CREATE TRIGGER accesses_keep_what_was_asked BEFORE UPDATE ON accesses WHEN NEW.proposal_id IS NOT OLD.proposal_id OR NEW.office_id IS NOT OLD.office_id OR NEW.asked_by IS NOT OLD.asked_by OR NEW.reason IS NOT OLD.reason
    OR (OLD.until IS NOT NULL AND NEW.until IS NOT OLD.until) OR (OLD.decided_by IS NOT NULL AND NEW.decided_by IS NOT OLD.decided_by) BEGIN SELECT RAISE(ABORT, 'what was asked and allowed is kept as it was'); END`,
  `CREATE TRIGGER accesses_that_ended_stay_ended BEFORE UPDATE ON accesses WHEN OLD.state IN ('ended','refused','lapsed') AND NEW.state <> OLD.state BEGIN SELECT RAISE(ABORT, 'an access that ended is not opened again'); END`,
]

export async function up({ context }: { context: QueryInterface }): Promise<void> {
  const run = (sql: string) => context.sequelize.query(sql)
  await widenOffices(context)
  await run(ACCESSES)
  await run(`CREATE UNIQUE INDEX one_live_access ON accesses (proposal_id, office_id) WHERE state IN ('asked','granted')`)
  for (const trigger of TRIGGERS) await run(trigger)
}

/**
 * A CHECK cannot be altered in SQLite: the table is made anew within the transaction, its rows copied there and back. It is made
 * from what the database says of it, so that columns, indexes and triggers of other steps come over with it.
 */
async function widenOffices({ sequelize }: QueryInterface): Promise<void> {
  const parts = await sequelize.query<{ type: string; sql: string }>(`SELECT type, sql FROM sqlite_master WHERE tbl_name = 'offices' AND sql IS NOT NULL`, { type: QueryTypes.SELECT })
  const before = parts.find(({ type }) => type === 'table')!.sql
  const table = ROLES.reduce((sql, [from, to]) => sql.replace(from, to), before)
  if (!ROLES.every(([from]) => before.includes(from))) throw new Error('The table of offices names its roles in another way than this step knows.')
  const columns = (await sequelize.query<{ name: string }>('PRAGMA table_info(offices)', { type: QueryTypes.SELECT })).map(({ name }) => name).join(', ')
  for (const statement of [
    'PRAGMA defer_foreign_keys = ON',
    `CREATE TABLE offices_before AS SELECT ${columns} FROM offices`,
    'DROP TABLE offices',
    table,
    `INSERT INTO offices (${columns}) SELECT ${columns} FROM offices_before`,
    'DROP TABLE offices_before',
    ...parts.filter(({ type }) => type !== 'table').map(({ sql }) => sql),
  ]) await sequelize.query(statement)
}
