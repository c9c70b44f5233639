// The server in front of the pages, as built and run: what it lets through, what it says of itself, how it ends.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { createServer, request as send, type IncomingHttpHeaders } from 'node:http'
import { copyFile } from 'node:fs/promises'
import { connect } from 'node:net'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { startServer, type RunningServer } from '#test/support/browser.ts'

type Answer = { status: number; headers: IncomingHttpHeaders; body: string }
type Asking = { method?: string; headers?: Record<string, string>; body?: string }

let server: RunningServer
let port: number
let officeId: string

beforeAll(async () => {
  server = await startServer()
  port = Number(new URL(server.url).port)
  officeId = /name="officeId" value="([^"]+)"/.exec((await ask('/sign-in')).body)![1]!
}, 90_000)

afterAll(async () => {
  await server.stop()
})

/** node:http sends the headers it is given, and no others that a browser would add. */
function ask(address: string, { method = 'GET', headers = {}, body }: Asking = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = send({ port, host: '127.0.0.1', path: address, method, headers: { Host: `localhost:${port}`, ...(body === undefined ? {} : { 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': String(Buffer.byteLength(body)) }), ...headers } }, (response) => {
      let text = ''
      response.on('data', (chunk: Buffer) => (text += chunk.toString())).on('end', () => resolve({ status: response.statusCode!, headers: response.headers, body: text }))
    })
    request.on('error', reject)
    request.end(body)
  })
}

const enter = (address: string, headers: Record<string, string>) => ask(address, { method: 'POST', body: `officeId=${officeId}`, headers })
const own = () => ({ Origin: `http://localhost:${port}` })

describe('a post from elsewhere', () => {
  // Each of these ran the action under the framework's own check, or was answered 500.
  const vectors: [string, string, () => Record<string, string>][] = [
    ['with no Origin and no word of the browser', '/sign-in/as', () => ({})],
    ['with a foreign Origin', '/sign-in/as', () => ({ Origin: 'https://evil.example' })],
    ['with Origin null', '/sign-in/as', () => ({ Origin: 'null' })],
    ['with a forged X-Forwarded-Host that matches its Origin', '/sign-in/as', () => ({ Origin: 'https://evil.example', 'X-Forwarded-Host': 'evil.example' })],
    ['that the browser calls cross-site', '/sign-in/as', () => ({ ...own(), 'Sec-Fetch-Site': 'cross-site' })],
    ['that the browser calls same-site', '/sign-in/as', () => ({ ...own(), 'Sec-Fetch-Site': 'same-site' })],
    ['as a data request of the old kind', '/sign-in/as?_data=routes%2Fsign-in.as', own],
    ['as a data request of the new kind', '/sign-in/as.data', own],
    ['from another port of this machine', '/sign-in/as', () => ({ Origin: `http://localhost:${port + 1}` })],
  ]
  test.each(vectors)('S-31 runs nothing: %s', async (_name, address, headers) => {
    const answer = await enter(address, headers())
    expect([403, 404]).toContain(answer.status)
    expect(answer.headers['set-cookie']).toBeUndefined()
  })

  test('S-31 from our own pages it is taken, whether the browser or only the Origin says so', async () => {
    for (const headers of [own(), { 'Sec-Fetch-Site': 'same-origin' }, { 'Sec-Fetch-Site': 'same-origin', Origin: 'null' }] as Record<string, string>[]) {
      const answer = await enter('/sign-in/as', headers)
      expect(answer.status).toBe(303)
      expect(String(answer.headers['set-cookie'])).toContain('sign-in=')
    }
  })
})

describe('headers', () => {
  test('S-28 every answer carries the policy, errors and files included', async () => {
    const style = /href="(\/assets\/[^"]+\.css)"/.exec((await ask('/')).body)![1]!
    const answers = await Promise.all([
      ask('/'), ask('/sign-in'), ask('/nothing-here'), ask(style), ask('/assets/none.js'), ask('/sign-in.data'),
      ask('/', { method: 'PUT' }), enter('/sign-in/as', {}), ask('/', { headers: { Host: 'evil.example' } }),
      ask('/sign-in', { method: 'POST', headers: { ...own(), 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': '99000000' } }),
    ])
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 404, 200, 404, 404, 405, 403, 421, 413])
    for (const { headers } of answers) {
      const policy = String(headers['content-security-policy'])
      expect(policy).toMatch(/default-src 'none'/)
      expect(policy).toMatch(/script-src 'nonce-[\w+/=]{20,}'(;|$)/)
      for (const directive of ['object-src', 'base-uri', 'frame-ancestors']) expect(policy).toContain(`${directive} 'none'`)
      expect(policy).not.toContain('unsafe')
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['referrer-policy']).toBe('same-origin')
      expect(headers['cross-origin-opener-policy']).toBe('same-origin')
      expect(headers['x-powered-by']).toBeUndefined()
      // Plain http must not be remembered as https.
      expect(headers['strict-transport-security']).toBeUndefined()
    }
  })

  test('S-28 the nonce is new on each page, and the one script carries it', async () => {
    const [first, second] = [await ask('/sign-in'), await ask('/sign-in')]
    const nonceOf = (answer: Answer) => /'nonce-([^']+)'/.exec(String(answer.headers['content-security-policy']))![1]!
    expect(nonceOf(first)).not.toBe(nonceOf(second))
    expect(first.body.match(/<script/g)).toHaveLength(1)
    expect(first.body).toContain(`nonce="${nonceOf(first)}"`)
    expect(first.body).not.toMatch(/ style="| on\w+="/)
  })

  test('S-34 pages are not stored anywhere; files that carry their hash in their name may be, for ever', async () => {
    const page = await ask('/sign-in')
    expect(page.headers['cache-control']).toBe('no-store')
    const style = /href="(\/assets\/[^"]+\.css)"/.exec(page.body)![1]!
    expect((await ask(style)).headers['cache-control']).toMatch(/immutable/)
    expect((await ask('/sign-in/x.css')).status).toBe(404)
  })
})

