// Every sentence is there, says what it knows, and prints what a person typed as it was typed.
import { describe, expect, test } from '@jest/globals'
import { ACTIONS } from '#workflows/lives/index.ts'
import { LETTER_KINDS } from '#workflows/letters.ts'
import { REFUSAL_CODES } from '#workflows/needs.ts'
import { writeMail } from '#templates/mail/mail.ts'
import { makeWords } from '#templates/words.ts'
import { en } from '#app/messages/en/index.ts'
import { wordsFor } from '#app/messages/index.ts'
import { wordForeseen } from '#app/server/why-not.ts'
import { wordRefusals } from '#app/server/word-refusals.ts'

const words = wordsFor('en')
const reader = { language: 'en', zone: 'Asia/Tbilisi' } as const
const instant = '2027-03-12T10:00:04.000Z'

/** Every fact that any need of an act gives (workflows/needs.ts). */
const FACTS = {
  state: 'draft', until: instant, from: instant, email: 'x@y.example', entity: 'Georgia', closed: instant, closes: instant, opens: instant, arrived: instant, begins: instant, ends: instant, seen: 3, now: 4, limit: 10, limitMb: 20,
  section: 'lessons', sections: 'title discussion', part: 'summary', title: 'Land records', number: 4, over: 7, words: 27, due: instant, criterion: 'complete', count: 2, members: 2, quorum: 3, supported: 5, cap: 4, selected: 5,
}

const sentencesOf = (messages: object): string[] => Object.values(messages).flatMap((one: string | object) => (typeof one === 'string' ? [one] : sentencesOf(one)))

describe('a refusal', () => {
  test.each(REFUSAL_CODES)('%s is worded, with its facts as a reader says them', (code) => {
    const { title, reasons } = wordRefusals('submit', [{ code, facts: FACTS }], reader)
    expect(title).toBe('The proposal was not submitted.')
    expect(reasons).toHaveLength(1)
    expect(reasons[0]).not.toMatch(/\{\{|undefined|refusals\.|\d{4}-\d{2}-\d{2}T/)
    expect(reasons[0]).toMatch(/\.$/)
  })

  test('M-1 a moment in a refusal has its date, its place, its offset and UTC; a deadline passed by seconds says the seconds', () => {
    const { reasons } = wordRefusals('submit', [{ code: 'callHasClosed', facts: { closed: '2027-03-12T10:00:00.000Z', arrived: instant } }], reader)
    expect(reasons[0]).toContain('Friday 12 March 2027, 14:00:00, Tbilisi, UTC+04:00 (10:00:00 UTC)')
    expect(reasons[0]).toContain('14:00:04')
  })

  test('M-1 an open call that keeps the list from being frozen is said once, and an extension beyond it apart', () => {
    const still = (until: string) => [{ code: 'callNotClosed', facts: { closes: instant } }, { code: 'timeStillRuns', facts: { until } }] as const
    for (const reasons of [(until: string) => wordRefusals('freezeList', still(until), reader).reasons, (until: string) => wordForeseen('freezeList', still(until), reader)]) {
      expect(reasons(instant)).toHaveLength(1)
      expect(reasons(instant)[0]).toMatch(/^The call is open until Friday 12 March 2027/)
      expect(reasons('2027-03-14T10:00:00.000Z')).toHaveLength(2)
    }
  })

  test('what the database refuses by itself is worded without facts', () => {
    for (const code of ['secondCase', 'tooManySelected', 'recused', 'consultationDuePassed', 'sameOfficer', 'consultationExists', 'callExists', 'addressHeld', 'someoneSavedMeanwhile'] as const) {
      expect(wordRefusals('submit', [{ code }], reader).reasons[0]).not.toMatch(/\{\{|refusals/)
    }
  })
})

describe('words', () => {
  test('every act has a button, a line of the record, a confirmation and a refusal', () => {
    for (const action of ACTIONS) {
      expect(words(`acts.${action}.record`, { office: 'Rapporteur' })).toMatch(/^Rapporteur .+\.$/)
      for (const part of ['label', 'done', 'refused'] as const) expect(words(`acts.${action}.${part}`)).not.toMatch(/acts\.|\{\{/)
    }
  })

  test('what a person typed is neither escaped twice nor read for placeholders', () => {
    const typed = '<b>{{office}} $t(acts.submit.label) & "quotes"'
    expect(words('acts.submit.record', { office: typed })).toBe(`${typed} submitted the proposal.`)
  })

  test('plural forms follow the language', () => {
    expect([words('moments.days', { count: 1 }), words('moments.days', { count: 9 })]).toEqual(['one day', '9 days'])
    const russian = makeWords('ru', { days_one: '{{count}} день', days_few: '{{count}} дня', days_many: '{{count}} дней', days_other: '{{count}} дня' })
    expect([1, 3, 5, 21].map((count) => russian('days', { count }))).toEqual(['1 день', '3 дня', '5 дней', '21 день'])
  })

  test('M-28 no sentence ranks, scores or praises', () => {
    const banned = /\bscor(?:e|ing)|\bwinner|\bcontest\b|\baward|\bcountr(?:y|ies)\b|\bpercentage|!|\bsorry\b/i
    // A page may say that nothing is ranked; nothing else may speak of it.
    const ranks = (sentence: string) => /\brank/i.test(sentence) && !/\b(?:no|not|never|nothing|nor|without)\b/i.test(sentence)
    expect(sentencesOf(en).filter((sentence) => banned.test(sentence) || ranks(sentence))).toEqual([])
  })
})

describe('a mail', () => {
  const common = { language: 'en', zone: 'Asia/Tbilisi', origin: 'https://bestpractices.example', demonstration: false } as const

  test.each([...LETTER_KINDS, 'signIn'])('of the kind %s is whole with little, and with everything', (kind) => {
    const full = { sessionNumber: 2, sessionPlace: 'Nusa Dua', callZone: 'Asia/Makassar', closesAt: instant, dueAt: instant, until: instant, entity: 'Georgia', title: 'A title', reference: 'BP/2/GEO/1', responsibleState: 'Georgia', reason: 'Because.', questions: 'What?', office: 'Focal point of Georgia', letterNumber: 'BP/2/7', token: 'abc', minutes: 15, receipt: { receivedAt: instant, textSha256: 'ab'.repeat(32) } }
    for (const data of [full, { token: 'abc', minutes: 15 }]) {
      const mail = writeMail({ ...common, kind, data })
      for (const part of [mail.subject, mail.text, mail.html]) expect(part).not.toMatch(/\{\{|undefined|null|kinds\./)
      expect(mail.text).toContain('https://bestpractices.example/')
    }
  })

  test('S-39 a title with a line break makes no header, and a title with markup no markup', () => {
    const mail = writeMail({ ...common, kind: 'selected', data: { reference: 'BP/2/GEO/1\r\nBcc: x@y.example', title: '<img src=x onerror=alert(1)>' } })
    expect(mail.subject).toBe('Invitation to present: BP/2/GEO/1 Bcc: x@y.example')
    expect(mail.html).not.toContain('<img')
  })
})
