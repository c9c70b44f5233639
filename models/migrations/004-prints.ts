// The queue of prints, so that a restart loses none; and what an edition was set from and printed with, frozen with it (M-37).

import type { QueryInterface } from 'sequelize'

const STATEMENTS = [
  `CREATE TABLE prints (
    id INTEGER PRIMARY KEY, key VARCHAR(80) NOT NULL UNIQUE, kind VARCHAR(10) NOT NULL CHECK (kind IN ('edition','draft','paper')), subject VARCHAR(80) NOT NULL, title TEXT NOT NULL, language VARCHAR(2) NOT NULL,
    content TEXT, standing VARCHAR(10) NOT NULL CHECK (standing IN ('waiting','printing','done','failed')), attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts BETWEEN 0 AND 3),
    asked_at VARCHAR(24) NOT NULL, started_at VARCHAR(24), ended_at VARCHAR(24), error TEXT, pdf BLOB, sha256 VARCHAR(64), pages INTEGER,
    CHECK (standing <> 'printing' OR started_at IS NOT NULL), CHECK (standing <> 'failed' OR error IS NOT NULL),
    CHECK ((standing = 'done') = (sha256 IS NOT NULL)), CHECK (standing <> 'done' OR kind = 'edition' OR pdf IS NOT NULL))`,
  'CREATE INDEX prints_in_line ON prints (standing, asked_at, id)',
  'ALTER TABLE editions ADD COLUMN source_package BLOB',
  'ALTER TABLE editions ADD COLUMN printed_with TEXT',
  `CREATE TRIGGER issued_editions_keep_their_source BEFORE UPDATE ON editions WHEN OLD.state IN ('issued','superseded','withdrawn') AND (NEW.source_package IS NOT OLD.source_package OR NEW.printed_with IS NOT OLD.printed_with)
    BEGIN SELECT RAISE(ABORT, 'an issued edition is immutable'); END`,
]

export async function up({ context }: { context: QueryInterface }): Promise<void> {
  for (const statement of STATEMENTS) await context.sequelize.query(statement)
}
