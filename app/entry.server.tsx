// The server's side of the framework: makes documents, logs failures, and opens and closes what the pages live on.

import { PassThrough } from 'node:stream'
import { createReadableStreamFromReadable, type AppLoadContext, type EntryContext, type HandleErrorFunction } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { isbot } from 'isbot'
import { renderToPipeableStream } from 'react-dom/server'
import { ShellContext } from './components/shell.ts'
import { log, withoutText } from './server/log.ts'

export { startup, shutdown } from './server/lifecycle.ts'
export { checkAccess } from './server/access.ts'
export { plainPage, slowDownPage } from './server/plain-page.ts'
export { BODY_LIMITS } from './server/body-limits.ts'

// A reader with a browser gets the head of the page at once; a robot, and a slow loader, the whole.
const TIMEOUT = 15_000

// What a page's data would need to be sent to a script for is never sent; the framework need not hold it for five seconds.
export const streamTimeout = 250

export default function makeDocument(request: Request, status: number, headers: Headers, remixContext: EntryContext, context: AppLoadContext): Promise<Response> {
  const shell = { nonce: context.nonce, script: remixContext.manifest.entry.module, reference: context.reference }
  return new Promise((resolve, reject) => {
    const begin = isbot(request.headers.get('user-agent')) ? 'onAllReady' : 'onShellReady'
    const { pipe, abort } = renderToPipeableStream(
      <ShellContext.Provider value={shell}>
        <RemixServer context={remixContext} url={request.url} nonce={context.nonce} />
      </ShellContext.Provider>,
      {
        nonce: context.nonce,
        [begin]() {
          const body = new PassThrough()
          headers.set('Content-Type', 'text/html; charset=utf-8')
          resolve(new Response(createReadableStreamFromReadable(body), { status, headers }))
          pipe(body)
        },
        onShellError: reject,
        onError: (error) => log.error({ reference: context.reference, ...withoutText(error) }, 'a page could not be made'),
      },
    )
    setTimeout(abort, TIMEOUT).unref()
  })
}

/** Whatever a loader or an action threw: the log gets where it happened and a number, never what a person wrote (S-56). */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted) return
  log.error({ reference: context.reference, method: request.method, ...withoutText(error) }, 'a request failed')
}
