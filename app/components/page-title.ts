// The title of a page repeats its heading.

import { wordsFor, type MessageKey } from '#app/messages/index.ts'
import type { Facts } from '#templates/words.ts'

/** For `meta`: pageTitle('Submitted, and in time'). */
export function pageTitle(heading: string) {
  return [{ title: wordsFor('en')('product.title', { heading }) }]
}

/** For `meta` when the heading is a fixed sentence: titled('signIn.heading'). */
export function titled(key: MessageKey, facts: Facts = {}) {
  return () => pageTitle(wordsFor('en')(key, facts))
}
