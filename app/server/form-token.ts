// The token in every form: it says for which office the form was made, so that none is taken from another page or in another office (S-31).

import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs'
import path from 'node:path'
import type { Actor } from '#workflows/actor.ts'
import { actorOf } from './actor.ts'
import { interrupted } from './keep-typed.ts'
import { databaseFile } from './settings.ts'

type Who = Pick<Actor, 'personId' | 'officeId'>

/** The name of the hidden field. */
export const TOKEN_FIELD = '_token'

// Entering another office is what these forms are for, whoever was signed in before.
const ENTERING = /^\/sign-in(?:\/|$)/

/**
 * The token for forms of this office. Bound to person and office and not to the sign-in: a form that was open while the sign-in
 * ended is still good after signing in again (M-14). '' for a visitor, who has nothing that another site could misuse.
 */
export function formTokenOf({ personId, officeId }: Who): string {
  // The same on each page of one office: no other site can have pages of ours loaded again and again with our cookie, to guess it by their length.
  return officeId === null ? '' : createHmac('sha256', formKey()).update(`${personId} ${officeId}`).digest('base64url')
}

/**
 * Lets a form pass that was made for the office its sender acts in.
 * @throws a page that gives back what was typed, to be sent again from this office; nothing was done
 */
export async function checkFormToken(request: Request, entries: readonly (readonly [string, string])[], { withFile = false } = {}): Promise<void> {
  if (ENTERING.test(new URL(request.url).pathname)) return
  const { actor, signedIn } = await actorOf(request)
  if (!signedIn || isTokenOf(actor, entries.find(([name]) => name === TOKEN_FIELD)?.[1] ?? '')) return
  const fields = [...entries.filter(([name]) => name !== TOKEN_FIELD), [TOKEN_FIELD, formTokenOf(actor)] as const]
  throw interrupted(request, { fields, whole: !withFile, why: 'otherOffice' })
}

function isTokenOf(who: Who, given: string): boolean {
  const [own, other] = [Buffer.from(formTokenOf(who)), Buffer.from(given)]
  return own.length > 0 && own.length === other.length && timingSafeEqual(own, other)
}

const keys = new Map<string, Buffer>()

/** 256 bits beside the database, made where there is none. Deleting the file makes a new one; forms open by then are sent twice. */
function formKey(): Buffer {
  const file = path.join(path.dirname(databaseFile()), 'form-key')
  const key = keys.get(file) ?? madeKey(file)
  keys.set(file, key)
  return key
}

function madeKey(file: string): Buffer {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  try {
    const handle = openSync(file, 'wx', 0o600)
    writeSync(handle, randomBytes(32))
    fsyncSync(handle)
    closeSync(handle)
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error
  }
  const key = readFileSync(file)
  if (key.length !== 32) throw new Error(`The file ${file} holds no key. Delete it: a new one is made.`)
  return key
}
