// The one Confirm of what came on paper: what it means, what is missing, the whole text, then the act (M-7, M-16).

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { nameInSentence } from '#workflows/names/index.ts'
import { carryOut } from '#models/carry-out.ts'
import { titled, useAnswer } from '#app/components/index.ts'
import { ConfirmPaperPage } from '#app/components/proposer/confirm-paper-page.tsx'
import { textOf } from '#app/components/proposer/text-of.ts'
import { titleOr } from '#app/components/proposer/words.ts'
import { paths } from '#app/paths.ts'
import { answer, found, momentOf, readForm } from '#app/server/index.ts'
import { paperOf } from '#app/server/paper.ts'
import { openActs, shownFiles } from '#app/server/proposal-view.ts'
import { findOwnProposal, requireProposer } from '#app/server/proposer.ts'
import { whyNot } from '#app/server/why-not.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, at } = await requireProposer(request)
  const view = await findOwnProposal(params.id!, actor, at)
  const { situation, content, line, version } = view
  return {
    id: params.id!, version, title: content.title, entity: nameInSentence(situation.proponent!.name), kind: situation.proponent!.kind, state: line.state ? nameInSentence(line.state.name) : null,
    paper: found(paperOf(view)), closesAt: view.closesAt, zone: situation.call!.zone, acts: openActs(view),
    reasons: whyNot('confirmKeyedIn', view, actor, { version }), text: textOf(content), contact: content.contact, consents: { listed: content.consentListed, published: content.consentPublished },
    files: shownFiles(view.files, params.id!),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor } = await requireProposer(request)
  const sent = await readForm<'confirmKeyedIn'>(request, { version: 'number' })
  return answer(await carryOut('confirmKeyedIn', params.id!, actor, sent.input, await momentOf(sent)), sent, actor, { done: paths.receipt(params.id!), notice: null })
}

export const meta = titled<typeof loader>(({ title, entity, reasons }, words) => words(reasons.length > 0 ? 'proposer.confirm.gapsOf' : 'proposer.confirm.question', { title: titleOr(words, title), entity }))

export default function ConfirmPaper() {
  return <ConfirmPaperPage {...useLoaderData<typeof loader>()} posted={useAnswer()} />
}
