// What the machine says of itself, for the administrator's first page: room on the disk, the last backup, the clock.

import { readdir, stat, statfs } from 'node:fs/promises'
import path from 'node:path'
import { backupFolder, databaseFile } from './settings.ts'

export type MachineState = {
  /** Bytes left for this program on the disk that holds the database; null where the system does not say. */
  diskFree: number | null
  backup: { kind: 'notWatched' } | { kind: 'none' } | { kind: 'found'; at: string; bytes: number }
  /** The machine's own zone, e.g. "Europe/Vienna". */
  zone: string
}

export async function machineState(): Promise<MachineState> {
  return { diskFree: await diskFree(), backup: await lastBackup(), zone: Intl.DateTimeFormat().resolvedOptions().timeZone }
}

async function diskFree(): Promise<number | null> {
  const room = await statfs(path.dirname(databaseFile())).catch(() => null)
  return room && room.bavail * room.bsize
}

/** The newest file of the folder that backups are written to, if this program was told of one. */
async function lastBackup(): Promise<MachineState['backup']> {
  const folder = backupFolder()
  if (folder === null) return { kind: 'notWatched' }
  const names = await readdir(folder).catch(() => [] as string[])
  const files = (await Promise.all(names.map((name) => stat(path.join(folder, name)).catch(() => null)))).filter((one) => one?.isFile())
  const newest = files.sort((a, b) => b!.mtimeMs - a!.mtimeMs)[0]
  return newest ? { kind: 'found', at: newest.mtime.toISOString(), bytes: newest.size } : { kind: 'none' }
}
