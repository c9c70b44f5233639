// The rules on names, groups and order (M-28, M-41) that need no outside facts to check.

import { describe, test, expect } from '@jest/globals'
import { LANGUAGES, type Language } from '../../workflows/languages.ts'
import { STATE_NAMES } from '../../workflows/names/state-names.ts'
import { STATE_NOTES } from '../../workflows/names/state-notes.ts'
import {
  ARTICLE_NUMBERS, CHAPTER_NUMBERS, REGIONAL_GROUPS, STATES, articleTitle, chapterOf, chapterTitle, compareByStateName,
  findState, groupName, groupsInOrder, isArticle, isRegionalGroup, mayPropose, regionalGroupOf, stateName, stateNote,
} from '../../workflows/names/index.ts'

const codes = STATES.map((entry) => entry.iso3)
const scripts: Record<Language, RegExp> = {
  ar: /\p{Script=Arabic}/u, zh: /\p{Script=Han}/u, ru: /\p{Script=Cyrillic}/u,
  en: /\p{Script=Latin}/u, fr: /\p{Script=Latin}/u, es: /\p{Script=Latin}/u,
}

function inOrder(language: Language, ...picked: string[]): string[] {
  // Starting from the reverse of the code order, so that an order which sorts nothing cannot pass by luck.
  return picked.sort().reverse().sort(compareByStateName(language))
}

describe('short names', () => {
  test.each([
    ['KOR', 'Republic of Korea'], ['PRK', "Democratic People's Republic of Korea"], ['VNM', 'Viet Nam'], ['PSE', 'State of Palestine'],
    ['COD', 'Democratic Republic of the Congo'], ['COG', 'Congo'], ['TZA', 'United Republic of Tanzania'], ['TUR', 'Türkiye'],
    ['LAO', "Lao People's Democratic Republic"], ['SYR', 'Syrian Arab Republic'], ['BOL', 'Bolivia (Plurinational State of)'],
    ['GBR', 'United Kingdom of Great Britain and Northern Ireland'], ['USA', 'United States of America'], ['EUE', 'European Union'],
  ])('M-41 prints the UN short name of %s: %s', (iso3, name) => {
    expect(stateName(iso3, 'en')).toBe(name)
  })

  test('M-41 never prints the names of common packages in any language', () => {
    const wrong = new Set([
      'South Korea', 'North Korea', 'Vietnam', 'Palestine', 'Palestinian Territories', 'Congo - Kinshasa', 'Congo - Brazzaville', 'Turkey', 'Russia',
      'Syria', 'Laos', 'Iran', 'Tanzania', 'Bolivia', 'Venezuela', 'Moldova', 'Brunei', 'Cape Verde', 'Ivory Coast', 'Swaziland', 'Macedonia',
      'Czech Republic', 'Burma', 'Myanmar (Burma)', 'East Timor', 'United Kingdom', 'United States', 'Vatican City', 'Micronesia', 'The Gambia',
      'Hong Kong', 'Macao', 'Taiwan', 'Kosovo',
      'Corée du Sud', 'Viêt Nam', 'Vietnam', 'Russie', 'Syrie', 'Turquie', 'Territoires palestiniens', 'Congo-Kinshasa', 'Corea del Sur', 'Rusia',
      'Siria', 'Turquía', 'Territorios Palestinos', 'Южная Корея', 'Россия', 'Сирия', '韩国', '俄罗斯', '朝鲜', 'كوريا الجنوبية', 'روسيا', 'سوريا',
    ])
    const printed = codes.flatMap((iso3) => LANGUAGES.map((language) => stateName(iso3, language)))
    expect(printed.filter((name) => wrong.has(name))).toEqual([])
  })

  test('M-41 has 198 entries, each named once and in the script of each of the six languages', () => {
    expect(codes).toHaveLength(198)
    expect(new Set(codes).size).toBe(198)
    expect(Object.keys(STATE_NAMES).sort()).toEqual([...codes].sort())
    for (const language of LANGUAGES) {
      const names = codes.map((iso3) => stateName(iso3, language))
      expect(new Set(names).size).toBe(198)
      expect(names.filter((name) => !scripts[language].test(name) || name !== name.trim())).toEqual([])
    }
  })

  test('M-41 shows no code for a name: an unknown code is found as nothing and named by throwing', () => {
    for (const code of ['HKG', 'MAC', 'TWN', 'XKX', 'kor', '', 'toString', '__proto__']) {
      expect(findState(code)).toBeUndefined()
      expect(mayPropose(code)).toBe(false)
      expect(() => stateName(code, 'en')).toThrow(RangeError)
      expect(() => regionalGroupOf(code)).toThrow(RangeError)
      expect(() => stateNote(code, 'en')).toThrow(RangeError)
    }
  })
})

