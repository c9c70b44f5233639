// All lives in one place, so that an act is named once and found by its name.

import { ACCESS_LIFE } from './access.ts'
import { CALL_LIFE } from './call.ts'
import { CASE_LIFE } from './case.ts'
import { CONSULTATION_LIFE } from './consultation.ts'
import { EDITION_LIFE } from './edition.ts'
import { ENTITY_LIFE } from './entity.ts'
import { FILE_LIFE } from './file.ts'
import type { Row } from './life.ts'
import { PROPOSAL_LIFE } from './proposal.ts'
import { SELECTION_LIFE } from './selection.ts'
import { SESSION_LIFE } from './session.ts'
import { SUMMARY_LIFE } from './summary.ts'
import { TRANSLATION_LIFE } from './translation.ts'

export const LIVES = {
  session: SESSION_LIFE,
  entity: ENTITY_LIFE,
  call: CALL_LIFE,
  proposal: PROPOSAL_LIFE,
  consultation: CONSULTATION_LIFE,
  selection: SELECTION_LIFE,
  case: CASE_LIFE,
  summary: SUMMARY_LIFE,
  translation: TRANSLATION_LIFE,
  edition: EDITION_LIFE,
  file: FILE_LIFE,
  access: ACCESS_LIFE,
} as const

export type Life = keyof typeof LIVES
export type ActionOf<L extends Life> = keyof (typeof LIVES)[L] & string
export type Action = { [L in Life]: ActionOf<L> }[Life]

const ROWS = new Map<string, { life: Life; row: Row<string> }>()
for (const [life, table] of Object.entries(LIVES)) {
  for (const [action, row] of Object.entries(table)) ROWS.set(action, { life: life as Life, row: row as Row<string> })
}

export const ACTIONS = [...ROWS.keys()] as Action[]

export function lifeOf(action: Action): Life {
  return ROWS.get(action)!.life
}

export function rowOf(action: Action): Row<string> {
  return ROWS.get(action)!.row
}

export function actionsOf(life: Life): Action[] {
  return Object.keys(LIVES[life]) as Action[]
}
