// The administrator's first page: the state of the system in counts, sizes and heads (S-10).

import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findSystemState } from '#models/find-system.ts'
import { Facts, Hash, Head, Part, Stack, titled, useSize, useWords, When } from '#app/components/index.ts'
import { wordsFor } from '#app/messages/index.ts'
import { found, now as clockNow, requireActor } from '#app/server/index.ts'
import { machineState } from '#app/server/system.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request)
  const state = found(await findSystemState(actor))
  const words = wordsFor(actor.language)
  const trouble = state.mails.failed + state.prints.failed > 0
  return { heading: words(trouble ? 'system.state.headingTrouble' : 'system.state.heading'), state, machine: await machineState(), at: (await clockNow()).toISOString() }
}

export const meta = titled<typeof loader>(({ heading }) => heading)

export default function StateOfTheSystem() {
  const words = useWords()
  const size = useSize()
  const { heading, state, machine, at } = useLoaderData<typeof loader>()
  const { database, mails, prints, files, record } = state
  const { backup } = machine
  return (
    <>
      <Head kicker={words('system.kicker')} title={heading} lede={words('system.state.lede')} />
      <Stack>
        <Part title={words('system.state.mails')}>
          <Facts facts={[[words('system.state.mailsWaiting'), mails.waiting], [words('system.state.mailsFailed'), mails.failed]]} />
        </Part>
        <Part title={words('system.state.prints')}>
          <Facts facts={[[words('system.state.printsWaiting'), prints.waiting], [words('system.state.printsFailed'), prints.failed]]} />
        </Part>
        <Part title={words('system.state.database')}>
          <Facts facts={[
            [words('system.state.size'), size(database.bytes)],
            [words('system.state.schema'), <code key="schema">{database.schema}</code>],
            [words('system.state.files'), words('system.state.filesSays', { count: files.count, size: size(files.bytes) })],
            [words('system.state.backup'), backup.kind === 'found' ? <span key="backup">{words('system.state.backupSays', { size: size(backup.bytes) })} <When at={backup.at} /></span> : words(backup.kind === 'none' ? 'system.state.backupNone' : 'system.state.backupNotWatched')],
            [words('system.state.disk'), machine.diskFree === null ? words('system.state.diskUnknown') : size(machine.diskFree)],
          ]} />
        </Part>
        <Part title={words('system.state.record')}>
          <Facts facts={[
            [words('system.state.recordLength'), record.length],
            [words('system.state.recordLast'), record.lastAt === null ? words('system.state.noLine') : <When key="last" at={record.lastAt} seconds />],
            [words('system.state.recordHead'), <Hash key="head" value={record.head} />],
          ]} />
        </Part>
        <Part title={words('system.state.machine')}>
          <Facts facts={[
            [words('system.state.clock'), <span key="clock"><When at={at} seconds /><br />{words('system.state.clockSays')}</span>],
            [words('system.state.zone'), machine.zone],
          ]} />
        </Part>
      </Stack>
    </>
  )
}
