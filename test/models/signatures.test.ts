// Signing keys, signed receipts and signed heads, on a real database and real files; and what is found when any of them is touched.

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { WITNESSED, clockTime, signedText } from '#workflows/signed.ts'
import { ACTIONS } from '#workflows/lives/index.ts'
import { constraintOf, database, databaseFile } from '#models/database.ts'
import { signedHeads } from '#models/heads.ts'
import { hashOf } from '#models/hash.ts'
import { documentOf, everyReceipt } from '#models/receipts.ts'
import { KeyTrouble, publicKeys, readySigningKeys, rotateSigningKey, useScriptedKey } from '#models/signing-keys.ts'
import { Calls, Outbox, Proposals, Receipts, RecordLines, Signatures, SignedHeads, SigningKeys } from '#models/tables.ts'
import { judgeDocument, judgeReference } from '#models/verify-signed.ts'
import { DATES, act, actorFor, closeHouse, codesOf, openCallWith, openHouse, playedTo, proposalId, testCase } from '#test/support/house.ts'
import { spoil } from '#test/support/invariants.ts'

beforeEach(async () => void (await openHouse()))
afterEach(closeHouse)

const NOW = DATES.submitted
const folder = () => path.join(path.dirname(databaseFile()), 'keys')
const started = async (inEarnest = false) => {
  const said: string[] = []
  await readySigningKeys({ now: new Date(NOW), inEarnest, say: (line) => said.push(line) })
  return said
}
const currentId = async () => (await SigningKeys().findOne({ where: { retiredAt: null } }))!.id
const fileOf = (id: string) => path.join(folder(), `${id}.pem`)
const firstDocument = async () => documentOf((await everyReceipt())[0]!)
const find = async (document: object) => (await judgeDocument(JSON.stringify(document))).finding

async function refusedBy(words: RegExp, attempt: Promise<unknown>): Promise<void> {
  expect(constraintOf((await attempt.then(() => null, (failure: unknown) => failure)) ?? {})).toMatch(words)
}

