// What comes of it when a provider sent a browser back: a sign-in, or a link to whoever is signed in (S-20).

import { linkAccount, personLinkedTo } from '#models/provider-links.ts'
import { paths } from '#app/paths.ts'
import { enrolled, enrolling } from './account.ts'
import type { Sent } from './form.ts'
import { goTo } from './index.ts'
import { vouchedFor } from './provider.ts'
import { enterByProvider } from './sign-in.ts'

/** @returns null where nobody was vouched for, or the account is nobody's here */
export async function backFromProvider(request: Request, sent: Pick<Sent<unknown>, 'form' | 'own'>): Promise<Response | null> {
  const who = sent.form === 'link' ? await enrolling(request) : null
  const vouched = await vouchedFor(request, new URLSearchParams(sent.own.query ?? ''), who?.signInId ?? null)
  if (who) {
    if (!vouched) return null
    const linked = await linkAccount(who.personId, vouched, new Date())
    return linked ? enrolled(request, who, 'provider', { key: 'account.provider.done' }) : goTo(paths.account(), { key: 'account.provider.taken' })
  }
  return enterByProvider(request, vouched && (await personLinkedTo(vouched)))
}
