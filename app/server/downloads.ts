// A stored file on its way out: our own type and name, never shown in the page, never a place to run anything (S-46).

import { createReadableStreamFromReadable } from '@remix-run/node'
import contentDisposition from 'content-disposition'
import { openFile } from './file-store.ts'
import { FILE_TYPES, type FileType } from './file-types.ts'
import { notFound } from './respond.ts'
import { cleanLine } from './text.ts'

/** Call this only after a find-* function gave the file to this reader. @throws a 404 when the disk no longer has it */
export async function fileResponse(file: { storedAs: string; name: string; type: FileType }): Promise<Response> {
  const opened = await openFile(file.storedAs)
  if (!opened) throw notFound()
  return new Response(createReadableStreamFromReadable(opened.stream), { headers: { ...downloadHeaders(file.name, FILE_TYPES[file.type].mime), 'Content-Length': String(opened.bytes) } })
}

/** For what is made on request: a CSV, a receipt, an archive. */
export function madeFileResponse(content: string | Uint8Array, name: string, mime: string): Response {
  return new Response(content as BodyInit, { headers: downloadHeaders(name, mime) })
}

export function downloadHeaders(name: string, mime: string): Record<string, string> {
  // content-disposition escapes marks that turn a name around and does not remove them.
  const safe = cleanLine(name).replaceAll(/[/\\"]/g, '_')
  const ascii = safe.normalize('NFKD').replaceAll(/[^\x20-\x7E]/g, '').replaceAll(/\s+/g, ' ').trim()
  const fallback = /^[^.]/.test(ascii) ? ascii : `file${ascii.slice(ascii.lastIndexOf('.')).replace(/^[^.].*/, '')}`
  return {
    'Content-Type': mime,
    'Content-Disposition': contentDisposition(safe, { type: 'attachment', fallback }),
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'Cache-Control': 'no-store',
  }
}
