// A page that could not be made: what did not happen, what is safe, a number to quote.

import { isRouteErrorResponse } from '@remix-run/react'
import type { Language } from '#workflows/languages.ts'
import { wordsFor } from '#app/messages/index.ts'
import { Head } from './layout.tsx'
import { useWords } from './reader.tsx'

const KINDS = { 400: 'badRequest', 401: 'interrupted', 403: 'forbidden', 404: 'notFound', 405: 'method', 409: 'conflict', 413: 'tooLarge', 415: 'badRequest', 503: 'unavailable' } as const
type Kind = (typeof KINDS)[keyof typeof KINDS] | 'failure'

export function errorKind(status: number): Kind {
  return KINDS[status as keyof typeof KINDS] ?? 'failure'
}

/** The status of a thrown response; anything else that was thrown is our fault. */
export function statusOf(error: unknown): number {
  return isRouteErrorResponse(error) ? error.status : 500
}

export function errorTitle(status: number, language: Language): string {
  const words = wordsFor(language)
  return words('product.title', { heading: words(`errors.${errorKind(status)}.title`) })
}

/** The reference is shown where somebody might report it: for failures of ours. */
export function ErrorPage({ status, reference }: { status: number; reference: string }) {
  const words = useWords()
  const kind = errorKind(status)
  return (
    <>
      <Head title={words(`errors.${kind}.title`)} lede={kind === 'tooLarge' ? words('errors.tooLarge.text', { limitMb: 20 }) : words(`errors.${kind}.text`)} />
      {status >= 500 && reference && <p>{words('errors.reference', { reference })}</p>}
      <p><a href="/">{words('errors.home')}</a></p>
    </>
  )
}
