// What tests of the wire share: requests with no header but those given, the forms of a page, the content of a database as one hash.

import { createHash } from 'node:crypto'
import { spawnSync } from 'node:child_process'
import { request as send, type IncomingHttpHeaders } from 'node:http'
import path from 'node:path'
import sqlite3 from 'sqlite3'

export type Answer = { status: number; headers: IncomingHttpHeaders; body: string }
export type Asking = { method?: string; headers?: Record<string, string>; body?: string | Buffer }
export type Ask = (address: string, asking?: Asking) => Promise<Answer>

const root = path.resolve(import.meta.dirname, '..', '..')
const FORM = 'application/x-www-form-urlencoded'

/** node:http sends the headers it is given, and no others that a browser would add. */
export const asker = (port: number, host = '127.0.0.1'): Ask => (address, { method = 'GET', headers = {}, body } = {}) =>
  new Promise((resolve, reject) => {
    const own = body === undefined ? {} : { 'Content-Type': FORM, 'Content-Length': String(Buffer.byteLength(body)) }
    const request = send({ port, host, path: address, method, headers: { Host: `localhost:${port}`, ...own, ...headers }, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(chunks).toString() }))
    })
    request.on('error', reject)
    request.end(body)
  })

/** Signs in as an office of the demonstration. @returns the cookie */
export async function enterOver(ask: Ask, url: string, officeId: string): Promise<string> {
  const { headers } = await ask('/sign-in/as', { method: 'POST', body: new URLSearchParams({ officeId }).toString(), headers: { Origin: url } })
  return String(headers['set-cookie']).split(';')[0]!
}

/** Offices of the demonstration by title, as the sign-in page lists them. */
export async function castOver(ask: Ask): Promise<{ title: string; officeId: string }[]> {
  const { body } = await ask('/sign-in')
  return [...body.matchAll(/name="officeId" value="([^"]+)">([^<]+)</g)].map(([, officeId, title]) => ({ officeId: officeId!, title: title! }))
}

export const unescaped = (html: string) => html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&#39;', "'").replaceAll('&amp;', '&')

/** Addresses of ours that a page links to. */
export function linksOn(page: string): string[] {
  return [...page.matchAll(/<a\b[^>]*?href="(\/[^"#]*)/g)].map((match) => unescaped(match[1]!)).filter((address) => !address.startsWith('/assets/'))
}

/** `texts`: names of the fields a person writes into, with whether they take several lines. `choices`: the first answer of each question left open. */
export type FormSeen = { page: string; action: string; fields: [string, string][]; texts: { name: string; long: boolean }[]; choices: [string, string][]; withFile: boolean }

/** The forms of a page that post, with the fields as they stand. */
export function formsOn(address: string, page: string): FormSeen[] {
  return [...page.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].filter(([, head]) => head!.includes('method="post"')).map(([, head, inner]) => {
    const fields: [string, string][] = []
    const texts: FormSeen['texts'] = []
    const choices = new Map<string, string>()
    for (const [tag] of inner!.matchAll(/<(?:input|button)\b[^>]*>/g)) {
      const name = /\bname="([^"]*)"/.exec(tag)?.[1]
      const isChoice = /type="(?:radio|checkbox)"/.test(tag)
      if (name && isChoice && /type="radio"/.test(tag) && !choices.has(name)) choices.set(unescaped(name), unescaped(/\bvalue="([^"]*)"/.exec(tag)?.[1] ?? ''))
      if (name && tag.startsWith('<input') && (/type="(?:text|search|url)"/.test(tag) || !/type=/.test(tag))) texts.push({ name: unescaped(name), long: false })
      if (!name || /type="file"/.test(tag) || (isChoice && !/\bchecked/.test(tag)) || (tag.startsWith('<button') && fields.some(([known]) => known === name))) continue
      fields.push([unescaped(name), unescaped(/\bvalue="([^"]*)"/.exec(tag)?.[1] ?? '')])
    }
    for (const [, name, text] of inner!.matchAll(/<textarea\b[^>]*\bname="([^"]*)"[^>]*>([\s\S]*?)<\/textarea>/g)) {
      fields.push([unescaped(name!), unescaped(text!)])
      texts.push({ name: unescaped(name!), long: true })
    }
    for (const [, name, options] of inner!.matchAll(/<select\b[^>]*\bname="([^"]*)"[^>]*>([\s\S]*?)<\/select>/g)) fields.push([unescaped(name!), unescaped((/<option[^>]*value="([^"]*)"[^>]*selected/.exec(options!) ?? /<option[^>]*value="([^"]*)"/.exec(options!))?.[1] ?? '')])
    return { page: address, action: unescaped(/\baction="([^"]*)"/.exec(head!)?.[1] ?? address), fields, texts, choices: [...choices].filter(([name]) => !fields.some(([known]) => known === name)), withFile: head!.includes('multipart/') }
  })
}

export type RouteSeen = { id: string; address: string; hasAction: boolean; hasPage: boolean }

/** Every route of the built server, its parameters filled in by the names given. */
export function builtRoutes(params: Record<string, string> = {}): RouteSeen[] {
  const script = `
    const { routes } = await import('./build/server/index.js')
    console.log('ROUTES' + JSON.stringify(Object.values(routes).map(({ id, parentId, path, module }) => ({ id, parentId, path, hasAction: 'action' in module, hasPage: 'default' in module }))))
    process.exit(0)`
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { cwd: root, encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'silent' } })
  const said = stdout.split('\n').find((line) => line.startsWith('ROUTES'))
  if (!said) throw new Error(`The build could not be read:\n${stderr}`)
  const routes = JSON.parse(said.slice('ROUTES'.length)) as { id: string; parentId?: string; path?: string; hasAction: boolean; hasPage: boolean }[]
  const whole = (route: { parentId?: string; path?: string }): string => {
    const parent = routes.find(({ id }) => id === route.parentId)
    return `${parent ? whole(parent) : ''}${route.path ? `/${route.path}` : ''}`
  }
  return routes.filter(({ id }) => id !== 'root').map((route) => ({
    id: route.id, hasAction: route.hasAction, hasPage: route.hasPage,
    address: (whole(route) || '/').replace(/:(\w+)\??/g, (_, name: string) => params[name] ?? '00000000-0000-4000-8000-000000000000').replace('*', 'nowhere'),
  }))
}

/** One hash over every row of every table, but for the minute at which a sign-in was last seen. */
export async function contentHash(file: string): Promise<string> {
  const database = await new Promise<sqlite3.Database>((resolve, reject) => {
    const opened = new sqlite3.Database(file, sqlite3.OPEN_READONLY, (error) => (error ? reject(error) : resolve(opened)))
  })
  const all = (sql: string) => new Promise<Record<string, unknown>[]>((resolve, reject) => database.all(sql, (error, rows) => (error ? reject(error) : resolve(rows as Record<string, unknown>[]))))
  const hash = createHash('sha256')
  for (const { name } of await all("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")) {
    for (const row of await all(`SELECT * FROM "${String(name)}" ORDER BY 1`)) hash.update(JSON.stringify({ ...row, seenAt: null }))
  }
  await new Promise((resolve) => database.close(resolve))
  return hash.digest('hex')
}
