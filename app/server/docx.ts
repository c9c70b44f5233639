// What a .docx may hold: text, pictures and links that a person follows. No macros, no embedded objects, nothing fetched on opening (S-43, S-44).

import yauzl, { type Entry, type LocalFileHeader, type ZipFile } from 'yauzl'
import { makeDocxReader } from './docx-text.ts'

const LIMITS = { entries: 2000, bytes: 200 * 1024 * 1024, ratio: 100 } as const
const ACTIVE_PART = /(?:vbaProject|vbaData|\/embeddings\/|\/activeX\/|\/afchunk|oleObject)/i
/** What a word processor puts into a document; anything else, an archive or a program among them, is not text or a picture. */
const PART = /\.(?:xml|rels|png|jpe?g|jpe|gif|tiff?|bmp|dib|emf|wmf|emz|wmz|svg|wdp|jxr|odttf|vml)$/i
const TEXT_PART = /\.(?:xml|rels|vml|svg)$/i
const TYPES = '[Content_Types].xml'
const MAIN_PART = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
/** How a compound document (macros, OLE), an archive, a program and a PDF begin, under whatever name. */
const FOREIGN = ['d0cf11e0a1b11ae1', '504b0304', '526172211a07', '377abcaf271c', '4d5a', '7f454c46', '25504446'].map((hex) => Buffer.from(hex, 'hex'))

export type DocxProblem = 'macros' | 'broken' | 'notWhatItSays'

class Refused extends Error {
  constructor(readonly problem: DocxProblem) {
    super(problem)
  }
}

/** Every entry is unpacked once, counted and thrown away: what a directory claims of sizes is believed of no entry. */
export async function docxProblem(content: Buffer): Promise<DocxProblem | null> {
  let zip: ZipFile | null = null
  try {
    zip = await openZip(content)
    const entries = await entriesOf(zip, content.length)
    checkNames(entries)
    await checkPlaces(zip, entries)
    for (const entry of entries) await checkEntry(zip, entry)
    return null
  } catch (error) {
    return error instanceof Refused ? error.problem : 'broken'
  } finally {
    zip?.close()
  }
}

// strictFileNames refuses backslashes; yauzl itself refuses absolute names and "..".
function openZip(content: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(content, { lazyEntries: true, strictFileNames: true, validateEntrySizes: true }, (error, zip) => (error ? reject(error) : resolve(zip)))
  })
}

/** The directory alone, with nothing unpacked: refused here, a bomb costs nothing. */
function entriesOf(zip: ZipFile, size: number): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = []
    const names = new Set<string>()
    let bytes = 0
    if (zip.entryCount > LIMITS.entries) return reject(new Refused('broken'))
    zip.on('error', reject)
    zip.on('end', () => resolve(entries))
    zip.on('entry', (entry: Entry) => {
      bytes += entry.uncompressedSize
      const name = entry.fileName.toLowerCase()
      const isSymlink = ((entry.externalFileAttributes >>> 16) & 0xf000) === 0xa000
      const isPacked = entry.compressionMethod === 0 || entry.compressionMethod === 8
      // Two entries of one name: one program would read the one, another the other.
      if (entries.length >= LIMITS.entries || bytes > LIMITS.bytes || bytes > size * LIMITS.ratio || isSymlink || !isPacked || entry.isEncrypted() || names.has(name)) return reject(new Refused('broken'))
      names.add(name)
      entries.push(entry)
      zip.readEntry()
    })
    zip.readEntry()
  })
}

function checkNames(entries: Entry[]): void {
  if (!entries.some(({ fileName }) => fileName === TYPES)) throw new Refused('notWhatItSays')
  if (entries.some(({ fileName }) => ACTIVE_PART.test(fileName) || !(fileName.endsWith('/') || PART.test(fileName)))) throw new Refused('macros')
}

/** Each entry lies in a place of its own and is called alike there: none is counted once and unpacked a thousand times, or read under another name. */
async function checkPlaces(zip: ZipFile, entries: Entry[]): Promise<void> {
  const places: [from: number, to: number][] = []
  for (const entry of entries) {
    const local = await localHeader(zip, entry)
    if (!local.fileName.equals(entry.fileNameRaw)) throw new Refused('broken')
    places.push([entry.relativeOffsetOfLocalHeader, local.fileDataStart + entry.compressedSize])
  }
  places.sort(([a], [b]) => a - b)
  if (places.some(([from], index) => index > 0 && from < places[index - 1]![1])) throw new Refused('broken')
}

function localHeader(zip: ZipFile, entry: Entry): Promise<LocalFileHeader> {
  return new Promise((resolve, reject) => {
    zip.readLocalFileHeader(entry, (error, header) => (error ? reject(error) : resolve(header)))
  })
}

async function checkEntry(zip: ZipFile, entry: Entry): Promise<void> {
  const reader = TEXT_PART.test(entry.fileName) ? makeDocxReader(entry.fileName) : null
  let begins = Buffer.alloc(0)
  for await (const chunk of await contentOf(zip, entry)) {
    if (begins.length < 8) {
      begins = Buffer.concat([begins, chunk]).subarray(0, 8)
      if (FOREIGN.some((start) => begins.subarray(0, start.length).equals(start))) throw new Refused('macros')
    }
    const problem = reader?.read(chunk)
    if (problem) throw new Refused(problem)
  }
  const problem = reader?.end()
  if (problem) throw new Refused(problem)
  if (entry.fileName === TYPES && !reader!.saw(MAIN_PART)) throw new Refused('notWhatItSays')
}

function contentOf(zip: ZipFile, entry: Entry): Promise<AsyncIterable<Buffer>> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)))
  })
}
