// What a server starts with: settings that are refused, files that nobody else reads, mail that goes encrypted or not at all.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { transportTo } from '#app/server/mailer.ts'
import { startServer, type RunningServer } from '#test/support/browser.ts'
import { asker, castOver, enterOver } from '#test/support/wire.ts'

type Env = Record<string, string>
const { checkSettings } = (await import(path.resolve('app/server/boot-settings.mjs'))) as { checkSettings: (env: Env) => void }

const GOOD: Env = { MODE: 'production', ORIGIN: 'https://practices.example.org', SMTP_URL: 'smtp://mail:kf83-JK2m-99xz-pqla@smtp.example.org:587', MAIL_FROM: 'practices@example.org', TRUSTED_PROXIES: '10.0.0.7/32,2001:db8::/64', LOG_LEVEL: 'warn', LIMITS_FACTOR: '2' }

describe('S-59 settings', () => {
  test('S-59 good ones start, in earnest and in a demonstration', () => {
    expect(() => checkSettings(GOOD)).not.toThrow()
    expect(() => checkSettings({})).not.toThrow()
  })

  const refused: [string, Env, RegExp][] = [
    ['no address', { ORIGIN: '' }, /ORIGIN must be set/],
    ['an address without https', { ORIGIN: 'http://practices.example.org' }, /begin with https/],
    ['an address with a path', { ORIGIN: 'https://practices.example.org/x' }, /ORIGIN is a scheme and a host/],
    ['the secret of the example', { SMTP_URL: 'smtp://user:secret@mail.example.org:587' }, /password in SMTP_URL/],
    ['a short secret', { SMTP_URL: 'smtp://user:hunter2@mail.example.org:587' }, /password in SMTP_URL/],
    ['mail without encryption', { SMTP_URL: 'smtp://u:kf83-JK2m-99xz-pqla@mail.example.org?ignoreTLS=true' }, /may not change how mail is encrypted/],
    ['any certificate', { SMTP_URL: 'smtps://u:kf83-JK2m-99xz-pqla@mail.example.org?tls.rejectUnauthorized=false' }, /may not change how mail is encrypted/],
    ['no such mail address', { SMTP_URL: 'mail.example.org' }, /SMTP_URL is smtps/],
    ['a sender nobody has', { MAIL_FROM: '' }, /MAIL_FROM/],
    ['a weak secret of the identity provider', { OIDC_CLIENT_SECRET: 'changeme' }, /OIDC_CLIENT_SECRET/],
    ['everybody as a proxy', { TRUSTED_PROXIES: '0.0.0.0/0' }, /may not name everybody/],
    ['a proxy by no address', { TRUSTED_PROXIES: 'true' }, /TRUSTED_PROXIES/],
    ['no limits', { LIMITS_FACTOR: '0' }, /LIMITS_FACTOR/],
    ['a level that is none', { LOG_LEVEL: 'all' }, /LOG_LEVEL/],
    ['a mode that is none', { MODE: 'prod' }, /MODE is/],
  ]
  test.each(refused)('S-59 are refused with the reason, and without the secret: %s', (_name, env, reason) => {
    let said = ''
    try {
      checkSettings({ ...GOOD, ...env })
    } catch (error) {
      said = String(error)
    }
    expect(said).toMatch(reason)
    expect(said).not.toMatch(/hunter2|kf83|user:|changeme/)
  })

  test('S-59 the server itself does not start, and says each thing that is wrong', async () => {
    await expect(startServer({ MODE: 'production', SMTP_URL: 'smtp://user:secret@mail.example:587', TRUSTED_PROXIES: '*' })).rejects.toThrow(/does not start[\s\S]*TRUSTED_PROXIES[\s\S]*ORIGIN must be set[\s\S]*password in SMTP_URL[\s\S]*MAIL_FROM/)
  })

  test('S-59 a file .env that others may read is refused in earnest', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'env-'))
    const before = process.cwd()
    try {
      await writeFile(path.join(folder, '.env'), 'X=1')
      process.chdir(folder)
      await chmod('.env', 0o644)
      expect(() => checkSettings(GOOD)).toThrow(/chmod 600 \.env/)
      expect(() => checkSettings({})).not.toThrow()
      await chmod('.env', 0o600)
      expect(() => checkSettings(GOOD)).not.toThrow()
    } finally {
      process.chdir(before)
      await rm(folder, { recursive: true })
    }
  })
})

