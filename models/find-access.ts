// Accesses to one text: an administrator's own, to the Secretariat all of its session; and the text itself while one stands open (S-10).

import { Op } from 'sequelize'
import type { Actor } from '#workflows/actor.ts'
import type { AccessState } from '#workflows/lives/access.ts'
import type { Content } from '#workflows/proposal-form.ts'
import { filesOf, findFile, readProposal, type StoredFile } from './find-proposals.ts'
import { look, lookAhead, type Seen } from './look.ts'
import { Accesses, Entities, Proposals } from './tables.ts'

export type AccessLine = {
  id: string; state: AccessState; askedOffice: string; reason: string; askedAt: string; decidedOffice: string | null; decidedAt: string | null; refusal: string; until: string | null; endedAt: string | null
  /** What it is an access to, without a word of it: whose proposal, and its reference where it has one. */
  proponent: string; reference: string | null
}

/** Whether this reader may ask for one: the rules say it. */
export async function mayAskForAccess(actor: Actor, now: Date): Promise<boolean> {
  return (await lookAhead('access', { sessionId: actor.sessionId ?? '' }, actor, now))?.offered.includes('askAccess') ?? false
}

/** Latest first. Empty for everybody but the Secretariat and the administrator who asked. */
export async function findAccesses(actor: Actor, now: Date): Promise<AccessLine[]> {
  if (actor.role !== 'officer' && actor.role !== 'administrator') return []
  const rows = await Accesses().findAll({ where: { sessionId: actor.sessionId ?? '' }, attributes: ['id'], order: [['askedAt', 'DESC'], ['id', 'ASC']] })
  const lines: AccessLine[] = []
  for (const { id } of rows) {
    const view = await readAccess(id, actor, now)
    if (view) lines.push(view.line)
  }
  return lines
}

export type AccessView = Seen & { line: AccessLine; /** Whether its text stands open to this reader now. */ openUntil: string | null }

export async function readAccess(id: string, actor: Actor, now: Date): Promise<AccessView | null> {
  const seen = await look('access', id, actor, now)
  if (!seen) return null
  const { askedOffice, reason, askedAt, decidedOffice, decidedAt, refusal, until, endedAt, state, proposalId } = seen.rows.access!
  const proposal = (await Proposals().findByPk(proposalId, { attributes: ['reference', 'proponentId'], rejectOnEmpty: true }))!
  const proponent = (await Entities().findByPk(proposal.proponentId, { attributes: ['name'], rejectOnEmpty: true }))!
  const openUntil = seen.situation.openedUntil !== null && seen.situation.openedUntil > seen.situation.now ? seen.situation.openedUntil : null
  return { ...seen, openUntil, line: { id, state: state as AccessState, askedOffice, reason, askedAt, decidedOffice, decidedAt, refusal, until, endedAt, proponent: proponent.name, reference: proposal.reference } }
}

export type TextUnderAccess = { line: AccessLine; content: Content; files: StoredFile[]; openUntil: string }

/** Text and files, for the administrator to whom they stand open; null for everybody else, and at any other time. */
export async function readTextUnderAccess(id: string, actor: Actor, now: Date): Promise<TextUnderAccess | null> {
  const access = actor.role === 'administrator' ? await readAccess(id, actor, now) : null
  const proposalId = access?.rows.access?.proposalId
  if (!access || access.openUntil === null || !proposalId) return null
  const view = await readProposal(proposalId, actor, now)
  return view && { line: access.line, content: view.content, files: await filesOf(proposalId, 'proposal'), openUntil: access.openUntil }
}

export async function findFileUnderAccess(id: string, fileId: string, actor: Actor, now: Date): ReturnType<typeof findFile> {
  const text = await readTextUnderAccess(id, actor, now)
  const access = text && (await Accesses().findByPk(id, { attributes: ['proposalId'] }))
  return access ? findFile(access.proposalId, fileId, actor, now) : null
}

/** Accesses whose time is over and that still stand as granted: for the clock. */
export async function findAccessesOver(now: Date): Promise<string[]> {
  const rows = await Accesses().findAll({ where: { state: 'granted', until: { [Op.lte]: now.toISOString() } }, attributes: ['id'] })
  return rows.map(({ id }) => id)
}
