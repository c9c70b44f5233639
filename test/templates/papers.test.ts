// The papers that the workflow issues: what their texts must hold in every language (M-5, M-41, M-42), without a printer.

import { describe, expect, test } from '@jest/globals'
import { LANGUAGES, type Language } from '#workflows/languages.ts'
import { LETTER_KINDS } from '#workflows/letters.ts'
import { stateName } from '#workflows/names/index.ts'
import { OFFICIAL_KINDS } from '#templates/letters/texts/en.ts'
import { DOSSIER, everyLetter, LETTER_DATA, letterOf, papersIn, RECEIPT, RECORD } from '#test/support/papers-fixture.ts'
import { writeConsultationRecord } from '#templates/papers/consultation-record.ts'
import { writeDossier } from '#templates/papers/dossier.ts'
import { writeReceipt } from '#templates/papers/receipt.ts'
import { writeMail } from '#templates/mail/mail.ts'

type Texts = { [key: string]: string | Texts }
const OTHERS = LANGUAGES.filter((language) => language !== 'en')
const textsOf = async (folder: 'letters' | 'papers' | 'mail', language: Language): Promise<Texts> => ((await import(`../../templates/${folder}/texts/${language}.ts`)) as Record<string, Texts>)[language]!
/** Each sentence with its key. */
const flat = (texts: Texts, before = ''): [string, string][] => Object.entries(texts).flatMap(([key, value]) => (typeof value === 'string' ? [[`${before}${key}`, value] as [string, string]] : flat(value, `${before}${key}.`)))
const placeholders = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/gu) ?? [])].sort()
const shown = (html: string) => html.slice(html.indexOf('<body>')).replace(/<br>/gu, ' ').replace(/<[^>]*>/gu, '').replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>')

