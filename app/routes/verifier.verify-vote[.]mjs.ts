// The one-file program with which a member verifies its receipts away from here (S-52), for whoever is signed in.

import { readFile } from 'node:fs/promises'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { templateFile } from '#templates/files.ts'
import { madeFileResponse, requireActor } from '#app/server/index.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request)
  return madeFileResponse(await readFile(templateFile('verifier/verify-vote.mjs'), 'utf8'), 'verify-vote.mjs', 'text/javascript; charset=utf-8')
}
