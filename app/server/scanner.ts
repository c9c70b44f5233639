// Asks ClamAV's daemon about one file, over its own protocol (INSTREAM). Only an answer of exactly the expected form counts (S-47).
// Why not a package: docs/decisions/0030-files-wait-for-the-scanner.md.

import { createHash } from 'node:crypto'
import { connect, type Socket } from 'node:net'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

export type ScannerAddress = { path: string } | { host: string; port: number }

/** `sha256`: of the bytes that the scanner was given. */
export type Verdict = { infected: false; sha256: string } | { infected: true; sha256: string; signature: string }

/** The scanner gave no usable answer: away, silent, confused, or it could not look at the whole file. The file stays as it was. */
export class NoVerdict extends Error {
  override name = 'NoVerdict'
  /** `away`: nobody listens at the address, so that asking about another file now would be in vain. */
  constructor(readonly why: 'away' | 'silent' | 'brokenOff' | 'notUnderstood' | 'refused' | 'tooLarge') {
    super(why)
  }
}

const LONGEST_ANSWER = 4096

/** The file itself could not be read. */
class Unreadable extends Error {}

/**
 * Gives a file to the scanner.
 * @param withinMs for everything: connecting, sending, waiting for the answer
 * @throws NoVerdict, or what reading the file threw
 */
export async function scan(address: ScannerAddress, content: Readable, withinMs = 120_000): Promise<Verdict> {
  const sent = { hash: createHash('sha256'), isWhole: false }
  const socket = connect(address as never)
  const timer = setTimeout(() => socket.destroy(new NoVerdict('silent')), withinMs)
  try {
    const answer = answerOf(socket, sent)
    // clamd may answer and hang up before it has read the whole file, so that sending fails and the answer is there all the same.
    const sending = pipeline(frames(content, sent), socket, { end: false }).catch((error: unknown) => {
      if (error instanceof Unreadable) socket.destroy(error)
    })
    const text = await answer.catch((error: unknown) => { throw reasonOf(error) })
    await sending
    return verdictIn(text, sent.hash.digest('hex'))
  } finally {
    clearTimeout(timer)
    socket.destroy()
    content.destroy()
  }
}

type Sent = { hash: ReturnType<typeof createHash>; isWhole: boolean }

/** Each chunk after its length in four bytes, and a length of none at the end. */
async function* frames(content: Readable, sent: Sent): AsyncGenerator<Buffer> {
  yield Buffer.from('zINSTREAM\0')
  for await (const chunk of readable(content)) {
    sent.hash.update(chunk)
    yield lengthOf(chunk.length)
    yield chunk
  }
  sent.isWhole = true
  yield lengthOf(0)
}

async function* readable(content: Readable): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of content as AsyncIterable<Buffer>) yield chunk
  } catch (error) {
    throw new Unreadable('the file could not be read', { cause: error })
  }
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes)
  return length
}

/** What comes before the first zero byte. Words before everything was sent are no answer, unless they say that there will be none. */
function answerOf(socket: Socket, sent: Sent): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = ''
    socket.setEncoding('latin1')
    socket.on('data', (text: string) => {
      answer += text
      const end = answer.indexOf('\0')
      if (end >= 0 && (sent.isWhole || answer.slice(0, end).endsWith(' ERROR'))) resolve(answer.slice(0, end))
      else if (end >= 0) socket.destroy(new NoVerdict('notUnderstood'))
      else if (answer.length > LONGEST_ANSWER) socket.destroy(new NoVerdict('notUnderstood'))
    })
    socket.on('error', reject)
    socket.on('end', () => socket.destroy(new NoVerdict('brokenOff')))
    socket.on('close', () => reject(new NoVerdict('brokenOff')))
  })
}

function verdictIn(answer: string, sha256: string): Verdict {
  if (/^INSTREAM size limit exceeded\. ERROR$/.test(answer)) throw new NoVerdict('tooLarge')
  if (/ ERROR$/.test(answer)) throw new NoVerdict('refused')
  if (answer === 'stream: OK') return { infected: false, sha256 }
  const signature = /^stream: ([\x21-\x7E]{1,200}) FOUND$/.exec(answer)?.[1]
  if (!signature) throw new NoVerdict('notUnderstood')
  // Not a virus: the scanner's own limits kept it from looking at everything.
  if (signature.startsWith('Heuristics.Limits.Exceeded')) throw new NoVerdict('tooLarge')
  return { infected: true, sha256, signature }
}

function reasonOf(error: unknown): unknown {
  if (error instanceof NoVerdict) return error
  // That is no matter of the scanner.
  if (error instanceof Unreadable) return error.cause
  const { code } = error as { code?: string }
  return new NoVerdict(['ECONNREFUSED', 'ENOENT', 'EACCES', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN', 'ENOTSOCK', 'ETIMEDOUT'].includes(code ?? '') ? 'away' : 'brokenOff')
}
