// The title of the booklet in the six languages: the name of the meeting it reports on.

import type { Language } from '../languages.ts'

export const BOOKLET_TITLES: Record<Language, string> = {
  ar: 'مكافحة الفساد: الممارسات الفضلى',
  zh: '反腐败最佳做法',
  en: 'Best practices in the fight against corruption',
  fr: 'Meilleures pratiques de lutte contre la corruption',
  ru: 'Наилучшие виды практики в борьбе с коррупцией',
  es: 'Mejores prácticas en la lucha contra la corrupción',
}
