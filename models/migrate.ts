// Brings a database to this program's version, and refuses one that is newer.

import { SequelizeStorage, Umzug } from 'umzug'
import { connect, disconnect, inTransaction } from './database.ts'
import * as house from './migrations/001-house.ts'
import * as paperViewsAgenda from './migrations/002-paper-views-agenda.ts'
import * as translations from './migrations/003-translations.ts'
import * as prints from './migrations/004-prints.ts'
import * as signIn from './migrations/005-sign-in.ts'
import * as administrators from './migrations/006-administrators.ts'
import * as signatures from './migrations/007-signatures.ts'
import * as scans from './migrations/008-scans.ts'
import * as sealedVotes from './migrations/009-sealed-votes.ts'
import * as retention from './migrations/010-retention.ts'
import * as typing from './migrations/011-typing.ts'
import * as fillers from './migrations/012-fillers.ts'
import * as officesByEntity from './migrations/013-offices-by-entity.ts'
import * as invitationsToAnOffice from './migrations/014-invitations-to-an-office.ts'

// Named in code, not found by a glob: the built server has no folder to look into.
const MIGRATIONS = [
  { name: '001-house', up: house.up },
  { name: '002-paper-views-agenda', up: paperViewsAgenda.up },
  { name: '003-translations', up: translations.up },
  { name: '004-prints', up: prints.up },
  { name: '005-sign-in', up: signIn.up },
  { name: '006-administrators', up: administrators.up },
  { name: '007-signatures', up: signatures.up },
  { name: '008-scans', up: scans.up },
  { name: '009-sealed-votes', up: sealedVotes.up },
  { name: '010-retention', up: retention.up },
  { name: '011-typing', up: typing.up },
  { name: '012-fillers', up: fillers.up },
  { name: '013-offices-by-entity', up: officesByEntity.up },
  { name: '014-invitations-to-an-office', up: invitationsToAnOffice.up },
]

export class NewerDatabase extends Error {}

/**
 * Opens and migrates the database in one transaction a step.
 * @throws NewerDatabase when it was made by a later version of this program.
 */
export async function openDatabase({ file, keys }: { file: string; keys?: string }): Promise<void> {
  const sequelize = await connect(file, keys)
  const storage = new SequelizeStorage({ sequelize, tableName: 'migrations' })
  const umzug = new Umzug({ migrations: MIGRATIONS, context: sequelize.getQueryInterface(), storage, logger: undefined })
  // The storage is asked itself: umzug would name only the steps it knows.
  const unknown = (await storage.executed()).filter((name) => !MIGRATIONS.some((one) => one.name === name))
  if (unknown.length > 0) {
    await disconnect()
    throw new NewerDatabase(`The database ${file} was made by a newer version of this program (${unknown.join(', ')}). Start that version, or name another file.`)
  }
  await inTransaction(() => umzug.up())
}

export const closeDatabase = disconnect
