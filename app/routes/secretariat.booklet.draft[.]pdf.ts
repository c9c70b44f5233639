// The draft's PDF, for the Secretariat: given out if it is ready, asked for on its page if it is not. Never stored, never cached.

import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { readDraft } from '#models/find-editions.ts'
import { wordsFor } from '#app/messages/index.ts'
import { paths } from '#app/paths.ts'
import { draftResponse } from '#app/server/booklet-response.ts'
import { found, now, requireActor } from '#app/server/index.ts'
import { draftPdf } from '#app/server/print-service.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request, 'officer')
  const { key } = found(await readDraft(actor, await now(), { language: 'en', foreword: wordsFor('en')('booklet.draft.foreword') }))
  const pdf = draftPdf(key)
  return pdf ? draftResponse(pdf) : redirect(paths.draftPage(), 303)
}
