// Issuing an edition: by another officer than the one who prepared it, public at once, immutable from then on (M-37).

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { carryOut } from '#models/carry-out.ts'
import { readEdition } from '#models/find-editions.ts'
import { Confirm, InTheWay, Problems, titled, useAnswer, useWords } from '#app/components/index.ts'
import { paths } from '#app/paths.ts'
import { answer, found, momentOf, now, readForm, requireActor } from '#app/server/index.ts'
import { wordRefusals } from '#app/server/word-refusals.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request)
  const { line, notIssuable } = found(await readEdition(params.id!, actor, await now()))
  return { inTheWay: wordRefusals('issueEdition', notIssuable, actor).reasons, id: line.id, language: line.language, number: line.number, sha: line.pdfSha256?.slice(0, 16) ?? '' }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor } = await requireActor(request)
  const sent = await readForm<'issueEdition'>(request)
  const outcome = await carryOut('issueEdition', params.id!, actor, sent.input, await momentOf(sent))
  return answer(outcome, sent, actor, { done: paths.edition(params.id!) })
}

export const meta = titled<typeof loader>((data, words) => words('booklet.issue.heading', { language: words(`languages.${data.language}`), number: data.number }))

export default function IssueEdition() {
  const words = useWords()
  const { inTheWay, id, language, number, sha } = useLoaderData<typeof loader>()
  const posted = useAnswer()
  return (
    <>
      <Problems answer={posted} />
      <Confirm question={words('booklet.issue.heading', { language: words(`languages.${language}`), number })} effects={[words('booklet.issue.effect1'), words('booklet.issue.effect2'), ...(sha ? [words('booklet.issue.effect3', { sha })] : []), words('booklet.issue.effect4')]}
        button={words('acts.issueEdition.label')} cancel={{ href: paths.edition(id) }} answer={posted}>
        <InTheWay reasons={posted ? [] : inTheWay} />
      </Confirm>
    </>
  )
}
