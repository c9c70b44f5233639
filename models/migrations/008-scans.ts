// The scan of each file (S-47): how it stands, when the scanner answered, what it found. The database holds that an infected file stays one.

import type { QueryInterface } from 'sequelize'

const refuse = (name: string, when: string, condition: string, sentence: string) =>
  `CREATE TRIGGER ${name} BEFORE ${when} ON attachments WHEN ${condition} BEGIN SELECT RAISE(ABORT, '${sentence}'); END`

const STATEMENTS = [
  // What is here already was never scanned, and is looked at once a scanner is configured.
  `ALTER TABLE attachments ADD COLUMN state VARCHAR(10) NOT NULL DEFAULT 'unscanned' CHECK (state IN ('unscanned','waiting','clean','infected'))`,
  `ALTER TABLE attachments ADD COLUMN scanned_at VARCHAR(24) CHECK ((state IN ('clean','infected')) = (scanned_at IS NOT NULL))`,
  `ALTER TABLE attachments ADD COLUMN signature VARCHAR(200) CHECK ((state = 'infected') = (signature IS NOT NULL))`,
  `CREATE INDEX attachments_to_scan ON attachments (added_at) WHERE state IN ('unscanned','waiting')`,
  refuse('files_are_not_born_scanned', 'INSERT', `NEW.state NOT IN ('unscanned','waiting')`, 'a file is scanned after it was attached'),
  // An infected file never becomes anything else, and nothing that waits is released without an answer.
  refuse('infected_files_stay_infected', 'UPDATE', `OLD.state = 'infected' AND NEW.state <> 'infected'`, 'an infected file stays infected'),
  refuse('files_are_not_unscanned_again', 'UPDATE', `OLD.state <> 'unscanned' AND NEW.state = 'unscanned'`, 'a file that waits for the scanner is not released without it'),
  // Else clean bytes could be exchanged for others under the same row.
  refuse('kept_bytes_are_not_exchanged', 'UPDATE', 'NEW.sha256 <> OLD.sha256 OR NEW.stored_as <> OLD.stored_as OR NEW.proposal_id <> OLD.proposal_id', 'a file keeps the bytes it was attached with'),
]

export async function up({ context }: { context: QueryInterface }): Promise<void> {
  for (const statement of STATEMENTS) await context.sequelize.query(statement)
}
