// What the frame of a page needs to know: who reads, the session, the date that governs the work, what was just done.

import { randomUUID } from 'node:crypto'
import type { Actor } from '#workflows/actor.ts'
import { governingDate } from '#workflows/closing.ts'
import { LANGUAGES, type Language } from '#workflows/languages.ts'
import { articlesInRuns } from '#workflows/names/index.ts'
import type { Situation } from '#workflows/situation.ts'
import { findCurrentCall, findSessions } from '#models/find-calls.ts'
import { isDemonstration } from '#models/settings.ts'
import type { StripProps } from '#app/components/frame.tsx'
import type { Reader } from '#app/components/reader.tsx'
import { pageLanguage, wordsFor } from '#app/messages/index.ts'
import { actorOf } from './actor.ts'
import { now as clockNow } from './clock.ts'
import { formTokenOf } from './form-token.ts'
import { takeNotice } from './notice.ts'

export async function loadFrame(request: Request) {
  const [{ actor, offices }, now, { notice, header }] = await Promise.all([actorOf(request), clockNow(), takeNotice(request)])
  const seen = await findCurrentCall(actor, now)
  const reader: Reader = { language: languageOf(request, actor), zone: actor.zone, now: now.toISOString(), formKey: randomUUID(), formToken: formTokenOf(actor), host: null }
  const session = seen?.situation.session ?? (await findSessions(actor, now))[0] ?? null
  // "Nusa Dua, Indonesia" is the place; beside a time its name is enough.
  if (session) reader.host = { zone: session.zone, place: session.place.split(',')[0]!.trim() }
  const frame = {
    reader,
    role: actor.role,
    office: actor.office,
    officeId: actor.officeId,
    offices,
    demonstration: await isDemonstration(),
    session: session && { number: session.number, place: session.place, startsOn: session.startsOn, endsOn: session.endsOn, contact: session.contact },
    strip: seen ? stripOf(seen.situation, actor, reader) : null,
    notice: notice && noticeIn(reader.language, notice),
  }
  return { frame, header }
}

/** A person's own language once signed in; before that what the browser asks for, if its pages are ready. */
function languageOf(request: Request, actor: Actor): Language {
  if (actor.officeId !== null) return pageLanguage(actor.language)
  const asked = (request.headers.get('Accept-Language') ?? '').slice(0, 2).toLowerCase()
  return pageLanguage(LANGUAGES.find((one) => one === asked) ?? 'en')
}

/** The date that governs this office's work, worded; no strip where none does. */
export function stripOf(situation: Situation, actor: Actor, reader: Reader): StripProps | null {
  const words = wordsFor(reader.language)
  const date = governingDate(situation, actor)
  if (date === null) return null
  const { at, zone } = date
  if (date.kind === 'consultation') return { title: words('frame.strip.consultation'), at, zone, last: { title: words('frame.strip.sealed'), text: words('frame.strip.sealedText'), says: words('frame.strip.sealedSays') } }
  const articles = articlesInRuns(situation.call!.aspects.flatMap((aspect) => aspect.articles))
  return { title: words('frame.strip.closes'), at, zone, last: { title: words('frame.strip.aspects'), text: words('frame.strip.articles', { articles }) } }
}

function noticeIn(language: Language, notice: { key: Parameters<ReturnType<typeof wordsFor>>[0]; facts?: Record<string, string | number> }): string | null {
  try {
    const said = wordsFor(language)(notice.key, notice.facts)
    // A key that is no longer ours answers with itself; a cookie may be older than the program.
    return said === notice.key ? null : said
  } catch {
    return null
  }
}
