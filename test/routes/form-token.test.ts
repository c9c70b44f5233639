// The token in every form: a form is taken from the office it was made for, and what was typed comes back otherwise (S-31, M-14).
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { loadDemonstration } from '#models/seeds/demonstration.ts'
import { findCast } from '#models/sign-ins.ts'
import { Messages, Proposals } from '#models/tables.ts'
import { formTokenOf } from '#app/server/form-token.ts'
import { SECTIONS } from '#app/navigation.ts'
import { openApp, type App } from '#test/support/app.ts'

let app: App
let cast: Awaited<ReturnType<typeof findCast>>
const officeOf = (title: string) => cast.find((one) => one.title === title)!.officeId

beforeAll(async () => {
  app = await openApp()
  await loadDemonstration(new Date())
  cast = await findCast()
}, 60_000)

afterAll(() => app.close())

const tokenIn = (page: string) => /name="_token" value="([^"]+)"/.exec(page)?.[1]

/** A page of Georgia with a form for a message. */
async function georgia() {
  const as = await app.enter(officeOf('Focal point of Georgia'))
  const list = await (await app.get('/proposer', { as })).text()
  const addresses = [...new Set([...list.matchAll(/href="(\/proposer\/proposals\/[0-9a-f-]{36})"/g)].map((match) => match[1]!))]
  for (const address of addresses) {
    const page = await (await app.get(address, { as })).text()
    if (page.includes('name="body"')) return { as, address, token: tokenIn(page)! }
  }
  throw new Error('no page with a message form')
}

describe('S-31 a form of ours', () => {
  test('S-31 is taken with the token of its page, and without it, with another or with that of another office nothing is done and every word comes back', async () => {
    const { as, address, token } = await georgia()
    const india = await app.enter(officeOf('Focal point of India'))
    const foreign = tokenIn(await (await app.get('/proposer/people/new', { as: india })).text())!
    expect(foreign).not.toBe(token)
    const before = await Messages().count()
    for (const wrong of [null, '', foreign, `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`, token.repeat(2), 'é'.repeat(43)]) {
      const answer = await app.post(address, { body: 'Words that nobody wants to type twice.' }, { as, token: wrong })
      const page = await answer.text()
      expect([wrong, answer.status, page.includes('name="body" value="Words that nobody wants to type twice."')]).toEqual([wrong, 403, true])
      expect(await Messages().count()).toBe(before)
      // What comes back holds the right token: sent again it is taken.
      expect(tokenIn(page)).toBe(token)
    }
    expect((await app.post(address, { body: 'Words that nobody wants to type twice.' }, { as, token })).status).toBe(303)
    expect(await Messages().count()).toBe(before + 1)
  })

  test('S-31 M-14 is still good after the sign-in ended and another began, in the same office', async () => {
    const { address, token } = await georgia()
    const again = await app.enter(officeOf('Focal point of Georgia'))
    expect((await app.post(address, { body: 'Typed under the first sign-in.' }, { as: again, token })).status).toBe(303)
  })

  test('S-31 with a file is refused the same way, and no file stays', async () => {
    const { as } = await georgia()
    const draft = (await Proposals().findOne({ where: { state: 'draft' } }))!
    const form = new FormData()
    form.append('file', new Blob(['%PDF-1.4']), 'a.pdf')
    const answer = await app.postMultipart(`/proposer/proposals/${draft.id}/files`, form, { as, token: null })
    expect([answer.status, (await answer.text()).includes('choose the file once more')]).toEqual([403, true])
    expect(readdirSync(path.join(app.folder, 'files')).filter((name) => name !== 'incoming')).toEqual([])
  })

  test('S-31 its key lies beside the database, for this program alone to read', () => {
    expect(statSync(path.join(app.folder, 'form-key')).mode & 0o777).toBe(0o600)
    expect(formTokenOf({ personId: null, officeId: null })).toBe('')
    expect(formTokenOf({ personId: 'a', officeId: 'b' })).not.toBe(formTokenOf({ personId: 'a', officeId: 'c' }))
  })
})

/** Forms that need none: entering and leaving. */
const WITHOUT = /action="\/sign-(?:in|out)/

test.each(['officer', 'bureauMember', 'focalPoint', 'representative'] as const)('S-31 every form that posts on the pages of a %s holds the token, and no form that asks does', async (role) => {
  const as = await app.enter(cast.find((one) => one.role === role)!.officeId)
  const seen = new Set<string>()
  const queue = SECTIONS[role].map(({ href }) => href)
  let forms = 0
  while (queue.length > 0 && seen.size < 60) {
    const address = queue.shift()!
    if (seen.has(address) || /\.\w+$|\/draft$|^\/papers\/|^\/mail|\/files\//.test(address)) continue
    seen.add(address)
    const page = await (await app.get(address, { as })).text()
    for (const [form] of page.matchAll(/<form\b[\s\S]*?<\/form>/g)) {
      const posts = form.startsWith('<form') && /^<form[^>]*method="post"/.test(form)
      if (posts) forms += 1
      expect([address, form.slice(0, 90), form.includes('name="_token"')]).toEqual([address, form.slice(0, 90), posts && !WITHOUT.test(form)])
    }
    queue.push(...[...page.matchAll(/<a\b[^>]*?href="(\/[^"#]*)/g)].map((match) => match[1]!.replaceAll('&amp;', '&')).filter((link) => !link.startsWith('/assets/')))
  }
  expect(forms).toBeGreaterThan(5)
}, 60_000)

test('S-31 every action of a route reads its form through the one reader, which looks for the token', () => {
  const routes = readdirSync('app/routes').filter((file) => /export (?:async function|const|function) action\b/.test(readFileSync(`app/routes/${file}`, 'utf8')))
  // Nothing but entering and leaving does without; the last of them refuses everything.
  const without = routes.filter((file) => !/\b(?:readForm|readUpload|readTextUpload)\b/.test(readFileSync(`app/routes/${file}`, 'utf8')))
  // A page of one's own sign-in reads its form in app/server; checking a receipt changes nothing, for nobody in particular.
  const elsewhere = ['account._index.tsx', 'account.app.tsx', 'account.codes.tsx']
  for (const file of elsewhere) expect(readFileSync(`app/routes/${file}`, 'utf8')).toMatch(/from '#app\/server\/(?:account-acts|own-sign-in)\.ts'/)
  for (const file of ['account-acts', 'own-sign-in']) expect(readFileSync(`app/server/${file}.ts`, 'utf8')).toMatch(/readForm\(/)
  expect(without.filter((file) => !elsewhere.includes(file))).toEqual(['$.tsx', 'sign-in.link.$token.tsx', 'sign-out.ts', 'verify._index.tsx'])
  expect(routes.length).toBeGreaterThan(60)
})