describe('signing keys', () => {
  test('M-17 the first start makes a key, says so, and no part of its private half is in the database', async () => {
    const [said, ...more] = await started(true)
    const id = await currentId()
    expect([said, more]).toEqual([expect.stringContaining(id), []])
    expect([statSync(fileOf(id)).mode & 0o777, statSync(folder()).mode & 0o777]).toEqual([0o600, 0o700])
    const secret = readFileSync(fileOf(id), 'utf8').split('\n')[1]!
    expect(secret).toHaveLength(64)
    const kept = readFileSync(databaseFile()).toString('latin1')
    expect([kept.includes(id), kept.includes(secret), kept.includes('PRIVATE'), kept.includes(Buffer.from(secret, 'base64').subarray(16).toString('latin1'))]).toEqual([true, false, false, false])
    expect(await started(true)).toEqual([])
    expect(await publicKeys()).toMatchObject([{ id, retiredAt: null }])
  })

  test.each([
    ['is lost', (file: string) => rmSync(file), /is not at .*keys:rotate/],
    ['can be read by a group', (file: string) => chmodSync(file, 0o640), /Others on this machine can read .*chmod 600/],
    ['can be read by anybody', (file: string) => chmodSync(file, 0o604), /Others on this machine can read .*chmod 600/],
  ])('M-17 in earnest the server does not start when the private key %s, and says what to do', async (_what, spoil, words) => {
    await started(true)
    spoil(fileOf(await currentId()))
    await expect(started(true)).rejects.toThrow(words)
    await expect(started(true)).rejects.toThrow(KeyTrouble)
  })

  test('M-17 a demonstration whose key is lost gets another; in earnest nothing starts with the key of the scripted run, or with a file of another key', async () => {
    await started()
    rmSync(fileOf(await currentId()))
    expect(await started()).toEqual([expect.stringContaining(await currentId())])
    expect((await publicKeys()).map((key) => key.retiredAt).sort()).toEqual([NOW, null])
    const another = readFileSync(fileOf(await currentId()))
    await rotateSigningKey(async () => new Date(NOW))
    rmSync(fileOf(await currentId()))
    writeFileSync(fileOf(await currentId()), another, { mode: 0o600 })
    await expect(started(true)).rejects.toThrow(/another key than the one it is named after/)
    await closeHouse()
    await openHouse()
    await useScriptedKey(NOW)
    await expect(started(true)).rejects.toThrow(/scripted run/)
  })

  test('M-17 after a rotation the old key’s receipts are still genuine, new ones are signed with the new key, and the old private half is gone', async () => {
    const run = await playedTo('propose', [testCase('geo', 'GEO'), testCase('ind', 'IND')])
    const old = await currentId()
    const before = await firstDocument()
    const { id, retired } = await rotateSigningKey(async () => new Date(DATES.screened))
    expect([retired, existsSync(fileOf(old)), existsSync(fileOf(id))]).toEqual([old, false, true])
    await act('submit', proposalId(run, 'geo'), actorFor(run, 'GEO'), { receivedAt: NOW }, NOW)
    const keys = (await everyReceipt()).map((receipt) => receipt.signed!.keyId)
    expect(keys.sort()).toEqual([old, old, id].sort())
    for (const receipt of await everyReceipt()) expect(await find(documentOf(receipt))).toBe('genuine')
    // Signed by the old key after its end, as only its thief could.
    const rows = await SigningKeys().count()
    expect([await find(before), rows]).toEqual(['genuine', 2])
    await database().query('DROP TRIGGER signing_keys_are_not_changed')
    await database().query(`UPDATE signing_keys SET retired_at = '2026-01-01T00:00:00.000Z' WHERE id = '${old}'`)
    expect(await find(before)).toBe('altered')
  })

  test('M-17 the database keeps keys, signatures and heads as they were, one current key, and no head but of a line of the record', async () => {
    const run = await playedTo('propose', [testCase('geo', 'GEO')])
    await act('closeCall', run.callId, run.cast.officers[0]!, {}, DATES.closes)
    const id = await currentId()
    await refusedBy(/signing key is kept/, database().query(`UPDATE signing_keys SET public_pem = 'x'`))
    await refusedBy(/signing key is kept/, database().query('DELETE FROM signing_keys'))
    await refusedBy(/UNIQUE/, SigningKeys().create({ id: 'f'.repeat(16), publicPem: 'x', since: NOW, retiredAt: null }))
    await refusedBy(/signature is kept/, database().query(`UPDATE signatures SET signature = '${'A'.repeat(88)}'`))
    await refusedBy(/signature is kept/, database().query('DELETE FROM signatures'))
    await refusedBy(/signed head is kept/, database().query(`UPDATE signed_heads SET occasion = 'publication'`))
    await refusedBy(/signed head is kept/, database().query('DELETE FROM signed_heads'))
    const head = (await SignedHeads().findOne())!.get({ plain: true })
    await refusedBy(/line of the record/, SignedHeads().create({ ...head, seq: 1 }))
    await rotateSigningKey(async () => new Date(NOW))
    await refusedBy(/signing key is kept/, database().query(`UPDATE signing_keys SET retired_at = NULL WHERE id = '${id}'`))
  })
})

