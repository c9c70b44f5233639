// What the server gives to every loader and action, and how loaders' data is typed.

import '@remix-run/node'
import '@remix-run/server-runtime'

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true
  }
  interface AppLoadContext {
    /** For the one script of a page. */
    nonce: string
    /** When the request's first byte arrived, by the server's own clock, unmoved. Deadlines are decided by it (M-6). */
    receivedAt: Date
    /** To quote in a report of a failure. */
    reference: string
    /** The address the request came from, as far as the proxy in front is believed. */
    address?: string | undefined
    /** Set by an action that gave the sign-in a new token: the loaders of its own page still bring the old one (S-24). */
    newToken?: string | undefined
  }
}

declare module '@remix-run/server-runtime' {
  interface Future {
    v3_singleFetch: true
  }
  interface AppLoadContext {
    nonce: string
    receivedAt: Date
    reference: string
    address?: string | undefined
    newToken?: string | undefined
  }
}
