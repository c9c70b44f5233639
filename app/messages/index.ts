// Every sentence a person reads on a page, by key and language. Five more languages are five more entries of READY.

import { makeWords, type KeyOf, type SameKeys, type Words } from '#templates/words.ts'
import type { Language } from '#workflows/languages.ts'
import { en } from './en/index.ts'

type Messages = typeof en
export type MessageKey = KeyOf<Messages>
export type PageWords = Words<Messages>

/** What a language's file must hold: the keys of English, with its own plural forms. */
export type LanguageMessages = SameKeys<Messages>

const READY: Partial<Record<Language, LanguageMessages>> = { en }

/** Whether the pages can be read in a language; the bar shows the others as not yet available. */
export function isReady(language: Language): boolean {
  return READY[language] !== undefined
}

/** The language a page is made in for a reader of this language. */
export function pageLanguage(language: Language): Language {
  return isReady(language) ? language : 'en'
}

const made = new Map<Language, PageWords>()

/** The sentences in a reader's language, or in English where that language is not ready. Made once a language. */
export function wordsFor(language: Language): PageWords {
  const ready = pageLanguage(language)
  const words = made.get(ready) ?? (makeWords(ready, READY[ready]!) as PageWords)
  made.set(ready, words)
  return words
}
