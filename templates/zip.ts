// Files as one zip that has the same bytes each time, with a list of their fingerprints inside (M-37, M-39).

import { createHash } from 'node:crypto'
import { strToU8, zipSync, type Zippable } from 'fflate'

/** A date must stand in a zip; the first that one can hold says nothing. In local time, as the library writes it: the same bytes in every zone. */
const NO_DATE = new Date(1980, 0, 1)

/**
 * @param folder the folder in the zip that holds everything
 * @param files by their names within it; `SHA256SUMS` is added, which `sha256sum -c` reads
 */
export function writeZip(folder: string, files: Record<string, string | Uint8Array>): Uint8Array {
  const bytes = Object.keys(files).sort().map((name) => [name, bytesOf(files[name]!)] as const)
  const sums = bytes.map(([name, content]) => `${sha256(content)}  ${name}\n`).join('')
  const all: Zippable = {}
  for (const [name, content] of [...bytes, ['SHA256SUMS', strToU8(sums)] as const]) all[`${folder}/${name}`] = [content, { mtime: NO_DATE, level: 9, os: 3, attrs: 0o100644 << 16 }]
  return zipSync(all)
}

const bytesOf = (content: string | Uint8Array) => (typeof content === 'string' ? strToU8(content) : content)
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
