import type { Language } from '#workflows/languages.ts'
import { frenchSpaces } from '../typography.ts'
import { ar } from './ar.ts'
import type { BookletTexts } from './booklet-texts.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { ru } from './ru.ts'
import { zh } from './zh.ts'

/** The same texts with the spaces of their language: strings, and what functions return. */
function spaced<Value>(value: Value): Value {
  if (typeof value === 'string') return frenchSpaces(value) as Value
  if (typeof value === 'function') return ((...given: unknown[]) => spaced((value as unknown as (...all: unknown[]) => unknown)(...given))) as Value
  if (Array.isArray(value)) return value.map(spaced) as Value
  return value !== null && typeof value === 'object' ? (Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, spaced(inner)])) as Value) : value
}

const TEXTS: Record<Language, BookletTexts> = { ar, zh, en, fr: spaced(fr), ru, es }

export function textsOf(language: Language): BookletTexts {
  return TEXTS[language]
}
