// The product's names held against the reference facts, where that folder stands beside the checkout (M-41).

import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { test, expect } from '@jest/globals'
import { LANGUAGES, type Language } from '../../workflows/languages.ts'
import {
  ARTICLE_NUMBERS, STATES, articleTitle, chapterOf, chapterTitle, compareByStateName, findState, groupName, regionalGroupOf, stateName, stateNote,
} from '../../workflows/names/index.ts'

type InSixLanguages<Value> = Record<Language, Value>
type StateFact = {
  iso3: string | null
  name_en: string
  names: InSixLanguages<string>
  un_status: string
  regional_group: string | null
  regional_group_verified: boolean
  regional_group_note: string | null
  uncac: { status: string; signature_date: string | null; party_date: string | null; as_of: string; verified: boolean }
}
type ArticleFact = {
  article: number
  chapter: string
  chapter_titles: InSixLanguages<string>
  chapter_verified: InSixLanguages<boolean>
  titles: InSixLanguages<string>
  verified: InSixLanguages<boolean>
}

const folder = fileURLToPath(new URL('../../../shared/reference/', import.meta.url))
const present = existsSync(`${folder}states.json`) && existsSync(`${folder}uncac-articles.json`)
const checkedTest = present ? test : test.skip
if (!present) process.stderr.write(`NOTICE: ${folder} is absent: names were NOT held against the reference facts\n`)

const read = (file: string) => (present ? JSON.parse(readFileSync(folder + file, 'utf8')) : [])
const facts: StateFact[] = read('states.json').states ?? []
const articleFacts: ArticleFact[] = read('uncac-articles.json')
const codeOf = (fact: StateFact) => fact.iso3 ?? 'EUE'
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII']

checkedTest('M-41 prints the UN short name of all 198 entries in six languages as the reference has it', () => {
  expect(facts).toHaveLength(198)
  expect(facts.map(codeOf)).toEqual(STATES.map((entry) => entry.iso3))
  for (const fact of facts) {
    expect(stateName(codeOf(fact), 'en')).toBe(fact.name_en)
    for (const language of LANGUAGES) expect(stateName(codeOf(fact), language)).toBe(fact.names[language])
  }
})

checkedTest('M-28 sorts all 198 entries in the English order of the reference', () => {
  expect(STATES.map((entry) => entry.iso3).sort().sort(compareByStateName('en'))).toEqual(facts.map(codeOf))
})

checkedTest('M-41 holds United Nations status, regional group, mark and note as the reference has them', () => {
  const status: Record<string, string> = {
    member: 'member', observer_state: 'observer', non_member_state: 'non-member', regional_economic_integration_organization: 'not-a-state',
  }
  for (const fact of facts) {
    const entry = findState(codeOf(fact))!
    expect([entry.iso3, entry.unStatus]).toEqual([entry.iso3, status[fact.un_status]])
    expect([entry.iso3, groupName(regionalGroupOf(entry.iso3), 'en')]).toEqual([entry.iso3, fact.regional_group ?? 'No regional group'])
    expect([entry.iso3, entry.groupVerified]).toEqual([entry.iso3, fact.regional_group_verified])
    if (fact.regional_group_note) expect([entry.iso3, stateNote(entry.iso3, 'en')]).toEqual([entry.iso3, expect.any(String)])
  }
})

checkedTest('M-3 holds the status under the Convention, its dates and its mark as the reference has them', () => {
  for (const fact of facts) {
    const { status, party_date, signature_date, as_of, verified } = fact.uncac
    expect([codeOf(fact), findState(codeOf(fact))!.convention]).toEqual([
      codeOf(fact),
      {
        status: status === 'non_signatory_or_unknown' ? 'none' : status,
        since: party_date ?? signature_date,
        asOf: as_of === 'own knowledge' ? party_date : '2014',
        verified,
      },
    ])
  }
})

checkedTest('M-41 holds 71 article and 8 chapter titles in six languages, each with its mark', () => {
  expect(articleFacts.map((fact) => fact.article)).toEqual(ARTICLE_NUMBERS)
  for (const fact of articleFacts) {
    const chapter = chapterOf(fact.article)
    expect([fact.article, chapter]).toEqual([fact.article, ROMAN.indexOf(fact.chapter) + 1])
    for (const language of LANGUAGES) {
      expect(articleTitle(fact.article, language)).toEqual({ title: fact.titles[language], verified: fact.verified[language] })
      expect(chapterTitle(chapter, language)).toEqual({ title: fact.chapter_titles[language], verified: fact.chapter_verified[language] })
    }
  }
})