describe('the texts of letters and papers', () => {
  test.each(['letters', 'papers', 'mail'] as const)('M-5 M-42 every text in %s is there in six languages and names what the English one names', async (folder) => {
    const english = flat(await textsOf(folder, 'en'))
    expect(english.length).toBeGreaterThan(30)
    for (const language of OTHERS) {
      const own = new Map(flat(await textsOf(folder, language)))
      expect([language, [...own.keys()].sort()]).toEqual([language, english.map(([key]) => key).sort()])
      for (const [key, text] of english) expect([language, key, placeholders(own.get(key)!)]).toEqual([language, key, placeholders(text)])
      expect([language, [...own].filter(([, text]) => text.trim() === '')]).toEqual([language, []])
    }
  })

  test('M-42 no letter and no paper leaves a place unfilled, a mark of ours, or a sentence in English', () => {
    const seen: Record<string, Set<string>> = {}
    for (const language of LANGUAGES) {
      const letters = everyLetter(language)
      expect(letters).toHaveLength(OFFICIAL_KINDS.length * 2)
      const all = [...letters.map(({ kind, to, letter }) => [`${kind} to ${to}`, letter.html, letter.paragraphs.join(' ')]), ...Object.entries(papersIn(language)).map(([kind, paper]) => [kind, paper.html, ''])]
      for (const [kind, html, paragraphs] of all as [string, string, string][]) {
        expect([language, kind, /\{\{|\}\}|undefined|\[object|[\uE0F1\uE0F2]/u.exec(html + paragraphs)]).toEqual([language, kind, null])
        ;(seen[kind] ??= new Set()).add(shown(html))
        if (language !== 'en') expect([language, kind, /Secretariat of the Conference|English alphabetical/u.exec(html)]).toEqual([language, kind, null])
      }
    }
    for (const [kind, texts] of Object.entries(seen)) expect([kind, texts.size]).toEqual([kind, LANGUAGES.length])
  })

  /** Words by which a text speaks to its reader or of its writer: none stands in a note verbale. */
  const FIRST_OR_SECOND: Record<Language, RegExp> = {
    en: /\b(?:you|yours?|we|us|our|I|my)\b/iu, fr: /(?<!\p{L})(?:vous|votre|vos|nous|notre|nos|je)(?!\p{L})/iu, es: /(?<!\p{L})(?:usted|ustedes|nosotros|nos|nuestr[oa]s?)(?!\p{L})/iu,
    ru: /(?<!\p{L})(?:вы|вас|вам|вами|ваш\p{L}*|мы|нас|нам|наш\p{L}*)(?!\p{L})/iu, zh: /你|您|我|贵组织/u, ar: /(?:منظمتكم|صفحاتكم|لكم|يمكنكم|أشرتم|نصكم|نشير|نطلب|نشكر)/u,
  }
  test('M-5 States read a note verbale in the third person, unsigned; observers an ordinary letter that is signed', () => {
    for (const language of LANGUAGES) for (const { kind, to, letter } of everyLetter(language)) {
      const about = [language, kind, to]
      expect([...about, letter.html.includes('class="signature"')]).toEqual([...about, to === 'observer'])
      if (to !== 'State') continue
      expect([...about, FIRST_OR_SECOND[language].exec(letter.paragraphs.join(' '))]).toEqual([...about, null])
      expect([...about, letter.html.includes('class="kind"'), letter.paragraphs.at(-1)!.includes(stateName('KOR', language))]).toEqual([...about, true, true])
    }
    for (const language of LANGUAGES) expect(FIRST_OR_SECOND[language].test(letterOf('clarification', language, 'observer').paragraphs.join(' '))).toBe(true)
  })

  test('M-41 a letter names its State by the UN short name of its language, and a letter of an older day by the name it was written to', () => {
    for (const language of LANGUAGES) {
      expect(letterOf('selected', language, 'State').addressee).toContain(stateName('KOR', language))
      const older = letterOf('selected', language, 'State', { entityIso3: undefined, responsibleStateIso3: undefined })
      expect([older.language, older.addressee]).toEqual([language, expect.stringContaining('Republic of Korea')])
      expect(letterOf('suggestionSelected', language, 'observer').paragraphs.join(' ').replaceAll('[', '(').replaceAll(']', ')')).toContain(stateName('IRN', language))
    }
  })

  test('M-1 M-42 dates stand in the letter’s language, with their zone, and in Latin digits', () => {
    const months: Record<Language, string> = { ar: '12 آذار/مارس 2027', zh: '2027年3月12日', en: '12 March 2027', fr: '12 mars 2027', ru: '12 марта 2027 года', es: '12 de marzo de 2027' }
    for (const language of LANGUAGES) {
      const text = letterOf('extension', language, 'State').paragraphs.join(' ')
      for (const part of [months[language], '18:00', 'Nusa Dua', 'UTC+08:00']) expect([language, text]).toEqual([language, expect.stringContaining(part)])
      expect([language, /[\u0660-\u0669\u06F0-\u06F9]/u.exec(Object.values(papersIn(language)).map((paper) => paper.html).join(''))]).toEqual([language, null])
    }
  })

  test('M-5 M-41 M-42 every mail is whole in six languages, and names its State in the language it is written in', () => {
    const at = '2027-03-12T10:00:00.000Z'
    const data = { ...LETTER_DATA, action: 'x', letterNumber: 'BP/2/14', room: 'Plenary hall', minutes: 15, token: 'abc', office: 'Focal point', receipt: { receivedAt: at, textSha256: 'ab'.repeat(32) } }
    for (const kind of [...LETTER_KINDS, 'signIn']) {
      const bodies = LANGUAGES.map((language) => {
        const { subject, text, html, language: written } = writeMail({ kind, language, zone: 'Asia/Seoul', data, origin: 'https://example.org', demonstration: true })
        expect([language, kind, written, /\{\{|\}\}|undefined|[\uE0F1\uE0F2]|kinds\./u.exec(subject + text + html)]).toEqual([language, kind, language, null])
        if (kind === 'invitation') for (const part of [stateName('KOR', language), 'UTC+08:00']) expect(text).toContain(part)
        return text
      })
      expect([kind, new Set(bodies).size]).toEqual([kind, LANGUAGES.length])
    }
  })

  test('M-42 what others wrote keeps its own direction: a mark left open in a title does not turn the sentence', () => {
    const { html } = letterOf('selected', 'ar', 'State', { title: 'Boats (2nd\u202E phase) <b>\uE0F1' })
    expect(html).toContain('<bdi>Boats (2nd phase) &lt;b&gt;</bdi>')
  })
})

describe('what stands on each paper', () => {
  test('M-17 a receipt says its reference, the moment in three zones and every hash in full', () => {
    for (const language of LANGUAGES) {
      const text = shown(writeReceipt(RECEIPT, language).html)
      for (const part of [RECEIPT.reference, RECEIPT.textSha256, RECEIPT.files[0]!.sha256, RECEIPT.sha256, stateName('KOR', language), '23:30:05', '07:30:05', '08:30:05', RECEIPT.onPaper!.how]) expect([language, text]).toEqual([language, expect.stringContaining(part)])
      expect(shown(writeReceipt({ ...RECEIPT, onPaper: null, entity: { iso3: null, name: 'Test Watch' } }, language).html)).toContain('Test Watch')
      expect(shown(writeReceipt({ ...RECEIPT, onPaper: null }, language).html)).not.toContain(RECEIPT.onPaper!.how)
    }
  })

  test('M-17 a receipt on paper holds the key, the whole signature and where both are checked; one from before says that nothing proves it', () => {
    for (const language of LANGUAGES) {
      const { html } = writeReceipt(RECEIPT, language)
      for (const part of [RECEIPT.signed!.keyId, RECEIPT.signed!.signature, RECEIPT.verify.page]) expect([language, shown(html)]).toEqual([language, expect.stringContaining(part)])
      expect(html).toMatch(/<svg class="qr" role="img" aria-label="[^"]{10,}"/)
      const before = writeReceipt({ ...RECEIPT, signed: null }, language).html
      expect([before.includes(RECEIPT.signed!.signature), before.includes(RECEIPT.signed!.keyId), before.includes('class="qr"')]).toEqual([false, false, true])
      expect(shown(before)).not.toBe(shown(html))
    }
  })

  test('M-23 M-28 a dossier has one chapter a proposal in the order it was given, and counts those alone', () => {
    for (const language of LANGUAGES) {
      const { html } = writeDossier(DOSSIER, language)
      const chapters = [...html.matchAll(/<h2 id="proposal-\d">([^<]*)/gu)].map((match) => match[1]!.replaceAll('&#39;', "'"))
      expect(chapters.map((chapter, index) => chapter.startsWith(stateName(DOSSIER.items[index]!.iso3, language)))).toEqual(DOSSIER.items.map(() => true))
      expect(html).toContain('href="#proposal-6"')
      expect(html.match(/<dd>\d+<\/dd>/gu)).toEqual([`<dd>${DOSSIER.items.length}</dd>`])
    }
  })

  test('M-24 M-28 a record keeps the order of its items, and a member’s copy says, whoever the member is, that it may leave something out', () => {
    for (const language of LANGUAGES) {
      const { html } = writeConsultationRecord(RECORD, language)
      const rows = [...html.matchAll(/<tr><th scope="row">(.*?)<\/tr>/gsu)].map((match) => shown(`<body>${match[1]}`)).slice(-3)
      expect(rows.map((row, index) => row.startsWith(stateName(RECORD.items[index]!.iso3, language)))).toEqual([true, true, true])
      expect(shown(writeConsultationRecord({ ...RECORD, ofMember: false }, language).html).length).toBeLessThan(shown(html).length - 15)
    }
  })
})
