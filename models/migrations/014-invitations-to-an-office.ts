// An invitation is to one office: it enters that one, and a new one replaces that one's alone (S-17, S-18).

import type { QueryInterface } from 'sequelize'

const OPEN = "purpose = 'invitation' AND used_at IS NULL"
const HELD = 'SELECT id FROM offices WHERE offices.person_id = sign_in_links.person_id AND active'

const STATEMENTS = [
  'ALTER TABLE sign_in_links ADD COLUMN office_id VARCHAR(64) REFERENCES offices(id)',
  `UPDATE sign_in_links SET office_id = (${HELD}) WHERE ${OPEN} AND (SELECT count(*) FROM (${HELD})) = 1`,
  // Of whoever holds several, nobody can say any more to which it was.
  `DELETE FROM sign_in_links WHERE ${OPEN} AND office_id IS NULL`,
  `CREATE TRIGGER an_invitation_is_to_an_office BEFORE INSERT ON sign_in_links WHEN (NEW.purpose = 'invitation') <> (NEW.office_id IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'an invitation is to one office'); END`,
]

export async function up({ context }: { context: QueryInterface }): Promise<void> {
  for (const statement of STATEMENTS) await context.sequelize.query(statement)
}