describe('a running server', () => {
  const SECRETS: Env = { SMTP_URL: 'smtp://CANARY-NAME:CANARY-SECRET-91827364@127.0.0.1:9', OIDC_CLIENT_SECRET: 'CANARY-OIDC-5647382910', SOME_OTHER_SECRET: 'CANARY-OTHER-0192837465' }
  let server: RunningServer

  beforeAll(async () => {
    server = await startServer(SECRETS)
  }, 90_000)
  afterAll(() => server.stop())

  test('S-63 what it writes is its own alone: folders 0700, files 0600', async () => {
    const modes = (folder: string): [string, string][] => readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const full = path.join(folder, entry.name)
      return [[full.slice(server.folder.length), (statSync(full).mode & 0o777).toString(8)] as [string, string], ...(entry.isDirectory() ? modes(full) : [])]
    })
    const ask = asker(Number(new URL(server.url).port))
    const cookie = await enterOver(ask, server.url, (await castOver(ask))[0]!.officeId)
    await ask('/home', { headers: { Cookie: cookie } })
    const found = modes(server.folder)
    expect(found.map(([name]) => name)).toEqual(expect.arrayContaining(['/database.sqlite', '/database.sqlite.lock']))
    expect(found.filter(([name, mode]) => mode !== (statSync(path.join(server.folder, name)).isDirectory() ? '700' : '600'))).toEqual([])
  })

  test('S-59 S-60 no secret of the environment is in a page, a header or the log; none is in a file of the build, nor a source map', async () => {
    const ask = asker(Number(new URL(server.url).port))
    const answers = await Promise.all(['/', '/sign-in', '/nothing', '/mail', '/demonstration', '/sessions'].map((address) => ask(address)))
    const said = answers.map(({ headers, body }) => JSON.stringify(headers) + body).join('') + server.output()
    expect(said).not.toContain('CANARY')
    const files = ['build/client', 'build/server'].flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath ?? entry.path, entry.name)))
    expect(files.length).toBeGreaterThan(5)
    expect(files.filter((file) => file.endsWith('.map'))).toEqual([])
    // Every value of this environment that looks like a secret, and those that the browser must never hold.
    const secrets = [...Object.values(SECRETS), ...Object.entries(process.env).filter(([name, value]) => /SECRET|TOKEN|PASSWORD|API_?KEY|CREDENTIAL/i.test(name) && (value ?? '').length >= 8).map(([, value]) => value!)]
    const leaks = files.filter((file) => {
      const text = readFileSync(file, 'latin1')
      return secrets.some((secret) => text.includes(secret)) || /sourceMappingURL=|-----BEGIN [A-Z ]*PRIVATE KEY/.test(text)
    })
    expect(leaks).toEqual([])
    for (const file of files.filter((one) => one.startsWith('build/client'))) expect([file, /process\.env|SMTP_URL|DATABASE_FILE|sequelize/.test(readFileSync(file, 'latin1'))]).toEqual([file, false])
  })

  const COMMON = ['.git/HEAD', '.git/config', '.git/index', '.gitignore', '.svn/entries', '.hg/store', '.env', '.env.local', '.env.production', '.env.bak', '.npmrc', '.DS_Store', '.htaccess', '.htpasswd', '.ssh/id_rsa', '.aws/credentials', '.vscode/settings.json', '.idea/workspace.xml', '.ci/run', '.well-known/openid-configuration', 'package.json', 'package-lock.json', 'yarn.lock', 'node_modules/express/package.json', 'tsconfig.json', 'vite.config.ts', 'eslint.config.js', 'jest.config.js', 'Dockerfile', 'docker-compose.yml', 'Makefile', 'README.md', 'LICENSE', 'CONTRIBUTING.md', 'docs/OPERATIONS.md', 'app/root.tsx', 'app/routes/_index.tsx', 'app/server/settings.ts', 'models/tables.ts', 'bin/start.mjs', 'test/support/app.ts', 'build/', 'build/client/', 'build/server/index.js', 'server/index.js', 'assets', 'assets/', 'assets/manifest.js.map', 'assets/entry.client.js.map', 'var/', 'var/database.sqlite', 'var/files/', 'var/mail/', 'database.sqlite', 'database.sqlite-journal', 'database.sqlite.lock', 'form-key', 'db.sqlite', 'backup.sql', 'dump.sql', 'backup.zip', 'backup.tar.gz', 'site.tar', 'logs/', 'log.txt', 'error.log', 'access.log', 'debug', 'debug.log', 'console', 'status', 'server-status', 'server-info', 'metrics', 'actuator', 'actuator/env', 'phpinfo.php', 'info.php', 'index.php', 'wp-login.php', 'wp-admin/', 'xmlrpc.php', 'phpmyadmin/', 'cgi-bin/', 'administrator', 'api', 'api/v1', 'graphql', 'graphiql', 'swagger.json', 'openapi.json', 'trace', 'test', 'tmp', 'old', 'uploads', 'files', 'config', 'config.json', 'config.php', 'secrets.json', 'credentials', '@vite/client', '@fs/etc/passwd', '@id/virtual:remix/server-build', '@react-refresh', '__manifest', '__vite_ping', '_data', 'routes', 'entry.server.tsx', 'sitemap.xml', 'crossdomain.xml', 'clientaccesspolicy.xml', 'id_rsa', 'key.pem', 'server.key']

  test('S-60 of a hundred names that scanners try none leads to anything, however it is written', async () => {
    const ask = asker(Number(new URL(server.url).port))
    expect(COMMON.length).toBeGreaterThanOrEqual(100)
    const answers: [string, number][] = []
    for (const name of COMMON) answers.push([name, (await ask(`/${name}`)).status])
    for (const way of ['/assets/..%2f..%2fserver%2findex.js', '/assets/%2e%2e/%2e%2e/package.json', '/..%5c..%5cpackage.json', '/assets/....//package.json', '/%00', '/assets/%2e.git/config', '//etc/passwd', '/assets/..;/package.json']) answers.push([way, (await ask(way)).status])
    expect(answers.filter(([, status]) => status !== 404 && status !== 400)).toEqual([])
  }, 60_000)

  test('S-36 S-37 no query of any page, however it is bent, is answered with a failure or tells of the database', async () => {
    const ask = asker(Number(new URL(server.url).port))
    const cast = await castOver(ask)
    const asks = ["'", "' OR 1=1--", '1; DROP TABLE people', '" UNION SELECT 1,2,3--', "$.x') --", '%', '_', '\\', '[]', '{"$ne":null}', '9'.repeat(400), '-1', '1e999', 'NaN', '\u0000', '\u202E', '1 AND SLEEP(5)', "a' || (SELECT email FROM people) || '", '../../etc/passwd', '<script>', '%ff']
    const names = ['q', 'page', 'state', 'kind', 'part', 'language', 'sort', 'order', 'from', 'to', 'of', 'with', 'compare', 'version', 'then', 'office', 'entity', 'until', 'answerBy', 'zone', 'at', 'id', '__proto__', 'constructor', 'q[]', 'where[name]']
    const pages: [string, string][] = [['Screening officer', '/secretariat/screening'], ['Screening officer', '/secretariat/record'], ['Screening officer', '/secretariat/entities'], ['President', '/bureau/dossier'], ['Focal point of Georgia', '/proposer/proposals'], ['Focal point of Georgia', '/proposer/proposals/new'], ['', '/cases'], ['', '/sign-in']]
    const bad: [string, number][] = []
    let sent = 0
    for (const [title, page] of pages) {
      const headers: Record<string, string> = title === '' ? {} : { Cookie: await enterOver(ask, server.url, cast.find((one) => one.title === title)!.officeId) }
      for (const turn of asks.keys()) {
        // Every name meets every value, without a request for each pair.
        const query = names.map((name, index) => [name, asks[(index + turn) % asks.length]!]).map(([name, value]) => `${encodeURIComponent(name!)}=${value === '%ff' ? '%ff' : encodeURIComponent(value!)}`).join('&')
        const { status, body } = await ask(`${page}?${query}`, { headers })
        sent += 1
        if (status >= 500 || status === 429 || /SQLITE|Sequelize|syntax error/i.test(body)) bad.push([`${page}?${query.slice(0, 80)}`, status])
      }
    }
    expect(bad).toEqual([])
    expect(sent).toBe(pages.length * asks.length)
  }, 180_000)
})

