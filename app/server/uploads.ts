// A form that carries a file. formidable reads it, with its defaults tamed; a file is taken only when it is what it says (S-42 to S-45).

import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import formidable, { errors as formidableErrors, multipart, type File } from 'formidable'
import type { Action } from '#workflows/lives/index.ts'
import type { RawInputs } from '#workflows/inputs.ts'
import { FILE_LIMITS } from '#workflows/needs.ts'
import type { Language } from '#workflows/languages.ts'
import type { Outcome } from '#models/carry-out.ts'
import type { FieldProblem } from '#app/components/form-state.tsx'
import { wordsFor, type PageWords } from '#app/messages/index.ts'
import { keepFile, newIncomingFolder, removeFile, removeFolder } from './file-store.ts'
import { inspect, MAX_PIXELS, type FileType } from './file-types.ts'
import { BadForm, FORM_LIMITS } from './form-limits.ts'
import { sentOf, type Fields, type Sent } from './form.ts'
import { cleanLine } from './text.ts'

/** The input of attachFile, as it stands. */
export type UploadedFile = { name: string; type: FileType; bytes: number; sha256: string; storedAs: string }

export type Upload<Input> = { sent: Sent<Input>; file: UploadedFile; problem: null } | { sent: Sent<Input>; file: null; problem: FieldProblem }

/**
 * Reads a multipart form with one file in the field `name`. The file is on the disk before this returns; call settleUpload
 * with what carryOut said, so that a refused one does not stay.
 * @throws a 400 response when it is no form of ours
 */
export async function readUpload<A extends Action = 'attachFile'>(request: Request, reader: { language: Language }, fields: Fields = {}, name = 'file'): Promise<Upload<RawInputs[A]>> {
  const words = wordsFor(reader.language)
  const folder = await newIncomingFolder()
  try {
    const arrived = await receive(request, folder)
    const sent = sentOf<RawInputs[A]>(arrived.entries, fields)
    const refuse = (text: string): Upload<RawInputs[A]> => ({ sent, file: null, problem: { name, text } })
    if (arrived.failure) return refuse(wordFailure(words, arrived.failure, arrived.names[0]))
    const file = arrived.files.find((one) => one.field === name)?.file
    // A browser sends an empty, nameless file when none was chosen.
    if (!file || (file.size === 0 && !file.originalFilename)) return refuse(words('files.choose'))
    return await take(file, words, refuse, sent)
  } catch (error) {
    if (error instanceof BadForm) throw new Response(null, { status: 400 })
    throw error
  } finally {
    await removeFolder(folder)
  }
}

/**
 * Reads a multipart form with a text file, such as a CSV, in the field `name`; nothing of it is stored.
 * @returns the text of the file, null when none was chosen
 */
export async function readTextUpload(request: Request, reader: { language: Language }, limitBytes: number, fields: Fields = {}, name = 'file'): Promise<{ sent: Sent<Record<string, unknown>>; text: string | null; problem: FieldProblem | null }> {
  const words = wordsFor(reader.language)
  const folder = await newIncomingFolder()
  try {
    const arrived = await receive(request, folder)
    const sent = sentOf<Record<string, unknown>>(arrived.entries, fields)
    const refuse = (text: string) => ({ sent, text: null, problem: { name, text } })
    if (arrived.failure) return refuse(wordFailure(words, arrived.failure, arrived.names[0]))
    const file = arrived.files.find((one) => one.field === name)?.file
    if (!file || (file.size === 0 && !file.originalFilename)) return { sent, text: null, problem: null }
    const called = fileName(file.originalFilename)
    if (file.size > limitBytes) return refuse(words('files.tooLarge', { name: called, limitMb: limitBytes / 1_000_000 }))
    const text = textOf(await readFile(file.filepath))
    return text === null ? refuse(words('files.notText', { name: called })) : { sent, text, problem: null }
  } catch (error) {
    if (error instanceof BadForm) throw new Response(null, { status: 400 })
    throw error
  } finally {
    await removeFolder(folder)
  }
}

/** UTF-8, or null: a spreadsheet's own format, or letters of an older encoding that would arrive mangled. */
function textOf(content: Buffer): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(content)
    return text.includes('\u0000') ? null : text
  } catch {
    return null
  }
}

/** Removes what was stored for an act that was then refused. */
export async function settleUpload(file: UploadedFile, outcome: Outcome): Promise<void> {
  if (outcome.kind !== 'done') await removeFile(file.storedAs)
}

async function take<Input>(file: File, words: PageWords, refuse: (text: string) => Upload<Input>, sent: Sent<Input>): Promise<Upload<Input>> {
  const name = fileName(file.originalFilename)
  if (file.size === 0) return refuse(words('files.empty', { name }))
  const content = await readFile(file.filepath)
  const found = await inspect(name, content)
  if ('problem' in found) return refuse(words(`files.${found.problem}`, { name, limit: MAX_PIXELS / 1_000_000 }))
  const sha256 = createHash('sha256').update(content).digest('hex')
  return { sent, problem: null, file: { name, type: found.type, bytes: content.length, sha256, storedAs: await keepFile(file.filepath) } }
}

type Failure = 'tooLarge' | 'tooMany' | 'interrupted'
type Arrived = { entries: [string, string][]; files: { field: string; file: File }[]; names: string[]; failure: Failure | null }

async function receive(request: Request, folder: string): Promise<Arrived> {
  if (!/^multipart\/form-data\b/i.test(request.headers.get('content-type') ?? '') || !request.body) throw new BadForm('not a multipart form')
  const stream = requestStream(request)
  const arrived: Arrived = { entries: [], files: [], names: [], failure: null }
  const form = formidable({
    uploadDir: folder,
    // Its other plugins would take JSON and raw bytes for forms.
    enabledPlugins: [multipart],
    maxFiles: 1, maxFileSize: FILE_LIMITS.bytesEach, maxTotalFileSize: FILE_LIMITS.bytesEach,
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

function wordFailure(words: PageWords, failure: Failure, name = ''): string {
  if (failure === 'tooLarge') return words('files.tooLarge', { name, limitMb: FILE_LIMITS.bytesEach / 1024 / 1024 })
  return words(`files.${failure}`)
}

/** The file's own name without folders, unseen marks and what no system takes in a name; its end says the type, so a long one is cut before it. */
export function fileName(given: string | null): string {
  const plain = cleanLine((given ?? '').split(/[/\\]/).at(-1) ?? '').replaceAll(/[<>:"|?*]/g, '_').replace(/^\.+/, '')
  const dot = plain.lastIndexOf('.')
  const [stem, end] = dot > 0 ? [plain.slice(0, dot), plain.slice(dot)] : [plain, '']
  return `${[...stem].slice(0, 150).join('')}${end.slice(0, 12)}`
}
