// Invitations that no act of an officer brings: to the offices of a session just founded, and by whoever runs the host, where nobody can let anybody in.

import { inTransaction } from './database.ts'
import { hasSecondFactor } from './factors.ts'
import { mailLink } from './sign-in-links.ts'
import { Offices, People } from './tables.ts'

export async function inviteToOffice(officeId: string, now: Date): Promise<void> {
  const office = (await Offices().findByPk(officeId, { rejectOnEmpty: true }))!
  await mailLink((await People().findByPk(office.personId, { rejectOnEmpty: true }))!, 'invitation', now, { office: office.title })
}

/**
 * Invites anew who holds an office and has no second factor. Whoever has one goes to another officer: that act stands on the record.
 * @returns what came of it
 */
export async function inviteAnew(email: string, now: Date): Promise<'invited' | 'unknown' | 'hasFactor'> {
  return inTransaction(async () => {
    const person = await People().findOne({ where: { email: email.trim().toLowerCase() } })
    const office = person && (await Offices().findOne({ where: { personId: person.id, active: true }, order: [['since', 'ASC'], ['id', 'ASC']] }))
    if (!person || !office) return 'unknown'
    if (await hasSecondFactor(person.id)) return 'hasFactor'
    await mailLink(person, 'invitation', now, { office: office.title })
    return 'invited'
  })
}
