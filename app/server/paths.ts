// Where a request may be sent on to: pages of ours, and nothing that could be read as another address (S-30).

import type { Role } from '#workflows/actor.ts'

// One slash, plain segments, no dot, of a query nothing but which part of a form: "//e", "/\e", "javascript:", "%0d%0a" and "@" have no way in.
const INTERNAL = /^(?:\/[A-Za-z0-9][A-Za-z0-9_-]*){1,8}(?:\?part=[a-z]{1,20})?$/
const NEVER = /^\/(?:sign-in|sign-out|signed-out|office|demonstration)(?:[/?]|$)/

const HOMES: Record<Role, string> = {
  visitor: '/',
  clock: '/',
  focalPoint: '/proposer',
  representative: '/proposer',
  officer: '/secretariat',
  bureauMember: '/bureau',
  administrator: '/system',
}

export function homeOf(role: Role): string {
  return HOMES[role]
}

/** The path if it is one of ours; the first page of whoever asks otherwise. */
export function internalPath(path: string | null | undefined): string {
  return path && INTERNAL.test(path) && !NEVER.test(path) ? path : '/home'
}

/** Where to come back to after signing in: the address asked for, and the part of a form if it names one. */
export function addressOf(request: Request): string {
  const { pathname, searchParams } = new URL(request.url)
  const part = searchParams.get('part')
  return internalPath(part === null ? pathname : `${pathname}?part=${part}`)
}
