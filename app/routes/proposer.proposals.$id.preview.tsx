// The text as it would stand on paper.

import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readProposal } from '#models/find-proposals.ts'
import { Actions, ButtonLink, Head, titled, useWords } from '#app/components/index.ts'
import { ProposalText } from '#app/components/proposer/proposal-text.tsx'
import { textOf } from '#app/components/proposer/text-of.ts'
import { titleOr } from '#app/components/proposer/words.ts'
import { paths } from '#app/paths.ts'
import { found } from '#app/server/index.ts'
import { openActs } from '#app/server/proposal-view.ts'
import { requireProposer } from '#app/server/proposer.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, at } = await requireProposer(request)
  const view = found(await readProposal(params.id!, actor, at))
  return { id: params.id!, text: textOf(view.content), state: view.line.state?.name ?? null, mayEdit: view.offered.includes('saveDraft'), maySubmit: openActs(view).includes('submit') }
}

export const meta = titled<typeof loader>((data, words) => titleOr(words, data.text.title))

export default function Preview() {
  const words = useWords()
  const { id, text, state, mayEdit, maySubmit } = useLoaderData<typeof loader>()
  return (
    <>
      <p className="unprinted"><a href={mayEdit ? paths.editProposal(id) : paths.proposal(id)}>{words(mayEdit ? 'proposer.preview.back' : 'proposer.version.back')}</a> <span className="soft">{words('proposer.preview.lede')}</span></p>
      <Head kicker={state} title={titleOr(words, text.title)} />
      <ProposalText text={text} level={2} />
      {maySubmit && <div className="unprinted"><Actions><ButtonLink href={paths.submitProposal(id)}>{words('proposer.view.do.submit')}</ButtonLink></Actions></div>}
    </>
  )
}
