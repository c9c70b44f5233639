// What the page "Your sign-in" can do: each of its forms by name. Changing a factor asks for a fresh proof; ending a sign-in does not (S-22, S-25).

import { data } from '@remix-run/node'
import type { Language } from '#workflows/languages.ts'
import { removeApp } from '#models/factors.ts'
import { addPasskey, removePasskey, renamePasskey } from '#models/passkeys.ts'
import { unlinkAccounts } from '#models/provider-links.ts'
import { endOtherSignIns, endOwnSignIn, mustKeep } from '#models/sign-ins.ts'
import { wordsFor, type MessageKey } from '#app/messages/index.ts'
import { paths } from '#app/paths.ts'
import { enrolled, requireEnroller, wrong, type Enroller } from './account.ts'
import type { Sent } from './form.ts'
import { parsed } from './give-proof.ts'
import { found, goTo, readForm, requireActor } from './index.ts'
import { requireFresh } from './prove.ts'
import { noteSecurity, type SecurityEvent, type SecurityFacts } from './security-log.ts'
import { site } from './settings.ts'

const done = (key: MessageKey) => goTo(paths.account(), { key })

export async function accountAct(request: Request) {
  const { actor, signInId } = await requireActor(request)
  const sent = await readForm(request, { label: 'line', id: 'line' })
  const id = String(sent.typed.id ?? '')
  const personId = actor.personId!
  const now = new Date()
  const note = (event: SecurityEvent, facts: SecurityFacts = {}) => noteSecurity(request, event, { person: personId, office: actor.officeId, ...facts })
  if (sent.form === 'end') {
    found((await endOwnSignIn(personId, id)) || null)
    note('signInsEnded')
    return done('account.signIns.ended')
  }
  if (sent.form === 'endOthers') {
    await endOtherSignIns(personId, signInId)
    note('signInsEnded')
    return done('account.signIns.othersEnded')
  }
  if (sent.form === 'passkey') return addOwnPasskey(request, sent, await requireEnroller(request, async () => sent), actor.language)
  await requireFresh(request, actor, sent)
  if (sent.form === 'rename') {
    found((await renamePasskey(personId, id, labelIn(sent, actor.language))) || null)
    return done('account.passkeys.renamed')
  }
  if (sent.form === 'unlink') {
    await unlinkAccounts(personId, now)
    await endOtherSignIns(personId, signInId)
    note('factorRemoved', { by: 'provider' })
    return done('account.provider.unlinked')
  }
  const taking = sent.form === 'removePasskey' ? 'passkey' : sent.form === 'removeApp' ? 'app' : null
  if (taking === null) throw data(null, { status: 400 })
  if (await mustKeep(personId, taking)) return wrong(sent, '', wordsFor(actor.language)('account.last.refused'), 409)
  if (taking === 'app') await removeApp(personId, now)
  else found((await removePasskey(personId, id, now)) || null)
  await endOtherSignIns(personId, signInId)
  note('factorRemoved', { by: taking })
  return done(taking === 'app' ? 'account.app.removed' : 'account.passkeys.removed')
}

const labelIn = (sent: Pick<Sent<unknown>, 'typed'>, language: Language) => String(sent.typed.label ?? '').trim() || wordsFor(language)('account.passkeys.addedLabel')

/** For whoever may set one up: requireFresh or an invitation stands before this. */
export async function addOwnPasskey(request: Request, sent: Sent<unknown>, who: Enroller, language: Language) {
  const added = await addPasskey(site(), parsed(sent.own.answer), who.personId, who.signInId, labelIn(sent, language), new Date())
  return added ? enrolled(request, who, 'passkey', { key: 'account.passkeys.added' }) : wrong(sent, '', wordsFor(language)('account.passkeys.failed'))
}
