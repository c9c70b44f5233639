// What the frame of a page needs to know: who reads, the session, the date that governs the work, what was just done.

import { randomUUID } from 'node:crypto'
import type { Actor } from '#workflows/actor.ts'
import { LANGUAGES, type Language } from '#workflows/languages.ts'
import type { Situation } from '#workflows/situation.ts'
import { findCurrentCall, findSessions } from '#models/find-calls.ts'
import { isDemonstration } from '#models/settings.ts'
import type { StripProps } from '#app/components/frame.tsx'
import type { Reader } from '#app/components/reader.tsx'
import { pageLanguage, wordsFor, type PageWords } from '#app/messages/index.ts'
import { actorOf } from './actor.ts'
import { now as clockNow } from './clock.ts'
import { takeNotice } from './notice.ts'

export async function loadFrame(request: Request) {
  const [{ actor, offices }, now, { notice, header }] = await Promise.all([actorOf(request), clockNow(), takeNotice(request)])
  const seen = await findCurrentCall(actor, now)
  const reader: Reader = { language: languageOf(request, actor), zone: actor.zone, now: now.toISOString(), formKey: randomUUID(), host: null }
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
    session: session && { number: session.number, place: session.place, startsOn: session.startsOn, endsOn: session.endsOn },
    strip: actor.officeId !== null && seen ? stripOf(seen.situation, actor, reader) : null,
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

/** The nearest date that governs this office's work; none is shown where none does. */
export function stripOf({ call, consultation, now }: Situation, actor: Actor, reader: Reader): StripProps | null {
  const words = wordsFor(reader.language)
  if (consultation?.state === 'open' && (actor.role === 'bureauMember' || actor.role === 'officer')) {
    return { title: words('frame.strip.consultation'), at: consultation.dueAt, zone: call!.zone, last: { title: words('frame.strip.sealed'), text: words('frame.strip.sealedText'), says: words('frame.strip.sealedSays') } }
  }
  if (call?.state !== 'open' || actor.role === 'bureauMember') return null
  const own = call.extensions.filter((extension) => extension.entityId === actor.entityId).map((extension) => extension.until)
  const closes = [call.closesAt, ...own].sort().at(-1)!
  if (closes < now) return null
  const articles = [...new Set(call.aspects.flatMap((aspect) => aspect.articles))].sort((a, b) => a - b)
  return { title: words('frame.strip.closes'), at: closes, zone: call.zone, last: { title: words('frame.strip.aspects'), text: words('frame.strip.articles', { articles: rangesIn(articles, reader.language, words) }) } }
}

/** "7 to 10 and 13": a call may name nearly every article of the Convention. */
function rangesIn(numbers: readonly number[], language: Language, words: PageWords): string {
  const ranges: [number, number][] = []
  for (const number of numbers) {
    const last = ranges.at(-1)
    if (last && number === last[1] + 1) last[1] = number
    else ranges.push([number, number])
  }
  const said = ranges.flatMap(([from, to]) => (from === to ? [String(from)] : to === from + 1 ? [String(from), String(to)] : [words('frame.strip.range', { from, to })]))
  return new Intl.ListFormat(language === 'en' ? 'en-GB' : language).format(said)
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