describe('S-61 mail', () => {
  const servers: Server[] = []
  const sockets: Socket[] = []
  afterAll(() => {
    sockets.forEach((socket) => socket.destroy())
    servers.forEach((server) => server.close())
  })

  /** A mail server that offers no encryption, and writes down what it is told. */
  async function plainSmtp(): Promise<{ port: number; heard: string[] }> {
    const heard: string[] = []
    const server = createServer((socket) => {
      sockets.push(socket)
      socket.write('220 plain.example ESMTP\r\n')
      let inData = false
      socket.on('data', (chunk) => {
        for (const line of chunk.toString().split('\r\n')) {
          if (line === '') continue
          heard.push(line)
          if (inData && line !== '.') continue
          inData = /^DATA/i.test(line)
          socket.write(/^STARTTLS/i.test(line) ? '502 no\r\n' : /^EHLO/i.test(line) ? '250-plain.example\r\n250 AUTH PLAIN LOGIN\r\n' : inData ? '354 go on\r\n' : /^AUTH/i.test(line) ? '235 ok\r\n' : '250 ok\r\n')
        }
      }).on('error', () => undefined)
    })
    servers.push(server)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return { port: (server.address() as { port: number }).port, heard }
  }

  const sendTo = async (url: string) => {
    const transport = transportTo(url)
    try {
      return await transport.sendMail({ from: 'a@b.example', to: [{ name: '', address: 'c@d.example' }], subject: 'x', text: 'CANARY-TEXT' }).then(() => 'sent', (error: { code?: string }) => String(error.code))
    } finally {
      transport.close()
    }
  }

  test('S-61 in earnest a mail server without TLS gets neither name nor secret nor text; a demonstration may use one', async () => {
    const { port, heard } = await plainSmtp()
    const url = `smtp://name:kf83-JK2m-99xz-pqla@127.0.0.1:${port}`
    const before = process.env.MODE
    try {
      process.env.MODE = 'production'
      expect(await sendTo(url)).toBe('ETLS')
      expect(heard.join('\n')).not.toMatch(/AUTH|CANARY|MAIL FROM/)
      delete process.env.MODE
      expect(await sendTo(url)).toBe('sent')
      expect(heard.join('\n')).toContain('CANARY-TEXT')
    } finally {
      if (before !== undefined) process.env.MODE = before
    }
  })
})
