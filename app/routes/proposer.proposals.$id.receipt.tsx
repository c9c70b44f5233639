// The receipt of a submission: reference, three zones, fingerprints; made to be printed (M-17).

import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { titled } from '#app/components/index.ts'
import { ReceiptPage } from '#app/components/proposer/receipt-page.tsx'
import { found } from '#app/server/index.ts'
import { paperOf } from '#app/server/paper.ts'
import { findOwnProposal, requireProposer } from '#app/server/proposer.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, at } = await requireProposer(request)
  const view = await findOwnProposal(params.id!, actor, at)
  const asked = Number(new URL(request.url).searchParams.get('number') ?? view.receipts[0]?.number)
  const { number, body, sha256, issuedAt, signed } = found(view.receipts.find((receipt) => receipt.number === asked))
  // Later submissions of the same proposal were written on these pages.
  const onPaper = view.versions.some((version) => version.number === body.version && version.cause === 'confirmKeyedIn')
  return {
    paper: onPaper ? paperOf(view) : null,
    id: params.id!, number, body, sha256, issuedAt, signed, title: view.content.title, closesAt: view.closesAt, zone: view.situation.call!.zone, offered: view.offered.filter((one) => one === 'saveDraft' || one === 'withdraw'),
    others: view.receipts.filter((receipt) => receipt.number !== number).map((receipt) => ({ number: receipt.number, version: receipt.body.version })),
  }
}

export const meta = titled<typeof loader>((data, words) => `${words(data.paper ? 'proposer.receipt.onPaper' : 'proposer.receipt.inTime')}: ${data.body.reference}`)

export default function Receipt() {
  return <ReceiptPage {...useLoaderData<typeof loader>()} />
}
