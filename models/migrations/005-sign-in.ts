// Second factors, passkeys and what belongs to them (S-12, S-15 to S-25). Sign-ins from before are ended: they were begun by a link alone.

import type { QueryInterface } from 'sequelize'

const shows = (factor: string) => `(' ' || NEW.factors || ' ') LIKE '% ${factor} %'`
/** The same as opensOffice in workflows/sign-in-rules.ts says: the database holds it, whoever writes to it. */
const ONE_FACTOR_ONLY = `NEW.whole AND EXISTS (SELECT 1 FROM offices WHERE id = NEW.office_id AND role IN ('officer','bureauMember','administrator'))
  AND NOT (${shows('passkey')} OR ${shows('demonstration')} OR ((${shows('totp')} OR ${shows('recoveryCode')}) AND (${shows('link')} OR ${shows('invitation')} OR ${shows('provider')})))`

const STATEMENTS = [
  'DROP TABLE sign_ins',
  'DROP TABLE sign_in_links',
  // A link for nobody is kept as well: an address that is not known costs the same work as one that is (S-16).
  `CREATE TABLE sign_in_links (token_hash VARCHAR(64) PRIMARY KEY, person_id VARCHAR(64) REFERENCES people(id), purpose VARCHAR(10) NOT NULL CHECK (purpose IN ('signIn','invitation','confirm')),
    sign_in_id VARCHAR(64), expires_at VARCHAR(24) NOT NULL, used_at VARCHAR(24), CHECK ((purpose = 'confirm') = (sign_in_id IS NOT NULL)))`,
  `CREATE TRIGGER links_are_used_once BEFORE UPDATE ON sign_in_links WHEN OLD.used_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'a link is used once'); END`,
  `CREATE TABLE sign_ins (
    id VARCHAR(64) PRIMARY KEY, token_hash VARCHAR(64) NOT NULL UNIQUE, person_id VARCHAR(64) NOT NULL REFERENCES people(id), office_id VARCHAR(64) NOT NULL REFERENCES offices(id),
    factors VARCHAR(80) NOT NULL CHECK (factors <> ''), whole BOOLEAN NOT NULL, began_at VARCHAR(24) NOT NULL, seen_at VARCHAR(24) NOT NULL, proven_at VARCHAR(24) NOT NULL, device VARCHAR(60) NOT NULL)`,
  'CREATE INDEX sign_ins_of_a_person ON sign_ins (person_id)',
  ...(['INSERT', 'UPDATE'] as const).map((act) => `CREATE TRIGGER one_factor_opens_no_privileged_office_${act.toLowerCase()} BEFORE ${act} ON sign_ins WHEN ${ONE_FACTOR_ONLY} BEGIN SELECT RAISE(ABORT, 'one factor opens no privileged office'); END`),
  `CREATE TABLE passkeys (
    id VARCHAR(64) PRIMARY KEY, credential_id VARCHAR(1400) NOT NULL UNIQUE, person_id VARCHAR(64) NOT NULL REFERENCES people(id), public_key BLOB NOT NULL, counter INTEGER NOT NULL DEFAULT 0,
    transports TEXT NOT NULL, label VARCHAR(80) NOT NULL, created_at VARCHAR(24) NOT NULL, used_at VARCHAR(24))`,
  'CREATE INDEX passkeys_of_a_person ON passkeys (person_id)',
  `CREATE TABLE authenticators (person_id VARCHAR(64) PRIMARY KEY REFERENCES people(id), sealed_secret TEXT NOT NULL, created_at VARCHAR(24) NOT NULL, confirmed_at VARCHAR(24), last_step INTEGER NOT NULL DEFAULT 0)`,
  // A code that was taken is never taken again, nor one before it (S-19).
  `CREATE TRIGGER codes_are_used_once BEFORE UPDATE ON authenticators WHEN NEW.last_step < OLD.last_step AND NEW.sealed_secret = OLD.sealed_secret BEGIN SELECT RAISE(ABORT, 'a code is used once'); END`,
  `CREATE TABLE recovery_codes (code_hash VARCHAR(64) PRIMARY KEY, person_id VARCHAR(64) NOT NULL REFERENCES people(id), used_at VARCHAR(24))`,
  `CREATE TRIGGER recovery_codes_are_used_once BEFORE UPDATE ON recovery_codes WHEN OLD.used_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'a recovery code is used once'); END`,
  // What a browser or a provider must answer with, once: a challenge for passkeys, a state for a provider.
  `CREATE TABLE challenges (hash VARCHAR(64) PRIMARY KEY, purpose VARCHAR(10) NOT NULL CHECK (purpose IN ('signIn','confirm','register','provider')), sign_in_id VARCHAR(64), data TEXT NOT NULL, expires_at VARCHAR(24) NOT NULL)`,
  `CREATE TABLE provider_links (id VARCHAR(64) PRIMARY KEY, issuer VARCHAR(300) NOT NULL, subject VARCHAR(300) NOT NULL, person_id VARCHAR(64) NOT NULL REFERENCES people(id), linked_at VARCHAR(24) NOT NULL, UNIQUE (issuer, subject))`,
  `CREATE TABLE known_devices (hash VARCHAR(64) PRIMARY KEY, person_id VARCHAR(64) NOT NULL REFERENCES people(id), first_at VARCHAR(24) NOT NULL)`,
  // When a form came that only lacked a fresh proof: sent again at once, it counts as having come then (M-6).
  `CREATE TABLE arrivals (id VARCHAR(64) PRIMARY KEY, office_id VARCHAR(64) NOT NULL REFERENCES offices(id), sent_sha256 VARCHAR(64) NOT NULL, received_at VARCHAR(24) NOT NULL, expires_at VARCHAR(24) NOT NULL)`,
]

export async function up({ context }: { context: QueryInterface }): Promise<void> {
  for (const statement of STATEMENTS) await context.sequelize.query(statement)
}
