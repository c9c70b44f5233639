// A form sent after its sign-in ended: nothing happens, nothing typed is lost.

import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { contentOf } from '#models/seeds/cases-file.ts'
import { carryOut } from '#models/carry-out.ts'
import { SignIns, Messages } from '#models/tables.ts'
import { type App, openApp } from '#test/support/app.ts'
import { DATES, actorFor, openCallWith, testCase } from '#test/support/house.ts'

let app: App

beforeAll(async () => {
  app = await openApp()
})
afterAll(() => app.close())

test('M-14 a sign-in that ended while somebody typed costs not a word: the page gives it back to be sent again', async () => {
  const run = await openCallWith([testCase('geo', 'GEO')])
  const georgia = actorFor(run, 'GEO')
  const now = new Date(DATES.submitted)
  await app.moveTo(now)
  const drafted = await carryOut('startDraft', null, georgia, { callId: run.callId, content: contentOf(testCase('geo', 'GEO')) }, { now })
  const id = drafted.kind === 'done' ? drafted.subjectId : ''
  await carryOut('submit', id, georgia, { receivedAt: now.toISOString() }, { now })
  const as = await app.enter(georgia.officeId!)
  await SignIns().destroy({ where: {} })
  const typed = 'A long answer with <b>marks</b> & "quotes", كلمات and 汉字, that nobody wants to type twice.'
  const response = await app.post(`/proposer/proposals/${id}`, { body: typed, _form: 'message' }, { as })
  const page = await response.text()
  expect(response.status).toBe(401)
  expect(await Messages().count()).toBe(0)
  expect(page).toContain('name="_form" value="message"')
  expect(page).toContain('A long answer with &lt;b&gt;marks&lt;/b&gt; &amp; &quot;quotes&quot;, كلمات and 汉字, that nobody wants to type twice.')
  expect(page).toContain(`action="/proposer/proposals/${id}"`)
  // Sent again as it stands, it is taken.
  const again = [...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [name!, value!.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')])
  expect((await app.post(`/proposer/proposals/${id}`, Object.fromEntries(again), { as: await app.enter(georgia.officeId!) })).status).toBe(303)
  expect((await Messages().findAll()).map(({ body }) => body)).toEqual([typed])
})

/** A page that anybody may post to, or that only starts or ends a sign-in. */
const OPEN = /^(?:sign-|office|demonstration|verify)/
/** Only a script posts there, which says on its page that the sign-in has ended. */
const SCRIPTS = /\.typing\.ts$/

const addressOf = (file: string) => `/${file.replace(/\.tsx?$/, '').split('.').filter((part) => part !== '_index').map((part) => part.replace(/_$/, '').replace(/^\$.*/, 'x')).join('/')}`

const forms = readdirSync('app/routes').filter((file) => !OPEN.test(file) && !SCRIPTS.test(file) && /export (?:async function|const) action\b/.test(readFileSync(`app/routes/${file}`, 'utf8')))

test.each(forms.map(addressOf))('M-14 %s gives back what was typed when the sign-in has ended, and the query it was sent with', async (address) => {
  const response = await app.post(`${address}?part=use`, { 'content.use': 'Two words', reason: ['a', 'b'], _then: 'next' }, { as: 'sign-in=gone' })
  const page = await response.text()
  expect(response.status).toBe(401)
  expect(page).toContain(`action="${address}?part=use"`)
  for (const field of ['name="content.use" value="Two words"', 'name="reason" value="a"', 'name="reason" value="b"', 'name="_then" value="next"']) expect(page).toContain(field)
})
