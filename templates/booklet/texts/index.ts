import type { Language } from '#workflows/languages.ts'
import { ar } from './ar.ts'
import type { BookletTexts } from './booklet-texts.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { ru } from './ru.ts'
import { zh } from './zh.ts'

const TEXTS: Record<Language, BookletTexts> = { ar, zh, en, fr, ru, es }

export function textsOf(language: Language): BookletTexts {
  return TEXTS[language]
}
