// The meeting as an officer would arrange it, read from the address: its slots are seen before they are published, and reading changes nothing (M-31).

import type { Actor } from '#workflows/actor.ts'
import { isPresented, slotsOf } from '#workflows/agenda.ts'
import { INPUTS, type Inputs, type RawInputs } from '#workflows/inputs.ts'
import { instantOf, localOf } from '#workflows/moments.ts'
import type { Meeting, SessionFacts } from '#workflows/situation.ts'
import type { Meeting as Cases } from '#models/find-cases.ts'
import type { Seen } from '#models/look.ts'
import type { Answer, Typed } from '#app/components/form-state.tsx'
import { BadForm } from './form-limits.ts'
import { sentOf, type Fields, type Sent } from './form.ts'
import { whyNot } from './why-not.ts'
import { wordProblems } from './word-refusals.ts'

export const MEETING_FIELDS = { beginsAt: 'moment', room: 'line', openingMinutes: 'number', minutesEach: 'number' } as const satisfies Fields

export type MeetingFields = Record<keyof typeof MEETING_FIELDS, string>

/** `asked`: what stands in the address, with what is wrong in it. `fields`: what the form shows. `slots`: null while nothing is planned. */
export function planOf(request: Request, actor: Actor, call: Seen, { cases }: Pick<Cases, 'cases'>) {
  const session = call.situation.session!
  const arranged = call.situation.call!.meeting
  const asked = askedIn(request, actor)
  const meeting = asked ? asked.meeting : arranged
  const presented = cases.filter(({ standing }) => isPresented({ state: standing })).map(({ id, title, reference, state }) => ({ caseId: id, title, reference, iso3: state.iso3, state: state.name }))
  return {
    asked: asked?.answer ?? null,
    fields: asked?.typed ?? fieldsOf(arranged ?? usual(session), session.zone),
    meeting,
    slots: meeting && slotsOf(meeting, presented),
    /** Whether it is another meeting than the published one. */
    isNew: meeting !== null && asked !== null,
    inTheWay: whyNot('arrangeMeeting', call, atThePlace(actor, session), meeting ?? usual(session)),
  }
}

/** The sitting is typed in the hours of the place, so what stands in its way is said in them. */
export const atThePlace = ({ language }: Pick<Actor, 'language'>, { zone }: Pick<SessionFacts, 'zone'>) => ({ language, zone })

/** Where nothing is arranged: the first morning of the session, and what a meeting mostly takes. */
const usual = ({ startsOn, zone }: SessionFacts): Meeting => ({ beginsAt: instantOf(`${startsOn}T10:00`, zone), room: '', openingMinutes: 10, minutesEach: 30 })

const fieldsOf = ({ beginsAt, room, openingMinutes, minutesEach }: Meeting, zone: string): MeetingFields => ({ beginsAt: localOf(beginsAt, zone), room, openingMinutes: String(openingMinutes), minutesEach: String(minutesEach) })

type Asked = { meeting: Inputs['arrangeMeeting'] | null; typed: MeetingFields; answer: Answer | null }

/** Null when the address asks nothing. @throws a 400 response when it is no form of ours */
function askedIn(request: Request, actor: Actor): Asked | null {
  const query = [...new URL(request.url).searchParams].filter(([name]) => Object.hasOwn(MEETING_FIELDS, name) || name.startsWith('_zone.'))
  if (query.length === 0) return null
  const sent = sentIn(query)
  const parsed = INPUTS.arrangeMeeting.safeParse(sent.input)
  const problems = parsed.success ? [] : wordProblems(parsed.error.issues.map((issue) => ({ path: issue.path as (string | number)[], message: issue.code })), sent, actor)
  return { meeting: parsed.success ? parsed.data : null, typed: typedIn(sent.typed), answer: parsed.success ? null : { problems, refusal: null, typed: sent.typed, form: '' } }
}

function sentIn(query: [string, string][]): Sent<RawInputs['arrangeMeeting']> {
  try {
    return sentOf<RawInputs['arrangeMeeting']>(query, MEETING_FIELDS)
  } catch (error) {
    if (error instanceof BadForm) throw new Response(null, { status: 400 })
    throw error
  }
}

const typedIn = (typed: Typed): MeetingFields => Object.fromEntries(Object.keys(MEETING_FIELDS).map((name) => [name, [typed[name] ?? ''].flat()[0]])) as MeetingFields
