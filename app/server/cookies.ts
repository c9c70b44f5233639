// How our cookies are set: never read by scripts, never sent from another site, bound to this host on https (S-27).

/** Served on https, as ORIGIN says. Never guessed from a header that somebody else can write. */
export function isHttps(): boolean {
  return (process.env.ORIGIN ?? '').startsWith('https://')
}

export function cookieName(name: string): string {
  return isHttps() ? `__Host-${name}` : name
}

export function cookieOptions() {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: isHttps() } as const
}
