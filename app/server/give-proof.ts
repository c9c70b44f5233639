// Takes what somebody shows on a page that asks for a second factor, or again who is there: a code, a recovery code, a passkey, the demonstration's button.

import type { Factor } from '#workflows/sign-in-rules.ts'
import { takeAppCode, takeRecoveryCode } from '#models/factors.ts'
import { takePasskey } from '#models/passkeys.ts'
import { prove } from '#models/sign-ins.ts'
import type { Ways } from '#models/ways-to-prove.ts'
import { deviceOf } from './device.ts'
import { factorKey } from './factor-key.ts'
import type { Sent } from './form.ts'
import { guessedRight, mayGuess } from './guess-limits.ts'
import { noteSecurity } from './security-log.ts'
import { site } from './settings.ts'

export type Prover = { signInId: string; personId: string; ways: Ways }

/** What each form shows. What a browser calls its form is its own text, and stays out of the log. */
const SHOWN: Record<string, Factor> = { app: 'totp', code: 'recoveryCode', passkey: 'passkey', button: 'demonstration' }

/** `token`: the sign-in's new one. Otherwise why nothing was taken. */
export type Proven = { token: string } | { problem: 'wrong' | 'tooMany' }

/** Where the page asks: the forms are named app, code, passkey and button. */
export async function takeProof(request: Request, sent: Pick<Sent<unknown>, 'form' | 'typed' | 'own'>, { signInId, personId, ways }: Prover, address: string | undefined): Promise<Proven> {
  const now = new Date()
  const typed = (name: string) => String(sent.typed[name] ?? '').slice(0, 100)
  const by = SHOWN[sent.form] ?? 'nothing'
  let shown: Factor | null = null
  if (sent.form === 'passkey' && ways.passkey) {
    const who = await takePasskey(site(), parsed(sent.own.answer), 'confirm', signInId, now)
    if (who?.personId === personId) shown = 'passkey'
  } else if (sent.form === 'button' && ways.button) shown = 'demonstration'
  else if ((sent.form === 'app' && ways.app) || (sent.form === 'code' && ways.code)) {
    if (!(await mayGuess(personId, address))) {
      noteSecurity(request, 'proofRefused', { person: personId, by, why: 'tooMany' })
      return { problem: 'tooMany' }
    }
    const taken = sent.form === 'app' ? await takeAppCode(personId, typed('appCode'), factorKey(), now) : await takeRecoveryCode(personId, typed('recoveryCode'), now)
    if (taken) {
      await guessedRight(personId)
      shown = SHOWN[sent.form]!
    }
  }
  const token = shown && (await prove(signInId, shown, now, (await deviceOf(request)).device))
  noteSecurity(request, token ? 'proven' : 'proofRefused', { person: personId, by, ...(token ? {} : { why: 'wrong' }) })
  return token ? { token } : { problem: 'wrong' }
}

/** What a script put into a hidden field; null for anything that is not JSON. */
export function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? 'null')
  } catch {
    return null
  }
}
