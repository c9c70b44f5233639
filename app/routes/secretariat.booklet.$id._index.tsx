// One edition: what is frozen, how its printing stands, what is between it and its issue (M-33, M-37).

import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readEdition } from '#models/find-editions.ts'
import { Columns, Head, Notice, Stack, titled, useWords } from '#app/components/index.ts'
import { EditionPrint } from '#app/components/booklet/edition-print.tsx'
import { EditionSide, type EditionSideShown } from '#app/components/booklet/edition-side.tsx'
import { FrozenFacts } from '#app/components/booklet/frozen-facts.tsx'
import { wordsFor } from '#app/messages/index.ts'
import { paths } from '#app/paths.ts'
import { editionShown, printEditionAgain } from '#app/server/edition-shown.ts'
import { found, now, readForm, requireActor } from '#app/server/index.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request)
  return editionShown(found(await readEdition(params.id!, actor, await now())), actor)
}

/** Prints again after a failure. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { actor } = await requireActor(request)
  await readForm(request)
  await printEditionAgain(found(await readEdition(params.id!, actor, await now())))
  return redirect(paths.edition(params.id!), 303)
}

const headingOf = ({ language, number, session }: Pick<EditionSideShown, 'language' | 'number' | 'session'>) => wordsFor('en')('booklet.edition.heading', { language: wordsFor('en')(`languages.${language}`), number, session })

export const meta = titled<typeof loader>(headingOf)

export default function Edition() {
  const words = useWords()
  const edition = useLoaderData<typeof loader>()
  return (
    <>
      <Head kicker={<a href={paths.secretariatBooklet()}>{words('booklet.home.heading')}</a>} title={words('booklet.edition.heading', { language: words(`languages.${edition.language}`), number: edition.number, session: edition.session })} />
      {edition.reasons.length > 0 && <Notice kind="attention" title={words('booklet.edition.open')}><ul className="reasons">{edition.reasons.map((reason) => <li key={reason}>{reason}</li>)}</ul></Notice>}
      {edition.withdrawReason && <Notice kind="refused" title={words('booklet.edition.withdrawn')}><p className="lines">{edition.withdrawReason}</p></Notice>}
      <Columns>
        <Stack>
          <EditionPrint printed={edition.printed} progress={edition.progress} here={paths.edition(edition.id)} mayPrint={edition.mayIssue} />
          <FrozenFacts frozen={edition.frozen} />
        </Stack>
        <EditionSide edition={edition} />
      </Columns>
    </>
  )
}
