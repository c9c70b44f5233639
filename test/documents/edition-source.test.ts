// An edition printed once, then taken apart and printed anew: the source package holds what it says, and every byte comes back (M-37).

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { unzipSync, strFromU8 } from 'fflate'
import sqlite3 from 'sqlite3'
import type { Actor } from '#workflows/actor.ts'
import { Editions } from '#models/tables.ts'
import type * as script from '#models/seeds/script.ts'
import { printWhole } from '#app/server/edition-print.ts'
import { printingEnded, stopPrinting } from '#app/server/print-service.ts'
import { createPrinter } from '#templates/printer/index.ts'
import { openApp, type App } from '#test/support/app.ts'
import { done } from '#test/support/consulted.ts'
import { act, actorFor, DATES, playedTo } from '#test/support/house.ts'

const root = path.resolve(import.meta.dirname, '..', '..')
let app: App
let run: script.Run
let officer: Actor
let second: Actor
let as: string
let id: string

beforeAll(async () => {
  app = await openApp()
  run = await playedTo('summarise')
  ;[, , , second, officer] = run.cast.officers as [Actor, Actor, Actor, Actor, Actor]
  await app.moveTo(new Date(DATES.issued))
  await done(act('recordFunds', run.callId, officer, { donor: 'A donor', amount: 1000, currency: 'EUR' }, DATES.cleared))
  as = await app.enter(officer.officeId!)
  id = (await app.post('/secretariat/booklet/prepare', { language: 'en', issuedOn: '2027-10-14' }, { as })).headers.get('location')!.split('/').at(-1)!
  await printingEnded()
}, 120_000)
afterAll(async () => {
  await stopPrinting()
  await app.close()
})

const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer())
const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex')
const row = async () => (await Editions().findByPk(id))!

describe('the source package', () => {
  test('M-37 S-02 an officer has it before the issue, a proposer and a member never, and the public not yet', async () => {
    expect(await (await app.get(`/secretariat/booklet/${id}`, { as })).text()).toContain(`/secretariat/booklet/${id}/source.zip`)
    expect((await app.get(`/secretariat/booklet/${id}/source.zip`, { as })).status).toBe(200)
    for (const other of [actorFor(run, 'GEO'), run.cast.members[0]!]) expect((await app.get(`/secretariat/booklet/${id}/source.zip`, { as: await app.enter(other.officeId!) })).status).toBe(403)
    expect((await app.get('/booklets/2/en/1/source.zip')).status).toBe(404)
  })

  test('M-37 it holds the document, its style sheets apart, the frozen data and the fonts with their licences, each with its fingerprint', async () => {
    const files = Object.fromEntries(Object.entries(unzipSync(new Uint8Array(await bytesOf(await app.get(`/secretariat/booklet/${id}/source.zip`, { as }))))).map(([name, bytes]) => [name.replace('best-practices-session-2-en-edition-1/', ''), bytes]))
    const text = (name: string) => strFromU8(files[name]!)
    const { data, pdfSha256, html, printedWith } = await row()
    expect(Object.keys(files).sort()).toEqual(expect.arrayContaining(['README.txt', 'SHA256SUMS', 'booklet.html', 'css/booklet.css', 'css/edition.css', 'css/fonts.css', 'data.json', 'fonts.json', 'licences/source-serif-4.txt', 'package.json']))
    expect(text('data.json')).toBe(data)
    const document = text('booklet.html')
    expect(document).toContain('The problem of')
    expect(document).not.toMatch(/<style|<script|https?:\/\/fonts/)
    for (const [, sheet] of document.matchAll(/<link rel="stylesheet" href="([^"]*)">/g)) expect(files[sheet!]).toBeDefined()
    // Page numbers are in it: no slot is left with a nought.
    expect(document).toMatch(/data-page-of="[^"]*"[^>]*>[1-9]/)
    expect(document).not.toMatch(/data-page-of="[^"]*"[^>]*>0</)
    expect(text('css/fonts.css')).toContain('url(../node_modules/@fontsource/source-serif-4/files/')
    const fonts = JSON.parse(text('fonts.json')) as { package: string; version: string; licence: string }[]
    expect(fonts.find((font) => font.package === '@fontsource/source-serif-4')).toMatchObject({ licence: 'OFL-1.1', version: printedWith!.fonts['@fontsource/source-serif-4'] })
    expect(text('README.txt')).toContain(pdfSha256)
    expect(text('README.txt')).toContain(sha256(html!))
    const sums = text('SHA256SUMS').trim().split('\n').map((line) => line.split('  '))
    expect(sums.map(([, name]) => name).sort()).toEqual(Object.keys(files).filter((name) => name !== 'SHA256SUMS').sort())
    for (const [sum, name] of sums) expect(sha256(files[name!]!)).toBe(sum)
  })

  test('R-24 the same data gives the same PDF, HTML and package, byte for byte', async () => {
    const { data, pdf, html, sourcePackage } = await row()
    const printer = createPrinter()
    try {
      const anew = await printWhole(printer, JSON.parse(data))
      expect([sha256(anew.pdf), sha256(anew.html), sha256(anew.sourcePackage)]).toEqual([sha256(pdf!), sha256(html!), sha256(sourcePackage!)])
    } finally {
      await printer.close()
    }
  }, 60_000)
})

