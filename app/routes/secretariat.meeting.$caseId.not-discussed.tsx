// Recorded as not discussed, with the reason: the case then does not enter the booklet (M-32, M-33).

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { carryOut } from '#models/carry-out.ts'
import { readCase } from '#models/find-cases.ts'
import { Confirm, Problems, TextArea, titled, useAnswer, useWords } from '#app/components/index.ts'
import { paths } from '#app/paths.ts'
import { answer, found, momentOf, now, readForm, requireActor } from '#app/server/index.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request)
  const { line } = found(await readCase(params.caseId!, actor, await now()))
  return { id: line.id, state: line.state.name, title: line.title }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor } = await requireActor(request)
  const sent = await readForm<'recordNotDiscussed'>(request)
  const outcome = await carryOut('recordNotDiscussed', params.caseId!, actor, sent.input, await momentOf(sent))
  return answer(outcome, sent, actor, { done: paths.meeting() })
}

export const meta = titled<typeof loader>((data, words) => words('booklet.meetingCase.notHeading', { state: data.state }))

export default function NotDiscussed() {
  const words = useWords()
  const { id, state, title } = useLoaderData<typeof loader>()
  const posted = useAnswer()
  return (
    <>
      <Problems answer={posted} />
      <Confirm
        question={words('booklet.meetingCase.notHeading', { state })}
        effects={[words('booklet.meetingCase.notEffect', { title }), words('booklet.meetingCase.notEffect2'), words('booklet.meetingCase.notEffect3')]}
        button={words('acts.recordNotDiscussed.label')} kind="stop" cancel={{ href: paths.meetingCase(id) }} answer={posted}
      >
        <TextArea name="reason" label={words('fields.reason')} low />
      </Confirm>
    </>
  )
}
