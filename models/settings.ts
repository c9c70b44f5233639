// A few facts about this installation: whether it is a demonstration, and how far its clock was moved.

import { inTransaction } from './database.ts'
import { Settings } from './tables.ts'

async function read<T>(name: string, otherwise: T): Promise<T> {
  const row = await Settings().findByPk(name)
  return row ? (row.value as T) : otherwise
}

async function write(name: string, value: unknown): Promise<void> {
  await inTransaction(async () => {
    const row = await Settings().findByPk(name)
    await (row ? row.update({ value }) : Settings().create({ name, value }))
  })
}

export const isDemonstration = (): Promise<boolean> => read('demonstration', false)
export const declareDemonstration = (): Promise<void> => write('demonstration', true)

/** Milliseconds by which a demonstration's clock stands ahead of the real one; 0 anywhere else. */
export async function clockOffset(): Promise<number> {
  return (await isDemonstration()) ? read('clockOffset', 0) : 0
}

/** @throws outside a demonstration: a real deadline is decided by the server's own clock (M-6). */
export async function moveClock(offset: number): Promise<void> {
  if (!(await isDemonstration())) throw new Error('Only a demonstration has a clock that can be moved.')
  await write('clockOffset', offset)
}