describe('addresses and methods', () => {
  test('S-32 a host that is not ours gets no page, and a forwarded one changes nothing', async () => {
    const foreign = await ask('/', { headers: { Host: 'evil.example' } })
    expect([foreign.status, foreign.body.includes('<html')]).toEqual([421, false])
    const forwarded = await ask('/sign-in', { headers: { 'X-Forwarded-Host': 'evil.example', 'X-Forwarded-Proto': 'https' } })
    expect(forwarded.status).toBe(200)
    expect(forwarded.body).not.toContain('evil.example')
  })

  test('S-33 no method but those the pages need, and no request whose length is said twice', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE']) expect((await ask('/', { method })).status).toBe(405)
    const raw = await rawExchange(`POST /sign-in HTTP/1.1\r\nHost: localhost:${port}\r\nOrigin: http://localhost:${port}\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`)
    expect(raw).toMatch(/^HTTP\/1\.1 400/)
  })

  test('S-60 nothing but pages and built files is served', async () => {
    for (const address of ['/.git/config', '/package.json', '/app/root.tsx', '/assets/', '/build/server/index.js', '/assets/../../server/index.js', '/__manifest', '/var/database.sqlite', '/.env']) {
      expect([address, (await ask(address)).status]).toEqual([address, 404])
    }
    const script = /src="(\/assets\/[^"]+\.js)"/.exec((await ask('/')).body)![1]!
    expect((await ask(`${script}.map`)).status).toBe(404)
    expect((await ask('/%E0%A4%A')).status).toBe(400)
    expect((await ask(script)).body).not.toContain('sourceMappingURL')
  })

  test('S-42 a body that is too large is answered at once, before it is read', async () => {
    const began = Date.now()
    const answer = await rawExchange(`POST /sign-in HTTP/1.1\r\nHost: localhost:${port}\r\nOrigin: http://localhost:${port}\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 31457280\r\n\r\n`)
    expect(answer).toMatch(/^HTTP\/1\.1 413/)
    expect(Date.now() - began).toBeLessThan(1000)
  })

  test('S-37 a body that no form sends is refused', async () => {
    const answer = await ask('/sign-in', { method: 'POST', body: '{"email":"a@b.example"}', headers: { ...own(), 'Content-Type': 'application/json' } })
    expect(answer.status).toBe(415)
  })
})

