// Invitations, each to one office: by whoever gives or resets it, and anew by whoever runs the host, where nobody else can let anybody in.

import { isPrivileged } from '#workflows/sign-in-rules.ts'
import { inTransaction } from './database.ts'
import { hasSecondFactor } from './factors.ts'
import { mailLink } from './sign-in-links.ts'
import { Offices, People } from './tables.ts'

export async function inviteToOffice(officeId: string, now: Date): Promise<void> {
  const office = (await Offices().findByPk(officeId, { rejectOnEmpty: true }))!
  await mailLink((await People().findByPk(office.personId, { rejectOnEmpty: true }))!, 'invitation', now, { office })
}

/**
 * Invites anew who holds an office and has no second factor, to one that needs it where they hold one. Whoever has one goes to another officer: that act stands on the record.
 * @returns what came of it
 */
export async function inviteAnew(email: string, now: Date): Promise<'invited' | 'unknown' | 'hasFactor'> {
  return inTransaction(async () => {
    const person = await People().findOne({ where: { email: email.trim().toLowerCase() } })
    const offices = await Offices().findAll({ where: { personId: person?.id ?? '', active: true }, order: [['since', 'ASC'], ['id', 'ASC']] })
    const office = offices.find(({ role }) => isPrivileged(role)) ?? offices[0]
    if (!person || !office) return 'unknown'
    if (await hasSecondFactor(person.id)) return 'hasFactor'
    await mailLink(person, 'invitation', now, { office })
    return 'invited'
  })
}