describe('a signed receipt', () => {
  test('M-17 holds reference, entity, the instant on three clocks, every hash, the key and a signature over all of it; and goes out by mail as a file', async () => {
    const run = await openCallWith([testCase('geo', 'GEO')])
    await act('startDraft', null, actorFor(run, 'GEO'), { callId: run.callId, content: (await import('#models/seeds/cases-file.ts')).contentOf(testCase('geo', 'GEO')) }, NOW)
    const id = (await Proposals().findOne())!.id
    await act('attachFile', id, actorFor(run, 'GEO'), { name: 'Law.pdf', type: 'pdf', bytes: 9, sha256: 'c'.repeat(64), storedAs: 'x' }, NOW)
    await act('submit', id, actorFor(run, 'GEO'), { receivedAt: NOW }, NOW)
    const document = await firstDocument()
    expect(document).toMatchObject({
      kind: 'receipt', keyId: await currentId(), issuedAt: NOW, sha256: hashOf(document.receipt),
      receipt: { reference: 'BP/2/GEO/1', entity: 'Georgia', receivedAt: NOW, receivedAtSession: clockTime(NOW, 'Asia/Makassar'), receivedAtSubmitter: clockTime(NOW, 'Asia/Tbilisi'), files: [{ name: 'Law.pdf', bytes: 9, sha256: 'c'.repeat(64) }] },
    })
    expect([clockTime('2027-03-12T10:00:05.000Z', 'Asia/Makassar'), clockTime('2027-03-12T10:00:05.000Z', 'America/Lima'), clockTime('2027-03-12T10:00:05.000Z', 'UTC'), clockTime('2027-03-12T10:00:05.000Z', 'Asia/Kathmandu')]).toEqual(['2027-03-12T18:00:05+08:00', '2027-03-12T05:00:05-05:00', '2027-03-12T10:00:05+00:00', '2027-03-12T15:45:05+05:45'])
    const mail = (await Outbox().findOne({ where: { kind: 'receipt' } }))!
    expect(mail.data.signed).toEqual(document)
    const { writeMail } = await import('#templates/mail/mail.ts')
    const written = writeMail({ ...mail.get({ plain: true }), origin: 'https://example.org', demonstration: false })
    expect(written.files).toEqual([{ name: 'receipt BP-2-GEO-1.json', content: `${JSON.stringify(document, null, 2)}\n` }])
    for (const part of [document.sha256, (document as { signature: string }).signature, await currentId(), clockTime(NOW, 'Asia/Tbilisi'), clockTime(NOW, 'Asia/Makassar'), 'https://example.org/verify']) expect(written.text).toContain(part)
  })

  test('M-17 any change of any member, at any depth, is found; so is another’s signature, and an unknown key is called so', async () => {
    await playedTo('propose', [testCase('geo', 'GEO'), testCase('ind', 'IND')])
    const [document, other] = (await everyReceipt()).map((receipt) => documentOf(receipt)) as unknown as [Record<string, unknown>, Record<string, unknown>]
    expect(await judgeDocument(JSON.stringify(document))).toMatchObject({ finding: 'genuine', of: 'receipt', held: true })
    const paths: (string | number)[][] = []
    const walk = (value: unknown, at: (string | number)[]) => {
      if (value !== null && typeof value === 'object') for (const [key, member] of Object.entries(value)) walk(member, [...at, key])
      else paths.push(at)
    }
    walk(document, [])
    expect(paths.length).toBeGreaterThan(12)
    for (const at of paths) {
      const copy = structuredClone(document)
      const holder = at.slice(0, -1).reduce<Record<string | number, unknown>>((node, key) => node[key] as Record<string, unknown>, copy)
      const key = at.at(-1)!
      const before = holder[key]
      holder[key] = typeof before === 'number' ? before + 1 : String(before).replace(/.$/, (letter) => (letter === '0' ? '1' : '0'))
      expect([at, await find(copy)]).toEqual([at, key === 'keyId' ? 'unknownKey' : key === 'kind' || key === 'signature' ? 'notOurs' : 'altered'])
      delete holder[key]
      expect([at, ['altered', 'notOurs']]).toEqual([at, expect.arrayContaining([await find(copy)])])
    }
    const flipped = Buffer.from(document.signature as string, 'base64')
    flipped[5]! ^= 1
    expect(await find({ ...document, signature: flipped.toString('base64') })).toBe('altered')
    expect(await find({ ...document, signature: other.signature })).toBe('altered')
    expect(await find({ ...document, more: true })).toBe('altered')
    // The same bytes spelt in another way: what was issued has one spelling.
    const last = (document.signature as string)[85]!
    expect(await find({ ...document, signature: (document.signature as string).replace(/.==$/, `${({ A: 'B', Q: 'R', g: 'h', w: 'x' } as Record<string, string>)[last]}==`) })).toBe('notOurs')
    expect((await judgeDocument(JSON.stringify(document).replace('{', '{"__proto__":{"a":1},'))).finding).toBe('altered')
    // The order of members and the spaces between them mean nothing.
    expect((await judgeDocument(JSON.stringify(Object.fromEntries(Object.entries(document).reverse()), null, 7))).finding).toBe('genuine')
  })

  test('M-17 S-37 whatever is brought is answered, and never with a failure', async () => {
    await playedTo('propose', [testCase('geo', 'GEO')])
    const genuine = JSON.stringify(await firstDocument())
    for (const text of ['', '{', 'null', '[]', '"x"', '['.repeat(30_000), `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`, '{"kind":"receipt"}', '{"kind":"head","seq":1e999}']) expect([text.slice(0, 20), (await judgeDocument(text)).finding]).toEqual([text.slice(0, 20), 'notOurs'])
    await fc.assert(fc.asyncProperty(fc.nat(genuine.length - 1), fc.constantFrom('0', 'a', '"', '}', '\u0000', 'é'), async (at, letter) => {
      fc.pre(genuine[at] !== letter)
      const spoilt = genuine.slice(0, at) + letter + genuine.slice(at + 1)
      expect(['altered', 'unknownKey', 'notOurs']).toContain((await judgeDocument(spoilt)).finding)
    }), { seed: 17, numRuns: 300 })
  })

  test('M-17 a receipt from before there were keys is told as what it is; stripped of its signature, a signed one is not taken for such', async () => {
    await playedTo('propose', [testCase('geo', 'GEO')])
    const { receipt, sha256 } = await firstDocument()
    expect(await find({ receipt, sha256 })).toBe('notOurs')
    await database().query('DROP TRIGGER signatures_are_not_deleted')
    await Signatures().destroy({ where: {} })
    expect(await firstDocument()).toEqual({ receipt, sha256 })
    expect(await find({ receipt, sha256 })).toBe('unsigned')
    expect(await find({ receipt: { ...receipt, version: 9 }, sha256 })).toBe('notOurs')
    expect(await find({ receipt: { ...receipt, version: 9 }, sha256: hashOf({ ...receipt, version: 9 }) })).toBe('notOurs')
    expect(await judgeReference(receipt.reference, sha256)).toMatchObject({ issued: true, keyId: null })
  })

  test('S-07 a reference is answered with its own fingerprint alone: unknown, another’s and none are one answer', async () => {
    await playedTo('propose', [testCase('geo', 'GEO'), testCase('ind', 'IND')])
    const [one, other] = await everyReceipt()
    expect(await judgeReference(one!.body.reference, one!.sha256)).toEqual({ issued: true, issuedAt: NOW, keyId: await currentId() })
    for (const [reference, sha256] of [[one!.body.reference, other!.sha256], [one!.body.reference, ''], [one!.body.reference, 'f'.repeat(64)], ['BP/9/XXX/1', one!.sha256], ['BP/9/XXX/1', 'f'.repeat(64)], ['', one!.sha256], [one!.body.reference, one!.sha256.slice(1)], [one!.body.reference, '%']]) expect(await judgeReference(reference!, sha256!)).toEqual({ issued: false })
  })

  test('R-18 a receipt that a restored database has lost is genuine and missing', async () => {
    spoil('a receipt is taken away, as an older backup would')
    await playedTo('propose', [testCase('geo', 'GEO')])
    const document = await firstDocument()
    for (const name of ['signatures_are_not_deleted', 'receipts_are_not_deleted']) await database().query(`DROP TRIGGER ${name}`)
    await Signatures().destroy({ where: {} })
    await Receipts().destroy({ where: {} })
    expect(await judgeDocument(JSON.stringify(document))).toMatchObject({ finding: 'genuine', held: false })
  })
})

