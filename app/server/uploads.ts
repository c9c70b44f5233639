// A form that carries a file: taken only when it is what it says (S-42 to S-45), and refused in words that name it.

import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { File } from 'formidable'
import type { Action } from '#workflows/lives/index.ts'
import type { RawInputs } from '#workflows/inputs.ts'
import { FILE_LIMITS } from '#workflows/needs.ts'
import type { Language } from '#workflows/languages.ts'
import type { Outcome } from '#models/carry-out.ts'
import type { FieldProblem } from '#app/components/form-state.tsx'
import { wordsFor, type PageWords } from '#app/messages/index.ts'
import { keepFile, newIncomingFolder, removeFile, removeFolder } from './file-store.ts'
import { inspect, MAX_PIXELS, type FileType } from './file-types.ts'
import { BadForm } from './form-limits.ts'
import { checkFormToken } from './form-token.ts'
import { sentOf, type Fields, type Sent } from './form.ts'
import { fileName, receive, type Failure } from './multipart.ts'
import { scanner } from './settings.ts'

/** The input of attachFile, as it stands. */
export type UploadedFile = { name: string; type: FileType; bytes: number; sha256: string; storedAs: string; toBeScanned: boolean }

export type Upload<Input> = { sent: Sent<Input>; file: UploadedFile; problem: null } | { sent: Sent<Input>; file: null; problem: FieldProblem }

/**
 * Reads a multipart form with one file in the field `name`. The file is on the disk before this returns; call settleUpload
 * with what carryOut said, so that a refused one does not stay.
 * @throws a 400 response when it is no form of ours
 */
export async function readUpload<A extends Action = 'attachFile'>(request: Request, reader: { language: Language }, fields: Fields = {}, name = 'file'): Promise<Upload<RawInputs[A]>> {
  const words = wordsFor(reader.language)
  return received<RawInputs[A], Upload<RawInputs[A]>>(request, words, fields, name, async ({ sent, file, problem }) => {
    if (!file) return { sent, file: null, problem: { name, text: problem ?? words('files.choose') } }
    const taken = await take(file, words)
    return typeof taken === 'string' ? { sent, file: null, problem: { name, text: taken } } : { sent, file: taken, problem: null }
  })
}

/**
 * Reads a multipart form with a text file, such as a CSV, in the field `name`; nothing of it is stored.
 * @returns the text of the file, null when none was chosen
 */
export async function readTextUpload(request: Request, reader: { language: Language }, limitBytes: number, fields: Fields = {}, name = 'file'): Promise<{ sent: Sent<Record<string, unknown>>; text: string | null; problem: FieldProblem | null }> {
  const words = wordsFor(reader.language)
  return received<Record<string, unknown>, { sent: Sent<Record<string, unknown>>; text: string | null; problem: FieldProblem | null }>(request, words, fields, name, async ({ sent, file, problem }) => {
    const refuse = (text: string) => ({ sent, text: null, problem: { name, text } })
    if (problem !== null) return refuse(problem)
    if (!file) return { sent, text: null, problem: null }
    const called = fileName(file.originalFilename)
    if (file.size > limitBytes) return refuse(words('files.tooLarge', { name: called, limitMb: limitBytes / 1_000_000 }))
    const text = textOf(await readFile(file.filepath))
    return text === null ? refuse(words('files.notText', { name: called })) : { sent, text, problem: null }
  })
}

type Received<Input> = { sent: Sent<Input>; file: File | null; /** Why no file could be read. */ problem: string | null }

/** Lends what arrived to `use`; whatever it does not keep is gone afterwards. */
async function received<Input, Result>(request: Request, words: PageWords, fields: Fields, name: string, use: (received: Received<Input>) => Promise<Result>): Promise<Result> {
  const folder = await newIncomingFolder()
  try {
    const arrived = await receive(request, folder)
    // A form that broke off has its own sentence, and nothing is done by it.
    if (!arrived.failure) await checkFormToken(request, arrived.entries, { withFile: true })
    const file = arrived.files.find((one) => one.field === name)?.file
    // A browser sends an empty, nameless file when none was chosen.
    const chosen = file && !(file.size === 0 && !file.originalFilename) ? file : null
    const sent = sentOf<Input>(arrived.entries, fields)
    return await use(arrived.failure ? { sent, file: null, problem: wordFailure(words, arrived.failure, arrived.names[0]) } : { sent, file: chosen, problem: null })
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

/** @returns the file as it is kept, or the sentence that refuses it */
async function take(file: File, words: PageWords): Promise<UploadedFile | string> {
  const name = fileName(file.originalFilename)
  if (file.size === 0) return words('files.empty', { name })
  const content = await readFile(file.filepath)
  const found = await inspect(name, content)
  if ('problem' in found) return words(`files.${found.problem}`, { name, limit: MAX_PIXELS / 1_000_000 })
  const sha256 = createHash('sha256').update(content).digest('hex')
  return { name, type: found.type, bytes: content.length, sha256, storedAs: await keepFile(file.filepath), toBeScanned: scanner() !== null }
}

function wordFailure(words: PageWords, failure: Failure, name = ''): string {
  if (failure === 'tooLarge') return words('files.tooLarge', { name, limitMb: FILE_LIMITS.proposal.bytesEach / 1024 / 1024 })
  return words(`files.${failure}`)
}
