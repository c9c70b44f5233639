// The closed list of types, and whether a file is what its name says: name, first bytes and structure must agree (S-43).

import { fileTypeFromBuffer } from 'file-type'
import { docxProblem } from './docx.ts'
import { pdfProblem } from './pdf.ts'
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

export type TypeProblem = 'type' | 'notWhatItSays' | 'macros' | 'active' | 'broken' | 'pixels'

/** For the accept attribute; only a convenience, the check is below. */
export const ACCEPT = Object.values(FILE_TYPES).flatMap(({ extensions }) => extensions.map((one) => `.${one}`)).join(',')

export async function inspect(name: string, content: Buffer): Promise<{ type: FileType } | { problem: TypeProblem }> {
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  const type = (Object.keys(FILE_TYPES) as FileType[]).find((one) => (FILE_TYPES[one].extensions as readonly string[]).includes(extension))
  if (!type) return { problem: 'type' }
  const sniffed = await fileTypeFromBuffer(content)
  // A document with macros sniffs as its own kind; say what is wrong rather than that the name lies.
  if (type === 'docx' && sniffed?.ext === 'docm') return { problem: 'macros' }
  const isZip = type === 'docx' && (sniffed?.ext === 'zip' || sniffed?.ext === 'docx')
  if ((!isZip && sniffed?.ext !== type) || isTwoThings(type, content)) return { problem: 'notWhatItSays' }
  return problemOr(await problemOf(type, content), type)
}

function problemOr(problem: TypeProblem | null, type: FileType): { type: FileType } | { problem: TypeProblem } {
  return problem === null ? { type } : { problem }
}

function problemOf(type: FileType, content: Buffer): Promise<TypeProblem | null> | TypeProblem | null {
  if (type === 'docx') return docxProblem(content)
  return type === 'pdf' ? pdfProblem(content) : pictureProblem(type, content)
}

/**
 * A file that another program would take for something else: one that ends as an archive, since archives are read from their end, or one
 * near whose beginning a PDF starts, since readers look for that within the first kilobyte.
 */
function isTwoThings(type: FileType, content: Buffer): boolean {
  return (type !== 'docx' && endsAsZip(content)) || (type !== 'pdf' && content.subarray(0, 1100).includes('%PDF-'))
}

/** A directory of a zip right before its end mark; the four bytes of the mark alone stand in packed data by chance. */
function endsAsZip(content: Buffer): boolean {
  for (let at = content.lastIndexOf('PK\u0005\u0006', undefined, 'latin1'); at >= 0 && at >= content.length - 65_557; at = at === 0 ? -1 : content.lastIndexOf('PK\u0005\u0006', at - 1, 'latin1')) {
    if (at + 22 > content.length) continue
    const directory = content.readUInt32LE(at + 12)
    const comment = content.readUInt16LE(at + 20)
    if (at + 22 + comment <= content.length && directory <= at && content.subarray(at - directory, at - directory + 4).toString('latin1') === 'PK\u0001\u0002') return true
  }
  return false
}

function pictureProblem(type: 'png' | 'jpg', content: Buffer): TypeProblem | null {
  const pixels = type === 'png' ? pngPixels(content) : jpgPixels(content)
  if (pixels === null || pixels === 0) return 'broken'
  return pixels > MAX_PIXELS ? 'pixels' : null
}
