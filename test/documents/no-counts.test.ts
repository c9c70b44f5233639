// What the public is given of an issued session counts no vote (S-55): with five members a count gives votes away.

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { strFromU8, unzipSync } from 'fflate'
import { Consultations } from '#models/tables.ts'
import { printingEnded, stopPrinting } from '#app/server/print-service.ts'
import { openApp, type App } from '#test/support/app.ts'
import { done, rewriteVotes } from '#test/support/consulted.ts'
import { act, DATES, playedTo } from '#test/support/house.ts'
import { textOfPages } from '#test/support/pdf.ts'

let app: App
let outputs: Map<string, string>

beforeAll(async () => {
  app = await openApp()
  const run = await playedTo('summarise')
  const [, , , second, officer] = run.cast.officers
  await app.moveTo(new Date(DATES.issued))
  await done(act('recordFunds', run.callId, officer!, { donor: 'A donor', amount: 1000, currency: 'EUR' }, DATES.cleared))
  const as = await app.enter(officer!.officeId!)
  const id = (await app.post('/secretariat/booklet/prepare', { language: 'en', issuedOn: '2027-10-14' }, { as })).headers.get('location')!.split('/').at(-1)!
  await printingEnded()
  await done(act('issueEdition', id, second!, {}, DATES.issued))
  outputs = await published(run.reports.filter((report) => report.outcome === 'selected').map((report) => report.reference!.replaceAll('/', '-')))
}, 180_000)
afterAll(async () => {
  await stopPrinting()
  await app.close()
})

/** Every public address there is, crawled from the first pages, and what is inside the files. */
async function published(cases: string[]): Promise<Map<string, string>> {
  const queue = ['/', '/cases', '/booklets', '/sessions', '/sessions/2', '/sessions/2/agenda', '/sessions/2/agenda.ics', ...cases.map((slug) => `/cases/${slug}`)]
  const found = new Map<string, string>()
  for (let address = queue.shift(); address !== undefined; address = queue.shift()) {
    if (found.has(address) || /^\/(sign-in|mail|demonstration|papers|assets)/.test(address)) continue
    const response = await app.get(address)
    const bytes = new Uint8Array(await response.arrayBuffer())
    const type = response.headers.get('content-type') ?? ''
    if (response.status >= 300) throw new Error(`${address} ${response.status}`)
    if (type.includes('pdf')) found.set(address, textOfPages(bytes, 'read').join('\n'))
    else if (type.includes('zip')) found.set(address, Object.entries(unzipSync(bytes)).filter(([name]) => /\.(html|json|txt)$/.test(name) && !/licences|package\.json|fonts\.json/.test(name)).map(([, file]) => strFromU8(file)).join('\n'))
    else found.set(address, new TextDecoder().decode(bytes))
    if (type.startsWith('text/html')) for (const [, link] of found.get(address)!.matchAll(/href="(\/[^"#?]*)/g)) queue.push(link!)
  }
  return found
}

const NUMBER = '(?:\\d+|no|none|one|two|three|four|five|all)'
const COUNTS = new RegExp([
  `\\b${NUMBER} (?:out )?of (?:the )?(?:five|5|three|3|four|4|its|the bureau’s)(?: \\w+){0,3} (?:members|votes|supported|answered|abstained)`, `\\b${NUMBER} (?:of|/) ?(?:5|five)\\b(?! ?(?:mm|pt|rem|px))`,
  `\\b${NUMBER} (?:members?|votes?|abstentions?|recusals?) (?:supported|in favou?r|against|abstained|of the bureau)`, `\\b${NUMBER} (?:support|do not support|abstain|unanswered|recused)\\b`, '\\bby (?:majority|consensus|acclamation)', '\\bunanimous', '\\bquorum\\b.{0,40}\\d', '\\b\\d ?[–-] ?\\d (?:votes|with)', '\\btally|\\btallies',
].join('|'), 'iu')

const plain = (text: string) => text.replaceAll(/<style[\s\S]*?<\/style>|<script[\s\S]*?<\/script>|<svg[\s\S]*?<\/svg>/g, ' ').replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')

/** What the quorum must be is a rule, not a count of anybody's answers; the frozen data names it. */
const withoutRule = (text: string) => text.replaceAll('"quorum":{"officers":5,"required":3}', '')

describe('what is published', () => {
  test('S-55 pages, screen edition, PDF, package and calendar of an issued session hold no count of votes', () => {
    const addresses = [...outputs.keys()]
    for (const part of ['booklet.pdf', 'booklet.html', 'source.zip', 'agenda.ics', '/cases/BP-2-']) expect(addresses.some((address) => address.includes(part))).toBe(true)
    expect(addresses.length).toBeGreaterThan(12)
    expect(addresses.flatMap((address) => withoutRule(plain(outputs.get(address)!)).match(new RegExp(`.{0,60}(?:${COUNTS.source}).{0,30}`, 'iu'))?.map((text) => `${address}: ${text}`) ?? [])).toEqual([])
    // The search itself finds what it is for.
    for (const sentence of ['3 of 5 members supported it', 'three of the five members voted', 'It was supported by 4 of 5.', '2 abstain', 'adopted unanimously', 'a quorum of 3', 'two members abstained']) expect(sentence).toMatch(COUNTS)
  })

  test('S-55 M-25 every one of them is the same to the byte whatever the bureau answered', async () => {
    const again = async () => {
      const texts: string[] = []
      for (const address of outputs.keys()) texts.push(`${address} ${Buffer.from(await (await app.get(address)).arrayBuffer()).toString('base64url')}`)
      return texts.map((text) => text.replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'ID'))
    }
    const decoded = (text: string) => text.replace(/ (.*)$/, (_, bytes: string) => ` ${Buffer.from(bytes, 'base64url').toString('latin1').replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'ID')}`)
    const moment = new Date('2027-10-14T12:00:30.000Z')
    await app.moveTo(moment)
    const before = (await again()).map(decoded)
    expect((await Consultations().findOne())!.state).toBe('closed')
    await rewriteVotes('doNotSupport')
    await app.moveTo(moment)
    expect((await again()).map(decoded)).toEqual(before)
  })
})
