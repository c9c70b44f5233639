// The sections of a text and nothing beside them: what a page may show of it.

import { SECTION_KEYS, type Content, type SectionKey } from '#workflows/proposal-form.ts'

export type ShownText = Pick<Content, SectionKey | 'language'>

export function textOf(content: Content): ShownText {
  return Object.fromEntries([...SECTION_KEYS, 'language' as const].map((key) => [key, content[key]])) as ShownText
}
