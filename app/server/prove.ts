// "Confirm that it is you": the page an act leads to that asks for a fresh proof (S-22). The form is kept whole, and sent again afterwards.

import { json, redirect } from '@remix-run/node'
import { z } from 'zod'
import type { Actor } from '#workflows/actor.ts'
import { arrivalOf, keepArrival } from '#models/arrivals.ts'
import { waysToProve, type Ways } from '#models/ways-to-prove.ts'
import { paths } from '#app/paths.ts'
import { FORM_LIMITS } from './form-limits.ts'
import type { Sent } from './form.ts'
import { addressOf, internalPath } from './paths.ts'
import { noteSecurity } from './security-log.ts'

const keptForm = z.strictObject({ path: z.string().max(500), search: z.string().max(500), fields: z.array(z.strictObject({ name: z.string().max(FORM_LIMITS.name), value: z.string() })).max(FORM_LIMITS.fields) })

/** A form that waits to be sent again. */
export type Kept = z.infer<typeof keptForm>
/** What the page is made of. */
export type Unproven = { ways: Ways; kept: Kept | null; then: string }

const ARRIVED = '_arrived'
const whatItSays = ({ entries, sentTo }: Pick<Sent<unknown>, 'entries' | 'sentTo'>) => ({ path: sentTo.path, entries: entries.filter(([name]) => !name.startsWith('_')) })

/** @param arrived when the form came, where that decides whether it came in time */
export async function unproven(actor: Actor, sent: Pick<Sent<unknown>, 'entries' | 'sentTo'>, arrived?: string): Promise<Response> {
  const fields = sent.entries.filter(([name]) => name !== ARRIVED).map(([name, value]) => ({ name, value }))
  if (arrived) fields.push({ name: ARRIVED, value: await keepArrival(actor.officeId!, whatItSays(sent), arrived, new Date()) })
  noteSecurity(sent.sentTo.path, 'proofAskedFor', { person: actor.personId, office: actor.officeId })
  const page: Unproven = { ways: await waysToProve(actor.personId!, actor.role), kept: { ...sent.sentTo, fields }, then: '/home' }
  return json({ unproven: page }, { status: 401 })
}

/** When a form came: at its first sending, if it was kept while its sender confirmed who they are. */
export async function firstArrival(actor: Actor, sent: Pick<Sent<unknown>, 'entries' | 'sentTo' | 'own'>, received: string): Promise<string> {
  const first = sent.own.arrived ? await arrivalOf(sent.own.arrived, actor.officeId!, whatItSays(sent), new Date()) : null
  return first !== null && first < received ? first : received
}

/** The form that a confirm page carries along; null when it carries none, or one that no page of ours made. */
export function readKept(text: string | undefined): Kept | null {
  try {
    const kept = keptForm.parse(JSON.parse(text ?? 'null'))
    return internalPath(kept.path) === kept.path && (kept.search === '' || kept.search.startsWith('?')) ? kept : null
  } catch {
    return null
  }
}

/** Lets pass who has shown lately that it is they. @throws the page that asks for it */
export async function requireFresh(request: Request, actor: Actor, sent?: Pick<Sent<unknown>, 'entries' | 'sentTo'>): Promise<void> {
  if (actor.proof === 'fresh') return
  if (sent) throw await unproven(actor, sent)
  throw redirect(paths.confirmSelf(addressOf(request)), 303)
}
