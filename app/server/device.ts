// The browser a request comes from: in words, for the list of sign-ins; and a mark it keeps, so that a new one is noticed (S-23, S-25).

import { createCookie } from '@remix-run/node'
import { newToken } from '#models/hash.ts'
import type { Device } from '#models/known-devices.ts'
import { cookieName, cookieOptions } from './cookies.ts'

const HALF_A_YEAR = 180 * 24 * 3600
const cookie = () => createCookie(cookieName('device'), { ...cookieOptions(), maxAge: HALF_A_YEAR })

const BROWSERS: [pattern: RegExp, name: string][] = [[/\bEdgA?\//, 'Edge'], [/\bOPR\//, 'Opera'], [/\bFirefox\/|\bFxiOS\//, 'Firefox'], [/Chrome\/|\bCriOS\//, 'Chrome'], [/\bSafari\//, 'Safari']]
const SYSTEMS: [pattern: RegExp, name: string][] = [[/\bAndroid\b/, 'Android'], [/\biPhone\b/, 'iPhone'], [/\biPad\b/, 'iPad'], [/\bWindows\b/, 'Windows'], [/\bMac OS X\b/, 'macOS'], [/\bCrOS\b/, 'ChromeOS'], [/\bLinux\b/, 'Linux']]

/** "Firefox, Windows": names of ours alone, nothing of what the browser said is kept. Empty for a program that names neither. */
export function deviceWords(agent: string | null): string {
  const named = (list: typeof BROWSERS) => list.find(([pattern]) => pattern.test(agent ?? ''))?.[1]
  return [named(BROWSERS), named(SYSTEMS)].filter(Boolean).join(', ')
}

type Known = { device: Device & { mark: string }; header: string }
// One request has one device: a browser that brings no mark is given one, and that same one is remembered.
const seen = new WeakMap<Request, Promise<Known>>()

/** The device, and the header that makes it keep its mark. */
export function deviceOf(request: Request): Promise<Known> {
  const known = seen.get(request) ?? readDevice(request)
  seen.set(request, known)
  return known
}

async function readDevice(request: Request): Promise<Known> {
  const kept: unknown = await cookie().parse(request.headers.get('Cookie'))
  const mark = typeof kept === 'string' && /^[\w-]{43}$/.test(kept) ? kept : newToken()
  return { device: { words: deviceWords(request.headers.get('User-Agent')), mark }, header: await cookie().serialize(mark) }
}
