// A small form with a file, from anybody: read into memory up to a limit and never onto the disk.

/** Beyond this nothing more is read, and the line is closed. */
const MOST = 1024 * 1024

/**
 * @returns null when it is larger than `limit` bytes; it is then read away, so that the answer reaches whoever sent it
 * @throws a 413 response for what is larger still, a 400 one for what is no form
 */
export async function readSmallForm(request: Request, limit: number): Promise<FormData | null> {
  const kept: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of (request.body ?? []) as unknown as AsyncIterable<Uint8Array>) {
    bytes += chunk.length
    if (bytes > MOST) throw new Response(null, { status: 413 })
    if (bytes <= limit) kept.push(chunk)
  }
  if (bytes > limit) return null
  try {
    return await new Response(Buffer.concat(kept), { headers: { 'Content-Type': request.headers.get('Content-Type') ?? '' } }).formData()
  } catch {
    throw new Response(null, { status: 400 })
  }
}
