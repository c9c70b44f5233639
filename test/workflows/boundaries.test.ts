// Time is part of authorisation: at each boundary the answer flips exactly there, and nothing else moves with the clock (S-09).
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { decide } from '#workflows/decide.ts'
import { LIVES, rowOf, type Action, type Life } from '#workflows/lives/index.ts'
import { NEEDS, type NeedName } from '#workflows/needs.ts'
import { lastInstantToPropose } from '#workflows/closing.ts'
import { mayDo, mayKnow, mayReadProposal } from '#workflows/policy.ts'
import { keptUntil } from '#workflows/retention.ts'
import { FRESH_MINUTES, proofAt } from '#workflows/sign-in-rules.ts'
import type { Situation } from '#workflows/situation.ts'
import { formOf } from '#test/support/matrix.ts'
import { CAST, situation, type CastName } from '#test/support/situations.ts'

type Input = { dueAt?: string; until?: string; answerBy?: string; commentUntil?: string; arrivedAt?: string; receivedAt?: string; entityId?: string }
type Asked = { s: Situation; input: Input; who: CastName }
/** From T on, after T, before T, or until T and T itself. Null: no clock here, as the facts stand. */
type Edge = { at: string; holds: 'from' | 'after' | 'before' | 'until' } | null

const from = (at: string): Edge => ({ at, holds: 'from' })
const after = (at: string): Edge => ({ at, holds: 'after' })
const before = (at: string): Edge => ({ at, holds: 'before' })
const until = (at: string): Edge => ({ at, holds: 'until' })
const lastTo = ({ s, who }: Asked) => lastInstantToPropose(s.call!, s.proposal?.proponentId ?? CAST[who].entityId)

/** Every need that looks at the clock, with its boundaries as the rules are written. What is not here must not move with the clock. */
const EDGES: { [N in NeedName]?: (asked: Asked) => Edge[] } = {
  sessionEnded: ({ s }) => [from(s.session!.endsAt)],
  sessionBegun: ({ s }) => [from(s.session!.beginsAt)],
  closingAhead: ({ s }) => [before(s.call!.closesAt)],
  laterThanClosing: ({ input }) => [before(input.until!)],
  deadlinePassed: ({ s }) => [from(s.call!.closesAt)],
  timeToPropose: (asked) => [from(asked.s.call!.opensAt), until(lastTo(asked))],
  // A clarification that runs lets files in by itself; once it is over, the call's own time does (M-18).
  timeToProposeOrAnswer: (asked) =>
    asked.s.subject.state === 'keyedIn' ? [] : asked.s.subject.state === 'returned' ? [until([lastTo(asked), asked.s.proposal!.round!.dueAt].sort().at(-1)!)] : [from(asked.s.call!.opensAt), until(lastTo(asked))],
  arrivedInTime: ({ s, input }) => [from([s.call!.opensAt, input.arrivedAt!].sort().at(-1)!)],
  dueAhead: ({ s, input }) => [before(input.dueAt ?? s.consultation?.dueAt ?? '')],
  beforeClarificationDue: ({ s }) => [until(s.proposal!.round!.dueAt)],
  clarificationDuePassed: ({ s }) => [after(s.proposal!.round!.dueAt)],
  commentPeriodGiven: ({ s, input }) => (s.proposal!.proponentKind === 'observer' ? [before(input.commentUntil!)] : []),
  commentPeriodRuns: ({ s }) => (s.proposal!.commentUntil === null ? [] : [until(s.proposal!.commentUntil)]),
  everyExtensionOver: ({ s }) => [after([null, ...s.call!.extensions.map((one) => one.entityId)].map((id) => lastInstantToPropose(s.call!, id)).sort().at(-1)!)],
  beforeConsultationDue: ({ s }) => [until(s.consultation!.dueAt)],
  consultationDueOrAnswered: ({ s }) => [after(s.consultation!.dueAt)],
  answerDateGiven: ({ input }) => [before(input.answerBy!)],
  periodOver: ({ s }) => [from(keptUntil('person', s.person!.lastEndedAt!))],
  accessRuns: ({ s }) => [before(s.access!.until!)],
  accessOver: ({ s }) => [from(s.access!.until!)],
}

/** Whether a need is open; several refusals may answer, or an empty list. */
const isOpen = (need: NeedName, s: Situation, input: Input, who: CastName) => [NEEDS[need](s as never, input as never, CAST[who] as never)].flat().some((one) => one !== null)

const ms = (instant: string, by: number) => new Date(Date.parse(instant) + by).toISOString()
const holdsAt = (now: string, edges: Edge[]) => edges.every((edge) => edge === null || { from: now >= edge.at, after: now > edge.at, before: now < edge.at, until: now <= edge.at }[edge.holds])

/** Every instant that the facts and the input name, so that no boundary is forgotten by this test. */
function instantsOf(...values: unknown[]): string[] {
  return [...new Set(JSON.stringify(values).match(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g) ?? [])].toSorted()
}

const ACTS = Object.entries(LIVES).flatMap(([life, table]) => Object.keys(table).map((action) => [action as Action, life as Life] as const))

/** The facts varied: a grace, an extension to one entity, an observer's case. The input is one that the schema takes. */
const facts = fc.record({ byObserver: fc.boolean(), grace: fc.integer({ min: 0, max: 90 }), extended: fc.option(fc.integer({ min: 1, max: 30 * 24 * 60 }), { nil: null }), who: fc.constantFrom(...(Object.keys(CAST) as CastName[])), off: fc.integer({ min: 2, max: 10_000_000 }) })

