// Sentences by key, in one language. The pages' messages and the texts of mails and letters all go through this door (M-42).

import i18next from 'i18next'
import type { Language } from '#workflows/languages.ts'

/** Facts put into a sentence; `count` also chooses the plural. */
export type Facts = Record<string, string | number>

type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other'
/** "results_one" and "results_other" are asked for as "results". */
type Asked<Key> = Key extends `${infer Base}_${PluralForm}` ? Base : Key
type Within<M> = { [K in keyof M & string]: M[K] extends string ? Asked<K> : `${K}.${Within<M[K]>}` }[keyof M & string]

/** Every key that may be asked of these messages: a missing one does not compile. */
export type KeyOf<M> = Within<M>
export type Words<M> = (key: KeyOf<M>, facts?: Facts) => string

type PluralBase<M> = { [K in keyof M]: K extends `${infer Base}_${PluralForm}` ? Base : never }[keyof M]
type Plain<M> = { [K in keyof M as K extends `${string}_${PluralForm}` ? never : K]: M[K] extends string ? string : SameKeys<M[K]> }
/** The same keys as another language's messages, with the plural forms this language needs (Russian has four, Chinese one). */
export type SameKeys<M> = Plain<M> & { [B in PluralBase<M> & string as `${B}_other`]: string } & {
  [B in PluralBase<M> & string as `${B}_${Exclude<PluralForm, 'other'>}`]?: string
}

/**
 * What answers for a key. A person's text put in as a fact stays as typed: it is neither escaped (whoever prints it does that)
 * nor read for placeholders. A fact that was not given is a defect, and throws.
 */
export function makeWords<M extends object>(language: Language, messages: M): Words<M> {
  const instance = i18next.createInstance()
  void instance.init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: { words: messages } },
    defaultNS: 'words',
    nsSeparator: false,
    initImmediate: false,
    interpolation: { escapeValue: false, skipOnVariables: true },
    missingInterpolationHandler: (text: string, match: string[]) => {
      throw new Error(`The sentence "${text}" needs ${match[1]}`)
    },
  })
  return (key, facts = {}) => instance.t(key as string, facts)
}
