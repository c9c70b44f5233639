// Writing a proposal, one part at a time. A save names the version it began from, so that nobody's text is overwritten (M-14).

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { FORM_PARTS } from '#workflows/proposal-form.ts'
import { carryOut } from '#models/carry-out.ts'
import { findStates } from '#models/find-proposals.ts'
import { Columns, titled, useAnswer, useWords } from '#app/components/index.ts'
import { EditForm } from '#app/components/proposer/edit-form.tsx'
import { EditHead } from '#app/components/proposer/edit-head.tsx'
import { Writing } from '#app/components/writing.tsx'
import { PartSteps } from '#app/components/proposer/part-steps.tsx'
import { titleOr } from '#app/components/proposer/words.ts'
import { paths } from '#app/paths.ts'
import { answer, goTo, momentOf, readForm } from '#app/server/index.ts'
import { saveInput, pageAfterSave } from '#app/server/proposal-save.ts'
import { fieldsOf, labelsOfProposal, nextPart, partOf, standingOfParts } from '#app/server/proposal-parts.ts'
import { shownFiles } from '#app/server/proposal-view.ts'
import { findOwnProposal, requireProposer } from '#app/server/proposer.ts'
import { forgetTyping, typingOf } from '#app/server/typing.ts'
import { whyNot } from '#app/server/why-not.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, at } = await requireProposer(request)
  const view = await findOwnProposal(params.id!, actor, at)
  const { call, proponent, proposal, session } = view.situation
  const { version, content, line } = view
  const { others, kept } = await typingOf(params.id!, partOf(request), actor, at)
  return {
    id: params.id!, part: partOf(request), next: nextPart(partOf(request)), more: new URL(request.url).searchParams.has('more'),
    entity: proponent!.name, kind: proponent!.kind, standing: line.standing, version, content, savedAt: line.savedAt, savedBy: view.versions[0]?.savedBy ?? '', submitted: proposal!.submittedContent !== null,
    aspects: call!.aspects, limits: call!.wordLimits, responsibleStateId: proposal!.responsibleStateId, parts: standingOfParts(content, call!.wordLimits),
    states: proponent!.kind === 'observer' ? (await findStates(session!.id)).map(({ id, name }) => ({ id, name })) : [],
    files: shownFiles(view.files, params.id!), mayAttach: view.offered.includes('attachFile'),
    others, kept,
    inTheWay: whyNot('saveDraft', view, actor, { version, content }),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const part = partOf(request)
  const { actor, at } = await requireProposer(request)
  const sent = await readForm<'saveDraft'>(request, fieldsOf(part))
  const view = await findOwnProposal(params.id!, actor, at)
  if (sent.own.discard) {
    await forgetTyping(view.line.id, part, actor)
    return goTo(paths.editProposal(view.line.id, part))
  }
  const outcome = await carryOut('saveDraft', params.id!, actor, saveInput(sent, view.content), await momentOf(sent))
  if (outcome.kind === 'done') await forgetTyping(params.id!, part, actor)
  return answer(outcome, sent, actor, { done: pageAfterSave(params.id!, part, sent), notice: null, labels: labelsOfProposal })
}

export const meta = titled<typeof loader>(({ content, part }, words) => `${titleOr(words, content.title)}: ${words(`parts.${part}`)}`)

export default function Edit() {
  const words = useWords()
  const data = useLoaderData<typeof loader>()
  const posted = useAnswer()
  return (
    <>
      <EditHead {...data} posted={posted} />
      <Writing {...data} page={paths.editProposal(data.id, data.part)} posted={posted} />
      <Columns kind="rail">
        <PartSteps id={data.id} part={data.part} parts={data.parts} line={words('proposer.edit.partOf', { number: FORM_PARTS.indexOf(data.part) + 1 })} />
        <EditForm {...data} posted={posted} />
      </Columns>
    </>
  )
}
