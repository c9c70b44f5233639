// The page that checks a receipt without us, as somebody opens it from a disk: no server, no network, the browser's own Ed25519.

import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ElementHandle, Page } from 'puppeteer'
import { canonicalJson } from '#workflows/canonical.ts'
import { signedHeads } from '#models/heads.ts'
import { documentOf, everyReceipt } from '#models/receipts.ts'
import { publicKeys } from '#models/signing-keys.ts'
import { Proposals } from '#models/tables.ts'
import { verifierPage } from '#templates/verifier/verifier.ts'
import { openBrowser, type People } from '#test/support/browser.ts'
import { act, closeHouse, DATES, openHouse, playedTo, testCase } from '#test/support/house.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'verifier-page-'))
const kept = (name: string, content: string | object) => {
  const file = path.join(folder, name)
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}
let people: People & { complaints: string[] }
let page: Page
const asked: string[] = []

beforeAll(async () => {
  await openHouse()
  const run = await playedTo('propose', [testCase('geo', 'GEO')])
  await act('closeCall', run.callId, run.cast.officers[0]!, {}, DATES.closes)
  people = await openBrowser({ url: '' })
  page = await people.visitor()
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(pathToFileURL(kept('verify-receipt.html', verifierPage())).href)
}, 60_000)
afterAll(async () => {
  await people.close()
  await closeHouse()
  rmSync(folder, { recursive: true, force: true })
})

async function check(brought: string, keys: string, ...files: string[]): Promise<string> {
  const choose = async (id: string, chosen: string[]) => ((await page.$(`#${id}`)) as ElementHandle<HTMLInputElement>).uploadFile(...chosen)
  await choose('document', [brought])
  await choose('keys', [keys])
  await choose('files', files)
  await page.$eval('#answer', (answer) => answer.replaceChildren())
  await page.click('#check')
  await page.waitForFunction(() => document.getElementById('answer')!.childElementCount > 0)
  return page.$eval('#answer', (answer) => (answer as HTMLElement).innerText)
}

test('M-17 opened from a disk it says of a receipt, its text and a head what the program says, and asks no network for anything', async () => {
  const receipt = documentOf((await everyReceipt())[0]!) as unknown as { receipt: object }
  const keys = kept('keys.json', { keys: await publicKeys() })
  const text = kept('text.json', canonicalJson((await Proposals().findOne())!.submittedContent))
  expect(await check(kept('receipt.json', receipt), keys, text)).toMatch(/It holds\. Genuine: receipt BP\/2\/GEO\/1 for Georgia[\s\S]*It holds\. text\.json is the text of the receipt/)
  expect(await check(kept('altered.json', { ...receipt, receipt: { ...receipt.receipt, entity: 'Germany' } }), keys)).toMatch(/^It does not hold\. It was altered/)
  expect(await check(kept('head.json', (await signedHeads())[0]!), keys)).toMatch(/^It holds\. Genuine: the head of the record/)
  expect(await check(kept('receipt.json', receipt), kept('none.json', { keys: [] }))).toMatch(/^It cannot be told\. It is signed with the key/)
  expect(asked.filter((address) => !address.startsWith('file:'))).toEqual([])
  expect(people.complaints).toEqual([])
}, 120_000)
