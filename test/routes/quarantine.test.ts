// Files and the virus scanner: a real one, run by the test, and some that misbehave. Nobody opens a file before it has answered.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { open, readdir, readlink, writeFile } from 'node:fs/promises'
import { createServer, type Socket } from 'node:net'
import path from 'node:path'
import { Readable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { CLOCK } from '#workflows/actor.ts'
import { FILE_LIMITS } from '#workflows/needs.ts'
import { scansOverdue, waitAfter } from '#workflows/scanning.ts'
import { constraintOf, database } from '#models/database.ts'
import { sha256 } from '#models/hash.ts'
import * as script from '#models/seeds/script.ts'
import { Attachments, Cases, Outbox, Receipts, RecordLines } from '#models/tables.ts'
import { writeMail } from '#templates/mail/mail.ts'
import { keepFile, newIncomingFolder, sweepIncoming } from '#app/server/file-store.ts'
import { NoVerdict, scan, type ScannerAddress } from '#app/server/scanner.ts'
import { scanWaiting, startScanning, stopScanning } from '#app/server/scan-service.ts'
import { scanner as configured } from '#app/server/settings.ts'
import { openApp, type App } from '#test/support/app.ts'
import { EICAR, makeClamd, MARK, MARK_SIGNATURE, type Clamd } from '#test/support/clamd.ts'
import { done } from '#test/support/consulted.ts'
import { docx, pdf } from '#test/support/files.ts'
import { act, actorFor, codesOf, DATES, playedTo, proposalId, SIX_CASES } from '#test/support/house.ts'

let clamd: Clamd
let app: App

beforeAll(async () => {
  clamd = await makeClamd()
  await clamd.start()
}, 60_000)
afterAll(() => clamd.remove())
beforeEach(async () => {
  app = await openApp()
  delete process.env.CLAMD_HOST
  process.env.CLAMD_SOCKET = clamd.path
})
afterEach(async () => {
  await stopScanning()
  delete process.env.CLAMD_SOCKET
  delete process.env.CLAMD_HOST
  await app.close()
})

const store = () => path.join(app.folder, 'files')
const stored = async () => (await readdir(store())).filter((name) => name !== 'incoming')
const page = async (address: string, as: string) => (await app.get(address, { as })).text()

type Act = 'attachFile' | 'attachStatement' | 'attachPresentation'

/** A file in the store and attached, as an upload leaves it. */
async function attached(action: Act, id: string, actor: Parameters<typeof act>[2], name: string, content: Uint8Array, at: string, toBeScanned = true): Promise<string> {
  const folder = await newIncomingFolder()
  await writeFile(path.join(folder, 'file'), content)
  const storedAs = await keepFile(path.join(folder, 'file'))
  await done(act(action, id, actor, { name, type: name.endsWith('docx') ? 'docx' : 'pdf', bytes: content.length, sha256: sha256(content), storedAs, toBeScanned }, at))
  return (await Attachments().findOne({ where: { storedAs } }))!.id
}

const infectedPdf = async () => Buffer.concat([Buffer.from(await pdf()), Buffer.from(`\n% ${MARK}\n%%EOF\n`)])
/** Packed within the document, where no search of the bytes as they lie finds it. */
const infectedDocx = () => docx({ 'word/document.xml': `<w:document><w:t>${MARK}</w:t></w:document>` })

/** Georgia's own proposal with one clean and one infected file, sent on its page. */
async function proposed() {
  const run = await playedTo('propose', SIX_CASES)
  await app.moveTo(new Date(DATES.submitted))
  const as = await app.enter(actorFor(run, 'GEO').officeId!)
  const id = proposalId(run, 'geo-a')
  for (const [name, content] of [['clean.pdf', await pdf()], ['infected.docx', infectedDocx()]] as const) {
    const form = new FormData()
    form.append('file', new File([content as BlobPart], name))
    expect((await app.postMultipart(`/proposer/proposals/${id}/files`, form, { as })).status).toBe(303)
  }
  const file = async (name: string) => (await Attachments().findOne({ where: { name } }))!
  return { run, id, as, files: `/proposer/proposals/${id}/files`, file }
}

describe('the scanner’s answer', () => {
  const about = (content: string | Uint8Array, address: ScannerAddress = { path: clamd.path }, withinMs?: number) => scan(address, Readable.from([Buffer.from(content)]), withinMs)

  test('S-47 is taken from the real one: clean, our mark in a PDF and packed in a document, and the test file of the makers of scanners', async () => {
    expect(await about(await pdf())).toMatchObject({ infected: false })
    expect(await about('')).toEqual({ infected: false, sha256: sha256('') })
    for (const content of [MARK, await infectedPdf(), infectedDocx()]) expect(await about(content)).toEqual({ infected: true, signature: MARK_SIGNATURE, sha256: sha256(content) })
    expect(await about(EICAR)).toMatchObject({ infected: true, signature: expect.stringContaining('Eicar') })
  })

  test('S-47 covers the largest file that is taken, to its last byte; of one that it does not read to its end it says nothing that counts', async () => {
    const largest = Buffer.alloc(FILE_LIMITS.proposal.bytesEach, 'a')
    largest.write(MARK, largest.length - MARK.length)
    expect(await scan({ path: clamd.path }, Readable.from(largest))).toMatchObject({ infected: true, sha256: sha256(largest) })
    const narrow = await makeClamd({ streamMaxLength: '1M' })
    try {
      await narrow.start()
      const found = await scan({ path: narrow.path }, Readable.from(largest)).catch((error: unknown) => error)
      // It hangs up while we still send: its words may be lost with the line, and either way nothing is released.
      expect(found).toBeInstanceOf(NoVerdict)
      expect(['tooLarge', 'brokenOff']).toContain((found as NoVerdict).why)
    } finally {
      await narrow.remove()
    }
  })

  const odd: [name: string, why: string, behave: (line: Socket, isWhole: boolean) => void][] = [
    ['says nothing', 'silent', () => undefined],
    ['hangs up', 'brokenOff', (line, isWhole) => isWhole && line.end()],
    ['breaks the line', 'brokenOff', (line) => line.destroy()],
    ['answers half', 'brokenOff', (line, isWhole) => isWhole && line.end('stream: O')],
    ['answers without an end', 'brokenOff', (line, isWhole) => isWhole && line.end('stream: OK')],
    ['speaks of another thing', 'notUnderstood', (line, isWhole) => isWhole && line.end('other: OK\0')],
    ['says OK among other words', 'notUnderstood', (line, isWhole) => isWhole && line.end('stream: nonsense: OK\0')],
    ['says OK before it has heard', 'notUnderstood', (line) => line.write('stream: OK\0')],
    ['says OK in other letters', 'notUnderstood', (line, isWhole) => isWhole && line.end('stream: ok\0')],
    ['speaks another language', 'notUnderstood', (line, isWhole) => isWhole && line.end('HTTP/1.1 200 OK\r\n\r\n\0')],
    ['never stops speaking', 'notUnderstood', (line, isWhole) => isWhole && line.write('x'.repeat(100_000))],
    ['found nothing by name', 'notUnderstood', (line, isWhole) => isWhole && line.end('stream:  FOUND\0')],
    ['has an error', 'refused', (line, isWhole) => isWhole && line.end('stream: Can’t allocate memory ERROR\0')],
    ['did not look at everything', 'tooLarge', (line, isWhole) => isWhole && line.end('stream: Heuristics.Limits.Exceeded.MaxFileSize FOUND\0')],
    ['finds the stream too long', 'tooLarge', (line) => line.write('INSTREAM size limit exceeded. ERROR\0')],
  ]
  test.each(odd)('S-47 R-22 one that %s has not answered (%s)', async (_name, why, behave) => {
    // More than a line holds by itself, so that one who does not listen is noticed.
    const content = Readable.from(Array.from({ length: 64 }, () => Buffer.alloc(64 * 1024, 'a')))
    await expect(scan(await listening(behave), content, why === 'silent' ? 300 : 20_000)).rejects.toMatchObject({ name: 'NoVerdict', why })
  })

  test('S-47 one that is away is known to be away, and a file that cannot be read is no matter of the scanner', async () => {
    await expect(about('a', { path: path.join(app.folder, 'nobody') })).rejects.toMatchObject({ why: 'away' })
    await expect(about('a', { host: '127.0.0.1', port: 1 })).rejects.toMatchObject({ why: 'away' })
    const broken = new Readable({ read() { this.destroy(Object.assign(new Error('the disk'), { syscall: 'read', code: 'EIO' })) } })
    await expect(scan({ path: clamd.path }, broken)).rejects.toMatchObject({ code: 'EIO' })
  })
})

const opened: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of opened.splice(0)) await close()
})

