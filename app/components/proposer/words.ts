// Small turns of phrase that several pages of this area share.

import type { PageWords } from '#app/messages/index.ts'
import type { MessageKey } from '#app/messages/index.ts'

/** "Three" at the head of a sentence; figures above ten. */
export function countWord(words: PageWords, count: number): string {
  return count >= 2 && count <= 10 ? words(`proposer.counts.n${count}` as MessageKey) : String(count)
}

/** A title, or what stands for one that is not written yet. */
export function titleOr(words: PageWords, title: string): string {
  return title.trim() === '' ? words('proposer.table.noTitle') : title
}
