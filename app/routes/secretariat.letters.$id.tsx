// One letter of the register: its number, its addressee, what it says, whether its mail has gone.

import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { LetterKind } from '#workflows/letters.ts'
import { findDispatches, readLetter } from '#models/find-entities.ts'
import { Actions, AsPdf, Head, Part, Reference, Stack, titled, useWords } from '#app/components/index.ts'
import type { DispatchRow } from '#app/components/secretariat/dispatch-table.tsx'
import { contentOfLetter, LetterContent, LetterFacts } from '#app/components/secretariat/letter-page.tsx'
import { wordsFor } from '#app/messages/index.ts'
import { paths } from '#app/paths.ts'
import { found, now as clockNow, requireActor } from '#app/server/index.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request)
  const letter = found(await readLetter(params.id!, actor, await clockNow()))
  const dispatch = letter.callId === null ? undefined : (await findDispatches(actor, letter.callId)).find((one) => one.id === letter.id)
  return {
    heading: wordsFor(actor.language)(`secretariat.letterKinds.${letter.kind as LetterKind}`),
    id: letter.id, number: letter.number, proposalId: letter.proposalId, entityKind: letter.data.entityKind === 'observer' ? ('observer' as const) : ('State' as const),
    content: contentOfLetter(letter.data), dispatch: found(dispatch) as DispatchRow,
  }
}

export const meta = titled<typeof loader>(({ heading }) => heading)

export default function Letter() {
  const words = useWords()
  const { id, heading, number, proposalId, entityKind, content, dispatch } = useLoaderData<typeof loader>()
  return (
    <Stack>
      <Head kicker={<><a href={paths.dispatches()}>{words('secretariat.letters.heading')}</a> · <Reference value={number} /></>} title={heading} />
      <LetterFacts dispatch={dispatch} entityKind={entityKind} about={proposalId === null ? null : { id: proposalId, title: content.title }} />
      <Part title={words('secretariat.letters.letter.content')}><LetterContent content={content} /><Actions><AsPdf kind="letter" id={id} /></Actions></Part>
    </Stack>
  )
}
