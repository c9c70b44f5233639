// Votes sealed under a key outside the database, without who and when (S-54); their receipts frozen when a consultation closes (S-52).

import { QueryTypes, type QueryInterface } from 'sequelize'
import { canonicalJson } from '#workflows/canonical.ts'
import type { Choice } from '#workflows/inputs.ts'
import { newId, sha256 } from '../hash.ts'
import { makeSeal, type Seal } from '../seal.ts'
import { randomBytes } from 'node:crypto'

const refuse = (name: string, when: string, table: string, sentence: string, condition = '') =>
  `CREATE TRIGGER ${name} BEFORE ${when} ON ${table} ${condition ? `WHEN ${condition} ` : ''}BEGIN SELECT RAISE(ABORT, '${sentence}'); END`

const stateOf = (row: string) => `(SELECT state FROM consultations c WHERE c.id = ${row}.consultation_id)`

const BEFORE = [
  'ALTER TABLE consultations ADD COLUMN key_check VARCHAR(64)',
  'ALTER TABLE consultations ADD COLUMN counted TEXT',
  'ALTER TABLE recusals ADD COLUMN voter VARCHAR(64)',
  'ALTER TABLE votes RENAME TO votes_in_clear',
  // A table without numbers of its own for its rows: they lie in the order of their ids, which mean nothing.
  `CREATE TABLE votes (id VARCHAR(64) NOT NULL PRIMARY KEY, consultation_id VARCHAR(64) NOT NULL REFERENCES consultations(id), proposal_id VARCHAR(64) NOT NULL, voter VARCHAR(64) NOT NULL, sealed TEXT NOT NULL,
    FOREIGN KEY (consultation_id, proposal_id) REFERENCES consultation_items (consultation_id, proposal_id), UNIQUE (consultation_id, proposal_id, voter)) WITHOUT ROWID`,
  `CREATE TABLE vote_receipts (id VARCHAR(64) PRIMARY KEY, consultation_id VARCHAR(64) NOT NULL REFERENCES consultations(id), proposal_id VARCHAR(64) NOT NULL, salt VARCHAR(64) NOT NULL, receipts TEXT NOT NULL, sha256 VARCHAR(64) NOT NULL,
    FOREIGN KEY (consultation_id, proposal_id) REFERENCES consultation_items (consultation_id, proposal_id), UNIQUE (consultation_id, proposal_id))`,
]

const AFTER = [
  'DROP TABLE votes_in_clear',
  // Their hashes of votes could be guessed from; what they were kept for, a request sent twice, is long past.
  "DELETE FROM done_acts WHERE outcome LIKE '%castVotes%'",
  refuse('no_vote_by_the_recused', 'INSERT', 'votes', 'a recused member does not vote', 'EXISTS (SELECT 1 FROM recusals r WHERE r.consultation_id = NEW.consultation_id AND r.proposal_id = NEW.proposal_id AND r.voter = NEW.voter AND r.lifted_at IS NULL)'),
  refuse('no_vote_unless_open', 'INSERT', 'votes', 'votes are cast while the consultation is open', `${stateOf('NEW')} <> 'open'`),
  refuse('no_vote_changed', 'UPDATE', 'votes', 'votes are sealed: one that is changed is taken out and put in anew'),
  refuse('no_vote_removed_after_closing', 'DELETE', 'votes', 'votes are sealed when the consultation closes', `${stateOf('OLD')} = 'closed'`),
  refuse('no_standing_recusal_without_voter', 'INSERT', 'recusals', 'a recusal that stands closes the item to its member', 'NEW.lifted_at IS NULL AND NEW.voter IS NULL'),
  refuse('no_standing_recusal_loses_its_voter', 'UPDATE', 'recusals', 'a recusal that stands closes the item to its member', 'NEW.lifted_at IS NULL AND NEW.voter IS NULL'),
  refuse('vote_receipts_come_before_closing', 'INSERT', 'vote_receipts', 'receipts are frozen as the consultation closes', `${stateOf('NEW')} <> 'open'`),
  refuse('vote_receipts_are_not_changed', 'UPDATE', 'vote_receipts', 'receipts are kept as they were frozen'),
  refuse('vote_receipts_are_not_deleted', 'DELETE', 'vote_receipts', 'receipts are kept as they were frozen'),
]

type InClear = { proposal_id: string; office_id: string; choice: Choice; nonce: string; receipt: string; cast_at: string }

export async function up({ context }: { context: QueryInterface }): Promise<void> {
  const run = (sql: string, values: string[] = []) => context.sequelize.query(sql, { bind: values })
  const read = <T extends object>(sql: string, values: string[] = []) => context.sequelize.query<T>(sql, { type: QueryTypes.SELECT, bind: values })
  for (const statement of BEFORE) await run(statement)
  for (const { id, state, closed_at } of await read<{ id: string; state: string; closed_at: string | null }>('SELECT id, state, closed_at FROM consultations')) {
    const seal = makeSeal(id)
    await run('UPDATE consultations SET key_check = $1 WHERE id = $2', [seal.check, id])
    for (const recusal of await read<{ id: string; proposal_id: string; office_id: string }>('SELECT id, proposal_id, office_id FROM recusals WHERE consultation_id = $1 AND lifted_at IS NULL', [id])) {
      await run('UPDATE recusals SET voter = $1 WHERE id = $2', [seal.voterOf(recusal.proposal_id, recusal.office_id), recusal.id])
    }
    const counted = (await read<{ id: string }>(`SELECT o.id FROM offices o JOIN consultations n ON n.id = $1 JOIN calls c ON c.id = n.call_id WHERE o.session_id = c.session_id AND o.role = 'bureauMember' AND o.active AND (o.until IS NULL OR o.until > n.closed_at)`, [id])).map((office) => office.id)
    const all = await read<InClear>('SELECT proposal_id, office_id, choice, nonce, receipt, cast_at FROM votes_in_clear WHERE consultation_id = $1', [id])
    const votes = closed_at === null ? all : all.filter((vote) => counted.includes(vote.office_id))
    for (const row of sealedRows(seal, votes)) await run('INSERT INTO votes (id, consultation_id, proposal_id, voter, sealed) VALUES ($1, $2, $3, $4, $5)', [row.id, id, row.proposalId, row.voter, row.sealed])
    if (state !== 'closed') continue
    await run('UPDATE consultations SET counted = $1 WHERE id = $2', [JSON.stringify(counted), id])
    for (const { proposal_id } of await read<{ proposal_id: string }>('SELECT proposal_id FROM consultation_items WHERE consultation_id = $1', [id])) {
      const receipts = votes.filter((vote) => vote.proposal_id === proposal_id).map((vote) => vote.receipt).sort()
      const salt = randomBytes(16).toString('hex')
      await run('INSERT INTO vote_receipts (id, consultation_id, proposal_id, salt, receipts, sha256) VALUES ($1, $2, $3, $4, $5, $6)', [newId(), id, proposal_id, salt, JSON.stringify(receipts), sha256(canonicalJson({ proposalId: proposal_id, receipts, salt }))])
    }
  }
  for (const statement of AFTER) await run(statement)
}

function sealedRows(seal: Seal, votes: InClear[]) {
  return votes
    .map((vote) => {
      const voter = seal.voterOf(vote.proposal_id, vote.office_id)
      return { id: newId(), proposalId: vote.proposal_id, voter, sealed: seal.seal(vote.proposal_id, voter, { choice: vote.choice, nonce: vote.nonce, castAt: vote.cast_at }) }
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}
