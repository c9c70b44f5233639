// Public halves of the signing keys; signatures of receipts, beside the receipts they must not change; signed heads of the record (M-17, S-58).

import type { QueryInterface } from 'sequelize'

const refuse = (name: string, when: string, table: string, sentence: string, condition = '') =>
  `CREATE TRIGGER ${name} BEFORE ${when} ON ${table} ${condition ? `WHEN ${condition} ` : ''}BEGIN SELECT RAISE(ABORT, '${sentence}'); END`

const STATEMENTS = [
  `CREATE TABLE signing_keys (id VARCHAR(16) PRIMARY KEY, public_pem TEXT NOT NULL, since VARCHAR(24) NOT NULL, retired_at VARCHAR(24), CHECK (length(id) = 16))`,
  'CREATE UNIQUE INDEX one_current_signing_key ON signing_keys ((retired_at IS NULL)) WHERE retired_at IS NULL',
  // A key is made and, once, retired; nothing else ever happens to it.
  refuse('signing_keys_are_not_changed', 'UPDATE', 'signing_keys', 'a signing key is kept as it was', 'OLD.retired_at IS NOT NULL OR NEW.id IS NOT OLD.id OR NEW.public_pem IS NOT OLD.public_pem OR NEW.since IS NOT OLD.since'),
  refuse('signing_keys_are_not_deleted', 'DELETE', 'signing_keys', 'a signing key is kept as it was'),
  `CREATE TABLE signatures (
    subject_kind VARCHAR(10) NOT NULL CHECK (subject_kind IN ('receipt')), subject_id VARCHAR(64) NOT NULL REFERENCES receipts(id), key_id VARCHAR(16) NOT NULL REFERENCES signing_keys(id),
    signature VARCHAR(88) NOT NULL CHECK (length(signature) = 88), at VARCHAR(24) NOT NULL, PRIMARY KEY (subject_kind, subject_id))`,
  refuse('signatures_are_not_changed', 'UPDATE', 'signatures', 'a signature is kept as it was'),
  refuse('signatures_are_not_deleted', 'DELETE', 'signatures', 'a signature is kept as it was'),
  `CREATE TABLE signed_heads (
    seq INTEGER PRIMARY KEY, sha256 VARCHAR(64) NOT NULL, at VARCHAR(24) NOT NULL, occasion VARCHAR(20) NOT NULL CHECK (occasion IN ('deadline','consultation','publication')),
    key_id VARCHAR(16) NOT NULL REFERENCES signing_keys(id), signature VARCHAR(88) NOT NULL CHECK (length(signature) = 88))`,
  refuse('heads_are_of_the_record', 'INSERT', 'signed_heads', 'a head is that of a line of the record', 'NOT EXISTS (SELECT 1 FROM record r WHERE r.seq = NEW.seq AND r.sha256 = NEW.sha256)'),
  refuse('heads_are_not_changed', 'UPDATE', 'signed_heads', 'a signed head is kept as it was'),
  refuse('heads_are_not_deleted', 'DELETE', 'signed_heads', 'a signed head is kept as it was'),
  'CREATE INDEX receipts_by_hash ON receipts (sha256)',
]

export async function up({ context }: { context: QueryInterface }): Promise<void> {
  for (const statement of STATEMENTS) await context.sequelize.query(statement)
}
