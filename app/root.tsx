// The document around every page: who reads, in which language, at which moment, and what was just done.

import { data, type LinksFunction, type LoaderFunctionArgs } from '@remix-run/node'
import { isRouteErrorResponse, Links, Meta, Outlet, useLoaderData, useLocation, useRouteError, useRouteLoaderData } from '@remix-run/react'
import { useContext, type ReactNode } from 'react'
import { directionOf } from '#workflows/languages.ts'
import { ErrorPage, errorTitle, statusOf } from '#app/components/error-page.tsx'
import { Frame, Strip } from '#app/components/frame.tsx'
import { type Interrupted, InterruptedPage } from '#app/components/interrupted.tsx'
import { Notice } from '#app/components/notice.tsx'
import { UnprovenPage } from '#app/components/prove.tsx'
import { NOBODY, ReaderContext } from '#app/components/reader.tsx'
import { ShellContext } from '#app/components/shell.ts'
import { wordsFor } from '#app/messages/index.ts'
import { asNext } from '#app/server/actor.ts'
import { loadFrame } from '#app/server/frame.ts'
import type { Unproven } from '#app/server/prove.ts'
import components from '#app/styles/components.css?url'
import fonts from '#app/styles/fonts.css?url'
import tokens from '#app/styles/tokens.css?url'

export const links: LinksFunction = () => [fonts, tokens, components].map((href) => ({ rel: 'stylesheet', href }))

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { frame, header } = await loadFrame(await asNext(request, context))
  return data(frame, { headers: header ? { 'Set-Cookie': header } : {} })
}

export function Layout({ children }: { children: ReactNode }) {
  const frame = useRouteLoaderData<typeof loader>('root')
  const { nonce, script } = useContext(ShellContext)
  const error = useRouteError()
  const language = frame?.reader.language ?? 'en'
  return (
    <html lang={language} dir={directionOf(language)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {error ? <title>{unprovenIn(error) ? wordsFor(language)('product.title', { heading: wordsFor(language)('signIn.prove.title') }) : errorTitle(statusOf(error), language)}</title> : <Meta />}
        <Links />
      </head>
      <body>
        {children}
        {script && <script type="module" src={script} nonce={nonce} />}
      </body>
    </html>
  )
}

export default function App() {
  const frame = useLoaderData<typeof loader>()
  const { pathname } = useLocation()
  return (
    <ReaderContext.Provider value={frame.reader}>
      <Frame path={pathname} role={frame.role} office={frame.office} offices={frame.offices} officeId={frame.officeId} session={frame.session} demonstration={frame.demonstration}>
        {frame.strip && <Strip {...frame.strip} />}
        <main id="main" className="page wrap" tabIndex={-1}>
          {frame.notice && <Notice kind="done" title={frame.notice} />}
          <Outlet />
        </main>
      </Frame>
    </ReaderContext.Provider>
  )
}

/** A form that waits until its sender has confirmed who they are. */
function unprovenIn(error: unknown): Unproven | null {
  return isRouteErrorResponse(error) && error.status === 401 ? ((error.data as { unproven?: Unproven }).unproven ?? null) : null
}

/** A page that could not be made. What failed stays in the log; the person gets a sentence and a number to quote. */
export function ErrorBoundary() {
  const error = useRouteError()
  const frame = useRouteLoaderData<typeof loader>('root')
  const { pathname } = useLocation()
  const { reference } = useContext(ShellContext)
  const kept = isRouteErrorResponse(error) ? ((error.data as { interrupted?: Interrupted } | null)?.interrupted ?? null) : null
  const unproven = unprovenIn(error)
  return (
    <ReaderContext.Provider value={frame?.reader ?? NOBODY}>
      <Frame path={pathname} role={frame?.role ?? 'visitor'} office={frame?.office ?? ''} offices={frame?.offices ?? []} officeId={frame?.officeId ?? null} session={frame?.session ?? null} demonstration={frame?.demonstration ?? false}>
        <main id="main" className="page wrap" tabIndex={-1}>{unproven ? <UnprovenPage {...unproven} /> : kept ? <InterruptedPage {...kept} /> : <ErrorPage status={statusOf(error)} reference={reference} />}</main>
      </Frame>
    </ReaderContext.Provider>
  )
}