describe('who may propose', () => {
  test('M-41 keeps the European Union a party that is not a State, the only entry that cannot propose', () => {
    expect(findState('EUE')).toMatchObject({ kind: 'organization', unStatus: 'not-a-state', group: 'none', convention: { status: 'party' } })
    expect(codes.filter((iso3) => !mayPropose(iso3))).toEqual(['EUE'])
  })

  test('M-41 lets the Cook Islands, Niue, the Holy See and the State of Palestine propose', () => {
    expect(['COK', 'NIU', 'VAT', 'PSE'].map((iso3) => [mayPropose(iso3), findState(iso3)!.unStatus])).toEqual([
      [true, 'non-member'], [true, 'non-member'], [true, 'observer'], [true, 'observer'],
    ])
  })

  test('M-3 keeps the status under the Convention as data, not a gate: a State that is no party may propose', () => {
    const outside = STATES.filter((entry) => entry.convention.status !== 'party')
    expect(outside.map((entry) => entry.iso3)).toEqual(['AND', 'BRB', 'PRK', 'ERI', 'MCO', 'KNA', 'VCT', 'SMR', 'SYR'])
    expect(outside.every((entry) => mayPropose(entry.iso3))).toBe(true)
  })

  test('M-3 says since when and as of when, and never passes an absence off as checked', () => {
    for (const { iso3, convention } of STATES) {
      expect([iso3, convention.asOf]).toEqual([iso3, expect.stringMatching(/^\d{4}(-\d\d-\d\d)?$/)])
      expect([iso3, convention.since === null]).toEqual([iso3, convention.status === 'none'])
      if (convention.status === 'none') expect([iso3, convention.verified]).toEqual([iso3, false])
    }
  })
})

describe('regional groups', () => {
  test('M-41 knows five groups, in six languages, and says so of those who sit in none', () => {
    expect(REGIONAL_GROUPS).toHaveLength(5)
    expect(codes.filter((iso3) => regionalGroupOf(iso3) === 'none')).toEqual(['EUE', 'VAT'])
    expect(isRegionalGroup('none')).toBe(false)
    for (const language of LANGUAGES) {
      const names = [...REGIONAL_GROUPS, 'none' as const].map((key) => groupName(key, language))
      expect(new Set(names).size).toBe(6)
      expect(names.every((name) => scripts[language].test(name))).toBe(true)
    }
  })

  test('M-28 lists the groups alphabetically in each language, never by size', () => {
    expect(groupsInOrder('en').map((key) => groupName(key, 'en'))).toEqual([
      'African States', 'Asia-Pacific States', 'Eastern European States', 'Latin American and Caribbean States', 'Western European and other States',
    ])
    expect(groupsInOrder('zh')[0]).toBe('eastern-european')
    expect(groupsInOrder('ru')).toEqual(['asia-pacific', 'african', 'eastern-european', 'western-european-other', 'latin-american-caribbean'])
    expect(groupsInOrder('ar')).toEqual(['asia-pacific', 'african', 'latin-american-caribbean', 'eastern-european', 'western-european-other'])
  })

  test('M-41 carries the special cases as data with a note in six languages', () => {
    for (const iso3 of ['TUR', 'USA', 'KIR', 'ISR', 'CHN', 'EUE', 'VAT', 'PSE', 'COK', 'NIU']) {
      for (const language of LANGUAGES) expect(stateNote(iso3, language)).toMatch(scripts[language])
    }
    expect(stateNote('FRA', 'fr')).toBeNull()
    expect(Object.keys(STATE_NOTES).filter((iso3) => !findState(iso3))).toEqual([])
    expect([regionalGroupOf('TUR'), regionalGroupOf('ISR'), regionalGroupOf('KIR')]).toEqual([
      'western-european-other', 'western-european-other', 'asia-pacific',
    ])
  })
})

