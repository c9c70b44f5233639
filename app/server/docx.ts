// What a .docx may hold: text, pictures and links that a person follows. No macros, no embedded objects, nothing fetched on opening (S-43, S-44).

import yauzl, { type Entry, type ZipFile } from 'yauzl'

const LIMITS = { entries: 2000, bytes: 200 * 1024 * 1024, ratio: 100, read: 2 * 1024 * 1024 } as const
const ACTIVE_PART = /(?:vbaProject\.bin|vbaData\.xml|\/embeddings\/|\/activeX\/|oleObject|\.(?:exe|dll|js|vbs|hta|scr)$)/i
const MAIN_PART = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

class Refused extends Error {
  constructor(readonly problem: 'macros' | 'broken' | 'notWhatItSays') {
    super(problem)
  }
}

export async function docxProblem(content: Buffer): Promise<'macros' | 'broken' | 'notWhatItSays' | null> {
  let zip: ZipFile | null = null
  try {
    zip = await openZip(content)
    await lookInto(zip, content.length)
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

function lookInto(zip: ZipFile, size: number): Promise<void> {
  return new Promise((resolve, reject) => {
    let entries = 0
    let bytes = 0
    let isDocument = false
    zip.on('error', reject)
    zip.on('end', () => (isDocument ? resolve() : reject(new Refused('notWhatItSays'))))
    zip.on('entry', (entry: Entry) => {
      entries += 1
      bytes += entry.uncompressedSize
      const isSymlink = ((entry.externalFileAttributes >>> 16) & 0xf000) === 0xa000
      // Sizes are those the file claims; what is read below is counted as it comes.
      if (entries > LIMITS.entries || bytes > LIMITS.bytes || bytes > size * LIMITS.ratio || isSymlink || entry.isEncrypted()) return reject(new Refused('broken'))
      if (ACTIVE_PART.test(entry.fileName)) return reject(new Refused('macros'))
      if (entry.fileName !== '[Content_Types].xml' && !entry.fileName.endsWith('.rels')) return zip.readEntry()
      readText(zip, entry).then((text) => {
        if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new Refused('broken')
        if (entry.fileName === '[Content_Types].xml') {
          if (/macroEnabled/i.test(text)) throw new Refused('macros')
          isDocument = text.includes(MAIN_PART)
        } else if (fetchesSomething(text)) throw new Refused('macros')
        zip.readEntry()
      }).catch(reject)
    })
    zip.readEntry()
  })
}

/** A link to a page that a person may follow is ordinary; a template, picture or object from outside is fetched unasked. */
function fetchesSomething(relationships: string): boolean {
  return [...relationships.matchAll(/<Relationship\b[^>]*>/gi)].some(([tag]) => {
    if (!/TargetMode\s*=\s*["']External["']/i.test(tag)) return false
    const isLink = /Type\s*=\s*["'][^"']*\/hyperlink["']/i.test(tag)
    return !(isLink && /Target\s*=\s*["'](?:https?:|mailto:|#)/i.test(tag))
  })
}

function readText(zip: ZipFile, entry: Entry): Promise<string> {
  return new Promise((resolve, reject) => {
    if (entry.uncompressedSize > LIMITS.read) return reject(new Refused('broken'))
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(error)
      const chunks: Buffer[] = []
      let read = 0
      stream.on('error', reject)
      stream.on('data', (chunk: Buffer) => {
        read += chunk.length
        if (read > LIMITS.read) return stream.destroy(new Refused('broken'))
        chunks.push(chunk)
      })
      stream.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')))
    })
  })
}
