// The public page that checks receipts: asked by anybody, without scripts, and telling nobody anything but what they brought.

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { readdirSync } from 'node:fs'
import { signedHeads } from '#models/heads.ts'
import { canonicalJson } from '#workflows/canonical.ts'
import { hashOf, sha256 } from '#models/hash.ts'
import { documentOf, everyReceipt } from '#models/receipts.ts'
import { codeOf } from '#models/references.ts'
import { publicKeys } from '#models/signing-keys.ts'
import { Proposals, Signatures } from '#models/tables.ts'
import { database } from '#models/database.ts'
import type { Run } from '#models/seeds/script.ts'
import { sendDueMails } from '#app/server/mailer.ts'
import { readMail } from '#app/server/mail-folder.ts'
import { openApp, type App } from '#test/support/app.ts'
import { act, actorFor, DATES, playedTo, proposalId, suggested, testCase } from '#test/support/house.ts'

let app: App
let run: Run
beforeEach(async () => {
  app = await openApp()
  run = await playedTo('propose', [testCase('geo', 'GEO'), testCase('ind', 'IND'), suggested('ukr', 'Test Watch', 'UKR')])
  await app.moveTo(new Date(DATES.submitted))
})
afterEach(() => app.close())

const plain = (html: string) => html.slice(html.indexOf('<main')).replaceAll(/<!--.*?-->|<[^>]*>/g, ' ').replaceAll('&quot;', '"').replaceAll(/\s+/g, ' ')
const answerOf = (html: string) => /<div class="notice[^"]*"[^>]*><h2>(.*?)<\/h2>/.exec(html)?.[1]
const documents = async () => (await everyReceipt()).map((one) => documentOf(one) as unknown as { receipt: { reference: string; entity: string }; sha256: string; signature: string; keyId: string })

async function bring(document: string | object, as: 'text' | 'file' = 'text') {
  const text = typeof document === 'string' ? document : JSON.stringify(document, null, 2)
  const form = new FormData()
  form.set('document', as === 'text' ? text : '')
  form.set('file', as === 'file' ? new File([text], 'receipt.json', { type: 'application/json' }) : new File([], ''))
  const response = await app.postMultipart('/verify', form)
  return { status: response.status, html: await response.text() }
}

