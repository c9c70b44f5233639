// Open the consultation: GET names the members and the recusals that follow from their States, POST does it (M-23, M-24).

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { localOf } from '#workflows/moments.ts'
import { carryOut } from '#models/carry-out.ts'
import { readConsultation } from '#models/find-consultation.ts'
import { MembersTable } from '#app/components/bureau/consultation-tables.tsx'
import { Confirm, Due, Head, InTheWay, MomentField, Part, Problems, Stack, titled, useAnswer, useWords } from '#app/components/index.ts'
import { paths } from '#app/paths.ts'
import { membersFor } from '#app/server/consultation.ts'
import { wordForeseen } from '#app/server/why-not.ts'
import { answer, found, goTo, momentOf, now, readForm, requireActor } from '#app/server/index.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request)
  const moment = await now()
  const view = await readConsultation(actor, moment)
  const reasons = view && (view.unmet.openConsultation ? wordForeseen('openConsultation', view.unmet.openConsultation, actor) : null)
  if (!view || reasons === null) throw await goTo(paths.secretariatConsultation())
  const { dueAt, zone, cap, quorum } = view
  return { dueAt, zone, cap, quorum, reasons, members: await membersFor(view, actor, moment) }
}

export async function action({ request }: ActionFunctionArgs) {
  const { actor } = await requireActor(request)
  const { id } = found(await readConsultation(actor, await now()))
  const sent = await readForm<'openConsultation'>(request, { dueAt: 'moment' })
  return answer(await carryOut('openConsultation', id, actor, sent.input, await momentOf(sent)), sent, actor, { done: paths.secretariatConsultation() })
}

export const meta = titled('consultation.openPage.question')

export default function Open() {
  const words = useWords()
  const { dueAt, zone, cap, quorum, reasons, members } = useLoaderData<typeof loader>()
  const posted = useAnswer()
  const question = words('consultation.openPage.question')
  const names = members.map((member) => words('bureau.votes.memberOf', { title: member.title, state: member.state })).join('; ')
  return (
    <>
      <Problems answer={posted} />
      {reasons.length > 0 ? <><Head title={question} /><InTheWay reasons={reasons} back={{ href: paths.secretariatConsultation(), label: words('consultation.back') }} /></> : (
        <Confirm
          question={question}
          effects={[
            `${words('consultation.openPage.effectMail', { count: members.length })} ${names}.`,
            <div key="due">{words('consultation.openPage.effectDue')}<Due at={dueAt} zone={zone} /></div>,
            words('consultation.openPage.effectSealed'), words('consultation.openPage.effectCap', { cap }), words('consultation.openPage.effectQuorum', { quorum }),
          ]}
          button={words('acts.openConsultation.label')} cancel={{ href: paths.secretariatConsultation() }} answer={posted} values={{ dueAt: localOf(dueAt, zone) }}
        >
          <MomentField name="dueAt" label={words('consultation.openPage.due')} hint={words('consultation.openPage.dueHint')} zone={zone} />
        </Confirm>
      )}
      <Stack>
        <Part title={words('consultation.openPage.members')}>
          <p className="small soft">{words('consultation.membersText')}</p>
          <MembersTable members={members} mayLift={false} />
        </Part>
      </Stack>
    </>
  )
}
