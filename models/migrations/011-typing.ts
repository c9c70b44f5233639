// What somebody types and has not saved yet (M-14): theirs alone, one row for each part of a proposal that an office has open.

import type { QueryInterface } from 'sequelize'

const STATEMENTS = [
  `CREATE TABLE typing (id VARCHAR(64) PRIMARY KEY, proposal_id VARCHAR(64) NOT NULL REFERENCES proposals(id), office_id VARCHAR(64) NOT NULL REFERENCES offices(id),
    part VARCHAR(20) NOT NULL, typed TEXT NOT NULL, at VARCHAR(24) NOT NULL, UNIQUE (proposal_id, office_id, part))`,
]

export async function up({ context }: { context: QueryInterface }): Promise<void> {
  for (const statement of STATEMENTS) await context.sequelize.query(statement)
}
