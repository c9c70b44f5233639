// The draft's PDF, for the Secretariat: given out if it is ready, asked for on its page if it is not. Never cached.

import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { paths } from '#app/paths.ts'
import { draftResponse } from '#app/server/booklet-response.ts'
import { draftAsked, languageOfDraft } from '#app/server/draft-print.ts'
import { bytesOrAsk } from '#app/server/print-shown.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const pdf = await bytesOrAsk(await draftAsked(request))
  return pdf ? draftResponse(pdf) : redirect(paths.draftPage(languageOfDraft(request)), 303)
}
