// The number of a session as it stands in an address.

import { notFound } from './respond.ts'

/** @throws a 404 for what is no number that a session could have */
export function sessionNumber(segment: string | undefined): number {
  if (!segment || !/^[1-9]\d{0,3}$/.test(segment)) throw notFound()
  return Number(segment)
}
