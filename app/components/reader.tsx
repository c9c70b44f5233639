// Who reads the page: the language, the zone and the moment that every component words things for.

import { createContext, useContext } from 'react'
import type { Language } from '#workflows/languages.ts'
import { wordsFor, type PageWords } from '#app/messages/index.ts'

export type Reader = {
  language: Language
  /** IANA zone of the reader. */
  zone: string
  /** The server's moment at which the page is made, moved in the demonstration. ISO 8601. */
  now: string
  /** The place of the session and its zone: a moment there is said with the place's own name, not that of the zone's city. */
  host?: { zone: string; place: string } | null
  /** A key for forms that must act once only. */
  formKey: string
  /** Says for which office the forms of this page were made; '' for a visitor (S-31). */
  formToken: string
}

export const NOBODY: Reader = { language: 'en', zone: 'UTC', now: '1970-01-01T00:00:00.000Z', formKey: '', formToken: '' }

export const ReaderContext = createContext<Reader>(NOBODY)

/** The reader of this page. */
export function useReader(): Reader {
  return useContext(ReaderContext)
}

/** The sentences, in the reader's language. */
export function useWords(): PageWords {
  return wordsFor(useReader().language)
}
