// The five regional groups of the United Nations, and the answer for who belongs to none (M-22, M-29, M-41).

import type { Language } from '../languages.ts'
import { compareByName } from './order.ts'

export const REGIONAL_GROUPS = [
  'african',
  'asia-pacific',
  'eastern-european',
  'latin-american-caribbean',
  'western-european-other',
] as const
export type RegionalGroup = (typeof REGIONAL_GROUPS)[number]

/** `none` is an answer, not a gap: the Holy See and the European Union sit in no group. */
export type GroupKey = RegionalGroup | 'none'

// English as the General Assembly prints it; the other languages follow its usage but were not held against a list.
const GROUP_NAMES: Readonly<Record<GroupKey, Readonly<Record<Language, string>>>> = {
  african: {
    ar: 'الدول الأفريقية',
    zh: '非洲国家',
    en: 'African States',
    fr: 'États d’Afrique',
    ru: 'Государства Африки',
    es: 'Estados de África',
  },
  'asia-pacific': {
    ar: 'دول آسيا والمحيط الهادئ',
    zh: '亚洲及太平洋国家',
    en: 'Asia-Pacific States',
    fr: 'États d’Asie et du Pacifique',
    ru: 'Государства Азиатско-Тихоокеанского региона',
    es: 'Estados de Asia y el Pacífico',
  },
  'eastern-european': {
    ar: 'دول أوروبا الشرقية',
    zh: '东欧国家',
    en: 'Eastern European States',
    fr: 'États d’Europe orientale',
    ru: 'Государства Восточной Европы',
    es: 'Estados de Europa Oriental',
  },
  'latin-american-caribbean': {
    ar: 'دول أمريكا اللاتينية ومنطقة البحر الكاريبي',
    zh: '拉丁美洲和加勒比国家',
    en: 'Latin American and Caribbean States',
    fr: 'États d’Amérique latine et des Caraïbes',
    ru: 'Государства Латинской Америки и Карибского бассейна',
    es: 'Estados de América Latina y el Caribe',
  },
  'western-european-other': {
    ar: 'دول أوروبا الغربية ودول أخرى',
    zh: '西欧和其他国家',
    en: 'Western European and other States',
    fr: 'États d’Europe occidentale et autres États',
    ru: 'Государства Западной Европы и другие государства',
    es: 'Estados de Europa Occidental y otros Estados',
  },
  none: {
    ar: 'خارج المجموعات الإقليمية',
    zh: '不属于任何区域组',
    en: 'No regional group',
    fr: 'Aucun groupe régional',
    ru: 'Вне региональных групп',
    es: 'Sin grupo regional',
  },
}

export function isRegionalGroup(value: unknown): value is RegionalGroup {
  return REGIONAL_GROUPS.includes(value as RegionalGroup)
}

export function groupName(key: GroupKey, language: Language): string {
  return GROUP_NAMES[key][language]
}

/** The five groups in the alphabetical order of the language, so that no table of groups reads as a ranking (M-28). */
export function groupsInOrder(language: Language): RegionalGroup[] {
  const compare = compareByName(language)
  return [...REGIONAL_GROUPS].sort((a, b) => compare(groupName(a, language), groupName(b, language)))
}
