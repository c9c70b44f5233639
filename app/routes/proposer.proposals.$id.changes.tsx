// Changes the Secretariat proposes: accepted or refused by the proposer alone, one at a time (M-18).

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { sectionText, type SectionKey } from '#workflows/proposal-form.ts'
import { carryOut } from '#models/carry-out.ts'
import { Empty, Head, Problems, Stack, titled, useAnswer, useWords } from '#app/components/index.ts'
import { ChangeAnswer } from '#app/components/proposer/change-answer.tsx'
import { paths } from '#app/paths.ts'
import { answer, momentOf, readForm } from '#app/server/index.ts'
import { findOwnProposal, requireProposer } from '#app/server/proposer.ts'
import { whyNot } from '#app/server/why-not.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, at } = await requireProposer(request)
  const view = await findOwnProposal(params.id!, actor, at)
  const content = view.situation.proposal!.submittedContent ?? view.content
  const open = view.changes.filter((change) => change.standing === 'open')
  return {
    id: params.id!, title: content.title,
    changes: open.map(({ id, section, text, why, proposedBy, proposedAt }) => ({ id, section: section as SectionKey, now: sectionText(content, section as SectionKey), text, why, proposedBy, proposedAt, inTheWay: whyNot('acceptChange', view, actor, { changeId: id }) })),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor } = await requireProposer(request)
  const sent = await readForm<'refuseChange'>(request, { changeId: 'line' })
  const { changeId } = sent.input
  const outcome = sent.own.then === 'accept' ? await carryOut('acceptChange', params.id!, actor, { changeId }, await momentOf(sent)) : await carryOut('refuseChange', params.id!, actor, sent.input, await momentOf(sent))
  return answer(outcome, sent, actor, { done: paths.changes(params.id!), labels: (words) => ({ reason: words('proposer.changes.reason') }) })
}

export const meta = titled<typeof loader>((data, words) => words('proposer.changes.title', { title: data.title }))

export default function Changes() {
  const words = useWords()
  const { id, title, changes } = useLoaderData<typeof loader>()
  const posted = useAnswer()
  return (
    <>
      <Problems answer={posted} />
      <Head title={words('proposer.changes.title', { title })} lede={words('proposer.changes.lede')} />
      <Stack>
        {changes.length === 0 && <Empty title={words('proposer.changes.none')} link={{ href: paths.proposal(id), label: words('proposer.changes.back') }}>{words('proposer.changes.noneSays')}</Empty>}
        {changes.map((change) => <ChangeAnswer key={change.id} change={change} posted={posted} />)}
        {changes.length > 0 && <p><a href={paths.proposal(id)}>{words('proposer.changes.back')}</a></p>}
      </Stack>
    </>
  )
}
