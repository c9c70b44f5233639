// The whole house as first built. CHECKs, unique indexes and triggers hold the rules that must survive any code (S-40).

import type { QueryInterface } from 'sequelize'

const TABLES = `
CREATE TABLE conference_sessions (
  id VARCHAR(64) PRIMARY KEY, state VARCHAR(20) NOT NULL CHECK (state IN ('planned','closed')), number INTEGER NOT NULL UNIQUE,
  place VARCHAR(200) NOT NULL, zone VARCHAR(64) NOT NULL, starts_on VARCHAR(10) NOT NULL, ends_on VARCHAR(10) NOT NULL, version INTEGER NOT NULL DEFAULT 0);

CREATE TABLE entities (
  id VARCHAR(64) PRIMARY KEY, session_id VARCHAR(64) NOT NULL REFERENCES conference_sessions(id), kind VARCHAR(10) NOT NULL CHECK (kind IN ('State','observer')),
  state VARCHAR(20) NOT NULL CHECK (state IN ('admitted','suspended','objectedTo')), iso3 VARCHAR(3), name VARCHAR(500) NOT NULL, basis VARCHAR(20),
  language VARCHAR(2) NOT NULL, version INTEGER NOT NULL DEFAULT 0, CHECK ((kind = 'State') = (iso3 IS NOT NULL)));
CREATE UNIQUE INDEX one_entity_a_state ON entities (session_id, iso3) WHERE iso3 IS NOT NULL;
CREATE UNIQUE INDEX one_entity_an_observer ON entities (session_id, name) WHERE kind = 'observer';

CREATE TABLE people (
  id VARCHAR(64) PRIMARY KEY, email VARCHAR(254) NOT NULL UNIQUE, language VARCHAR(2) NOT NULL, zone VARCHAR(64) NOT NULL);

CREATE TABLE offices (
  id VARCHAR(64) PRIMARY KEY, person_id VARCHAR(64) NOT NULL REFERENCES people(id), session_id VARCHAR(64) NOT NULL REFERENCES conference_sessions(id),
  role VARCHAR(20) NOT NULL CHECK (role IN ('focalPoint','representative','officer','bureauMember')), title VARCHAR(200) NOT NULL,
  entity_id VARCHAR(64) REFERENCES entities(id), regional_group VARCHAR(40), active BOOLEAN NOT NULL, since VARCHAR(24) NOT NULL,
  CHECK ((role = 'officer') = (entity_id IS NULL)));
CREATE UNIQUE INDEX one_office_a_person ON offices (person_id, session_id, role, title) WHERE active;

CREATE TABLE sign_in_links (token_hash VARCHAR(64) PRIMARY KEY, person_id VARCHAR(64) NOT NULL REFERENCES people(id), expires_at VARCHAR(24) NOT NULL, used_at VARCHAR(24));
CREATE TABLE sign_ins (token_hash VARCHAR(64) PRIMARY KEY, person_id VARCHAR(64) NOT NULL REFERENCES people(id), office_id VARCHAR(64) NOT NULL REFERENCES offices(id),
  began_at VARCHAR(24) NOT NULL, seen_at VARCHAR(24) NOT NULL);
CREATE TABLE settings (name VARCHAR(64) PRIMARY KEY, value TEXT NOT NULL);

CREATE TABLE calls (
  id VARCHAR(64) PRIMARY KEY, session_id VARCHAR(64) NOT NULL UNIQUE REFERENCES conference_sessions(id), state VARCHAR(20) NOT NULL CHECK (state IN ('prepared','open','closed')),
  title VARCHAR(500) NOT NULL, aspects TEXT NOT NULL, opens_at VARCHAR(24) NOT NULL, closes_at VARCHAR(24) NOT NULL, zone VARCHAR(64) NOT NULL,
  grace_minutes INTEGER NOT NULL CHECK (grace_minutes >= 0), cap INTEGER NOT NULL CHECK (cap BETWEEN 1 AND 4), observers_invited BOOLEAN NOT NULL,
  state_cap INTEGER CHECK (state_cap >= 1), word_limits TEXT NOT NULL, version INTEGER NOT NULL DEFAULT 0, UNIQUE (id, cap));
CREATE TABLE extensions (id VARCHAR(64) PRIMARY KEY, call_id VARCHAR(64) NOT NULL REFERENCES calls(id), entity_id VARCHAR(64) NOT NULL REFERENCES entities(id),
  until VARCHAR(24) NOT NULL, reason TEXT NOT NULL);
CREATE TABLE invitations (id VARCHAR(64) PRIMARY KEY, call_id VARCHAR(64) NOT NULL REFERENCES calls(id), entity_id VARCHAR(64) NOT NULL REFERENCES entities(id),
  sent_at VARCHAR(24) NOT NULL, acknowledged_at VARCHAR(24), UNIQUE (call_id, entity_id));
CREATE TABLE funds (id VARCHAR(64) PRIMARY KEY, call_id VARCHAR(64) NOT NULL REFERENCES calls(id), donor VARCHAR(500) NOT NULL, amount NUMERIC NOT NULL CHECK (amount > 0),
  currency VARCHAR(3) NOT NULL, recorded_by VARCHAR(200) NOT NULL, recorded_at VARCHAR(24) NOT NULL);

CREATE TABLE proposals (
  id VARCHAR(64) PRIMARY KEY, call_id VARCHAR(64) NOT NULL REFERENCES calls(id), proponent_id VARCHAR(64) NOT NULL REFERENCES entities(id),
  proponent_kind VARCHAR(10) NOT NULL CHECK (proponent_kind IN ('State','observer')), responsible_state_id VARCHAR(64) REFERENCES entities(id),
  state VARCHAR(20) NOT NULL CHECK (state IN ('draft','submitted','beingScreened','returned','eligible','notEligible','withdrawn')),
  reference VARCHAR(40) UNIQUE, content TEXT NOT NULL, submitted_content TEXT, submitted_version INTEGER NOT NULL DEFAULT 0, submitted_at VARCHAR(24), saved_at VARCHAR(24) NOT NULL,
  saved_by VARCHAR(200) NOT NULL, reconsideration VARCHAR(10) NOT NULL DEFAULT 'none' CHECK (reconsideration IN ('none','asked','done')), screened_by VARCHAR(64),
  outcome_reason TEXT NOT NULL DEFAULT '', version INTEGER NOT NULL DEFAULT 0,
  CHECK (state IN ('draft','withdrawn') OR (reference IS NOT NULL AND responsible_state_id IS NOT NULL AND submitted_content IS NOT NULL)));
CREATE UNIQUE INDEX one_live_case_an_observer ON proposals (call_id, proponent_id) WHERE proponent_kind = 'observer' AND state NOT IN ('draft','withdrawn');
CREATE TABLE proposal_versions (id VARCHAR(64) PRIMARY KEY, proposal_id VARCHAR(64) NOT NULL REFERENCES proposals(id), number INTEGER NOT NULL, content TEXT NOT NULL,
  sha256 VARCHAR(64) NOT NULL, saved_by VARCHAR(200) NOT NULL, saved_at VARCHAR(24) NOT NULL, cause VARCHAR(40) NOT NULL, UNIQUE (proposal_id, number));
CREATE TABLE attachments (id VARCHAR(64) PRIMARY KEY, proposal_id VARCHAR(64) NOT NULL REFERENCES proposals(id), name VARCHAR(500) NOT NULL, type VARCHAR(10) NOT NULL,
  bytes INTEGER NOT NULL, sha256 VARCHAR(64) NOT NULL, stored_as VARCHAR(64) NOT NULL, added_by VARCHAR(200) NOT NULL, added_at VARCHAR(24) NOT NULL, removed_at VARCHAR(24));
CREATE TABLE receipts (id VARCHAR(64) PRIMARY KEY, proposal_id VARCHAR(64) NOT NULL REFERENCES proposals(id), number INTEGER NOT NULL, body TEXT NOT NULL, sha256 VARCHAR(64) NOT NULL,
  issued_at VARCHAR(24) NOT NULL, UNIQUE (proposal_id, number));
CREATE TABLE criteria (id VARCHAR(64) PRIMARY KEY, proposal_id VARCHAR(64) NOT NULL REFERENCES proposals(id), criterion VARCHAR(40) NOT NULL,
  finding VARCHAR(10) NOT NULL CHECK (finding IN ('met','notMet','unclear')), reason TEXT NOT NULL, found_by VARCHAR(200) NOT NULL, found_at VARCHAR(24) NOT NULL, UNIQUE (proposal_id, criterion));
CREATE TABLE rounds (id VARCHAR(64) PRIMARY KEY, proposal_id VARCHAR(64) NOT NULL REFERENCES proposals(id), number INTEGER NOT NULL, questions TEXT NOT NULL, sections TEXT NOT NULL,
  due_at VARCHAR(24) NOT NULL, asked_at VARCHAR(24) NOT NULL, answer TEXT, answered_at VARCHAR(24), UNIQUE (proposal_id, number));
CREATE TABLE messages (id VARCHAR(64) PRIMARY KEY, proposal_id VARCHAR(64) NOT NULL REFERENCES proposals(id), thread VARCHAR(10) NOT NULL CHECK (thread IN ('proposer','internal')),
  body TEXT NOT NULL, office VARCHAR(200) NOT NULL, entity_id VARCHAR(64), at VARCHAR(24) NOT NULL, number INTEGER NOT NULL);
CREATE TABLE changes (id VARCHAR(64) PRIMARY KEY, proposal_id VARCHAR(64) NOT NULL REFERENCES proposals(id), section VARCHAR(40) NOT NULL, text TEXT NOT NULL, why TEXT NOT NULL,
  standing VARCHAR(10) NOT NULL CHECK (standing IN ('open','accepted','refused')), proposed_by VARCHAR(200) NOT NULL, proposed_at VARCHAR(24) NOT NULL, answer TEXT NOT NULL DEFAULT '', answered_at VARCHAR(24));
CREATE TABLE state_views (id VARCHAR(64) PRIMARY KEY, proposal_id VARCHAR(64) NOT NULL UNIQUE REFERENCES proposals(id), comment TEXT NOT NULL, agrees BOOLEAN NOT NULL,
  would_present VARCHAR(10) NOT NULL CHECK (would_present IN ('yes','no','undecided')), given_by VARCHAR(200) NOT NULL, given_at VARCHAR(24) NOT NULL);

CREATE TABLE consultations (
  id VARCHAR(64) PRIMARY KEY, call_id VARCHAR(64) NOT NULL UNIQUE REFERENCES calls(id), state VARCHAR(20) NOT NULL CHECK (state IN ('frozen','open','closed')), due_at VARCHAR(24) NOT NULL,
  quorum INTEGER NOT NULL CHECK (quorum >= 1), frozen_at VARCHAR(24) NOT NULL, opened_at VARCHAR(24), closed_at VARCHAR(24), version INTEGER NOT NULL DEFAULT 0);
CREATE TABLE consultation_items (id VARCHAR(64) PRIMARY KEY, consultation_id VARCHAR(64) NOT NULL REFERENCES consultations(id), proposal_id VARCHAR(64) NOT NULL UNIQUE REFERENCES proposals(id),
  content_sha256 VARCHAR(64) NOT NULL, UNIQUE (consultation_id, proposal_id));
CREATE TABLE recusals (id VARCHAR(64) PRIMARY KEY, consultation_id VARCHAR(64) NOT NULL REFERENCES consultations(id), proposal_id VARCHAR(64) NOT NULL REFERENCES proposals(id),
  office_id VARCHAR(64) NOT NULL REFERENCES offices(id), kind VARCHAR(10) NOT NULL CHECK (kind IN ('computed','declared')), reason TEXT NOT NULL, at VARCHAR(24) NOT NULL, lifted_at VARCHAR(24),
  lift_reason TEXT, CHECK (kind = 'declared' OR lifted_at IS NULL));
CREATE UNIQUE INDEX one_standing_recusal ON recusals (consultation_id, proposal_id, office_id) WHERE lifted_at IS NULL;
CREATE TABLE votes (id VARCHAR(64) PRIMARY KEY, consultation_id VARCHAR(64) NOT NULL REFERENCES consultations(id), proposal_id VARCHAR(64) NOT NULL, office_id VARCHAR(64) NOT NULL REFERENCES offices(id),
  choice VARCHAR(20) NOT NULL CHECK (choice IN ('support','doNotSupport','abstain')), nonce VARCHAR(64) NOT NULL, receipt VARCHAR(64) NOT NULL, cast_at VARCHAR(24) NOT NULL,
  FOREIGN KEY (consultation_id, proposal_id) REFERENCES consultation_items (consultation_id, proposal_id), UNIQUE (consultation_id, proposal_id, office_id));

CREATE TABLE selections (
  id VARCHAR(64) PRIMARY KEY, call_id VARCHAR(64) NOT NULL UNIQUE REFERENCES calls(id), state VARCHAR(20) NOT NULL CHECK (state IN ('prepared','confirmed','announced')),
  prepared_by VARCHAR(64) NOT NULL REFERENCES people(id), prepared_office VARCHAR(200) NOT NULL, confirmed_by VARCHAR(64) REFERENCES people(id), confirmed_office VARCHAR(200), confirmed_at VARCHAR(24),
  announced_at VARCHAR(24), departure_reason TEXT NOT NULL DEFAULT '', version INTEGER NOT NULL DEFAULT 0,
  CHECK (state = 'prepared' OR (confirmed_by IS NOT NULL AND confirmed_by <> prepared_by)));
CREATE TABLE selection_items (
  id VARCHAR(64) PRIMARY KEY, selection_id VARCHAR(64) NOT NULL REFERENCES selections(id), call_id VARCHAR(64) NOT NULL, cap INTEGER NOT NULL,
  proposal_id VARCHAR(64) NOT NULL UNIQUE REFERENCES proposals(id), outcome VARCHAR(20) NOT NULL CHECK (outcome IN ('selected','reserve','notSelected')), reason TEXT NOT NULL,
  place INTEGER, freed VARCHAR(10) CHECK (freed IN ('open','filled','empty')),
  FOREIGN KEY (call_id, cap) REFERENCES calls (id, cap),
  CHECK ((outcome = 'selected' AND freed IS NULL) = (place IS NOT NULL)), CHECK (place BETWEEN 1 AND cap), UNIQUE (call_id, place));

CREATE TABLE cases (
  id VARCHAR(64) PRIMARY KEY, call_id VARCHAR(64) NOT NULL REFERENCES calls(id), proposal_id VARCHAR(64) NOT NULL UNIQUE REFERENCES proposals(id),
  state VARCHAR(20) NOT NULL CHECK (state IN ('invited','accepted','declined','discussed','notDiscussed')), presenters TEXT NOT NULL, needs TEXT NOT NULL DEFAULT '', decline_reason TEXT NOT NULL DEFAULT '',
  discussed_on VARCHAR(10), questions TEXT NOT NULL DEFAULT '', account TEXT NOT NULL DEFAULT '', version INTEGER NOT NULL DEFAULT 0);
CREATE TABLE summaries (
  id VARCHAR(64) PRIMARY KEY, case_id VARCHAR(64) NOT NULL UNIQUE REFERENCES cases(id), state VARCHAR(20) NOT NULL CHECK (state IN ('drafted','withState','commented','cleared')),
  content TEXT NOT NULL, sha256 VARCHAR(64) NOT NULL, number INTEGER NOT NULL, due_at VARCHAR(24), cleared_sha256 VARCHAR(64), cleared_by VARCHAR(200), cleared_at VARCHAR(24), version INTEGER NOT NULL DEFAULT 0,
  CHECK ((state = 'cleared') = (cleared_sha256 IS NOT NULL)), CHECK (cleared_sha256 IS NULL OR cleared_sha256 = sha256));
CREATE TABLE summary_versions (id VARCHAR(64) PRIMARY KEY, summary_id VARCHAR(64) NOT NULL REFERENCES summaries(id), number INTEGER NOT NULL, content TEXT NOT NULL, sha256 VARCHAR(64) NOT NULL,
  saved_by VARCHAR(200) NOT NULL, saved_at VARCHAR(24) NOT NULL, comment TEXT NOT NULL DEFAULT '', comment_by VARCHAR(200), comment_at VARCHAR(24), UNIQUE (summary_id, number));

CREATE TABLE editions (
  id VARCHAR(64) PRIMARY KEY, call_id VARCHAR(64) NOT NULL REFERENCES calls(id), language VARCHAR(2) NOT NULL, number INTEGER NOT NULL,
  state VARCHAR(20) NOT NULL CHECK (state IN ('prepared','issued','superseded','withdrawn','discarded')), data TEXT NOT NULL, data_sha256 VARCHAR(64) NOT NULL, source_sha256 VARCHAR(64) NOT NULL, corrigendum TEXT NOT NULL,
  prepared_by VARCHAR(64) NOT NULL REFERENCES people(id), prepared_office VARCHAR(200) NOT NULL, prepared_at VARCHAR(24) NOT NULL, issued_by VARCHAR(64), issued_office VARCHAR(200), issued_at VARCHAR(24),
  pdf BLOB, html TEXT, pdf_sha256 VARCHAR(64), pages INTEGER, print_error TEXT, withdraw_reason TEXT NOT NULL DEFAULT '', version INTEGER NOT NULL DEFAULT 0,
  UNIQUE (call_id, language, number), CHECK (state NOT IN ('issued','superseded') OR (pdf IS NOT NULL AND html IS NOT NULL AND pdf_sha256 IS NOT NULL AND issued_by IS NOT NULL AND issued_by <> prepared_by)));

CREATE TABLE record (
  seq INTEGER PRIMARY KEY, at VARCHAR(24) NOT NULL, person_id VARCHAR(64), office VARCHAR(200) NOT NULL, for_entity_id VARCHAR(64), for_entity VARCHAR(500), action VARCHAR(40) NOT NULL,
  life VARCHAR(20) NOT NULL, subject_id VARCHAR(64) NOT NULL, proposal_id VARCHAR(64), call_id VARCHAR(64), from_state VARCHAR(20) NOT NULL, to_state VARCHAR(20) NOT NULL, why TEXT NOT NULL, details TEXT NOT NULL,
  previous VARCHAR(64) NOT NULL, sha256 VARCHAR(64) NOT NULL UNIQUE);
CREATE TABLE letters (
  id VARCHAR(64) PRIMARY KEY, number VARCHAR(40) NOT NULL UNIQUE, call_id VARCHAR(64), kind VARCHAR(40) NOT NULL, entity_id VARCHAR(64) NOT NULL REFERENCES entities(id), language VARCHAR(2) NOT NULL,
  proposal_id VARCHAR(64), data TEXT NOT NULL, issued_at VARCHAR(24) NOT NULL);
CREATE TABLE outbox (
  id VARCHAR(64) PRIMARY KEY, mail_key VARCHAR(200) NOT NULL UNIQUE, recipient VARCHAR(254) NOT NULL, kind VARCHAR(40) NOT NULL, language VARCHAR(2) NOT NULL, zone VARCHAR(64) NOT NULL, data TEXT NOT NULL,
  letter_id VARCHAR(64) REFERENCES letters(id), created_at VARCHAR(24) NOT NULL, sent_at VARCHAR(24), attempts INTEGER NOT NULL DEFAULT 0, next_at VARCHAR(24) NOT NULL, last_error TEXT NOT NULL DEFAULT '');
CREATE TABLE done_acts (actor_key VARCHAR(140) NOT NULL, act_key VARCHAR(80) NOT NULL, input_sha256 VARCHAR(64) NOT NULL, outcome TEXT NOT NULL, PRIMARY KEY (actor_key, act_key));
CREATE INDEX proposals_by_call ON proposals (call_id, state);
CREATE INDEX record_by_proposal ON record (proposal_id);
CREATE INDEX letters_by_entity ON letters (entity_id);
CREATE INDEX outbox_waiting ON outbox (next_at) WHERE sent_at IS NULL
`

