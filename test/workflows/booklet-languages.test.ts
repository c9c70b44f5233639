import { describe, expect, test } from '@jest/globals'
import { assembleBooklet, missingParts, shortSubject } from '#workflows/booklet.ts'
import { dateInWords, dayIn, daysBetween, isDateAlone } from '#workflows/booklet-dates.ts'
import { LANGUAGES } from '#workflows/languages.ts'
import { officeName } from '#workflows/names/offices.ts'
import { ordinalOf } from '#workflows/names/ordinals.ts'
import { bookletSourceFixture, submittedCase } from '#test/support/booklet-source.ts'

const OPTIONS = { foreword: 'A foreword.', issuedOn: '2027-10-14', corrigendum: '', editionNumber: 1, draft: false }
const inFrench = (changes: Record<string, string | string[] | undefined>) => {
  const content = submittedCase()
  return submittedCase({ translations: { fr: Object.fromEntries(Object.entries({ ...content.translations.fr, ...changes }).flatMap(([key, text]) => (text === undefined ? [] : [[key, text]]))) } })
}

describe('the editions of one booklet', () => {
  test('M-35 each text is taken from the translation of the edition, and the original’s edition from the original', () => {
    const french = assembleBooklet(bookletSourceFixture(), { ...OPTIONS, language: 'fr' })
    expect(french.cases.map((one) => one.state.name)).toEqual(['Estonie', 'Ghana'])
    expect(french.cases[1]).toMatchObject({ title: 'Essai\u00A0: factures affichées', subject: 'Finances publiques', started: 'Février 2015 (phase pilote)', problem: 'Personne ne voyait les dépenses.', adaptation: 'N’importe quel mur convient.' })
    expect(french.cases[1]!.results.map((one) => one.text)).toEqual(['40 bureaux', '200 000 visites'])
    expect(french.cases[0]!.proposedBy.name).toBe('Observateur d’essai')
    expect(french.proposers.map((one) => one.title)).toEqual(['Essai\u00A0: factures affichées', 'Essai\u00A0: factures affichées'])
    const english = assembleBooklet(bookletSourceFixture(), { ...OPTIONS, language: 'en' })
    expect(english.cases[1]).toMatchObject({ title: 'Test data: invoices posted', subject: 'Public finances', started: 'February 2015 (pilot)' })
    expect(JSON.stringify(french)).not.toMatch(/Nobody saw|It was discussed|Test office/)
  })

  test('M-35 every part that a language lacks is named by State and section, in the order of the edition', () => {
    expect(missingParts(bookletSourceFixture(), 'fr')).toEqual([])
    expect(missingParts(bookletSourceFixture(), 'en')).toEqual([])
    expect(missingParts(bookletSourceFixture([inFrench({ problem: undefined, lessons: ' ' }), inFrench({ title: undefined })]), 'fr')).toEqual([
      { state: 'EST', section: 'title' }, { state: 'GHA', section: 'problem' }, { state: 'GHA', section: 'lessons' },
    ])
    expect(missingParts(bookletSourceFixture([inFrench({ results: ['40 bureaux'] })]), 'fr')).toEqual([{ state: 'GHA', section: 'results' }])
    expect(missingParts(bookletSourceFixture(), 'ru').map((part) => part.section)).toContain('started')
    expect(missingParts(bookletSourceFixture([submittedCase({ started: '2010-02-01' })]), 'ru').map((part) => part.section)).not.toContain('started')
  })

  test('M-35 a text that was changed after its translation has none: the edition is refused and names it', () => {
    const changed = bookletSourceFixture(undefined, { problem: 'Nobody saw what was spent, or asked.' })
    expect(missingParts(changed, 'fr')).toEqual([{ state: 'GHA', section: 'problem' }])
    expect(() => assembleBooklet(changed, { ...OPTIONS, language: 'fr' })).toThrow(/lacks GHA: problem/)
    expect(assembleBooklet(changed, { ...OPTIONS, language: 'fr', draft: true }).cases[1]!.problem).toBe('Nobody saw what was spent, or asked.')
  })

  test('M-35 the account of the discussion is printed in its own language, and another edition says where it stands', () => {
    expect(assembleBooklet(bookletSourceFixture(), { ...OPTIONS, language: 'fr' }).cases[0]!.discussion).toEqual({ presenters: [], account: '', discussedOn: '9 juin 2027', elsewhere: true })
    expect(assembleBooklet(bookletSourceFixture(), { ...OPTIONS, language: 'en' }).cases[0]!.discussion).toMatchObject({ account: 'It was discussed.', discussedOn: '9 June 2027' })
  })

  test('M-36 days, sessions and offices are said in each language', () => {
    expect(LANGUAGES.map((language) => dayIn('2010-02-01', language))).toEqual(['1 شباط/فبراير 2010', '2010年2月1日', '1 February 2010', '1er février 2010', '1 февраля 2010 года', '1 de febrero de 2010'])
    expect(daysBetween('2027-06-07', '2027-06-11', 'ar')).toBe('7-11 حزيران/يونيه 2027')
    expect(daysBetween('2027-06-07', '2027-06-11', 'ru')).toBe('7–11 июня 2027 года')
    expect(LANGUAGES.map((language) => ordinalOf(2, language))).toEqual(['الثانية', '第二届', 'second', 'deuxième', 'второй', 'segundo'])
    expect([ordinalOf(12, 'zh'), ordinalOf(20, 'zh'), ordinalOf(33, 'zh'), ordinalOf(22, 'en'), ordinalOf(113, 'en')]).toEqual(['第十二届', '第二十届', '第三十三届', '22nd', '113th'])
    expect(officeName('Vice-President, African States', 'es')).toBe('Vicepresidencia, Estados de África')
    expect(officeName('Keeper of the minutes', 'es')).toBe('Keeper of the minutes')
  })

  test('M-36 a date that a person typed is read as a date, and no other text is touched', () => {
    expect(['2010-02-01', '2015-02 (pilot)', '1999-2000 (data entry from 1995)', 'late 1990s', '2010-13-01', '2016'].map((text) => dateInWords(text, 'en')))
      .toEqual(['1 February 2010', 'February 2015 (pilot)', '1999-2000 (data entry from 1995)', 'late 1990s', '2010-13-01', '2016'])
    expect(['2010-02-01', '2015-02', '2016', '1999-2000'].every(isDateAlone)).toBe(true)
    expect(isDateAlone('2015-02 (pilot)')).toBe(false)
  })

  test('M-36 a running head is short and free of brackets', () => {
    expect(shortSubject('Codes of conduct and asset declarations (art. 8, para. 5)')).toBe('Codes of conduct and asset declarations')
    expect(shortSubject('Simplification (art. 10 (b))')).toBe('Simplification')
    expect(shortSubject('简化行政程序（第十条第（二）项）')).toBe('简化行政程序')
    expect([...shortSubject('word '.repeat(40))].length).toBeLessThanOrEqual(61)
  })
})
