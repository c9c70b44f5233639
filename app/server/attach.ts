// A file sent with a form, attached by one act: of a proposal, of a statement, of a presentation. What the act refuses does not stay.

import type { Actor } from '#workflows/actor.ts'
import { FILE_LIMITS } from '#workflows/needs.ts'
import type { FilePurpose } from '#workflows/situation.ts'
import { carryOut } from '#models/carry-out.ts'
import { answer, momentOf, readUpload, settleUpload, withProblems } from './index.ts'

const MB = 1024 * 1024

/** A file that fails no need of its own: what would be said of attaching one now. */
export const SAMPLE_FILE = { name: '–', type: 'pdf', bytes: 1, sha256: '', storedAs: '' } as const

/** What the form says before a file is chosen. */
export function limitsOf(purpose: FilePurpose): { eachMb: number; togetherMb: number; count: number } {
  const { files, bytesEach, bytesTogether } = FILE_LIMITS[purpose]
  return { eachMb: bytesEach / MB, togetherMb: bytesTogether / MB, count: files }
}

export function bringsFile(request: Request): boolean {
  return request.headers.get('content-type')?.startsWith('multipart/') ?? false
}

/** Call this only once the reader is known to have this page: the file is on the disk before the act is asked. */
export async function attach(action: 'attachFile' | 'attachStatement' | 'attachPresentation', id: string, actor: Actor, request: Request, done: string) {
  const upload = await readUpload(request, actor)
  if (!upload.file) return withProblems(upload.sent, [upload.problem])
  const outcome = await carryOut(action, id, actor, upload.file, await momentOf(upload.sent))
  await settleUpload(upload.file, outcome)
  return answer(outcome, upload.sent, actor, { done })
}
