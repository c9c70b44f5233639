// The Secretariat's home: what waits, then the call at a glance.

import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { PROPOSAL_STATES } from '#workflows/lives/proposal.ts'
import { findOfficersCall } from '#models/find-officers-call.ts'
import { findReplies } from '#models/find-replies.ts'
import { findScansWaiting } from '#models/find-scans.ts'
import { findScreening } from '#models/find-screening.ts'
import { findOfficerTasks } from '#models/find-tasks-officer.ts'
import { Columns, Empty, Head, Side, Stack, titled, useWords } from '#app/components/index.ts'
import { countWord } from '#app/components/proposer/words.ts'
import { CallGlance, GlanceLinks, NotReplied, ScreeningCounts } from '#app/components/secretariat/call-glance.tsx'
import { termsOf } from '#app/components/secretariat/call-terms.tsx'
import { OfficerTasks } from '#app/components/secretariat/officer-tasks.tsx'
import { ScansWaiting } from '#app/components/secretariat/scans-waiting.tsx'
import { wordsFor } from '#app/messages/index.ts'
import { now as clockNow, requireActor } from '#app/server/index.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request)
  const now = await clockNow()
  const words = wordsFor(actor.language)
  const found = await findOfficersCall(actor, now)
  if (!found) return { heading: words('secretariat.home.noSession'), kicker: actor.office, tasks: [], glance: null, scans: null, noSession: true }
  const call = found.call?.situation.call
  const lines = call ? await findScreening(actor, call.id, now) : []
  const tasks = await findOfficerTasks(actor, now, lines)
  const heading = tasks.length === 0 ? words('secretariat.home.headingNone') : words('secretariat.home.heading', { count: tasks.length, number: countWord(words, tasks.length) })
  const kicker = words('secretariat.kicker', { number: found.session.number, place: found.session.place })
  const scans = await findScansWaiting(actor, now)
  if (!call) return { heading, kicker, tasks, glance: null, scans, noSession: false }
  const counts = PROPOSAL_STATES.filter((state) => state !== 'draft').map((state) => ({ state, count: lines.filter((line) => line.stands === state).length }))
  const silent = (await findReplies(actor, found.session.id, call.id)).filter((one) => !one.replied).map(({ kind }) => kind)
  const glance = { call: termsOf({ ...call, title: found.call!.rows.call!.title }), counts, silent: { states: silent.filter((kind) => kind === 'State').length, observers: silent.filter((kind) => kind === 'observer').length } }
  return { heading, kicker, tasks, glance, scans, noSession: false }
}

export const meta = titled<typeof loader>(({ heading }) => heading)

export default function SecretariatHome() {
  const words = useWords()
  const { heading, kicker, tasks, glance, scans, noSession } = useLoaderData<typeof loader>()
  return (
    <>
      <Head kicker={kicker} title={heading} lede={noSession ? words('secretariat.home.noSessionSays') : tasks.length === 0 ? words('secretariat.home.none') : undefined} />
      <Columns>
        <Stack>
          {scans && <ScansWaiting {...scans} />}
          {tasks.length > 0 && <OfficerTasks tasks={tasks} />}
          {glance ? <CallGlance call={glance.call} /> : !noSession && <Empty title={words('secretariat.call.headingNone')}>{words('secretariat.call.none')}</Empty>}
          {glance && <ScreeningCounts counts={glance.counts} />}
        </Stack>
        <Side label={words('secretariat.home.glance')}>
          {glance && glance.call.state !== 'prepared' && <NotReplied silent={glance.silent} />}
          <GlanceLinks />
        </Side>
      </Columns>
    </>
  )
}
