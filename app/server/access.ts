// Which line of app/access.ts an address falls under, found the way the framework finds its route.

import { matchRoutes } from '@remix-run/react'
import { ACCESS, patternOf, type Access } from '#app/access.ts'

const ROUTES = Object.keys(ACCESS).map((id) => (id.endsWith('_index') ? { id, path: `/${patternOf(id)}`, index: true as const } : { id, path: `/${patternOf(id)}` }))
const NOTHING = 'routes/$'

/** The route that answers an address. An address that is no line's is answered by the page that says so, and by no other. */
export function routeOf(pathname: string): string {
  return matchRoutes(ROUTES, pathname)?.at(-1)?.route.id ?? NOTHING
}

/** Null for an address that no line names: nobody opens it. */
export function accessTo(pathname: string): Access | null {
  const id = routeOf(pathname)
  return id === NOTHING ? null : ACCESS[id]!
}

/** @throws when there is a route without a line, or a line without a route: the server then does not start. */
export function checkAccess(routeIds: readonly string[]): void {
  const served = routeIds.filter((id) => id !== 'root')
  const unnamed = served.filter((id) => !Object.hasOwn(ACCESS, id))
  const gone = Object.keys(ACCESS).filter((id) => !served.includes(id))
  if (unnamed.length > 0 || gone.length > 0) throw new Error(`app/access.ts names every route and no other. Without a line: ${unnamed.join(', ') || 'none'}. Without a route: ${gone.join(', ') || 'none'}.`)
}
