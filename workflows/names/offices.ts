// The offices of the bureau in six languages. An office that is not written down here is printed as it was given.

import type { Language } from '../languages.ts'
import { REGIONAL_GROUPS, groupName } from './groups.ts'

const OFFICES: Record<string, Record<Language, string>> = {
  President: { ar: 'الرئيس', zh: '主席', en: 'President', fr: 'Présidence', ru: 'Председатель', es: 'Presidencia' },
  'Vice-President': { ar: 'نائب الرئيس', zh: '副主席', en: 'Vice-President', fr: 'Vice-présidence', ru: 'Заместитель Председателя', es: 'Vicepresidencia' },
  Rapporteur: { ar: 'المقرر', zh: '报告员', en: 'Rapporteur', fr: 'Rapporteur', ru: 'Докладчик', es: 'Relatoría' },
}

// How an office names the group it is held for. Russian starts it with a small letter where it stands in brackets.
const IN_ARABIC = (office: string, group: string) => `${office}، ${group}`
const IN_CHINESE = (office: string, group: string) => `${office}（${group}）`
const IN_RUSSIAN = (office: string, group: string) => `${office} (${group.charAt(0).toLowerCase()}${group.slice(1)})`
const BY_COMMA = (office: string, group: string) => `${office}, ${group}`
const OF_GROUP: Record<Language, (office: string, group: string) => string> = { ar: IN_ARABIC, zh: IN_CHINESE, en: BY_COMMA, fr: BY_COMMA, ru: IN_RUSSIAN, es: BY_COMMA }

/** "Vice-President, African States" in the language: the office, and the group where one is named. */
export function officeName(title: string, language: Language): string {
  const [office = '', group] = title.split(/,\s*(.*)/su)
  const words = OFFICES[office]?.[language]
  if (!words) return title
  if (!group) return words
  const key = REGIONAL_GROUPS.find((one) => groupName(one, 'en') === group)
  return key ? OF_GROUP[language](words, groupName(key, language)) : title
}
