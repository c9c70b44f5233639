// What translators write (M-35): the foreword, and the translation of a part, each section tied to the text it was made of.

import { openSections, tie, type Source } from '#workflows/translation.ts'
import { forewordHash, partsOf } from '../parts.ts'
import { TranslationRows } from '../tables.ts'
import type { Act } from './context.ts'

const saveForeword: Act<'saveForeword'> = async ({ rows, input: { language, text } }) => {
  rows.call!.set({ foreword: { language, text } })
  return { subjectId: rows.call!.id, details: { language, sha256: forewordHash({ language, text }) } }
}

const saveTranslation: Act<'saveTranslation'> = async ({ create, rows, actor, input, now }) => {
  const callId = rows.call!.id
  const { part, language, confirmed } = input
  const { source, sha256 } = (await partsOf(callId)).find(({ id }) => id === part)!
  const texts = tie(rows.translation?.texts ?? {}, input.texts as Source, confirmed, source)
  const fields = { texts, sourceSha256: sha256, savedBy: actor.office, savedAt: now }
  if (rows.translation) rows.translation.set(fields)
  else rows.translation = await create(TranslationRows(), { callId, part, language, ...fields })
  const { missing, stale } = openSections(source, texts)
  return { subjectId: rows.translation.id, details: { part, language, sourceSha256: sha256, confirmed, missing: missing.length, stale: stale.length } }
}

export const TRANSLATING_ACTS = { saveForeword, saveTranslation }
