// What the acts on an administrator's access to one text write (S-10). The text itself is nowhere in them, nor in what is mailed.

import { ACCESS_HOURS, OPENING_MINUTES } from '#workflows/needs.ts'
import { Accesses } from '../tables.ts'
import type { Act, Context } from './context.ts'

const MINUTE = 60_000
const later = (now: string, minutes: number) => new Date(Date.parse(now) + minutes * MINUTE).toISOString()

/** For mails to others than the proposer: a title, of a draft above all, is text. */
const WITHOUT_TITLE = { title: null, proposalId: null }

const askAccess: Act<'askAccess'> = async (context) => {
  const { rows, actor, input, now } = context
  const access = await context.create(Accesses(), {
    sessionId: rows.session!.id, proposalId: rows.proposal!.id, officeId: actor.officeId!, askedBy: actor.personId!, askedOffice: actor.office, reason: input.reason, askedAt: now,
    decidedBy: null, decidedOffice: null, decidedAt: null, refusal: '', until: null, openedUntil: null, endedAt: null,
  })
  return { subjectId: access.id, why: input.reason, letterData: { ...WITHOUT_TITLE, asker: actor.office, reason: input.reason } }
}

const decided = ({ actor, now }: Context<unknown>) => ({ decidedBy: actor.personId, decidedOffice: actor.office, decidedAt: now })

const grantAccess: Act<'grantAccess'> = async (context) => {
  const access = context.rows.access!
  const until = later(context.now, ACCESS_HOURS * 60)
  access.set({ ...decided(context), until })
  return { subjectId: access.id, why: access.reason, details: { to: access.askedOffice, until }, letterData: { asker: access.askedOffice, granter: context.actor.office, reason: access.reason, until } }
}

const refuseAccess: Act<'refuseAccess'> = async (context) => {
  const access = context.rows.access!
  access.set({ ...decided(context), refusal: context.input.reason, endedAt: context.now })
  return { subjectId: access.id, why: context.input.reason, details: { to: access.askedOffice } }
}

const readUnderAccess: Act<'readUnderAccess'> = async ({ rows, now }) => {
  const access = rows.access!
  const openedUntil = [later(now, OPENING_MINUTES), access.until!].sort()[0]!
  access.set({ openedUntil })
  // The state stays as it is, and the door saves the row with its version all the same.
  return { subjectId: access.id, details: { openedUntil } }
}

const over = async ({ rows, now }: Context<unknown>) => {
  rows.access!.set({ endedAt: now })
  return { subjectId: rows.access!.id, details: { to: rows.access!.askedOffice } }
}

export const ACCESS_ACTS = { askAccess, grantAccess, refuseAccess, readUnderAccess, endAccess: over, lapseAccess: over }
