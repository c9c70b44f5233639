// What came on paper (M-7), the comment period and statement of a State named (M-21), the agenda and the answers awaited (M-31),
// the Secretariat's address, and the end of an officer's term (M-22).

import type { QueryInterface } from 'sequelize'

// A CHECK cannot be altered in SQLite: the table is made anew within the transaction, its rows copied there and back.
const PROPOSALS = `
CREATE TABLE proposals (
  id VARCHAR(64) PRIMARY KEY, call_id VARCHAR(64) NOT NULL REFERENCES calls(id), proponent_id VARCHAR(64) NOT NULL REFERENCES entities(id),
  proponent_kind VARCHAR(10) NOT NULL CHECK (proponent_kind IN ('State','observer')), responsible_state_id VARCHAR(64) REFERENCES entities(id),
  state VARCHAR(20) NOT NULL CHECK (state IN ('draft','keyedIn','submitted','beingScreened','returned','eligible','notEligible','withdrawn')),
  reference VARCHAR(40) UNIQUE, content TEXT NOT NULL, submitted_content TEXT, submitted_version INTEGER NOT NULL DEFAULT 0, submitted_at VARCHAR(24), saved_at VARCHAR(24) NOT NULL,
  saved_by VARCHAR(200) NOT NULL, reconsideration VARCHAR(10) NOT NULL DEFAULT 'none' CHECK (reconsideration IN ('none','asked','done')), screened_by VARCHAR(64),
  outcome_reason TEXT NOT NULL DEFAULT '', version INTEGER NOT NULL DEFAULT 0, keyed_in TEXT, comment_until VARCHAR(24),
  CHECK (state IN ('draft','keyedIn','withdrawn') OR (reference IS NOT NULL AND responsible_state_id IS NOT NULL AND submitted_content IS NOT NULL)),
  CHECK (state <> 'keyedIn' OR keyed_in IS NOT NULL))`

const COLUMNS =
  'id, call_id, proponent_id, proponent_kind, responsible_state_id, state, reference, content, submitted_content, submitted_version, submitted_at, saved_at, saved_by, reconsideration, screened_by, outcome_reason, version'

/** What makes an issued edition another one: all but its state, why it was withdrawn, and the version of the row. */
const FROZEN = ['call_id', 'language', 'number', 'data', 'data_sha256', 'source_sha256', 'corrigendum', 'prepared_by', 'prepared_office', 'prepared_at', 'issued_by', 'issued_office', 'issued_at', 'pdf', 'html', 'pdf_sha256', 'pages']
const ISSUED = [`NEW.state IN ('prepared','discarded')`, ...FROZEN.map((column) => `NEW.${column} IS NOT OLD.${column}`)].join(' OR ')

const STATEMENTS = [
  'PRAGMA defer_foreign_keys = ON',
  `CREATE TABLE proposals_before AS SELECT ${COLUMNS} FROM proposals`,
  'DROP TABLE proposals',
  PROPOSALS,
  `INSERT INTO proposals (${COLUMNS}) SELECT ${COLUMNS} FROM proposals_before`,
  'DROP TABLE proposals_before',
  `CREATE UNIQUE INDEX one_live_case_an_observer ON proposals (call_id, proponent_id) WHERE proponent_kind = 'observer' AND state NOT IN ('draft','keyedIn','withdrawn')`,
  'CREATE INDEX proposals_by_call ON proposals (call_id, state)',
  `ALTER TABLE attachments ADD COLUMN purpose VARCHAR(20) NOT NULL DEFAULT 'proposal' CHECK (purpose IN ('proposal','statement','presentation'))`,
  'ALTER TABLE calls ADD COLUMN meeting TEXT',
  'ALTER TABLE cases ADD COLUMN answer_by VARCHAR(24)',
  'ALTER TABLE offices ADD COLUMN until VARCHAR(24)',
  // The one before compared with <>, which a NULL passes by; and it left out columns that an issued edition is known by (M-37).
  'DROP TRIGGER issued_editions_are_not_changed',
  `CREATE TRIGGER issued_editions_are_not_changed BEFORE UPDATE ON editions WHEN OLD.state IN ('issued','superseded','withdrawn') AND (${ISSUED}) BEGIN SELECT RAISE(ABORT, 'an issued edition is immutable'); END`,
  `ALTER TABLE conference_sessions ADD COLUMN contact VARCHAR(254) NOT NULL DEFAULT ''`,
]

export async function up({ context }: { context: QueryInterface }): Promise<void> {
  for (const statement of STATEMENTS) await context.sequelize.query(statement)
}