function rawExchange(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text))
    socket.once('data', (chunk) => {
      resolve(chunk.toString())
      socket.destroy()
    })
    socket.once('error', reject)
  })
}

describe('the moment a request begins', () => {
  test('M-6 R-12 is when its first byte came in, however slowly the rest follows, and anew for each request', async () => {
    const { countFirstBytes } = (await import(path.resolve('app/server/guards.mjs'))) as { countFirstBytes: (server: unknown) => void }
    const noted: { receivedAt: number; handledAt: number }[] = []
    const listening = createServer()
    countFirstBytes(listening)
    listening.on('request', (req, res) => {
      noted.push({ receivedAt: (req as unknown as { receivedAt: Date }).receivedAt.getTime(), handledAt: Date.now() })
      req.resume().on('end', () => res.end('done'))
    })
    await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve))
    const socket = connect((listening.address() as { port: number }).port, '127.0.0.1')
    for (const head of ['POST / HTTP/1.1\r\nHost: x\r\n', 'POST /again HTTP/1.1\r\nHost: x\r\n']) {
      socket.write(head)
      await wait(200)
      socket.write('Content-Length: 3\r\n\r\nab')
      await wait(50)
      socket.write('c')
      await new Promise((resolve) => socket.once('data', resolve))
      await wait(20)
    }
    socket.destroy()
    await new Promise((resolve) => listening.close(resolve))
    expect(noted).toHaveLength(2)
    for (const { receivedAt, handledAt } of noted) expect(handledAt - receivedAt).toBeGreaterThanOrEqual(150)
    expect(noted[1]!.receivedAt).toBeGreaterThan(noted[0]!.handledAt)
  })
})

describe('starting and stopping', () => {
  test('S-21 in earnest it does not serve a database that holds the demonstration', async () => {
    const database = path.join(server.folder, 'copy.sqlite')
    await copyFile(path.join(server.folder, 'database.sqlite'), database)
    for (const env of [{ MODE: 'production', ORIGIN: 'https://bestpractices.example' }, { NODE_ENV: 'production', ORIGIN: 'https://bestpractices.example' }] as Record<string, string>[]) {
      await expect(startServer({ ...env, DATABASE_FILE: database })).rejects.toThrow(/holds the demonstration/)
    }
  })

  test('R-04 a second server on the same database is told in plain words that there is one', async () => {
    await expect(startServer({ DATABASE_FILE: path.join(server.folder, 'database.sqlite') })).rejects.toThrow(/Another server is using .*database\.sqlite/)
  })

  test('S-21 in earnest nobody can enter an office from a list, nor move the date, nor read the mail', async () => {
    const real = await startServer({ MODE: 'production', ORIGIN: 'https://bestpractices.example' })
    try {
      const get = (address: string) => fetch(`${real.url}${address}`)
      expect(await (await get('/sign-in')).text()).not.toContain('choose an office')
      for (const address of ['/demonstration', '/mail']) expect((await get(address)).status).toBe(404)
      const entered = await fetch(`${real.url}/sign-in/as`, { method: 'POST', body: new URLSearchParams({ officeId }), headers: { Origin: 'https://bestpractices.example' }, redirect: 'manual' })
      expect([entered.status, entered.headers.get('set-cookie')]).toEqual([404, null])
      // On https the browser is told to stay there; a post from the plain address is no longer ours.
      expect((await get('/')).headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains')
      expect((await fetch(`${real.url}/sign-in/as`, { method: 'POST', body: new URLSearchParams({ officeId }), headers: { Origin: real.url }, redirect: 'manual' })).status).toBe(403)
    } finally {
      expect(await real.stop()).toBe(0)
    }
  })

  test('a taken port is told in plain words', async () => {
    await expect(startServer({ PORT: String(port) })).rejects.toThrow(new RegExp(`Port ${port} is taken by another program`))
  })
})