const refuse = (name: string, when: string, table: string, sentence: string, condition = '') =>
  `CREATE TRIGGER ${name} BEFORE ${when} ON ${table} ${condition ? `WHEN ${condition} ` : ''}BEGIN SELECT RAISE(ABORT, '${sentence}'); END`

// Triggers are written per dialect; these are SQLite's.
const TRIGGERS = [
  refuse('record_is_not_changed', 'UPDATE', 'record', 'the record is append-only'),
  refuse('record_is_not_deleted', 'DELETE', 'record', 'the record is append-only'),
  refuse('versions_are_not_changed', 'UPDATE', 'proposal_versions', 'a version is kept as it was'),
  refuse('versions_are_not_deleted', 'DELETE', 'proposal_versions', 'a version is kept as it was'),
  refuse('receipts_are_not_changed', 'UPDATE', 'receipts', 'a receipt is kept as it was'),
  refuse('receipts_are_not_deleted', 'DELETE', 'receipts', 'a receipt is kept as it was'),
  refuse('letters_are_not_changed', 'UPDATE', 'letters', 'a letter is kept as it was'),
  refuse('letters_are_not_deleted', 'DELETE', 'letters', 'a letter is kept as it was'),
  refuse(
    'issued_editions_are_not_changed',
    'UPDATE',
    'editions',
    'an issued edition is immutable',
    `OLD.state IN ('issued','superseded','withdrawn') AND (NEW.state IN ('prepared','discarded') OR NEW.data <> OLD.data OR NEW.pdf_sha256 <> OLD.pdf_sha256 OR NEW.pdf <> OLD.pdf OR NEW.html <> OLD.html OR NEW.data_sha256 <> OLD.data_sha256 OR NEW.issued_at <> OLD.issued_at)`,
  ),
  refuse('editions_are_not_deleted', 'DELETE', 'editions', 'an edition is kept'),
  refuse('no_vote_by_the_recused', 'INSERT', 'votes', 'a recused member does not vote', `EXISTS (SELECT 1 FROM recusals r WHERE r.consultation_id = NEW.consultation_id AND r.proposal_id = NEW.proposal_id AND r.office_id = NEW.office_id AND r.lifted_at IS NULL)`),
  refuse('no_vote_unless_open', 'INSERT', 'votes', 'votes are cast while the consultation is open', `(SELECT state FROM consultations c WHERE c.id = NEW.consultation_id) <> 'open'`),
  refuse('no_vote_changed_after_closing', 'UPDATE', 'votes', 'votes are sealed when the consultation closes', `(SELECT state FROM consultations c WHERE c.id = NEW.consultation_id) <> 'open'`),
  refuse('no_vote_removed_after_closing', 'DELETE', 'votes', 'votes are sealed when the consultation closes', `(SELECT state FROM consultations c WHERE c.id = OLD.consultation_id) = 'closed'`),
]

export async function up({ context }: { context: QueryInterface }): Promise<void> {
  const statements = [...TABLES.split(';').map((one) => one.trim()).filter(Boolean), ...TRIGGERS]
  for (const statement of statements) await context.sequelize.query(statement)
}
