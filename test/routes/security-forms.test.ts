// Forms as they are read: nested by name, nothing dropped in silence, nothing reached that a form must not reach.
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { INPUTS } from '#workflows/inputs.ts'
import { readForm, sentOf, type Fields } from '#app/server/form.ts'
import { cleanLine, cleanText } from '#app/server/text.ts'
import { wordProblems } from '#app/server/word-refusals.ts'

const read = (entries: [string, string][], fields: Fields = {}) => sentOf<Record<string, unknown>>(entries, fields)

describe('names', () => {
  test('build groups and lists, in the shape an act wants', () => {
    const { input } = read([['content.title', 'A'], ['content.results[0].text', 'one'], ['content.results[2].text', 'three'], ['version', '7']], { version: 'number' })
    expect(input).toEqual({ content: { title: 'A', results: [{ text: 'one' }, { text: 'three' }] }, version: 7 })
  })

  test('S-37 never reach a prototype, and two fields never share a place', () => {
    for (const name of ['__proto__.x', 'a.__proto__', 'a.constructor.prototype.x', 'constructor', 'a[0].prototype', 'a..b', 'a[-1]', 'a[99999]', 'a b', '', '.a', 'a.b.c.d.e.f.g.h.i']) {
      expect(() => read([[name, 'x']])).toThrow()
    }
    expect(() => read([['a', 'x'], ['a.b', 'y']])).toThrow()
    expect(() => read([['a[0]', 'x'], ['a.b', 'y']])).toThrow()
    expect(({} as { x?: unknown }).x).toBeUndefined()
  })

  test('S-37 whatever is sent is either read whole or refused, and no object gains a property', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.oneof(fc.string(), fc.constantFrom('a.b', 'a[0].c', 'rows[1].d', '__proto__', '_key')), fc.string()), { maxLength: 12 }), async (pairs) => {
        const request = new Request('http://localhost/', { method: 'POST', body: new URLSearchParams(pairs) })
        const sent = await readForm(request).catch((error: unknown) => error)
        if (sent instanceof Response) expect(sent.status).toBe(400)
        else {
          const names = new Set(pairs.map(([name]) => name))
          expect(Object.keys((sent as { typed: object }).typed).length + Object.keys((sent as { own: object }).own).length).toBe(names.size)
        }
        expect(Object.keys(Object.prototype)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test('S-06 a field nobody asked for reaches the act, where the strict schema refuses it by name', () => {
    const { input } = read([['reason', 'x'], ['state', 'eligible']])
    expect(input).toEqual({ reason: 'x', state: 'eligible' })
    expect(INPUTS.suspendObserver.safeParse(input).error!.issues).toMatchObject([{ code: 'unrecognized_keys', keys: ['state'] }])
  })

  test('names that begin with _ belong to the form and never reach an act', () => {
    const sent = read([['_then', 'next'], ['_key', 'abcdefgh-1234'], ['_form', 'message'], ['body', 'x']])
    expect([sent.input, sent.own.then, sent.key, sent.form]).toEqual([{ body: 'x' }, 'next', 'abcdefgh-1234', 'message'])
  })
})

describe('kinds', () => {
  test('M-1 an hour typed at a place means one instant, through summer time and half-hour zones', () => {
    const at = (value: string, zone: string) => read([['dueAt', value], ['_zone.dueAt', zone]], { dueAt: 'moment' }).input.dueAt
    expect(at('2027-03-12T18:00', 'Asia/Makassar')).toBe('2027-03-12T10:00:00.000Z')
    expect(at('2027-07-01T12:00', 'Europe/Vienna')).toBe('2027-07-01T10:00:00.000Z')
    expect(at('2027-01-01T05:45', 'Asia/Kathmandu')).toBe('2027-01-01T00:00:00.000Z')
    for (const wrong of ['2027-02-31T10:00', 'tomorrow', '', '2027-03-12']) expect(at(wrong, 'Asia/Makassar')).toBe(wrong)
    expect(at('2027-03-12T18:00', 'Mars/Olympus')).toBe('2027-03-12T18:00')
  })

  test('S-37 boxes, lists, rows and numbers are read as declared, and what cannot be read stays as typed', () => {
    const { input } = read(
      [['articles', '7, 8;13'], ['links', 'https://a.example\r\n\r\nhttps://b.example'], ['cap', 'four'], ['agrees', 'yes'], ['state', ''], ['rows[0].a', ' '], ['rows[1].a', 'x'], ['limits.title', ''], ['limits.problem', '1,200']],
      { articles: 'numbers', links: 'lines', cap: 'number', agrees: 'yesNo', state: 'orNull', consent: 'flag', some: 'list', 'rows[]': 'rows', 'rows[].a': 'line', 'limits.*': 'numberOrLeftOut', none: 'list' },
    )
    expect(input).toEqual({ articles: [7, 8, 13], links: ['https://a.example', 'https://b.example'], cap: 'four', agrees: true, state: null, consent: false, some: [], rows: [{ a: 'x' }], limits: { problem: 1200 }, none: [] })
  })

  test('S-38 names lose what cannot be seen; texts keep every letter of the six languages', () => {
    expect(cleanLine('report\u202Efdp.exe')).toBe('reportfdp.exe')
    expect(cleanLine('  a\u200Bb\tc\u0000\u2066d ')).toBe('ab cd')
    expect(cleanText('one\r\ntwo\u0007\u202E')).toBe('one\ntwo')
    expect(cleanText('e\u0301')).toBe('é')
    for (const text of ['مكافحة الفساد', '反腐败最佳做法', 'Lutte à l’échelle', 'Наилучшие практики', 'Señal única', '👩‍💻 می‌خواهم']) expect(cleanText(text)).toBe(text.normalize('NFC'))
  })
})

describe('problems', () => {
  test('each is told at the field it came from, though empty rows went away', () => {
    const sent = read([['content.results[0].text', ''], ['content.results[1].text', 'x'], ['content.results[1].source', 'y']], { 'content.results[]': 'rows' })
    const [problem] = wordProblems([{ path: ['content', 'results', 0, 'source'], message: 'too_big' }], sent, { language: 'en', zone: 'UTC' })
    expect(problem!.name).toBe('content.results[1].source')
    expect(problem!.text).toBe('Result 2, Source: this is longer than it may be. Shorten it.')
  })
})
