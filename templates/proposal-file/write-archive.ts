// A proposal's whole file as one zip (M-39): plain JSON and letters, with the same bytes each time.

import { writeLetter, type LetterToWrite } from '../letters/write-letter.ts'
import { writeZip } from '../zip.ts'
import { readme } from './readme.ts'

/** `content`: null where the bytes are given to nobody, or are lost. */
type FileToPack = { name: string; sha256: string; content: Uint8Array | null; why: string }

/** Each part is written down as it was given; who may read it was decided before. */
export type ArchiveData = {
  reference: string
  session: { number: number; place: string; zone: string }
  proposal: object
  versions: { number: number }[]
  files: (FileToPack & Record<string, unknown>)[]
  receipts: { number: number; document: object }[]
  keys: object[]
  clarifications: object[]
  changes: object[]
  thread: object[]
  /** Null unless it was asked for (M-20). */
  internalThread: object[] | null
  checklist: object
  stateView: object | null
  outcome: object
  case: object | null
  letters: LetterToWrite[]
  record: object[]
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`
/** What a file is called in a zip: letters and figures of any script, no way out of the folder. */
const plain = (name: string) => name.replaceAll(/[^\p{L}\p{M}\p{N}._-]+/gu, '-').replace(/^[.-]+/, '')

/** The name of the archive without its ending: of a reference, without slashes. */
export const archiveName = (reference: string): string => plain(reference.replaceAll('/', '-'))

export function writeArchive(data: ArchiveData): Uint8Array {
  const { reference, session, internalThread } = data
  const files = data.files.map((file, index) => ({ ...file, inArchive: file.content === null ? null : `files/${index + 1}-${plain(file.name)}` }))
  const left = files.flatMap((file) => (file.inArchive === null ? [`${file.name}: ${file.why}`] : []))
  return writeZip(archiveName(reference), {
    'README.txt': readme({ reference, ...session, internal: internalThread !== null, left }),
    'proposal.json': json({ reference, session, ...data.proposal }),
    ...Object.fromEntries(data.versions.map((version) => [`versions/${version.number}.json`, json(version)])),
    'files.json': json(files.map(({ content: _content, why: _why, ...file }) => file)),
    ...Object.fromEntries(files.flatMap(({ inArchive, content }) => (inArchive === null || content === null ? [] : [[inArchive, content]]))),
    ...Object.fromEntries(data.receipts.map(({ number, document }) => [`receipts/${number}.json`, json(document)])),
    'keys.json': json({ keys: data.keys }),
    'thread.json': json(data.thread),
    ...(internalThread === null ? {} : { 'internal-thread.json': json(internalThread) }),
    'clarifications.json': json(data.clarifications),
    'changes.json': json(data.changes),
    'checklist.json': json(data.checklist),
    ...(data.stateView === null ? {} : { 'state-view.json': json(data.stateView) }),
    'outcome.json': json(data.outcome),
    ...(data.case === null ? {} : { 'case.json': json(data.case) }),
    ...Object.fromEntries(data.letters.map((letter) => [`letters/${plain(letter.number)}-${plain(letter.kind)}.html`, writeLetter(letter).html])),
    'record.jsonl': data.record.map((line) => `${JSON.stringify(line)}\n`).join(''),
  })
}
