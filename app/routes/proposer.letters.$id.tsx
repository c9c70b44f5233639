// An official letter, as it was written: the text comes from what the act kept, and never changes (M-5).

import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readLetter } from '#models/find-entities.ts'
import { writeLetter } from '#templates/letters/write-letter.ts'
import { AsPdf, Facts, Head, Prose, Reference, titled, useWords, When } from '#app/components/index.ts'
import { paths } from '#app/paths.ts'
import { found } from '#app/server/index.ts'
import { requireProposer } from '#app/server/proposer.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, at } = await requireProposer(request)
  const letter = found(await readLetter(params.id!, actor, at))
  const { title, paragraphs, addressee, language } = writeLetter(letter)
  return { id: letter.id, title, paragraphs, addressee, language, number: letter.number, issuedAt: letter.issuedAt, proposalId: letter.proposalId }
}

export const meta = titled<typeof loader>((data) => data.title)

export default function Letter() {
  const words = useWords()
  const { id, title, paragraphs, addressee, language, number, issuedAt, proposalId } = useLoaderData<typeof loader>()
  return (
    <>
      <Head kicker={words('proposer.letters.letter', { number })} title={title} />
      <article className="stack">
        <Facts facts={[[words('proposer.letters.facts.to'), addressee], [words('proposer.letters.facts.number'), <Reference key="n" value={number} />], [words('proposer.letters.facts.date'), <When key="d" at={issuedAt} />]]} />
        <Prose text={paragraphs.join('\n\n')} lang={language} />
      </article>
      <p className="actions unprinted">
        <AsPdf kind="letter" id={id} />
        {proposalId && <a href={paths.proposal(proposalId)}>{words('proposer.letters.proposal')}</a>}
        <a href={paths.letters()}>{words('proposer.letters.back')}</a>
      </p>
    </>
  )
}
