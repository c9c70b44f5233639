// The closed list of types, and whether a file is what its name says: name, first bytes and structure must agree (S-43).

import { fileTypeFromBuffer } from 'file-type'
import { docxProblem } from './docx.ts'
import { jpgPixels, pngPixels } from './pictures.ts'

export const FILE_TYPES = {
  pdf: { mime: 'application/pdf', extensions: ['pdf'] },
  docx: { mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', extensions: ['docx'] },
  png: { mime: 'image/png', extensions: ['png'] },
  jpg: { mime: 'image/jpeg', extensions: ['jpg', 'jpeg'] },
} as const
export type FileType = keyof typeof FILE_TYPES

/** Pictures larger than this cost whoever opens them more memory than a delegate's device has (S-44). */
export const MAX_PIXELS = 50_000_000

export type TypeProblem = 'type' | 'notWhatItSays' | 'macros' | 'broken' | 'pixels'

/** For the accept attribute; only a convenience, the check is below. */
export const ACCEPT = Object.values(FILE_TYPES).flatMap(({ extensions }) => extensions.map((one) => `.${one}`)).join(',')

export async function inspect(name: string, content: Buffer): Promise<{ type: FileType } | { problem: TypeProblem }> {
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  const type = (Object.keys(FILE_TYPES) as FileType[]).find((one) => (FILE_TYPES[one].extensions as readonly string[]).includes(extension))
  if (!type) return { problem: 'type' }
  const sniffed = await fileTypeFromBuffer(content)
  // A document with macros sniffs as its own kind; say what is wrong rather than that the name lies.
  if (type === 'docx' && sniffed?.ext === 'docm') return { problem: 'macros' }
  if (type === 'docx' && (sniffed?.ext === 'zip' || sniffed?.ext === 'docx')) return problemOr(await docxProblem(content), type)
  if (sniffed?.ext !== type) return { problem: 'notWhatItSays' }
  return problemOr(type === 'pdf' ? pdfProblem(content) : pictureProblem(type as 'png' | 'jpg', content), type)
}

function problemOr(problem: TypeProblem | null, type: FileType): { type: FileType } | { problem: TypeProblem } {
  return problem === null ? { type } : { problem }
}

/** Begins and ends as a PDF, and is not locked: nobody could read it, and nothing could be checked. */
function pdfProblem(content: Buffer): TypeProblem | null {
  if (content.subarray(0, 5).toString('latin1') !== '%PDF-') return 'notWhatItSays'
  if (!content.subarray(-2048).toString('latin1').includes('%%EOF')) return 'broken'
  return /\/Encrypt\s*(?:\d|<<)/.test(content.toString('latin1')) ? 'broken' : null
}

function pictureProblem(type: 'png' | 'jpg', content: Buffer): TypeProblem | null {
  const pixels = type === 'png' ? pngPixels(content) : jpgPixels(content)
  if (pixels === null || pixels === 0) return 'broken'
  return pixels > MAX_PIXELS ? 'pixels' : null
}