describe('signed heads', () => {
  test('S-58 M-39 the deadline, the close of the consultation and each issued edition sign the line of the act itself, and every member and officer is mailed it once', async () => {
    const run = await playedTo('consult')
    const lines = await RecordLines().findAll({ where: { action: Object.keys(WITNESSED) }, order: [['seq', 'ASC']] })
    const heads = await signedHeads()
    expect(heads.map(({ seq, sha256, at, occasion }) => [seq, sha256, at, occasion])).toEqual(lines.map((line) => [line.seq, line.sha256, line.at, WITNESSED[line.action as 'closeCall']]))
    expect(heads.map((head) => head.occasion)).toEqual(['deadline', 'consultation'])
    const mails = await Outbox().findAll({ where: { kind: 'signedHead' } })
    const { People } = await import('#models/tables.ts')
    const addresses = async (ids: (string | null)[]) => (await People().findAll({ where: { id: ids as string[] } })).map((person) => person.email)
    const told = await addresses([...run.cast.members, ...run.cast.officers].map((one) => one.personId))
    for (const head of heads) {
      expect(await judgeDocument(JSON.stringify(head))).toMatchObject({ finding: 'genuine', of: 'head', held: true })
      expect(mails.filter((mail) => (mail.data.head as { seq: number }).seq === head.seq).map((mail) => mail.recipient).sort()).toEqual([...new Set(told)].sort())
    }
    expect(mails).toHaveLength(2 * new Set(told).size)
    const { writeMail } = await import('#templates/mail/mail.ts')
    const { text, files } = writeMail({ ...mails[0]!.get({ plain: true }), origin: 'https://example.org', demonstration: false })
    for (const part of [heads[0]!.sha256, heads[0]!.signature, heads[0]!.keyId, `entry ${heads[0]!.seq}`.slice(6)]) expect(text).toContain(part)
    expect(JSON.parse(files[0]!.content)).toEqual(heads[0])
    // Nothing of what was done is in it.
    for (const report of run.reports) for (const word of [report.reference, report.proposalId, report.proponent]) expect(JSON.stringify(heads)).not.toContain(word)
    expect(ACTIONS).toEqual(expect.arrayContaining(Object.keys(WITNESSED)))
  })

  test('S-58 a person who is both an officer and a member is mailed a head once, and the act is not undone by it', async () => {
    const run = await playedTo('propose', [testCase('geo', 'GEO')])
    const { Offices } = await import('#models/tables.ts')
    await database().query(`UPDATE offices SET person_id = '${run.cast.officers[0]!.personId}' WHERE id = '${run.cast.members[0]!.officeId}'`)
    expect(codesOf(await act('closeCall', run.callId, run.cast.officers[0]!, {}, DATES.closes))).toEqual(['done'])
    const people = new Set((await Offices().findAll({ where: { role: ['officer', 'bureauMember'] } })).map((office) => office.personId))
    expect(await Outbox().count({ where: { kind: 'signedHead' } })).toBe(people.size)
  })
})