function situationOf(life: Life, state: string, { byObserver, grace, extended }: { byObserver: boolean; grace: number; extended: number | null }): Situation {
  const s = situation(life, state, { byObserver })
  const call = { ...s.call!, graceMinutes: grace, extensions: extended === null ? [] : [{ entityId: byObserver ? 'ngo' : 'geo', until: ms(s.call!.closesAt, extended * 60_000) }] }
  return { ...s, call }
}

/** The first byte came in at the moment of asking: a deadline is decided by it (M-6). */
const inputOf = (action: Action, now: string): Input => {
  const { input } = formOf(action, { thing: null }) as { input: Input }
  return { ...input, ...('receivedAt' in input ? { receivedAt: now } : {}), ...('arrivedAt' in input ? { arrivedAt: '2027-02-20T10:00:00.000Z' } : {}), ...('dueAt' in input ? { dueAt: '2027-05-01T10:00:00.000Z' } : {}), ...('answerBy' in input ? { answerBy: '2027-05-20T10:00:00.000Z' } : {}), ...('commentUntil' in input ? { commentUntil: '2027-04-01T10:00:00.000Z' } : {}) }
}

describe('at every boundary of time', () => {
  let asked = 0
  test.each(ACTS)('S-09 %s is decided a millisecond before, at and after it as the rule is written, in every state, for everybody', (action, life) => {
    const row = rowOf(action)
    fc.assert(
      fc.property(facts, fc.constantFrom(...(row.from as readonly string[])), (varied, state) => {
        const s0 = situationOf(life, state, varied)
        const { who } = varied
        const actor = CAST[who]
        const written = row.needs.flatMap((need) => EDGES[need]?.({ s: s0, input: inputOf(action, s0.now), who }) ?? []).flatMap((edge) => edge?.at ?? [])
        for (const edge of new Set([...instantsOf(s0, inputOf(action, s0.now)), ...written.filter((at) => at !== '')])) for (const by of [-varied.off, -1, 0, 1, varied.off]) {
          const now = ms(edge, by)
          const s = { ...s0, now }
          const input = inputOf(action, now)
          const unmet: string[] = []
          for (const need of row.needs) {
            const open = isOpen(need, s, input, who)
            const known = EDGES[need]
            const edges = known?.({ s, input, who }) ?? []
            // What the clock says must hold, or the need is open. Where the clock is content, other facts may still stand in the way: alike at every instant.
            if (!holdsAt(now, edges)) expect([need, now, open]).toEqual([need, now, true])
            const content = known ? isOpen(need, { ...s, now: inside(edges, s0.now) }, { ...input, ...('receivedAt' in input ? { receivedAt: inside(edges, s0.now) } : {}) }, who) : isOpen(need, s0, inputOf(action, s0.now), who)
            if (holdsAt(now, edges)) expect([need, now, open]).toEqual([need, now, content])
            if (open) unmet.push(need)
            asked++
          }
          // Who may know and who may do has no clock, but for an access, below; the whole decision is those two and the needs.
          expect([mayKnow(actor, s), mayDo(action, actor, s)]).toEqual([mayKnow(actor, s0), mayDo(action, actor, s0)])
          const decision = decide(action, s, actor, input as never)
          expect([now, decision.allowed]).toEqual([now, mayKnow(actor, s0) && mayDo(action, actor, s0) && unmet.length === 0])
        }
      }),
      { numRuns: 15, seed: 9 },
    )
  })

  test('S-09 S-10 a text that was opened to an administrator is shut again at the very millisecond, and nothing changes for anybody else', () => {
    const until = '2027-03-01T12:15:00.000Z'
    const s = { ...situation('proposal', 'submitted'), openedUntil: until }
    const reads = (who: CastName, by: number) => mayReadProposal(CAST[who], { ...s, now: ms(until, by) })
    expect([-1, 0, 1].map((by) => reads('administrator', by))).toEqual([true, false, false])
    for (const who of Object.keys(CAST) as CastName[]) if (CAST[who].role !== 'administrator') expect([who, reads(who, -1)]).toEqual([who, reads(who, 1)])
  })

  test('S-09 S-22 a proof of who is there is fresh until the last millisecond of its minutes', () => {
    const proven = '2027-03-01T12:00:00.000Z'
    expect([-1, 0, 1].map((by) => proofAt(proven, new Date(Date.parse(proven) + FRESH_MINUTES * 60_000 + by)))).toEqual(['fresh', 'fresh', 'stale'])
  })

  test('S-09 every need with a clock has its boundary here, and the boundaries were walked', () => {
    const source = Object.entries(NEEDS).filter(([, need]) => /\bs\.now\b/.test(need.toString())).map(([name]) => name)
    expect(Object.keys(EDGES).toSorted()).toEqual(source.toSorted())
    expect(asked).toBeGreaterThan(10_000)
  })
})

/** Some instant at which every one of these edges holds; the given one if there is no edge. */
function inside(edges: Edge[], otherwise: string): string {
  const tried = edges.flatMap((edge) => (edge === null ? [] : [-1, 0, 1].map((by) => ms(edge.at, by))))
  return tried.find((now) => holdsAt(now, edges)) ?? otherwise
}
