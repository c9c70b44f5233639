import { describe, expect, test } from '@jest/globals'
import { assembleBooklet, shortSubject, sourceIn } from '#workflows/booklet.ts'
import { dateInWords, dayIn, daysBetween, isDateAlone } from '#workflows/booklet-dates.ts'
import { LANGUAGES } from '#workflows/languages.ts'
import { officeName } from '#workflows/names/offices.ts'
import { ordinalOf } from '#workflows/names/ordinals.ts'
import { bookletSourceFixture, submittedCase } from '#test/support/booklet-source.ts'

const OPTIONS = { issuedOn: '2027-10-14', corrigendum: '', editionNumber: 1, draft: false }
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

  test('M-35 no edition is assembled that lacks a part: each is named by State and section; a draft prints the original’s words there', () => {
    const lacks = (source = bookletSourceFixture(), language: 'fr' | 'en' | 'ru' = 'fr') => {
      try {
        assembleBooklet(source, { ...OPTIONS, language })
        return []
      } catch (error) {
        return (error as Error).message.split(' lacks ')[1]!.split(', ')
      }
    }
    expect([lacks(), lacks(undefined, 'en')]).toEqual([[], []])
    expect(lacks(bookletSourceFixture([inFrench({ problem: undefined, lessons: ' ' }), inFrench({ title: undefined })]))).toEqual(['GHA: problem', 'GHA: lessons', 'EST: title', 'EST: title'])
    expect(lacks(bookletSourceFixture([inFrench({ results: ['40 bureaux'] })]))).toEqual(['GHA: results'])
    expect(lacks(undefined, 'ru')).toEqual(expect.arrayContaining(['foreword', 'GHA: started', 'GHA: discussion', 'EST: title']))
    expect(lacks(bookletSourceFixture([submittedCase({ started: '2010-02-01' })]), 'ru')).not.toContain('GHA: started')
    expect(lacks({ ...bookletSourceFixture(), foreword: null })).toEqual(['foreword'])
    const changed = bookletSourceFixture(undefined, { problem: 'Nobody saw what was spent, or asked.' })
    expect(lacks(changed)).toEqual(['GHA: problem'])
    expect(assembleBooklet(changed, { ...OPTIONS, language: 'fr', draft: true }).cases[1]!.problem).toBe('Nobody saw what was spent, or asked.')
  })

  test('M-35 foreword and account of the discussion are printed in the language of the edition, presenters as recorded', () => {
    const french = assembleBooklet(bookletSourceFixture(), { ...OPTIONS, language: 'fr' })
    expect(french.foreword).toEqual(['Un avant-propos.'])
    expect(french.cases[0]!.discussion).toEqual({ presenters: ['the office'], account: 'Il a été débattu.', discussedOn: '9 juin 2027' })
    const english = assembleBooklet(bookletSourceFixture(), { ...OPTIONS, language: 'en' })
    expect(english.foreword).toEqual(['A foreword.', 'Of two paragraphs.'])
    expect(english.cases[0]!.discussion).toMatchObject({ account: 'It was discussed.', discussedOn: '9 June 2027' })
  })

  test('M-35 an observer’s name that nobody translated is printed as the observer writes it, and keeps no edition back', () => {
    const french = assembleBooklet(bookletSourceFixture([submittedCase(), inFrench({ ngo: undefined })]), { ...OPTIONS, language: 'fr' })
    expect([french.cases[0]!.proposedBy.name, french.proposers[0]!.proposedBy]).toEqual(['Test observer', 'Test observer'])
  })

  test('M-37 what an edition is made of does not move with a translation into another language', () => {
    const before = bookletSourceFixture()
    const after = bookletSourceFixture()
    after.cases[0]!.translations.ru = { title: 'Опыт' }
    after.foreword!.translations.ru = { foreword: 'Предисловие.' }
    expect(sourceIn(after, 'fr')).toEqual(sourceIn(before, 'fr'))
    expect(sourceIn(after, 'ru')).not.toEqual(sourceIn(before, 'ru'))
  })

  test('M-36 a State that gave funds or presented bears its name in the language of the edition; any other name stays as it was written', () => {
    const source = bookletSourceFixture()
    const [donor] = source.donors
    const given = { ...source, donors: [{ ...donor!, name: 'Republic of Korea' }, { ...donor!, name: 'A donor' }] }
    expect(assembleBooklet(given, { ...OPTIONS, language: 'fr' }).donors.map(({ name }) => name)).toEqual(['République de Corée', 'A donor'])
    const presented = { ...source, cases: source.cases.map((one) => ({ ...one, discussion: { ...one.discussion, presenters: ['Focal point of Ghana', 'Test office'] } })) }
    expect(assembleBooklet(presented, { ...OPTIONS, language: 'fr' }).cases[0]!.discussion.presenters).toEqual(['Point de contact (Ghana)', 'Test office'])
  })

  test('M-36 days, sessions and offices are said in each language', () => {
    expect(LANGUAGES.map((language) => dayIn('2010-02-01', language))).toEqual(['1 شباط/فبراير 2010', '2010年2月1日', '1 February 2010', '1er février 2010', '1 февраля 2010 года', '1 de febrero de 2010'])
    expect(daysBetween('2027-06-07', '2027-06-11', 'ar')).toBe('7-11 حزيران/يونيه 2027')
    expect(daysBetween('2027-06-07', '2027-06-11', 'ru')).toBe('7–11 июня 2027 года')
    expect(LANGUAGES.map((language) => ordinalOf(2, language))).toEqual(['الثانية', '第二届', 'second', 'deuxième', 'второй', 'segundo'])
    expect([ordinalOf(12, 'zh'), ordinalOf(20, 'zh'), ordinalOf(33, 'zh'), ordinalOf(22, 'en'), ordinalOf(113, 'en')]).toEqual(['第十二届', '第二十届', '第三十三届', '22nd', '113th'])
    expect(officeName('Vice-President, African States', 'es')).toBe('Vicepresidencia, Estados de África')
    expect([officeName('Vice-President, African States', 'zh'), officeName('Vice-President, African States', 'ru'), officeName('Vice-President, African States', 'ar')]).toEqual(['副主席（非洲国家）', 'Заместитель Председателя (государства Африки)', 'نائب الرئيس، الدول الأفريقية'])
    expect(officeName('Keeper of the minutes', 'es')).toBe('Keeper of the minutes')
    expect((['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const).map((language) => officeName('Focal point of the Republic of Korea', language))).toEqual(['جهة التنسيق (جمهورية كوريا)', '大韩民国协调人', 'Focal point of the Republic of Korea', 'Point de contact (République de Corée)', 'Координатор (Республика Корея)', 'Punto de contacto (República de Corea)'])
    expect(officeName('Focal point of Atlantis', 'fr')).toBe('Focal point of Atlantis')
  })

  test('M-36 a date that a person typed is read as a date, and no other text is touched', () => {
    expect(['2010-02-01', '2015-02 (pilot)', '1999-2000 (data entry from 1995)', 'late 1990s', '2010-13-01', '2016'].map((text) => dateInWords(text, 'en')))
      .toEqual(['1 February 2010', 'February 2015 (pilot)', '1999-2000 (data entry from 1995)', 'late 1990s', '2010-13-01', '2016'])
    expect(['2010-02-01', '2015-02', '2016', '1999-2000'].every(isDateAlone)).toBe(true)
    expect(isDateAlone('2015-02 (pilot)')).toBe(false)
  })

  test('M-36 the agenda parts the State from a title, which may hold a colon of its own, by a dash', () => {
    const items = (language: 'en' | 'fr') => assembleBooklet(bookletSourceFixture(), { ...OPTIONS, language }).agenda.map((row) => row.item)
    expect(items('fr')).toEqual(['Estonie – Essai\u00A0: factures affichées', 'Ghana – Essai\u00A0: factures affichées'])
    expect(items('en')[1]).toBe('Ghana – Test data: invoices posted')
  })

  test('M-36 a running head is short and free of brackets', () => {
    expect(shortSubject('Codes of conduct and asset declarations (art. 8, para. 5)')).toBe('Codes of conduct and asset declarations')
    expect(shortSubject('Simplification (art. 10 (b))')).toBe('Simplification')
    expect(shortSubject('简化行政程序（第十条第（二）项）')).toBe('简化行政程序')
    expect([...shortSubject('word '.repeat(40))].length).toBeLessThanOrEqual(81)
    expect(shortSubject('Участие общества в контроле за строительством общественных объектов')).not.toContain('…')
  })
})
