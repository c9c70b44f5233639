// How often a code may be guessed and a link asked for: counted by account first, by address second, in memory (S-15).
//
// A passkey is never counted here: whoever tries out codes of an account does not lock its owner out.

import { RateLimiterMemory } from 'rate-limiter-flexible'

const QUARTER = 15 * 60
const byAccount = new RateLimiterMemory({ points: 10, duration: QUARTER })
// A mission shares one address among many people.
const byAddress = new RateLimiterMemory({ points: 100, duration: QUARTER })
const links = new RateLimiterMemory({ points: 10, duration: QUARTER })

const within = (limiter: RateLimiterMemory, key: string) => limiter.consume(key).then(() => true, () => false)

/** Counts one try. False when there were too many: the code is then not even looked at. */
export async function mayGuess(personId: string, address: string | undefined): Promise<boolean> {
  if (!(await within(byAccount, personId))) return false
  return address === undefined || within(byAddress, address)
}

/** A code that was right takes back the tries of its account. */
export async function guessedRight(personId: string): Promise<void> {
  await byAccount.delete(personId)
}

/** No mailbox is filled by a stranger. */
export const mayAskForLink = (email: string): Promise<boolean> => within(links, email.trim().toLowerCase())
