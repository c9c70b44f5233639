// One access: what was asked and why, what was decided, and what may be done with it now (S-10).

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { carryOut } from '#models/carry-out.ts'
import { readAccess } from '#models/find-access.ts'
import { ActForm, Actions, Button, ButtonLink, Effects, Facts, Head, Part, Problems, Prose, Reference, StateTag, TextArea, titled, useAnswer, useWords, When } from '#app/components/index.ts'
import { wordsFor } from '#app/messages/index.ts'
import { paths } from '#app/paths.ts'
import { answer, found, momentOf, notFound, now as clockNow, readForm, requireActor } from '#app/server/index.ts'

const ACTS = ['grantAccess', 'refuseAccess', 'readUnderAccess', 'endAccess'] as const

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request)
  const { line, offered, openUntil } = found(await readAccess(params.id!, actor, await clockNow()))
  return { heading: wordsFor(actor.language)('system.access.one', { entity: line.proponent }), line, openUntil, acts: ACTS.filter((act) => offered.includes(act)) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor } = await requireActor(request)
  const sent = await readForm<'refuseAccess'>(request)
  const act = ACTS.find((one) => one === sent.form)
  if (!act) throw notFound()
  const done = act === 'readUnderAccess' ? paths.accessText : paths.access
  return answer(await carryOut(act, params.id!, actor, sent.input, await momentOf(sent)), sent, actor, { done })
}

export const meta = titled<typeof loader>(({ heading }) => heading)

export default function Access() {
  const words = useWords()
  const posted = useAnswer()
  const { heading, line, openUntil, acts } = useLoaderData<typeof loader>()
  const form = (act: (typeof ACTS)[number], effects: string[], children?: React.ReactNode) => acts.includes(act) && (
    <Part title={words(`system.access.${act}`)}>
      <ActForm answer={posted} name={act} once>
        <Effects lines={effects} />
        {children}
        <Actions><Button kind={act === 'refuseAccess' || act === 'endAccess' ? 'stop' : 'main'}>{words(`acts.${act}.label`)}</Button></Actions>
      </ActForm>
    </Part>
  )
  return (
    <>
      <Problems answer={posted} />
      <Head kicker={<><StateTag life="access" state={line.state} /> <a href={paths.accesses()}>{words('nav.access')}</a></>} title={heading} />
      <div className="stack">
        <Facts facts={[
          [words('system.access.whose'), <>{line.proponent}, {line.reference === null ? words('system.access.draft') : <Reference value={line.reference} />}</>],
          [words('system.access.by'), line.askedOffice],
          [words('system.access.askedAt'), <When key="asked" at={line.askedAt} />],
          line.decidedOffice !== null && [words('system.access.decidedBy'), line.decidedOffice],
          line.decidedAt !== null && [words('system.access.decidedAt'), <When key="decided" at={line.decidedAt} />],
          line.until !== null && [words('system.access.until'), <When key="until" at={line.until} />],
          line.endedAt !== null && [words('system.access.endedAt'), <When key="ended" at={line.endedAt} />],
        ]} />
        <Part title={words('fields.reason')}><Prose text={line.reason} /></Part>
        {line.refusal !== '' && <Part title={words('system.access.refusal')}><Prose text={line.refusal} /></Part>}
        {openUntil !== null && <Actions><ButtonLink href={paths.accessText(line.id)}>{words('system.access.toText')}</ButtonLink></Actions>}
        {form('grantAccess', [words('system.access.grant1'), words('system.access.grant2'), words('system.access.grant3')])}
        {form('refuseAccess', [words('system.access.refuse1')], <TextArea name="reason" low label={words('fields.reason')} />)}
        {form('readUnderAccess', [words('system.access.read1'), words('system.access.read2')])}
        {form('endAccess', [words('system.access.end1')])}
      </div>
    </>
  )
}