describe('order', () => {
  test('M-28 sorts by the English short name: Republic of Korea under R, United Republic of Tanzania under U', () => {
    expect(inOrder('en', 'KOR', 'QAT', 'MDA', 'KWT', 'KEN')).toEqual(['KEN', 'KWT', 'QAT', 'KOR', 'MDA'])
    expect(inOrder('en', 'TZA', 'THA', 'GBR', 'USA', 'TON')).toEqual(['THA', 'TON', 'GBR', 'TZA', 'USA'])
    expect(inOrder('en', 'CIV', 'CRI', 'HRV')).toEqual(['CRI', 'CIV', 'HRV'])
  })

  test('M-36 sorts by the edition’s language: French accents, Spanish, Russian', () => {
    expect(inOrder('fr', 'EGY', 'DOM', 'ESP', 'DEU', 'USA')).toEqual(['DEU', 'EGY', 'ESP', 'USA', 'DOM'])
    expect(inOrder('es', 'DEU', 'USA', 'ESP', 'CHL')).toEqual(['DEU', 'CHL', 'ESP', 'USA'])
    expect(inOrder('ru', 'DEU', 'ESP', 'ZAF', 'VNM')).toEqual(['VNM', 'DEU', 'ESP', 'ZAF'])
  })

  test('M-36 sorts Arabic without the leading definite article', () => {
    expect(inOrder('ar', 'JOR', 'DEU', 'ITA', 'BHR', 'CHN', 'RUS', 'YEM')).toEqual(['RUS', 'JOR', 'DEU', 'ITA', 'BHR', 'CHN', 'YEM'])
  })

  test('M-36 sorts Chinese by pinyin, Peru under bì', () => {
    expect(inOrder('zh', 'DZA', 'CHN', 'DEU', 'FRA', 'ZMB', 'RUS')).toEqual(['DZA', 'DEU', 'RUS', 'FRA', 'ZMB', 'CHN'])
    expect(inOrder('zh', 'BEL', 'PER', 'ISL', 'BGD', 'FSM')).toEqual(['BEL', 'PER', 'ISL', 'BGD', 'FSM'])
  })
})

describe('articles', () => {
  test('M-1 ties an aspect to the 71 articles of the Convention and to nothing else', () => {
    expect(ARTICLE_NUMBERS).toEqual(Array.from({ length: 71 }, (_, index) => index + 1))
    expect([0, 72, -1, 1.5, '9', null, undefined, NaN].filter(isArticle)).toEqual([])
    expect(() => articleTitle(72, 'en')).toThrow(RangeError)
    expect(() => chapterTitle(9, 'en')).toThrow(RangeError)
    expect(() => chapterOf(0)).toThrow(RangeError)
  })

  test('M-29 places every article in its chapter, the eight following each other', () => {
    expect(CHAPTER_NUMBERS).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    const firsts = CHAPTER_NUMBERS.map((chapter) => ARTICLE_NUMBERS.find((article) => chapterOf(article) === chapter))
    expect(firsts).toEqual([1, 5, 15, 43, 51, 60, 63, 65])
    const chapters = ARTICLE_NUMBERS.map(chapterOf)
    expect(chapters).toEqual([...chapters].sort((a, b) => a - b))
  })

  test('M-41 lets the mark of an unverified title survive: English and Spanish whole, the others as far as checked', () => {
    const checked = (language: Language) => ARTICLE_NUMBERS.filter((article) => articleTitle(article, language).verified).length
    expect(Object.fromEntries(LANGUAGES.map((language) => [language, checked(language)]))).toEqual({ ar: 2, zh: 7, en: 71, fr: 14, ru: 20, es: 71 })
    expect(articleTitle(9, 'en')).toEqual({ title: 'Public procurement and management of public finances', verified: true })
    expect(articleTitle(33, 'fr').verified).toBe(false)
    expect(chapterTitle(2, 'fr')).toEqual({ title: 'Mesures préventives', verified: false })
  })
})