describe('checking a receipt on the page', () => {
  test('M-17 a receipt as it was downloaded is genuine, pasted or as a file, for somebody without an account', async () => {
    const as = await app.enter(actorFor(run, 'GEO').officeId!)
    const downloaded = await (await app.get(`/proposer/proposals/${proposalId(run, 'geo')}/receipt.json?number=1`, { as })).text()
    for (const way of ['text', 'file'] as const) {
      const { status, html } = await bring(downloaded, way)
      expect([way, status, answerOf(html)]).toEqual([way, 200, 'Genuine'])
      expect(plain(html)).toMatch(/signed exactly this receipt, and keeps it\..*BP\/2\/GEO\/1.*Georgia/)
    }
    expect(answerOf((await bring(`\uFEFF${downloaded.replaceAll('\n', '\r\n')}`)).html)).toBe('Genuine')
    // Nothing that was brought stays: neither in the database nor on the disk.
    expect(readdirSync(app.folder).filter((name) => !/^(database\.sqlite|keys)/.test(name))).toEqual([])
  })

  test.each([
    ['a changed member', (one: object) => ({ ...one, issuedAt: '2027-01-01T00:00:00.000Z' }), 'Not genuine: altered'],
    ['a key of nobody’s', (one: object) => ({ ...one, keyId: 'ab'.repeat(8) }), 'Not ours: the key is unknown'],
    ['no signature', ({ receipt, sha256: hash }: { receipt: object; sha256: string }) => ({ receipt, sha256: hash }), 'Not a receipt of this Secretariat'],
    ['a shopping list', () => '{"milk": 2}', 'Not a receipt of this Secretariat'],
    ['no JSON', () => 'BP/2/GEO/1', 'Not a receipt of this Secretariat'],
    ['something very deep', () => '['.repeat(30_000), 'Not a receipt of this Secretariat'],
  ])('M-17 %s is told for what it is, and no fact of it is repeated as if it were true', async (_what, spoil, answer) => {
    const [one] = await documents()
    const { status, html } = await bring(spoil(one as never))
    expect([status, answerOf(html)]).toEqual([200, answer])
    expect(html).not.toContain(`<dd>${one!.receipt.entity}</dd>`)
  })

  test('M-17 a receipt from before receipts were signed is kept and unproven, on the page, in its file and on the receipt page', async () => {
    await database().query('DROP TRIGGER signatures_are_not_deleted')
    await Signatures().destroy({ where: {} })
    const [one] = await documents()
    expect(Object.keys(one!)).toEqual(['receipt', 'sha256'])
    expect(answerOf((await bring(one!)).html)).toBe('Kept here, without a signature')
    const as = await app.enter(actorFor(run, 'GEO').officeId!)
    expect(plain(await (await app.get(`/proposer/proposals/${proposalId(run, 'geo')}/receipt`, { as })).text())).toContain('Issued before receipts were signed')
  })

  test('S-58 a signed head is genuine on the same page, and stands there for anybody to take', async () => {
    await act('closeCall', run.callId, run.cast.officers[0]!, {}, DATES.closes)
    const [head] = await signedHeads()
    expect(answerOf((await bring(head!)).html)).toBe('A genuine head of the record')
    expect(await (await app.get('/verify/heads.json')).json()).toEqual({ heads: [head] })
    expect(await (await app.get(`/verify/heads.json?entry=${head!.seq}`)).json()).toEqual(head)
    expect((await app.get('/verify/heads.json?entry=1')).status).toBe(404)
    expect(plain(await (await app.get('/verify')).text())).toMatch(/Proposals closed.*Signed head \d/)
    const officer = await app.enter(run.cast.officers[0]!.officeId!)
    expect(plain(await (await app.get('/secretariat/record', { as: officer })).text())).toMatch(/The chain holds.*Signed heads Signed head \d+ \(JSON\)/)
  })

  test('M-17 too much, nothing and no form are refused in words, and what was pasted before is not lost', async () => {
    expect(await bring('')).toMatchObject({ status: 422, html: expect.stringContaining('Paste the text of the receipt, or choose its file.') })
    for (const way of ['text', 'file'] as const) expect(await bring(' '.repeat(70_000), way)).toMatchObject({ status: 422, html: expect.stringContaining('at most 64 KB') })
    expect((await bring('x'.repeat(1_200_000))).status).toBe(413)
    expect((await app.send(new Request('http://localhost:3000/verify?index', { method: 'POST', headers: { 'Content-Type': 'multipart/form-data; boundary=x' }, body: 'no form' }))).status).toBe(400)
  })
})

describe('by reference and fingerprint', () => {
  const ask = async (reference: string, hash: string) => (await app.get(`/verify?${new URLSearchParams({ reference, sha256: hash })}`)).text()

  test('M-17 the two together are answered, with spaces and in capitals too', async () => {
    const [one] = await documents()
    for (const hash of [one!.sha256, one!.sha256.replaceAll(/(.{8})/g, '$1 '), one!.sha256.toUpperCase()]) expect(answerOf(await ask(one!.receipt.reference, hash))).toBe('Issued here')
  })

  test('S-07 an unknown reference, a wrong fingerprint and another’s fingerprint are one page, but for what was asked', async () => {
    const [one, other] = await documents()
    const wrong = 'f'.repeat(64)
    // The main part: the demonstration's line above it says the minute.
    const bare = (html: string, ...asked: string[]) => asked.reduce((text, word) => text.replaceAll(` value="${word}"`, ' value=""'), /<main[\s\S]*<\/main>/.exec(html)![0])
    const pages = await Promise.all(
      [[one!.receipt.reference, wrong], ['BP/9/XXX/9', wrong], [one!.receipt.reference, other!.sha256], ['BP/9/XXX/9', one!.sha256], [one!.receipt.reference, '']].map(async ([reference, hash]) => bare(await ask(reference!, hash!), reference!, hash!)),
    )
    expect(answerOf(pages[0]!)).toBe('No such receipt was issued')
    for (const page of pages) expect(page).toBe(pages[0])
    // Nor does it name anybody.
    for (const word of [one!.receipt.entity, other!.receipt.entity, proposalId(run, 'geo')]) expect(pages[0]).not.toContain(word)
  })
})

