// One case of the meeting: recorded as discussed, with the day, the presenters, the questions and a short account (M-32).

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { carryOut } from '#models/carry-out.ts'
import { readCase } from '#models/find-cases.ts'
import { daysOf } from '#workflows/gates.ts'
import { Actions, ButtonLink, Empty, Head, Part, Problems, Stack, titled, useAnswer, useWords } from '#app/components/index.ts'
import { CaseFacts, Discussion, PresentationFiles } from '#app/components/meeting/case-facts.tsx'
import { RecordForm } from '#app/components/meeting/record-form.tsx'
import { paths } from '#app/paths.ts'
import { answer, found, momentOf, now, readForm, requireActor } from '#app/server/index.ts'
import { presentationFiles } from '#app/server/presentation.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request)
  const { line, session } = found(await readCase(params.caseId!, actor, await now()))
  const { id, reference, title, standing, proponent, discussion, offered } = line
  return {
    state: line.state.name, session: { number: session.number, place: session.place }, days: daysOf(session), id,
    one: { reference, title, standing, proponent, discussion, answer: line.answer },
    files: presentationFiles({ line }),
    mayRecord: offered.includes('recordDiscussed'), mayRecordNot: offered.includes('recordNotDiscussed'),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor } = await requireActor(request)
  const sent = await readForm<'recordDiscussed'>(request, { presenters: 'lines', discussedOn: 'line' })
  const outcome = await carryOut('recordDiscussed', params.caseId!, actor, sent.input, await momentOf(sent))
  return answer(outcome, sent, actor, { done: paths.meeting(), labels: (words) => ({ questions: words('booklet.meetingCase.questions') }) })
}

export const meta = titled<typeof loader>((data, words) => words('booklet.meetingCase.heading', { state: data.state }))

export default function MeetingCase() {
  const words = useWords()
  const { state, session, one, files, days, id, mayRecord, mayRecordNot } = useLoaderData<typeof loader>()
  const posted = useAnswer()
  const not = mayRecordNot ? paths.caseNotDiscussed(id) : null
  return (
    <>
      <Problems answer={posted} />
      <Head kicker={<a href={paths.meeting()}>{words('booklet.meeting.heading')}</a>} title={words('booklet.meetingCase.heading', { state })} lede={words('booklet.meeting.kicker', session)} />
      <Stack>
        <CaseFacts one={one} />
        <PresentationFiles files={files} />
        {one.discussion && <Discussion discussion={one.discussion} title={words('booklet.meetingCase.outcome')} />}
        {one.discussion && <Actions><ButtonLink href={paths.summary(id)}>{words('booklet.meetingCase.summary')}</ButtonLink></Actions>}
        {mayRecord && (
          <Part title={words('booklet.meetingCase.record')}>
            <p className="soft small">{words('booklet.meetingCase.recordSays')}</p>
            <RecordForm answer={posted} days={days} presenters={one.answer?.presenters ?? []} notDiscussed={not} />
          </Part>
        )}
        {!mayRecord && not && <Part title={words('booklet.meetingCase.record')}><p>{words('booklet.meetingCase.notDiscussedSays')}</p><Actions><ButtonLink kind="stop" href={not}>{words('booklet.meetingCase.notDiscussed')}</ButtonLink></Actions></Part>}
        {!mayRecord && !not && !one.discussion && <Empty title={words('booklet.meetingCase.empty')} link={{ href: paths.meeting(), label: words('booklet.meeting.heading') }}>{words('booklet.meetingCase.emptySays')}</Empty>}
      </Stack>
    </>
  )
}
