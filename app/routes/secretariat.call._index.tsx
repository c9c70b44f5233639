// The call: its terms, what can be done to it, and what the public sees of it.

import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readEntity } from '#models/find-entities.ts'
import { findOfficersCall } from '#models/find-officers-call.ts'
import { Actions, ButtonLink, Columns, Due, Facts, Head, Part, Side, Stack, StateTag, titled, useWords } from '#app/components/index.ts'
import { CallActs, WordLimitsTable } from '#app/components/secretariat/call-page.tsx'
import { CallAspects, CallDates, CallRules, termsOf } from '#app/components/secretariat/call-terms.tsx'
import { wordsFor } from '#app/messages/index.ts'
import { paths } from '#app/paths.ts'
import { found, now as clockNow, requireActor } from '#app/server/index.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request)
  const now = await clockNow()
  const { session, call: seen } = found(await findOfficersCall(actor, now))
  const words = wordsFor(actor.language)
  const kicker = words('secretariat.kicker', { number: session.number, place: session.place })
  if (!seen) return { heading: words('secretariat.call.headingNone'), kicker, call: null }
  const call = seen.situation.call!
  const extensions = await Promise.all(call.extensions.map(async ({ entityId, until }) => ({ entityId, until, name: (await readEntity(entityId, actor, now))?.situation.entity?.name ?? '' })))
  const terms = termsOf({ ...call, title: seen.rows.call!.title })
  return { heading: terms.title, kicker, call: { ...terms, wordLimits: call.wordLimits, extensions, invited: call.invitedEntityIds.length, offered: seen.offered } }
}

export const meta = titled<typeof loader>(({ heading }) => heading)

export default function Call() {
  const words = useWords()
  const { heading, kicker, call } = useLoaderData<typeof loader>()
  if (!call) return <><Head kicker={kicker} title={heading} lede={words('secretariat.call.none')} /><Actions><ButtonLink href={paths.editCall()}>{words('acts.prepareCall.label')}</ButtonLink></Actions></>
  return (
    <>
      <Head kicker={<><StateTag life="call" state={call.state} /> {kicker}</>} title={heading} />
      <Columns>
        <Stack>
          <CallDates call={call} />
          <CallActs offered={call.offered} />
          <Part title={words('secretariat.call.terms')}><CallRules call={call} /></Part>
          <CallAspects aspects={call.aspects} />
          <WordLimitsTable limits={call.wordLimits} />
        </Stack>
        <Side label={words('secretariat.call.public')}>
          <h2>{words('secretariat.call.public')}</h2>
          <p className="small">{words(call.state === 'prepared' ? 'secretariat.call.publicPrepared' : 'secretariat.call.publicOpen')}</p>
          {call.state !== 'prepared' && <p><a href={paths.start()}>{words('secretariat.call.publicLink')}</a></p>}
          <h2>{words('secretariat.call.extensions')}</h2>
          {call.extensions.length === 0 ? <p className="small">{words('secretariat.call.extensionsNone')}</p> : <Facts wide={false} facts={call.extensions.map((one) => [<a key="a" href={paths.entity(one.entityId)}>{one.name}</a>, <Due key="due" at={one.until} zone={call.zone} />])} />}
          <ul className="links" role="list">
            <li><a href={paths.dispatches()}>{words('secretariat.call.toLetters')}</a></li>
            <li><a href={paths.entities()}>{words('secretariat.call.toEntities')}</a></li>
          </ul>
        </Side>
      </Columns>
    </>
  )
}
