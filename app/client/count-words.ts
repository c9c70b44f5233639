// Keeps the count under a field up to date while typing. The server counts again; its count is the one that matters.

import { wordsOf } from '#workflows/word-count.ts'

export function countWhileTyping(): void {
  for (const count of document.querySelectorAll<HTMLElement>('.count[data-limit]')) {
    const field = count.closest('.field')?.querySelector<HTMLInputElement | HTMLTextAreaElement>('.input')
    field?.addEventListener('input', () => show(count, wordsOf(field.value)))
  }
}

/** The sentences stand in the page, in its language, with # for each figure. */
function show(count: HTMLElement, words: number): void {
  const limit = Number(count.dataset.limit)
  const over = words - limit
  const sentence = over > 0 ? count.dataset.over : count.dataset.within
  if (sentence === undefined) return
  count.textContent = sentence.replace('#w', String(words)).replace('#o', String(over))
  count.classList.toggle('count-over', over > 0)
}
