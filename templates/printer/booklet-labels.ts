import type { Language } from '#workflows/languages.ts'
import { frontLabel } from '../booklet/numbering.ts'
import type { PageLabel } from './page-labels.ts'

/** The same numbers as on the pages: the cover has none, the front matter its own, the body begins at 1. */
export function bookletLabels(places: Map<string, number>, language: Language, cover: string): PageLabel[] {
  const title = (places.get('title') ?? 1) - 1
  const part = (places.get('part') ?? 1) - 1
  const front: PageLabel[] = language === 'ar'
    ? Array.from({ length: part - title }, (_, index) => ({ from: title + index, words: frontLabel(index + 1, language) }))
    : [{ from: title, style: 'roman' }]
  return [{ from: 0, words: cover }, ...front, { from: part, style: 'decimal' }]
}
