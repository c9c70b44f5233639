// What the virus scanner is asked about (S-47). Its answers go through the door.

import { Attachments } from './tables.ts'

export type FileToScan = { id: string; storedAs: string; sha256: string; bytes: number }

const shown = { attributes: ['id', 'storedAs', 'sha256', 'bytes'] }

/** Files that nobody may open before the scanner has answered, the oldest first; then those that came before there was a scanner. */
export async function filesToScan(): Promise<FileToScan[]> {
  const oldestFirst = (state: 'waiting' | 'unscanned') => Attachments().findAll({ ...shown, where: { state }, order: [['addedAt', 'ASC'], ['id', 'ASC']] })
  return [...(await oldestFirst('waiting')), ...(await oldestFirst('unscanned'))].map((row) => row.get({ plain: true }))
}

/** Files whose bytes are to be gone. */
export async function infectedFiles(): Promise<FileToScan[]> {
  return (await Attachments().findAll({ ...shown, where: { state: 'infected' } })).map((row) => row.get({ plain: true }))
}
