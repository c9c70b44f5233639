// What a PDF may hold: pages. No scripts, no programs to start, no files inside it, nothing sent or fetched when it is opened (S-43).
//
// A PDF is read without its tables of contents, since those may lie: what is forbidden is forbidden wherever it stands in the file, in
// whatever spelling, and in every stream that holds objects.

import { promisify } from 'node:util'
import { constants, inflate, inflateSync } from 'node:zlib'

const inflated = promisify(inflate)

export type PdfProblem = 'notWhatItSays' | 'broken' | 'active'

/** Of one stream of objects, and of all of them, unpacked. */
const LIMITS = { one: 16 * 1024 * 1024, together: 64 * 1024 * 1024, streams: 10_000, dictionary: 4096 } as const

/** A name, each letter of which may be written as its code: /J#61vaScript. Long enough names never stand in packed data by chance. */
const named = (name: string) => `/${[...name].map((letter) => `(?:${letter}|#${letter.charCodeAt(0).toString(16).replace(/[a-f]/, (digit) => `[${digit}${digit.toUpperCase()}]`)})`).join('')}(?![A-Za-z0-9])`

// JavaScript: scripts, which every script action names. Launch: programs. GoToR, GoToE, ImportData, SubmitForm: other files and hosts, which a
// reader may ask for unasked. EmbeddedFile(s), RichMedia: files inside the file. XFA: forms that are programs.
const ACTIVE = new RegExp([...['JavaScript', 'Launch', 'EmbeddedFile', 'EmbeddedFiles', 'RichMedia', 'SubmitForm', 'ImportData', 'GoToR', 'GoToE'].map(named), `${named('XFA')}\\s*[\\d\\[]`].join('|'))
const LOCKED = new RegExp(`${named('Encrypt')}\\s*(?:\\d|<<)`)
/** What only a stream of objects has: objects packed together, which no search of the file as it lies would find. */
const FIRST = new RegExp(named('First'))
const OBJECT_STREAM = new RegExp(named('ObjStm'), 'g')
const FILTER = new RegExp(`${named('Filter')}\\s*(\\[[^\\]]*\\]|/[^\\s/<>\\[\\]()]+|\\d+\\s+\\d+\\s+R)`)
const PREDICTOR = new RegExp(`${named('Predictor')}\\s*(?:[2-9]|1\\d|\\d+\\s+\\d+\\s+R)`)

export async function pdfProblem(content: Buffer): Promise<PdfProblem | null> {
  if (content.subarray(0, 5).toString('latin1') !== '%PDF-') return 'notWhatItSays'
  if (!content.subarray(-2048).toString('latin1').includes('%%EOF')) return 'broken'
  const text = content.toString('latin1')
  // Nobody could read a locked one, and nothing in it could be checked.
  if (LOCKED.test(text)) return 'broken'
  if (ACTIVE.test(text)) return 'active'
  return problemInPackedObjects(text, content)
}

async function problemInPackedObjects(text: string, content: Buffer): Promise<PdfProblem | null> {
  let together = 0
  let streams = 0
  let ofObjects = 0
  for (const { index } of text.matchAll(/(?<![a-z])stream(?:\r\n|\n|\r)/g)) {
    if ((streams += 1) > LIMITS.streams) return 'broken'
    const before = text.slice(Math.max(0, index - LIMITS.dictionary), index)
    const dictionary = before.slice(before.lastIndexOf('obj') + 1)
    const data = content.subarray(index + (text.startsWith('stream\r\n', index) ? 8 : 7))
    const isOfObjects = FIRST.test(dictionary)
    if (isOfObjects) ofObjects += 1
    // A dictionary can be written so that its end looks like another one's: what is packed says by its beginning what it is.
    if (!isOfObjects && !beginsWithNumbers(data)) continue
    const objects = await unpacked(isOfObjects ? dictionary : '/Filter /FlateDecode', data, LIMITS.one)
    if (objects === null || (together += objects.length) > LIMITS.together) return 'broken'
    if (ACTIVE.test(objects.toString('latin1'))) return 'active'
  }
  return [...text.matchAll(OBJECT_STREAM)].length > ofObjects ? 'broken' : null
}

/** Objects packed together begin with their numbers and places. */
function beginsWithNumbers(data: Buffer): boolean {
  // The two bytes with which everything that is packed so begins.
  if (data.length < 2 || (data[0]! & 0x0f) !== 8 || data.readUInt16BE(0) % 31 !== 0) return false
  try {
    return /^\s*\d+\s+\d+\s/.test(inflateSync(data.subarray(0, 512), { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 1024 * 1024 }).toString('latin1', 0, 64))
  } catch {
    return false
  }
}

/** @returns null where it is packed in a way that no common program writes, damaged, or larger than `most` */
async function unpacked(dictionary: string, data: Buffer, most: number): Promise<Buffer | null> {
  const filter = FILTER.exec(dictionary)?.[1]
  if (filter === undefined) return new RegExp(named('Filter')).test(dictionary) ? null : Buffer.alloc(0)
  if (!/^\[?\s*\/FlateDecode\s*\]?$/.test(filter) || PREDICTOR.test(dictionary)) return null
  try {
    // What follows the packed data in the file is not part of it, and is passed over.
    return await inflated(data, { maxOutputLength: most })
  } catch {
    return null
  }
}