describe('what outsiders take along', () => {
  test('M-17 the keys, the program and the page are downloads at addresses of their own; no private half is in any of them', async () => {
    const got = await Promise.all(['/verify/keys.json', '/verify/verify-receipt.mjs', '/verify/verify-receipt.html'].map(async (address) => {
      const response = await app.get(address)
      return { status: response.status, disposition: response.headers.get('Content-Disposition'), policy: response.headers.get('Content-Security-Policy'), text: await response.text() }
    }))
    expect(got.map(({ status, disposition, policy }) => [status, disposition?.split(';')[0], policy])).toEqual(Array(3).fill([200, 'attachment', "sandbox; default-src 'none'"]))
    expect(JSON.parse(got[0]!.text)).toEqual({ keys: await publicKeys() })
    expect(JSON.parse(got[0]!.text).keys[0].publicKey).toMatch(/^-----BEGIN PUBLIC KEY-----/)
    for (const { text } of got) expect(text).not.toContain('PRIVATE')
  })

  test('M-17 the text of a receipt downloads as exactly the bytes that its fingerprint covers, for its own people alone', async () => {
    const as = await app.enter(actorFor(run, 'GEO').officeId!)
    const [receipt] = (await everyReceipt()).filter((one) => one.body.entity === 'Georgia')
    const address = `/proposer/proposals/${proposalId(run, 'geo')}/versions/${receipt!.body.version}.json`
    const bytes = new Uint8Array(await (await app.get(address, { as })).arrayBuffer())
    expect(sha256(bytes)).toBe(receipt!.body.textSha256)
    expect(new TextDecoder().decode(bytes)).toBe(canonicalJson((await Proposals().findByPk(proposalId(run, 'geo')))!.submittedContent))
    for (const stranger of ['IND', 'UKR', 'Test Watch']) expect([stranger, (await app.get(address, { as: await app.enter(actorFor(run, stranger).officeId!) })).status]).toEqual([stranger, 404])
    expect((await app.get(address, { as: await app.enter(run.cast.members[0]!.officeId!) })).status).toBe(403)
    expect((await app.get(address)).headers.get('Location')).toMatch(/^\/sign-in/)
    expect((await app.get(`/proposer/proposals/${proposalId(run, 'geo')}/versions/99.json`, { as })).status).toBe(404)
  })

  test('M-17 the mail of a submission brings the receipt that checks as genuine, and the mail of a head the head', async () => {
    await act('closeCall', run.callId, run.cast.officers[0]!, {}, DATES.closes)
    await app.moveTo(new Date(DATES.closes))
    while ((await sendDueMails()) > 0);
    const mails = (await Promise.all(readdirSync(`${app.folder}/mail`).filter((name) => name.endsWith('.json')).map((name) => readMail(name.slice(0, -5))))).filter((mail) => mail !== null)
    const files = mails.flatMap((mail) => (mail.files ?? []).map((file) => ({ ...file, to: mail.to })))
    expect(files.filter((file) => file.name.startsWith('receipt')).map((file) => file.name).sort()).toEqual(['receipt BP-2-GEO-1.json', 'receipt BP-2-IND-1.json', `receipt BP-2-${codeOf({ kind: 'observer', iso3: null, name: 'Test Watch' })}-1.json`])
    expect(files.filter((file) => file.name.startsWith('head')).length).toBeGreaterThan(5)
    for (const file of files.slice(0, 12)) expect([file.name, answerOf((await bring(file.content)).html)]).toEqual([file.name, file.name.startsWith('head') ? 'A genuine head of the record' : 'Genuine'])
    // Nobody is mailed another’s receipt.
    const georgian = files.filter((file) => file.content.includes('BP/2/GEO/1')).map((file) => file.to)
    expect(georgian.every((address) => address.includes('georgia'))).toBe(true)
    expect(hashOf(JSON.parse(files.find((file) => file.name.includes('GEO'))!.content).receipt)).toHaveLength(64)
  })
})
