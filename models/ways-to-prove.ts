// In which ways a person can show that it is they: what they have set up, and a mailed link where there is nothing else.

import { mayConfirmByMail } from '#workflows/sign-in-rules.ts'
import { secondFactorsOf } from './factors.ts'
import { isDemonstration } from './settings.ts'

export type Ways = { passkey: boolean; app: boolean; code: boolean; mail: boolean; button: boolean }

/** @param half who has shown a first factor alone: a second mail adds nothing to it, and a demonstration's list gives whole sign-ins only */
export async function waysToProve(personId: string, role: string, { half = false } = {}): Promise<Ways> {
  const { app, passkeys, codesLeft } = await secondFactorsOf(personId)
  const second = app || passkeys > 0
  return { passkey: passkeys > 0, app, code: second && codesLeft > 0, mail: !half && mayConfirmByMail(role, second), button: !half && (await isDemonstration()) }
}
