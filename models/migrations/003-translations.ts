// The foreword of the booklet, and the translations of its parts, each tied to the text it was made of (M-35).

import type { QueryInterface } from 'sequelize'

const STATEMENTS = [
  'ALTER TABLE calls ADD COLUMN foreword TEXT',
  `CREATE TABLE translations (
    id VARCHAR(64) PRIMARY KEY, state VARCHAR(20) NOT NULL CHECK (state IN ('saved')), call_id VARCHAR(64) NOT NULL REFERENCES calls(id), part VARCHAR(64) NOT NULL,
    language VARCHAR(2) NOT NULL CHECK (language IN ('ar','zh','en','fr','ru','es')), texts TEXT NOT NULL, source_sha256 VARCHAR(64) NOT NULL,
    saved_by VARCHAR(200) NOT NULL, saved_at VARCHAR(24) NOT NULL, version INTEGER NOT NULL DEFAULT 0,
    UNIQUE (call_id, part, language))`,
]

export async function up({ context }: { context: QueryInterface }): Promise<void> {
  for (const statement of STATEMENTS) await context.sequelize.query(statement)
}
