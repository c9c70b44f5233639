// Files as they lie on the disk: a private folder, names without meaning, and nothing acknowledged before the disk has it.

import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { chmod, mkdir, open, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { fileFolder } from './settings.ts'

const STORED = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** A folder of its own for one request, so that whatever a failed upload leaves goes away with it. */
export async function newIncomingFolder(): Promise<string> {
  const folder = path.join(incoming(), randomUUID())
  const first = await mkdir(folder, { recursive: true, mode: 0o700 })
  // The first upload of all makes the store itself: a power cut must not take that away with the file in it.
  if (first !== undefined && !first.startsWith(incoming())) await flush(path.dirname(first))
  return folder
}

const incoming = () => path.join(fileFolder(), 'incoming')

/** Removes what uploads left that were cut off with the server. To be called while none is under way. */
export async function sweepIncoming(): Promise<void> {
  await removeFolder(incoming())
}

export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 3 })
}

/** Takes a file in: flushed, moved under a new name, and the folder flushed too. @returns the name it is stored under */
export async function keepFile(from: string): Promise<string> {
  const storedAs = randomUUID()
  await chmod(from, 0o600)
  await flush(from)
  await rename(from, path.join(fileFolder(), storedAs))
  await flush(fileFolder())
  return storedAs
}

async function flush(file: string): Promise<void> {
  const handle = await open(file, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

export async function removeFile(storedAs: string): Promise<void> {
  await rm(storedPath(storedAs), { force: true })
}

export async function isStored(storedAs: string): Promise<boolean> {
  return (await stat(storedPath(storedAs)).catch(() => null)) !== null
}

/** @returns null when the disk no longer has it. */
export async function openFile(storedAs: string): Promise<{ bytes: number; stream: Readable } | null> {
  const file = storedPath(storedAs)
  const found = await stat(file).catch(() => null)
  return found && { bytes: found.size, stream: createReadStream(file) }
}

function storedPath(storedAs: string): string {
  if (!STORED.test(storedAs)) throw new Error('not a stored file')
  return path.join(fileFolder(), storedAs)
}
