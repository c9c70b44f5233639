// A list to write over, for the import.

import type { LoaderFunctionArgs } from '@remix-run/node'
import { madeFileResponse } from '#app/server/downloads.ts'
import { templateCsv } from '#app/server/entities-csv.ts'
import { requireActor } from '#app/server/index.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request)
  // The mark at the head tells spreadsheets that this is UTF-8.
  return madeFileResponse(`\uFEFF${templateCsv()}`, 'states-and-observers.csv', 'text/csv; charset=utf-8')
}
