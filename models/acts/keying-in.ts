// What came on paper: typed in by the Secretariat for an entity, which then confirms it or makes it its own draft (M-7).

import { Proposals } from '../tables.ts'
import type { Act } from './context.ts'
import { keepVersion } from './proposing.ts'

const keyIn: Act<'keyIn'> = async ({ create, rows, actor, input, now, situation }) => {
  const proponent = situation.proponent!
  const { content, arrivedAt, how } = input
  const proposal = await create(Proposals(), {
    callId: rows.call!.id, proponentId: proponent.id, proponentKind: proponent.kind, responsibleStateId: proponent.kind === 'State' ? proponent.id : input.responsibleStateId,
    reference: null, content, submittedContent: null, submittedVersion: 0, submittedAt: null, savedAt: now, savedBy: actor.office, reconsideration: 'none', screenedBy: null, outcomeReason: '',
    keyedIn: { office: actor.office, arrivedAt, how }, commentUntil: null,
  })
  await keepVersion(proposal, content, 'keyIn', actor.office, now)
  return { subjectId: proposal.id, proposal, onBehalfOf: proponent, details: { arrivedAt, how } }
}

const correctKeyedIn: Act<'correctKeyedIn'> = async ({ rows, actor, input, now, situation }) => {
  const proposal = rows.proposal!
  proposal.set({ content: input.content, savedAt: now, savedBy: actor.office })
  if (proposal.proponentKind === 'observer' && input.responsibleStateId !== undefined) proposal.set({ responsibleStateId: input.responsibleStateId })
  proposal.changed('savedAt', true)
  const version = await keepVersion(proposal, input.content, 'correctKeyedIn', actor.office, now)
  return { subjectId: proposal.id, onBehalfOf: situation.proponent!, details: { version } }
}

/** From here on it is a draft like any other, and the Secretariat no longer reads it (S-10). */
const takeOverKeyedIn: Act<'takeOverKeyedIn'> = async ({ rows, actor, now }) => {
  rows.proposal!.set({ keyedIn: null, savedAt: now, savedBy: actor.office })
  return { subjectId: rows.proposal!.id }
}

const discardKeyedIn: Act<'discardKeyedIn'> = async ({ rows, input, situation }) => ({ subjectId: rows.proposal!.id, onBehalfOf: situation.proponent!, why: input.reason, letterData: { reason: input.reason } })

export const KEYING_IN_ACTS = { keyIn, correctKeyedIn, takeOverKeyedIn, discardKeyedIn }
