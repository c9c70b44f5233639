// After every test that had a database, all that must always hold is asked of it. A test that breaks the data on purpose says so.

import { checkData } from '#models/invariants/index.ts'

let spoiledWhy: string | null = null

/** This test damages its database on purpose: it is not asked whether everything holds. */
export function spoil(why: string): void {
  spoiledWhy = why
}

/** @throws naming each check that does not hold, and its rows */
export async function expectInvariants(): Promise<void> {
  const why = spoiledWhy
  spoiledWhy = null
  if (why !== null) return
  const violations = await checkData()
  if (violations.length > 0) throw new Error(`After this test, of the data it leaves: ${violations.map(({ name, rows }) => `not true that ${name} (${rows.join(', ')})`).join('; ')}`)
}
