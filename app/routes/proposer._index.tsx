// The home of a State or an observer: what is asked, what it proposed, what it waits for.

import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { nameInSentence } from '#workflows/names/index.ts'
import { readEntity } from '#models/find-entities.ts'
import { findCases } from '#models/find-cases.ts'
import { findProposals } from '#models/find-proposals.ts'
import { findHappenings } from '#models/find-record-proposer.ts'
import { findStart } from '#models/find-start.ts'
import { findProposerTasks } from '#models/find-tasks-proposer.ts'
import { Columns, Head, Stack, titled, useWords } from '#app/components/index.ts'
import { HomeMain } from '#app/components/proposer/home-main.tsx'
import { HomeSide } from '#app/components/proposer/home-side.tsx'
import { countWord } from '#app/components/proposer/words.ts'
import type { wordsFor } from '#app/messages/index.ts'
import { found } from '#app/server/index.ts'
import { kickerOf, rowOf, slotOf } from '#app/server/proposer-pages.ts'
import { requireProposer } from '#app/server/proposer.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor, at } = await requireProposer(request)
  const entity = found(await readEntity(actor.entityId!, actor, at))
  const { name, kind, iso3 } = entity.situation.entity!
  const kicker = kickerOf({ name, kind, iso3, basis: entity.rows.entity!.basis }, actor)
  const start = await findStart(actor, at)
  const people = entity.people.length
  if (!start) return { kicker, name: nameInSentence(name), kind, call: null, people, tasks: [], happened: [] }
  const lines = await findProposals(actor, start.callId, at)
  const own = lines.filter((line) => line.proponent.id === actor.entityId).map(rowOf)
  const cases = (await findCases(actor, start.callId, at)).map(({ id, title, standing, state, summary }) => ({ id, title, standing, state: state.name, summary }))
  return {
    kicker, name: nameInSentence(name), kind, people,
    tasks: await findProposerTasks(actor, at),
    happened: await findHappenings(actor, start.callId, at),
    call: { own, named: lines.filter((line) => line.proponent.id !== actor.entityId).map(rowOf), cases, slot: slotOf(start, actor, own.length > 0), cap: start.cap },
  }
}

export const meta = titled<typeof loader>((data, words) => heading(words, data.call !== null, data.tasks.length))

function heading(words: ReturnType<typeof wordsFor>, hasCall: boolean, count: number): string {
  if (!hasCall) return words('proposer.home.noCall')
  return count === 0 ? words('proposer.home.none') : words('proposer.home.asked', { count, number: countWord(words, count) })
}

export default function Home() {
  const words = useWords()
  const data = useLoaderData<typeof loader>()
  const dated = data.tasks.filter((task) => task.dueAt !== null).length
  const lede = !data.call ? words('proposer.home.noCallSays') : data.tasks.length === 0 ? words('proposer.home.noneSays') : dated === 0 ? words('proposer.home.undated') : words('proposer.home.dated', { count: dated, number: countWord(words, dated) })
  return (
    <>
      <Head kicker={data.kicker} title={heading(words, data.call !== null, data.tasks.length)} lede={lede} />
      <Columns>
        <Stack>{data.call && <HomeMain entity={data.name} kind={data.kind} tasks={data.tasks} {...data.call} />}</Stack>
        <HomeSide entity={data.name} people={data.people} happened={data.happened} />
      </Columns>
    </>
  )
}
