// Letters as they would read, before the act that sends them: the very texts that the mailer writes.

import type { Actor } from '#workflows/actor.ts'
import type { LetterToSend } from '#models/find-selection.ts'
import { isDemonstration } from '#models/settings.ts'
import { writeMail } from '#templates/mail/mail.ts'
import { origin } from './settings.ts'

export type LetterPreview = Pick<LetterToSend, 'addressee' | 'recipients' | 'kind' | 'reference'> & { key: string; subject: string; text: string }

export async function previewOf(letters: readonly LetterToSend[], actor: Actor): Promise<LetterPreview[]> {
  const demonstration = await isDemonstration()
  return letters.map(({ proposalId, reference, addressee, recipients, kind, data }) => {
    const office = recipients[0]?.office
    const { subject, text } = writeMail({ kind, language: actor.language, zone: actor.zone, data: { ...data, ...(office ? { office } : {}) }, origin: origin(), demonstration })
    return { key: `${proposalId}-${kind}`, addressee, reference, recipients, kind, subject, text }
  })
}
