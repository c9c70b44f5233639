// A process that casts votes, or closes the consultation, and kills itself at a given statement of a writing transaction; its test looks at what is left.

import { carryOut } from '#models/carry-out.ts'
import { database } from '#models/database.ts'
import { actorInOffice } from '#models/find-actors.ts'
import { openDatabase } from '#models/migrate.ts'
import { SCRIPTED } from '#models/seeds/plan.ts'
import { ConsultationItems, Consultations, Offices, Recusals } from '#models/tables.ts'

const [file, what, at] = process.argv.slice(2) as [string, 'cast' | 'close', string]
await openDatabase({ file })
const { id } = (await Consultations().findOne({ rejectOnEmpty: true }))!
const office = (await Offices().findOne({ where: { role: what === 'cast' ? 'bureauMember' : 'officer' }, order: [['id', 'ASC']], rejectOnEmpty: true }))!
const actor = await actorInOffice(office.id)
const closed = (await Recusals().findAll({ where: { officeId: office.id } })).map((recusal) => recusal.proposalId)
const items = (await ConsultationItems().findAll({ order: [['proposalId', 'ASC']] })).map((item) => item.proposalId).filter((id) => !closed.includes(id)).slice(0, 2)

/** What a transaction changes, and its end. Sequelize says each statement before it sends it. */
const WRITES = /INSERT INTO|UPDATE `|DELETE FROM|COMMIT/
let written = 0
;(database() as unknown as { options: { logging: (sql: string) => void } }).options.logging = (sql) => {
  if (!WRITES.test(sql)) return
  written += 1
  if (written === Number(at)) process.kill(process.pid, 'SIGKILL')
}
const outcome = what === 'cast'
  ? await carryOut('castVotes', id, actor, { votes: items.map((proposalId) => ({ proposalId, choice: 'support' })) }, { now: new Date(SCRIPTED.voted), key: 'the-form' })
  : await carryOut('closeConsultation', id, actor, {}, { now: new Date(SCRIPTED.selected), key: 'the-form' })
process.stdout.write(`${outcome.kind} ${written}\n`)
