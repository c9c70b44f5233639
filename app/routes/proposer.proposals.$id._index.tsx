// A proposal on one page: where it stands, what can be done, the text, its versions, the thread with the Secretariat.

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { carryOut } from '#models/carry-out.ts'
import { findCases } from '#models/find-cases.ts'
import { readProposal } from '#models/find-proposals.ts'
import { titled, useAnswer } from '#app/components/index.ts'
import { ProposalPage } from '#app/components/proposer/proposal-page.tsx'
import { titleOr } from '#app/components/proposer/words.ts'
import { paths } from '#app/paths.ts'
import { answer, found, momentOf, readForm } from '#app/server/index.ts'
import { proposalPage } from '#app/server/proposal-view.ts'
import { requireProposer } from '#app/server/proposer.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, at } = await requireProposer(request)
  const view = found(await readProposal(params.id!, actor, at))
  const cases = await findCases(actor, view.situation.call!.id, at)
  return proposalPage(view, cases.find((one) => one.proposalId === params.id)?.id ?? null)
}

/** The page's one form: a message to the Secretariat. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { actor } = await requireProposer(request)
  const sent = await readForm<'writeToSecretariat'>(request)
  const outcome = await carryOut('writeToSecretariat', params.id!, actor, sent.input, await momentOf(sent))
  return answer(outcome, sent, actor, { done: `${paths.proposal(params.id!)}#thread`, labels: (words) => ({ body: words('proposer.view.message') }) })
}

export const meta = titled<typeof loader>((data, words) => titleOr(words, data.title))

export default function Proposal() {
  return <ProposalPage {...useLoaderData<typeof loader>()} posted={useAnswer()} />
}