/** A scanner that does as it is told whenever something reaches it, knowing whether that was the end of the file; gone after the test. */
async function listening(behave: (line: Socket, isWhole: boolean, number: number) => void): Promise<ScannerAddress> {
  const lines = new Set<Socket>()
  let number = 0
  const server = createServer({ allowHalfOpen: true }, (line) => {
    lines.add(line)
    const own = (number += 1)
    let heard = Buffer.alloc(0)
    line.on('error', () => undefined).on('data', (chunk: Buffer) => {
      heard = Buffer.concat([heard, chunk])
      behave(line, endsIn(heard), own)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  opened.push(() => new Promise((resolve) => { for (const line of lines) line.destroy(); server.close(() => resolve()) }))
  return { host: '127.0.0.1', port: (server.address() as { port: number }).port }
}

/** Whether the piece of no length has come. */
function endsIn(heard: Buffer): boolean {
  let at = 'zINSTREAM\0'.length
  while (at + 4 <= heard.length) {
    const length = heard.readUInt32BE(at)
    if (length === 0) return true
    at += 4 + length
  }
  return false
}

/** A name that would make a header of its own, turn the line around and lead out of a folder. */
const HOSTILE = 'sli"des\r\nSet-Cookie: a=b\u202E;../-clean.docx'

/** Of our own kind, to be kept and not shown, with a name that is only a name, and nothing in it may run (S-46). */
function expectSafe({ headers }: Response, type: 'pdf' | 'docx'): void {
  expect(Object.fromEntries(['content-type', 'x-content-type-options', 'content-security-policy', 'cache-control', 'set-cookie'].map((name) => [name, headers.get(name)]))).toEqual({
    'content-type': { pdf: 'application/pdf', docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' }[type], 'x-content-type-options': 'nosniff', 'content-security-policy': "sandbox; default-src 'none'", 'cache-control': 'no-store', 'set-cookie': null,
  })
  expect(headers.get('content-disposition')).toMatch(/^attachment; filename="[\x20-\x7E]+\.(?:pdf|docx)"(?:; filename\*=UTF-8''[\x21-\x7E]+)?$/)
  expect(headers.get('content-disposition')).not.toMatch(/%0D|%0A|%E2%80%AE|%2F|\//i)
}

describe('a file', () => {
  test('S-47 S-46 S-03 is opened by nobody before the scanner has answered, on any road; then a clean one by its readers, an infected one by nobody', async () => {
    const { run, id, file } = await proposed()
    const ukr = proposalId(run, 'ukr-ngo')
    await attached('attachFile', ukr, actorFor(run, 'Test Watch'), 'law-infected.pdf', await infectedPdf(), DATES.submitted)
    for (const report of run.reports) await script.screen(run, report)
    await attached('attachStatement', ukr, actorFor(run, 'UKR'), 'statement-infected.docx', infectedDocx(), DATES.screened)
    await attached('attachStatement', ukr, actorFor(run, 'UKR'), 'statement-clean.pdf', await pdf(), DATES.screened)
    await script.consult(run)
    await script.select(run)
    const cases = await Cases().findAll()
    const one = cases.find((found) => [id, ukr].includes(found.proposalId))!
    const presenting = actorFor(run, one.proposalId === ukr ? 'UKR' : 'GEO')
    await done(act('acceptInvitation', one.id, presenting, { presenters: ['Focal point'], needs: '' }, DATES.accepted))
    await attached('attachPresentation', one.id, presenting, 'slides-infected.pdf', await infectedPdf(), DATES.accepted)
    await attached('attachPresentation', one.id, presenting, HOSTILE, docx(), DATES.accepted)
    await app.moveTo(new Date(DATES.accepted))

    const enter = { GEO: await app.enter(actorFor(run, 'GEO').officeId!), UKR: await app.enter(actorFor(run, 'UKR').officeId!), watch: await app.enter(actorFor(run, 'Test Watch').officeId!), officer: await app.enter(run.cast.officers[0]!.officeId!), member: await app.enter(run.cast.members[0]!.officeId!) }
    const all = await Attachments().findAll()
    expect(all).toHaveLength(7)
    const roads = (fileId: string, proposal: string) => [`/proposer/proposals/${proposal}/files/${fileId}`, `/secretariat/screening/${proposal}/files/${fileId}`, `/bureau/dossier/${proposal}/files/${fileId}`, `/presentations/${one.id}/files/${fileId}`]
    /** Who got the bytes of which file: each reader, each file, each road, with every reader's own answer. */
    const openedBy = async () => {
      const opened = new Map<string, Set<string>>()
      for (const row of all) {
        for (const [who, as] of Object.entries(enter)) {
          for (const road of roads(row.id, row.proposalId)) {
            const response = await app.get(road, { as })
            const bytes = Buffer.from(await response.arrayBuffer())
            if (sha256(bytes) === row.sha256) {
              expectSafe(response, row.type as 'pdf')
              opened.set(row.name, (opened.get(row.name) ?? new Set()).add(who))
            } else expect([road, who, response.status >= 300, response.headers.get('content-disposition')]).toEqual([road, who, true, null])
          }
        }
      }
      return Object.fromEntries([...opened].map(([name, who]) => [name, [...who].sort()]))
    }
    const pages: [string, string][] = [[`/proposer/proposals/${id}`, enter.GEO], [`/proposer/proposals/${ukr}`, enter.watch], [`/secretariat/screening/${ukr}`, enter.officer], [`/bureau/dossier/${ukr}`, enter.member], [`/secretariat/meeting/${one.id}`, enter.officer], [`/proposer/presentations/${one.id}/files`, presenting.entityId === actorFor(run, 'UKR').entityId ? enter.UKR : enter.GEO]]

    expect(await openedBy()).toEqual({})
    for (const road of roads(all[0]!.id, id)) expect([road, (await app.get(road)).status >= 300]).toEqual([road, true])
    for (const [address, as] of pages) {
      const shown = await page(address, as)
      expect([address, shown.includes('Being checked for viruses'), shown.match(/href="[^"]*\/files\/[^"]+"/g)]).toEqual([address, true, null])
    }

    expect(await scanWaiting(configured()!)).toBe(7)
    const owner = one.proposalId === ukr ? 'UKR' : 'GEO'
    expect(await openedBy()).toEqual({ 'clean.pdf': ['GEO', 'member', 'officer'], 'statement-clean.pdf': ['UKR', 'member', 'officer', 'watch'], [HOSTILE]: [owner, 'officer'].sort() })
    for (const [address, as] of pages) {
      const shown = await page(address, as)
      expect([address, shown.includes('A virus was found: removed') || address === `/proposer/proposals/${id}`]).toEqual([address, true])
      for (const row of all) if (row.name.includes('infected')) expect([address, shown.includes(`/files/${row.id}"`)]).toEqual([address, false])
    }
    expect((await stored()).sort()).toEqual(all.filter((row) => !row.name.includes('infected')).map((row) => row.storedAs).sort())
    expect(await file('infected.docx')).toMatchObject({ state: 'infected', signature: MARK_SIGNATURE, scannedAt: expect.stringMatching(/Z$/) })
  }, 180_000)

  test('S-47 S-10 M-5 its infection is told to those whose file it is, with its name, and to the Secretariat without a word of a draft; the record has both answers', async () => {
    const { run, id, file } = await proposed()
    const draft = await done(act('startDraft', null, actorFor(run, 'IND'), { callId: run.callId, content: { ...(await import('#models/seeds/cases-file.ts')).contentOf(SIX_CASES[2]!), title: 'CANARY-draft' } }, DATES.submitted))
    await attached('attachFile', draft, actorFor(run, 'IND'), 'CANARY-name.pdf', await infectedPdf(), DATES.submitted)
    await Outbox().destroy({ where: {} })
    await scanWaiting(configured()!)
    const mails = await Outbox().findAll({ order: [['kind', 'ASC'], ['recipient', 'ASC']] })
    const of = (kind: string) => mails.filter((mail) => mail.kind === kind)
    expect(of('fileInfected').map((mail) => [mail.recipient, mail.data.file, mail.data.title])).toEqual([
      ['focal-point-of-georgia@demonstration.example', 'infected.docx', 'Test programme geo-a'], ['focal-point-of-india@demonstration.example', 'CANARY-name.pdf', 'CANARY-draft'],
    ])
    expect(of('fileInfectedNoted')).toHaveLength(2 * run.cast.officers.length)
    expect(JSON.stringify(of('fileInfectedNoted').map((mail) => mail.data))).not.toMatch(/CANARY|infected\.docx|Test programme/)
    for (const language of ['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const) {
      const written = mails.map((mail) => writeMail({ kind: mail.kind, language, zone: mail.zone, data: mail.data, origin: 'https://practices.example', demonstration: false }))
      expect(written.every((mail) => mail.text.includes(MARK_SIGNATURE) && !/\{\{|undefined/.test(mail.text + mail.subject))).toBe(true)
    }
    const lines = await RecordLines().findAll({ where: { subjectId: [(await file('clean.pdf')).id, (await file('infected.docx')).id] }, order: [['seq', 'ASC']] })
    expect(lines.map((line) => [line.action, line.office, line.fromState, line.toState, line.proposalId, line.details.signature])).toEqual([['recordClean', 'The clock', 'waiting', 'clean', id, undefined], ['recordInfected', 'The clock', 'waiting', 'infected', id, MARK_SIGNATURE]])
    // The Secretariat reads the record, and nothing of a draft.
    expect(JSON.stringify(await RecordLines().findAll())).not.toContain('CANARY')
  })

  test('S-47 S-41 no person says that a file is clean, and the clock says it of no other bytes', async () => {
    const { run, file } = await proposed()
    const clean = await file('clean.pdf')
    for (const actor of [actorFor(run, 'GEO'), run.cast.officers[0]!, run.cast.members[0]!]) expect(codesOf(await act('recordClean', clean.id, actor, { sha256: clean.sha256 }, DATES.submitted))).toEqual(['unknown'])
    expect(codesOf(await act('recordClean', clean.id, CLOCK, { sha256: 'd'.repeat(64) }, DATES.submitted))).toEqual(['otherBytes'])
    // Exchanged on the disk after it came: the scanner finds nothing, and it stays closed all the same.
    await writeFile(path.join(store(), clean.storedAs), 'other bytes, and harmless')
    expect(await scanWaiting(configured()!)).toBe(1)
    expect((await file('clean.pdf')).state).toBe('waiting')
  })

  test('S-47 the database itself keeps an infected file infected, and a waiting one closed', async () => {
    const { file } = await proposed()
    await scanWaiting(configured()!)
    const { id } = await file('infected.docx')
    const sql = (text: string) => database().query(text).then(() => 'done', (error: unknown) => constraintOf(error))
    expect(await sql(`UPDATE attachments SET state = 'clean', signature = NULL WHERE id = '${id}'`)).toContain('an infected file stays infected')
    expect(await sql(`UPDATE attachments SET state = 'waiting', signature = NULL, scanned_at = NULL WHERE id = '${id}'`)).toContain('an infected file stays infected')
    expect(await sql(`UPDATE attachments SET signature = NULL WHERE id = '${id}'`)).toContain('CHECK')
    const clean = await file('clean.pdf')
    expect(await sql(`UPDATE attachments SET state = 'unscanned', scanned_at = NULL WHERE id = '${clean.id}'`)).toContain('not released without it')
    for (const [column, value] of [['sha256', 'e'.repeat(64)], ['stored_as', randomUUID()]]) expect(await sql(`UPDATE attachments SET ${column} = '${value}' WHERE id = '${clean.id}'`)).toContain('keeps the bytes')
    expect(await sql(`INSERT INTO attachments SELECT '${randomUUID()}', proposal_id, name, type, bytes, sha256, stored_as, added_by, added_at, removed_at, purpose, state, scanned_at, signature FROM attachments WHERE id = '${clean.id}'`)).toContain('scanned after it was attached')
  })
})

describe('while the scanner is down', () => {
  test('S-47 R-22 M-17 the proposal is submitted and receipted as ever, with each file’s hash; the file stays closed, officers read how many wait since when, and it opens by itself', async () => {
    const { run, id, as, files, file } = await proposed()
    await clamd.stop()
    const officer = await app.enter(run.cast.officers[0]!.officeId!)
    const failures = new Map()
    expect(await scanWaiting(configured()!, failures)).toBe(0)
    expect(await scanWaiting(configured()!, failures)).toBe(0)
    expect((await app.post(`/proposer/proposals/${id}/submit`, {}, { as })).status).toBe(303)
    const receipt = (await Receipts().findOne({ where: { proposalId: id }, order: [['number', 'DESC']] }))!
    expect(receipt.body.files.map(({ name, sha256: hash }) => [name, hash])).toEqual([['clean.pdf', (await file('clean.pdf')).sha256], ['infected.docx', sha256(infectedDocx())]])
    const address = `${files}/${(await file('clean.pdf')).id}`
    expect((await app.get(address, { as })).status).toBe(404)
    expect(await page('/secretariat', officer)).not.toContain('virus scanner')
    await app.moveTo(new Date(Date.parse(DATES.submitted) + 2 * 60 * 60_000))
    const home = await page('/secretariat', officer)
    expect(home).toContain('2 files wait for the virus scanner')
    expect(home).toMatch(/not answered since(?:<!-- -->)? <time[^>]*>[^<]*\d\d:\d\d, Nusa Dua, UTC\+08:00<\/time>/)
    expect(await page('/proposer', as)).not.toContain('virus scanner')

    await startScanning()
    await clamd.start()
    await until(async () => (await file('infected.docx')).state === 'infected')
    expect((await file('clean.pdf')).state).toBe('clean')
    expect((await app.get(address, { as })).status).toBe(200)
    expect(await page('/secretariat', officer)).not.toContain('virus scanner')
    expect(await stored()).toHaveLength(1)
  }, 60_000)

  test('S-47 R-22 a file on which it gives no answer holds up no other, and is asked about again', async () => {
    const { file } = await proposed()
    const fake = await listening((line, isWhole, number) => { if (isWhole) line.end(number === 1 ? 'garbage\0' : 'stream: OK\0') })
    const failures = new Map()
    expect(await scanWaiting(fake, failures)).toBe(1)
    expect([(await file('clean.pdf')).state, (await file('infected.docx')).state].sort()).toEqual(['clean', 'waiting'])
    // Not at once: the second time comes later than the first, the third later still.
    expect(await scanWaiting(fake, failures)).toBe(0)
    expect([1, 2, 3, 20].map(waitAfter)).toEqual([2000, 4000, 8000, 300_000])
    expect(await scanWaiting(fake)).toBe(1)
  })

  test('S-47 a minute of silence is not worth a word, and the first that came counts', () => {
    const at = '2027-03-01T12:00:00.000Z'
    expect([scansOverdue([], at), scansOverdue(['2027-03-01T11:59:00.001Z'], at)]).toEqual([null, null])
    expect(scansOverdue(['2027-03-01T11:59:30.000Z', '2027-03-01T09:00:00.000Z'], at)).toEqual({ count: 2, since: '2027-03-01T09:00:00.000Z' })
  })
})

describe('where no scanner is configured', () => {
  test('S-47 files are given out as checked by type alone, the page says so, and they are looked at once there is one', async () => {
    delete process.env.CLAMD_SOCKET
    await startScanning()
    const { as, files, file } = await proposed()
    const infected = await file('infected.docx')
    expect(infected.state).toBe('unscanned')
    expect((await app.get(`${files}/${infected.id}`, { as })).status).toBe(200)
    const shown = await page(files, as)
    expect(shown.match(/Stored, not checked for viruses/g)).toHaveLength(2)
    process.env.CLAMD_SOCKET = clamd.path
    expect(await scanWaiting(configured()!)).toBe(2)
    expect((await app.get(`${files}/${infected.id}`, { as })).status).toBe(404)
    expect((await file('clean.pdf')).state).toBe('clean')
  })

  test('S-47 what waited when the setting was taken away stays closed; a setting that cannot be read stops the start', async () => {
    const { as, files, file } = await proposed()
    delete process.env.CLAMD_SOCKET
    expect((await app.get(`${files}/${(await file('clean.pdf')).id}`, { as })).status).toBe(404)
    for (const value of ['127.0.0.1', 'scanner:99999', ':3310']) {
      process.env.CLAMD_HOST = value
      await expect(startScanning()).rejects.toThrow('CLAMD_HOST')
    }
    process.env.CLAMD_HOST = '[::1]:3310'
    expect(configured()).toEqual({ host: '::1', port: 3310 })
  })
})

describe('the store', () => {
  test('R-02 S-45 a file is on the disk before it has its name, and its name before anybody is told: file, then folder, then the act', async () => {
    const folder = await newIncomingFolder()
    await writeFile(path.join(folder, 'file'), 'some bytes')
    const handle = await open(store(), 'r')
    const prototype = Object.getPrototypeOf(handle) as { sync: () => Promise<void>; fd: number }
    await handle.close()
    const sync = prototype.sync
    const seen: string[] = []
    prototype.sync = async function (this: { fd: number }) {
      // What is flushed, and what the store holds by then.
      seen.push(`${path.relative(app.folder, await readlink(`/proc/self/fd/${this.fd}`)).replace(/[0-9a-f-]{36}/, '…')} with ${(await stored()).length}`)
      return sync.call(this)
    }
    try {
      await keepFile(path.join(folder, 'file'))
    } finally {
      prototype.sync = sync
    }
    expect(seen).toEqual(['files/incoming/…/file with 0', 'files with 1'])
  })

  test('R-23 S-47 at the start what uploads left goes, and so do the bytes of a file found infected just before the end', async () => {
    const { file } = await proposed()
    const folder = await newIncomingFolder()
    await writeFile(path.join(folder, 'half'), 'x')
    const infected = await file('infected.docx')
    await done(act('recordInfected', infected.id, CLOCK, { signature: 'A.Virus' }, DATES.submitted))
    expect(await stored()).toContain(infected.storedAs)
    await sweepIncoming()
    await startScanning()
    expect(await readdir(store())).toEqual([(await file('clean.pdf')).storedAs])
  })
})

async function until(met: () => Promise<boolean>): Promise<void> {
  for (const began = performance.now(); !(await met()); await wait(100)) if (performance.now() - began > 45_000) throw new Error('It did not come to pass.')
}
