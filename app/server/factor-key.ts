// The key that seals secrets of authenticator apps: FACTOR_KEY, or a file beside the database that is made where there is none (S-59).

import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs'
import path from 'node:path'
import { databaseFile } from './settings.ts'

const keys = new Map<string, Buffer>()

/** @returns 32 bytes @throws when FACTOR_KEY, or the file, holds anything else */
export function factorKey(): Buffer {
  const given = process.env.FACTOR_KEY ?? ''
  const file = path.join(path.dirname(databaseFile()), 'factor-key')
  const name = given === '' ? file : `FACTOR_KEY ${given}`
  const key = keys.get(name) ?? (given === '' ? fromFile(file) : checked(Buffer.from(given, 'base64'), 'FACTOR_KEY'))
  keys.set(name, key)
  return key
}

function fromFile(file: string): Buffer {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  try {
    const handle = openSync(file, 'wx', 0o600)
    writeSync(handle, randomBytes(32))
    fsyncSync(handle)
    closeSync(handle)
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error
  }
  return checked(readFileSync(file), `The file ${file}`)
}

function checked(key: Buffer, what: string): Buffer {
  if (key.length !== 32) throw new Error(`${what} does not hold 32 bytes (for FACTOR_KEY: in base64). Without the key that sealed them, authenticator apps must be set up anew.`)
  return key
}
