// The draft of the booklet as a print in the queue: exactly what it would say now (M-33).

import { canonicalJson } from '#workflows/canonical.ts'
import type { Language } from '#workflows/languages.ts'
import { readDraft } from '#models/find-editions.ts'
import { printKey, type PrintAsked } from '#models/print-queue.ts'
import { requireActor } from './actor.ts'
import { now } from './clock.ts'
import { found } from './respond.ts'
import { languageFrom } from './translation-pages.ts'

/** The language its address names; English where it names none. */
export const languageOfDraft = (request: Request): Language => languageFrom(new URL(request.url).searchParams.get('language'), 'en')

/** For officers. The same text is the same print: it is printed anew when a text changes. */
export async function draftAsked(request: Request): Promise<PrintAsked> {
  const { actor } = await requireActor(request)
  const data = found(await readDraft(actor, await now(), languageOfDraft(request)))
  const content = canonicalJson(data)
  return { key: printKey('draft', content), kind: 'draft', subject: String(data.session.number), title: data.title, language: data.language, content }
}
