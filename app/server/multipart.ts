// A multipart form read by formidable, with its defaults tamed: one file, counted as it comes, under a name of ours (S-42, S-45).

import { Readable } from 'node:stream'
import formidable, { errors as formidableErrors, multipart, type File } from 'formidable'
import { FILE_LIMITS } from '#workflows/needs.ts'
import { BadForm, FORM_LIMITS } from './form-limits.ts'
import { cleanLine } from './text.ts'

export type Failure = 'tooLarge' | 'tooMany' | 'interrupted'
export type Arrived = { entries: [string, string][]; files: { field: string; file: File }[]; names: string[]; failure: Failure | null }

/** What arrived, files in `folder`. @throws BadForm when it is no form of ours */
export async function receive(request: Request, folder: string): Promise<Arrived> {
  if (!/^multipart\/form-data\b/i.test(request.headers.get('content-type') ?? '') || !request.body) throw new BadForm('not a multipart form')
  const stream = requestStream(request)
  const arrived: Arrived = { entries: [], files: [], names: [], failure: null }
  const form = formidable({
    uploadDir: folder,
    // Its other plugins would take JSON and raw bytes for forms.
    enabledPlugins: [multipart],
    maxFiles: 1, maxFileSize: FILE_LIMITS.proposal.bytesEach, maxTotalFileSize: FILE_LIMITS.proposal.bytesEach,
    maxFields: FORM_LIMITS.fields, maxFieldsSize: FORM_LIMITS.bytes,
    // An empty file is told by its own sentence.
    allowEmptyFiles: true, minFileSize: 0,
    keepExtensions: false,
    filename: () => crypto.randomUUID(),
    filter: (part) => {
      arrived.names.push(fileName(part.originalFilename))
      return true
    },
  })
  // Collected here and not by formidable, whose plain objects a field named __proto__ reaches into.
  form.on('field', (name: string, value: string) => arrived.entries.push([name, value]))
  form.on('file', (field: string, file: File) => arrived.files.push({ field, file }))
  try {
    await form.parse(stream as never)
  } catch (error) {
    arrived.failure = failureOf(error)
    await drain(stream)
  }
  return arrived
}

/** formidable wants headers on the stream, and crashes where neither a length nor chunks are announced. */
function requestStream(request: Request): Readable {
  const headers: Record<string, string> = Object.fromEntries(request.headers)
  if (!headers['content-length']) headers['transfer-encoding'] ??= 'chunked'
  return Object.assign(Readable.fromWeb(request.body as never), { headers })
}

function failureOf(error: unknown): Failure {
  const code = (error as { code?: number }).code
  if (code === formidableErrors.biggerThanTotalMaxFileSize || code === formidableErrors.biggerThanMaxFileSize) return 'tooLarge'
  if (code === formidableErrors.maxFilesExceeded) return 'tooMany'
  if (code === formidableErrors.malformedMultipart || code === formidableErrors.aborted || code === undefined) return 'interrupted'
  throw new BadForm(`multipart ${code}`)
}

/** Reads the rest away: closing the connection now would reach the person as a broken line, before any answer does. */
async function drain(stream: Readable): Promise<void> {
  if (stream.readableEnded || stream.destroyed) return
  await new Promise<void>((resolve) => {
    stream.once('end', resolve).once('close', resolve).once('error', () => resolve())
    stream.resume()
  })
}

/** The file's own name without folders, unseen marks and what no system takes in a name; its end says the type, so a long one is cut before it. */
export function fileName(given: string | null): string {
  const plain = cleanLine((given ?? '').split(/[/\\]/).at(-1) ?? '').replaceAll(/[<>:"|?*]/g, '_').replace(/^\.+/, '')
  const dot = plain.lastIndexOf('.')
  const [stem, end] = dot > 0 ? [plain.slice(0, dot), plain.slice(dot)] : [plain, '']
  return `${[...stem].slice(0, 150).join('')}${end.slice(0, 12)}`
}
