// Writes the letters and mails an act brings (workflows/letters.ts says which) into the outbox, in the act's transaction.

import { NOTICES, type Notice } from '#workflows/letters.ts'
import type { Action } from '#workflows/lives/index.ts'
import type { Situation } from '#workflows/situation.ts'
import type { Effect } from './acts/context.ts'
import { writeLetter, writeMailToEntity, writeMailToRoles } from './outbox.ts'
import { Invitations, type ProposalRow, type RowOf } from './tables.ts'

type About = { proposal: RowOf<ProposalRow> | null; callId: string | null; sessionId: string; key: string }

export async function tell(action: Action, situation: Situation, input: object, effect: Effect, about: About): Promise<void> {
  const notices = [...(NOTICES[action]?.(situation, input as Record<string, unknown>) ?? []), ...(effect.further ?? [])]
  for (const notice of notices) await send(action, notice, situation, about, effect.letterData ?? {})
  for (const { notice, proposal, data } of effect.told ?? []) {
    await send(action, notice, situation, { ...about, proposal, key: `${about.key}:${proposal.id}` }, { ...effect.letterData, ...data })
  }
}

async function send(action: Action, notice: Notice, situation: Situation, about: About, letterData: Record<string, unknown>): Promise<void> {
  const mail = {
    kind: notice.kind,
    data: { action, ...commonFacts(situation, about.proposal), ...letterData },
    callId: about.callId,
    proposalId: about.proposal?.id ?? null,
    now: situation.now,
    key: about.key,
  }
  const { addressee } = notice
  if (addressee.to === 'officers') return writeMailToRoles(about.sessionId, ['officer'], mail)
  if (addressee.to === 'bureau') return writeMailToRoles(about.sessionId, ['bureauMember'], mail)
  if (addressee.to === 'witnesses') return writeMailToRoles(about.sessionId, ['officer', 'bureauMember'], mail)
  if (addressee.to === 'administrators') return writeMailToRoles(about.sessionId, ['administrator'], mail)
  for (const entityId of await entitiesOf(notice, about)) {
    await (notice.official ? writeLetter(entityId, { ...mail, key: `${mail.key}:${entityId}` }) : writeMailToEntity(entityId, mail))
  }
}

async function entitiesOf({ addressee }: Notice, about: About): Promise<string[]> {
  if (addressee.to === 'entity') return [addressee.entityId]
  if (addressee.to === 'proponent') return [about.proposal!.proponentId]
  if (addressee.to === 'responsibleState') return [about.proposal!.responsibleStateId!]
  return (await Invitations().findAll({ where: { callId: about.callId! }, order: [['id', 'ASC']] })).map((one) => one.entityId)
}

/** Facts that any letter may name: the session, the call's deadline, the proposal's reference and title. */
function commonFacts(situation: Situation, proposal: RowOf<ProposalRow> | null): Record<string, unknown> {
  return {
    sessionNumber: situation.session?.number ?? null,
    sessionPlace: situation.session?.place ?? null,
    sessionZone: situation.session?.zone ?? null,
    closesAt: situation.call?.closesAt ?? null,
    callZone: situation.call?.zone ?? null,
    ...(proposal ? { proposalId: proposal.id, reference: proposal.reference, title: (proposal.submittedContent ?? proposal.content).title, responsibleState: situation.responsibleState?.name ?? null, responsibleStateIso3: situation.responsibleState?.iso3 ?? null } : {}),
  }
}
