// The translation of one part of the booklet into one language (M-35): saved, and saved again. That it is out of date is computed, never stored.

import type { LifeTable } from './life.ts'

export const TRANSLATION_STATES = ['saved'] as const
export type TranslationState = (typeof TRANSLATION_STATES)[number]

export const TRANSLATION_LIFE = {
  saveTranslation: { from: ['new', 'saved'], to: 'saved', needs: ['partIsThere', 'notTheOriginal', 'sameSourceAsShown', 'translationVersionSeen'] },
} as const satisfies LifeTable<TranslationState>
