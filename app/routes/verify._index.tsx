// Anybody checks a receipt (M-17): its file, or its reference with its fingerprint. Nothing brought here is kept.

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findHeads, findPublicKeys, judgeReference, type Judged } from '#models/find-signed.ts'
import { type Answer, titled } from '#app/components/index.ts'
import { VerifyPage } from '#app/components/public/verify-page.tsx'
import { checkBrought, RECEIPT_KB } from '#app/server/check-receipt.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const given = new URL(request.url).searchParams
  const asked = { reference: (given.get('reference') ?? '').trim().slice(0, 60), sha256: (given.get('sha256') ?? '').replaceAll(/\s/g, '').toLowerCase().slice(0, 64) }
  const keys = (await findPublicKeys()).map(({ id, since, retiredAt }) => ({ id, since, retiredAt }))
  const heads = (await findHeads()).map(({ seq, sha256, at, occasion, keyId }) => ({ seq, sha256, at, occasion, keyId }))
  return { keys, heads, asked, limitKb: RECEIPT_KB, referenceJudged: asked.reference || asked.sha256 ? await judgeReference(asked.reference, asked.sha256) : null }
}

export function action({ request }: ActionFunctionArgs) {
  return checkBrought(request)
}

export const meta = titled('verify.heading')

export default function Verify() {
  const posted = (useActionData() as Answer | { judged: Judged } | undefined) ?? null
  const judged = posted && 'judged' in posted ? posted.judged : null
  return <VerifyPage {...useLoaderData<typeof loader>()} judged={judged} problems={posted && !('judged' in posted) ? posted : null} />
}
