// A process that drafts without end and says so after each acknowledged act; its test kills it.

import { carryOut } from '#models/carry-out.ts'
import { actorInOffice } from '#models/find-actors.ts'
import { openDatabase } from '#models/migrate.ts'
import { contentOf } from '#models/seeds/cases-file.ts'
import { SCRIPTED } from '#models/seeds/plan.ts'
import { Calls, Offices } from '#models/tables.ts'
import { testCase } from './house.ts'

await openDatabase({ file: process.argv[2]! })
const office = (await Offices().findOne({ where: { role: 'focalPoint' }, rejectOnEmpty: true }))!
const actor = await actorInOffice(office.id)
const callId = (await Calls().findOne({ rejectOnEmpty: true }))!.id
for (;;) {
  const outcome = await carryOut('startDraft', null, actor, { callId, content: contentOf(testCase('kill', 'GEO')) }, { now: new Date(SCRIPTED.submitted) })
  if (outcome.kind === 'done') process.stdout.write(`${outcome.subjectId}\n`)
}
