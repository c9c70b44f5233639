// References of proposals and numbers of letters: each counts what its own holder has anyway, so that no two of them tell of a third (S-07, M-21).

import { createHash } from 'node:crypto'
import { Op } from 'sequelize'
import { type EntityRow, Letters, Proposals } from './tables.ts'

type Coded = Pick<EntityRow, 'kind' | 'iso3' | 'name'>

/** No vowel, so that no word comes of it; none that is taken for another. */
const SIGNS = 'BCDFGHJKMNPQRSTVWXZ23456789'

/**
 * The code of an entity: of a State its ISO 3166-1 letters; of an observer an O and six signs made of its name, the same wherever
 * and in whatever order it was imported. It says no more than the name does.
 */
export function codeOf({ kind, iso3, name }: Coded): string {
  if (kind === 'State') return iso3!
  const bytes = createHash('sha256').update(name).digest()
  return `O${[...bytes.subarray(0, 6)].map((byte) => SIGNS[byte % SIGNS.length]).join('')}`
}

/** BP/session/proponent/number: counts the proponent's own, whichever State they name, and is never used again. */
export async function nextReference(sessionNumber: number, proponent: Coded): Promise<string> {
  const prefix = `BP/${sessionNumber}/${codeOf(proponent)}/`
  const taken = await Proposals().findAll({ where: { reference: { [Op.startsWith]: prefix } }, attributes: ['reference'] })
  return next(prefix, taken.map(({ reference }) => reference!))
}

/** BP/session/L/addressee/number: counts the letters of one addressee. */
export async function nextLetterNumber(sessionNumber: number, addressee: Coded): Promise<string> {
  const prefix = `BP/${sessionNumber}/L/${codeOf(addressee)}/`
  const sent = await Letters().findAll({ where: { number: { [Op.startsWith]: prefix } }, attributes: ['number'] })
  return next(prefix, sent.map(({ number }) => number))
}

const next = (prefix: string, taken: string[]): string => `${prefix}${Math.max(0, ...taken.map((one) => Number(one.slice(prefix.length)))) + 1}`
