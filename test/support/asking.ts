// Many requests to a server that runs: sent as they are given, a bounded number at a time, over connections that stay open.

import { fork } from 'node:child_process'
import { Agent, request as send, type IncomingHttpHeaders } from 'node:http'
import path from 'node:path'

export type Answer = { status: number; headers: IncomingHttpHeaders; body: string; bytes: Buffer }
export type Asked = { address: string; method?: 'GET' | 'HEAD' | 'POST'; cookie?: string | undefined; body?: string; type?: string }
export type Asker = { ask: (asked: Asked) => Promise<Answer>; close: () => void }

const FORM = 'application/x-www-form-urlencoded'

export function askerOf(url: string): Asker {
  const { port, host } = new URL(url)
  const agent = new Agent({ keepAlive: true, maxSockets: 8 })
  const ask = ({ address, method = 'GET', cookie, body, type = FORM }: Asked): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const headers = {
        Host: host,
        ...(cookie ? { Cookie: cookie } : {}),
        ...(method === 'POST' ? { Origin: url, 'Content-Type': type, 'Content-Length': String(Buffer.byteLength(body ?? '')) } : {}),
      }
      const request = send({ agent, port, host: '127.0.0.1', path: address, method, headers }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => {
          const bytes = Buffer.concat(chunks)
          resolve({ status: response.statusCode!, headers: response.headers, body: bytes.toString('utf8'), bytes })
        })
      })
      request.on('error', reject)
      request.end(body)
    })
  return { ask, close: () => agent.destroy() }
}

export type Servers = {
  /** Serves with these settings, in place of what was served before. @returns its address */
  next: (env: Record<string, string>) => Promise<string>
  /** Serves nothing, until the next. */
  rest: () => Promise<void>
  /** Everything that was said, on both streams. */
  output: () => string
  stop: () => Promise<void>
}

/** One process that serves as often as it is asked to. Limits on how much one may ask are wide: all readers ask from one address, within a minute. */
export function startServers(env: Record<string, string> = {}): Servers {
  const { PATH = '', HOME = '', TZ = 'UTC' } = process.env
  const child = fork(path.resolve(import.meta.dirname, 'serve-in-turn.mjs'), { env: { PATH, HOME, TZ, NODE_ENV: 'production', DEMONSTRATION: '1', LIMITS_FACTOR: '1000', PUPPETEER_EXECUTABLE_PATH: '/no/browser/here', ...env } as unknown as NodeJS.ProcessEnv, execArgv: [], silent: true })
  let said = ''
  for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (chunk: Buffer) => void (said += chunk.toString()))
  const tell = (message: Record<string, string> | null) =>
    new Promise<string>((resolve, reject) => {
      const ended = () => reject(new Error(`The server ended:\n${said}`))
      child.once('exit', ended)
      child.once('message', (url: string) => {
        child.off('exit', ended)
        resolve(url)
      })
      child.send(message as never)
    })
  return {
    next: (more) => tell(more),
    rest: async () => void (await tell(null)),
    output: () => said,
    stop: async () => {
      await tell(null)
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill()
      await ended
    },
  }
}

/** Does `work` for each, at most `most` at a time. */
export async function eachOf<T>(all: readonly T[], work: (one: T) => Promise<void>, most = 8): Promise<void> {
  let next = 0
  const worker = async () => {
    while (next < all.length) await work(all[next++]!)
  }
  await Promise.all(Array.from({ length: most }, worker))
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

/**
 * An answer without what is new in each: the nonce, the number of the request, the key of a form, the minute of a demonstration, and, where it repeats its own
 * address, the parts of that address which are named.
 */
export function plainAnswer({ status, headers, body }: Answer, hidden: readonly string[] = []): { status: number; headers: Record<string, unknown>; body: string } {
  const plain = (text: string) => {
    let left = text.replaceAll(/nonce="[^"]*"|'nonce-[^']*'/g, 'nonce').replaceAll(/\b[0-9A-F]{3}-[0-9A-F]{5}\b/g, 'REF').replaceAll(/Here it is [^;<]*;/g, 'Here it is;')
    for (const one of [...hidden].toSorted((a, b) => b.length - a.length)) left = left.replaceAll(one, 'HIDDEN')
    return left.replaceAll(/(name="_key"[^>]*value=")[^"]*"|(value=")[^"]*("[^>]*name="_key")/g, 'key')
  }
  const { date: _date, 'x-request-id': _request, etag: _etag, 'content-length': _length, connection: _connection, 'keep-alive': _alive, ...rest } = headers
  return { status, headers: Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, plain(String(value))])), body: plain(body) }
}

/** The same without any identifier: for two databases that were played apart and agree in all but those. */
export const withoutIds = (text: string): string => text.replaceAll(UUID, 'UUID')
