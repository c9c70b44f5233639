// The ending of an office, and of all that a person could come in by (S-08, S-25).

import { Offices, SignInLinks, SignIns } from '../tables.ts'

/**
 * The office ends at once, with the sign-ins that stand in it and the invitation to it; whatever else its holder holds goes on.
 * @returns its title
 */
export async function endTheOffice(officeId: string, now: string): Promise<string> {
  const office = (await Offices().findByPk(officeId, { rejectOnEmpty: true }))!
  await office.update({ active: false, endedAt: now })
  await SignIns().destroy({ where: { officeId } })
  await SignInLinks().destroy({ where: { officeId, usedAt: null } })
  return office.title
}

/** Every sign-in of the person, in whichever office it stands, and every link that was mailed and not used. @returns how many sign-ins there were */
export async function signOutEverywhere(personId: string): Promise<number> {
  await SignInLinks().destroy({ where: { personId, usedAt: null } })
  return SignIns().destroy({ where: { personId } })
}