describe('S-57 what cannot be recorded, signed or kept is not done', () => {
  /** Everything the database holds, but the keys: a first key may be made before the act that fails. */
  const everything = async () => {
    const tables = ((await database().query(`SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name`))[0] as { name: string }[]).map(({ name }) => name)
    return hashOf(await Promise.all(tables.map(async (name) => [name, (await database().query(`SELECT * FROM ${name} ORDER BY 1`))[0]])))
  }

  test.each(['record', 'signed_heads', 'outbox'])('S-57 the call is not closed when the insert into %s fails: nothing at all is left', async (table) => {
    const run = await playedTo('propose', [testCase('geo', 'GEO')])
    const before = await everything()
    await database().query(`CREATE TRIGGER fails BEFORE INSERT ON ${table} BEGIN SELECT RAISE(ABORT, 'the disk says no'); END`)
    await refusedBy(/the disk says no/, act('closeCall', run.callId, run.cast.officers[0]!, {}, DATES.closes))
    expect(await everything()).toBe(before)
    expect((await Calls().findOne())!.state).toBe('open')
    await database().query('DROP TRIGGER fails')
    expect(codesOf(await act('closeCall', run.callId, run.cast.officers[0]!, {}, DATES.closes))).toEqual(['done'])
  })

  test.each(['record', 'receipts', 'signatures'])('S-57 M-17 nothing is submitted when the insert into %s fails', async (table) => {
    const run = await playedTo('propose', [testCase('geo', 'GEO')])
    const before = await everything()
    await database().query(`CREATE TRIGGER fails BEFORE INSERT ON ${table} BEGIN SELECT RAISE(ABORT, 'the disk says no'); END`)
    await refusedBy(/the disk says no/, act('submit', proposalId(run, 'geo'), actorFor(run, 'GEO'), { receivedAt: NOW }, NOW))
    expect(await everything()).toBe(before)
  })

  test('S-57 M-17 nothing is submitted when the key that signs is lost: no receipt is unsigned', async () => {
    const run = await playedTo('propose', [testCase('geo', 'GEO')])
    const before = await everything()
    rmSync(fileOf(await currentId()))
    // The key in memory goes on until the server ends; this is the server after that.
    await readySigningKeys({ now: new Date(NOW), inEarnest: true, say: () => undefined }).catch(() => undefined)
    await expect(act('submit', proposalId(run, 'geo'), actorFor(run, 'GEO'), { receivedAt: NOW }, NOW)).rejects.toThrow(KeyTrouble)
    expect(await everything()).toBe(before)
    expect(readdirSync(folder())).toEqual([])
  })

  test('M-17 what is signed is the canonical JSON of all but the signature', () => {
    expect(signedText({ signature: 'x', b: 1, a: { d: [2], c: null } })).toBe('{"a":{"c":null,"d":[2]},"b":1}')
  })
})