describe('issued', () => {
  beforeAll(() => done(act('issueEdition', id, second, {}, DATES.issued)))

  test('M-37 M-38 the package is public beside the PDF, for good', async () => {
    expect(await (await app.get('/booklets/2/en')).text()).toContain('/booklets/2/en/1/source.zip')
    const response = await app.get('/booklets/2/en/1/source.zip')
    expect([response.status, response.headers.get('content-type'), response.headers.get('cache-control')]).toEqual([200, 'application/zip', 'public, max-age=31536000, immutable'])
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="best-practices-session-2-en-edition-1-source.zip"')
    expect(sha256(await bytesOf(response))).toBe(sha256((await row()).sourcePackage!))
  })

  test('M-37 the package of an issued edition, and what it was printed with, cannot be changed', async () => {
    await expect((await row()).update({ sourcePackage: Buffer.from('PK') })).rejects.toThrow()
    await expect((await row()).update({ printedWith: null })).rejects.toThrow()
  })

  test('M-37 R-24 booklet:verify prints it anew: the same bytes are exit 0; a byte altered behind the trigger is exit 1 and named; no such edition is exit 2', async () => {
    const file = path.join(app.folder, 'database.sqlite')
    const same = await verify(id, file)
    expect([same.code, same.text]).toEqual([0, expect.stringContaining('The same bytes again')])

    const altered = path.join(app.folder, 'altered.sqlite')
    copyFileSync(file, altered)
    await change(altered, ['DROP TRIGGER issued_editions_are_not_changed', `UPDATE editions SET pdf = CAST(substr(pdf, 1, length(pdf) - 1) || X'21' AS BLOB), html = replace(html, 'A donor', 'A honor')`])
    const found = await verify(id, altered)
    expect(found.code).toBe(1)
    expect(found.text).toMatch(/DIFFERS: the PDF that is kept has the fingerprint/)
    expect(found.text).toMatch(/DIFFERS: the HTML differs from character \d+ on: .*A honor.*is kept.*A donor.*is made anew/)
    expect(found.text).toMatch(/Printed then with .*Chrome\/\d+.*, now with .*Chrome\/\d+/)
    expect(found.text).not.toContain('the PDF printed anew')

    const unknown = await verify('nobody', file)
    expect([unknown.code, unknown.text]).toEqual([2, expect.stringContaining(id)])
    const empty = path.join(app.folder, 'none.sqlite')
    expect((await verify(id, empty)).code).toBe(2)
    writeFileSync(empty, 'no database')
    expect((await verify(id, empty)).code).toBe(2)
  }, 90_000)

  test('M-37 the package of a withdrawn edition is no longer given out; its address gives the reason', async () => {
    await done(act('withdrawEdition', id, second, { reason: 'A donor was named by mistake.' }, DATES.issued))
    const response = await app.get('/booklets/2/en/1/source.zip')
    expect([response.status, await response.text()]).toEqual([410, expect.stringContaining('by mistake')])
  })
})

/** In another zone than the server's: nothing of it may be in the bytes. */
async function verify(edition: string, file: string): Promise<{ code: number | null; text: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'bin/booklet-verify.ts', '--edition', edition, '--database', file], { cwd: root, env: { ...process.env, TZ: 'Asia/Kathmandu' } })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += String(chunk)))
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return { code, text }
}

async function change(file: string, statements: string[]): Promise<void> {
  const database = new sqlite3.Database(file)
  for (const statement of statements) await new Promise<void>((resolve, reject) => database.run(statement, (error) => (error ? reject(error) : resolve())))
  await new Promise<void>((resolve) => database.close(() => resolve()))
}
