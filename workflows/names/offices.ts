// Offices in six languages: those of the bureau, and a State's focal point. An office that is not written down here is printed as it was given.

import type { Language } from '../languages.ts'
import { REGIONAL_GROUPS, STATES, groupName, nameInSentence, stateName } from './index.ts'

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

/** The State is named beside the office, never bent into the sentence: each language would bend it in its own way. */
const FOCAL_POINT: Record<Exclude<Language, 'en'>, (state: string) => string> = {
  ar: (state) => `جهة التنسيق (${state})`, zh: (state) => `${state}协调人`, fr: (state) => `Point de contact (${state})`, ru: (state) => `Координатор (${state})`, es: (state) => `Punto de contacto (${state})`,
}
const BY_OFFICE = new Map(STATES.map(({ iso3 }) => [`Focal point of ${nameInSentence(stateName(iso3, 'en'))}`, iso3]))

/** "Vice-President, African States" or "Focal point of Georgia" in the language: the office, and the group where one is named. */
export function officeName(title: string, language: Language): string {
  const iso3 = BY_OFFICE.get(title)
  if (iso3 && language !== 'en') return FOCAL_POINT[language](stateName(iso3, language))
  const [office = '', group] = title.split(/,\s*(.*)/su)
  const words = OFFICES[office]?.[language]
  if (!words) return title
  if (!group) return words
  const key = REGIONAL_GROUPS.find((one) => groupName(one, 'en') === group)
  return key ? OF_GROUP[language](words, groupName(key, language)) : title
}
