// The whole record as a file, one entry a line, with every column: whoever holds it can verify the chain.

import type { LoaderFunctionArgs } from '@remix-run/node'
import { wholeRecord } from '#models/find-record.ts'
import { downloadHeaders } from '#app/server/downloads.ts'
import { requireActor } from '#app/server/index.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request)
  const lines = wholeRecord(actor)
  const encoder = new TextEncoder()
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await lines.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(`${JSON.stringify(value)}\n`))
    },
  })
  return new Response(stream, { headers: downloadHeaders('record.jsonl', 'application/x-ndjson; charset=utf-8') })
}
