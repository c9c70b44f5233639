// The consultation of the bureau as the Secretariat sees it: no vote before it closes, every vote after, in alphabetical order (M-22 to M-25).

import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findConsultation } from '#models/find-consultation.ts'
import { Begin } from '#app/components/bureau/begin.tsx'
import { ConsultationBody } from '#app/components/bureau/consultation-body.tsx'
import { Head, StateTag, titled, useWords } from '#app/components/index.ts'
import { wordsFor } from '#app/messages/index.ts'
import { consultationFor } from '#app/server/consultation.ts'
import { wordForeseen } from '#app/server/why-not.ts'
import { now, requireActor } from '#app/server/index.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request)
  const moment = await now()
  const found = await findConsultation(actor, moment)
  const standing = found ? found.state : ('none' as const)
  const heading = wordsFor(actor.language)(`consultation.title.${standing}`)
  const reasons = found ? (found.unmet.freezeList ? wordForeseen('freezeList', found.unmet.freezeList, actor) : null) : null
  return { standing, heading, reasons, view: found?.id ? await consultationFor(found, actor, moment) : null }
}

export const meta = titled<typeof loader>(({ heading }) => heading)

export default function Consultation() {
  const words = useWords()
  const { standing, heading, reasons, view } = useLoaderData<typeof loader>()
  return (
    <>
      <Head kicker={view && <StateTag life="consultation" state={view.state} />} title={heading} lede={words(`consultation.lede.${standing}`)} />
      {view ? <ConsultationBody view={view} /> : <Begin reasons={reasons} />}
    </>
  )
}
