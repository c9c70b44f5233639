// The PDF of a paper, for whoever may read it: a download if it is printed; if not, a page that waits for it.

import type { LoaderFunctionArgs } from '@remix-run/node'
import { madeFileResponse } from '#app/server/downloads.ts'
import { paperAsked } from '#app/server/paper-asked.ts'
import { bytesOrAsk } from '#app/server/print-shown.ts'
import { notReadyPage } from '#app/server/not-ready.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { kind, id, paper, asked } = await paperAsked(request, params)
  const pdf = await bytesOrAsk(asked)
  return pdf ? madeFileResponse(new Uint8Array(pdf), paper.filename, 'application/pdf') : notReadyPage(kind, id)
}
