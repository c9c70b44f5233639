// What a letter is about, by the act that wrote it.

import { proposer } from '#app/messages/en/proposer.ts'
import type { MessageKey, PageWords } from '#app/messages/index.ts'

export function letterKind(words: PageWords, kind: string): string {
  return words((Object.hasOwn(proposer.letters.kinds, kind) ? `proposer.letters.kinds.${kind}` : 'proposer.letters.kinds.other') as MessageKey)
}
