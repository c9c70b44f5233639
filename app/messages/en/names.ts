// Names of roles, outcomes, criteria, findings, votes, kinds of entity, languages, units.

import type { Role } from '#workflows/actor.ts'
import type { Choice } from '#workflows/inputs.ts'
import type { Language } from '#workflows/languages.ts'
import type { Criterion, Finding, Outcome } from '#workflows/situation.ts'

export const roles = {
  visitor: 'Visitor',
  focalPoint: 'Focal point',
  representative: 'Representative',
  officer: 'Secretariat officer',
  bureauMember: 'Member of the bureau',
  administrator: 'Administrator of the system',
  clock: 'The clock',
} satisfies Record<Role, string>

export const outcomes = { selected: 'Selected', reserve: 'Reserve', notSelected: 'Not selected' } satisfies Record<Outcome, string>

export const criteria = {
  entitledProposer: 'Entitled proposer',
  inTime: 'In time',
  oneOfObserver: 'One case of this observer',
  programmeOfState: 'A programme of a State',
  aspectOfCall: 'An aspect of the call',
  complete: 'Complete',
  noAccusationNoComparison: 'Accuses no person, proves what it alleges, compares no States',
} satisfies Record<Criterion, string>

export const findings = { met: 'Met', notMet: 'Not met', unclear: 'Unclear' } satisfies Record<Finding, string>

export const votes = { support: 'Support', doNotSupport: 'Do not support', abstain: 'Abstain', unanswered: 'Unanswered', recused: 'Recused', unreadable: 'The votes cannot be opened now' } satisfies Record<
  Choice | 'unanswered' | 'recused' | 'unreadable',
  string
>

export const kinds = { State: 'State', observer: 'Observer' }

export const bases = { ecosoc: 'Consultative status with the Economic and Social Council', listed: 'Listed, and not objected to' }

export const statuses = { party: 'State party', signatory: 'Signatory', other: 'Not a party' }

export const languages = { ar: 'Arabic', zh: 'Chinese', en: 'English', fr: 'French', ru: 'Russian', es: 'Spanish' } satisfies Record<Language, string>

export const fileTypes = { pdf: 'PDF', docx: 'DOCX', png: 'PNG', jpg: 'JPG' }

export const presents = { yes: 'Yes, it would present', no: 'No, it would not present', undecided: 'Not decided yet' }
