// A record of any length, chained as the door chains it, for measuring how fast it is verified. Never on a database in use.

import { CLOCK } from '#workflows/actor.ts'
import { database, inTransaction } from '../database.ts'
import { FIRST_LINK, hashOfLine } from '../record.ts'
import { RecordLines } from '../tables.ts'

const COLUMNS = ['seq', 'at', 'person_id', 'office', 'for_entity_id', 'for_entity', 'action', 'life', 'subject_id', 'proposal_id', 'call_id', 'from_state', 'to_state', 'why', 'details', 'previous', 'sha256'] as const
const NAMES = ['seq', 'at', 'personId', 'office', 'forEntityId', 'forEntity', 'action', 'life', 'subjectId', 'proposalId', 'callId', 'fromState', 'toState', 'why', 'details', 'previous', 'sha256'] as const
const INSERT = `INSERT INTO record (${COLUMNS.join(', ')}) SELECT ${NAMES.map((name) => `json_extract(value, '$.${name}')`).join(', ')} FROM json_each(:lines)`

/** Fills an empty record with so many entries, as long as those of a submission. @returns the head */
export async function fillRecord(count: number): Promise<string> {
  if ((await RecordLines().count()) > 0) throw new Error('Only an empty record is filled.')
  let previous = FIRST_LINK
  for (let from = 1; from <= count; from += 5000) {
    const lines: object[] = []
    for (let seq = from; seq < Math.min(from + 5000, count + 1); seq += 1) {
      const line = {
        seq, at: new Date(Date.UTC(2027, 0, 1) + seq * 1000).toISOString(), personId: CLOCK.personId, office: 'Focal point of the United Republic of Tanzania', forEntityId: `entity-${seq % 197}`, forEntity: 'United Republic of Tanzania',
        action: 'submit', life: 'proposal', subjectId: `proposal-${seq % 900}`, proposalId: `proposal-${seq % 900}`, callId: 'call', fromState: 'draft', toState: 'submitted', why: 'Überprüft – проверено – 已核实',
        details: { reference: `BP/2/TZA/${seq}`, version: 3, receivedAt: '2027-03-12T10:00:00.000Z', textSha256: 'ab'.repeat(32), files: [{ name: 'Annex (2015).pdf', bytes: 20_480, sha256: 'cd'.repeat(32) }] }, previous,
      }
      const sha256 = hashOfLine(line)
      previous = sha256
      lines.push({ ...line, details: JSON.stringify(line.details), sha256 })
    }
    await inTransaction(() => database().query(INSERT, { replacements: { lines: JSON.stringify(lines) } }))
  }
  return previous
}
