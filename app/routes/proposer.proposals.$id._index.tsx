// A proposal on one page: where it stands, what can be done, the text, its versions, the thread with the Secretariat.

import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { carryOut } from '#models/carry-out.ts'
import { findPresentations } from '#models/find-presentations.ts'
import { readProposal } from '#models/find-proposals.ts'
import { pageTitle, useAnswer } from '#app/components/index.ts'
import { keptTitle } from '#app/components/proposer/kept-page.tsx'
import { ProposalPage } from '#app/components/proposer/proposal-page.tsx'
import { titleOr } from '#app/components/proposer/words.ts'
import { wordsFor } from '#app/messages/index.ts'
import { paths } from '#app/paths.ts'
import { answer, found } from '#app/server/index.ts'
import { proposalPage } from '#app/server/proposal-view.ts'
import { receiveAct, requireProposer } from '#app/server/proposer.ts'

export { KeptBoundary as ErrorBoundary } from '#app/components/proposer/kept-page.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, at } = await requireProposer(request)
  const view = found(await readProposal(params.id!, actor, at))
  const cases = await findPresentations(actor, view.situation.call!.id, at)
  return proposalPage(view, cases.find((one) => one.proposalId === params.id)?.caseId ?? null)
}

/** The page's one form: a message to the Secretariat. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, sent, moment } = await receiveAct<'writeToSecretariat'>(request)
  const outcome = await carryOut('writeToSecretariat', params.id!, actor, sent.input, moment)
  return answer(outcome, sent, actor, { done: `${paths.proposal(params.id!)}#thread` })
}

export const meta: MetaFunction<typeof loader> = ({ data, error }) => keptTitle(error) ?? pageTitle(data ? titleOr(wordsFor('en'), data.title) : '')

export default function Proposal() {
  return <ProposalPage {...useLoaderData<typeof loader>()} posted={useAnswer()} />
}
