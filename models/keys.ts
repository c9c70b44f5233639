// Keys in files of their own, outside the database: a copy of the database, or a backup of it, holds none (S-54, S-59).

import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs'
import path from 'node:path'
import { keysFolder } from './database.ts'

const BYTES = 32

const fileOf = (name: string) => path.join(keysFolder(), `${name}.key`)

/** @returns 32 bytes; null where there is no such file, it holds no key, or others on this machine may read it */
export function readKey(name: string): Buffer | null {
  const file = fileOf(name)
  try {
    if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0) return null
    const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64url')
    return key.length === BYTES ? key : null
  } catch {
    return null
  }
}

/** The key of this name, made if there is none. It is on the disk, and so is its name, before this returns; one that is there is never written over. */
export function keptKey(name: string): Buffer {
  const folder = keysFolder()
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const unfinished = path.join(folder, `.${name}.${randomBytes(6).toString('hex')}`)
  const written = openSync(unfinished, 'wx', 0o600)
  try {
    writeSync(written, `${randomBytes(BYTES).toString('base64url')}\n`)
    fsyncSync(written)
  } finally {
    closeSync(written)
  }
  try {
    linkSync(unfinished, fileOf(name))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(unfinished, { force: true })
  }
  syncFolder(folder)
  const key = readKey(name)
  if (!key) throw new Error(`The key ${fileOf(name)} holds no key, or others may read it.`)
  return key
}

function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const opened = openSync(folder, 'r')
  try {
    fsyncSync(opened)
  } finally {
    closeSync(opened)
  }
}
