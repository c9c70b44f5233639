// How the bytes of a booklet are given out: unaltered, cached for good once issued, and unable to do anything in a reader's browser.

import { createHash } from 'node:crypto'
import type { Printed } from '#models/find-editions.ts'
import { html } from '#templates/html.ts'
import { wordsFor } from '#app/messages/index.ts'
import { paths } from '#app/paths.ts'
import { plainDocument } from './plain-page.ts'

/** An address holds one edition for ever, so whoever has its bytes need not ask again. */
const FOR_GOOD = 'public, max-age=31536000, immutable'
const TYPES = { pdf: 'application/pdf', html: 'text/html; charset=utf-8', source: 'application/zip' }
const NO_RIGHTS = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

export function printResponse(request: Request, { kind, bytes, sha256, fileName }: Printed, { issued }: { issued: boolean }): Response {
  const headers = new Headers({
    'Content-Type': TYPES[kind],
    'Content-Disposition': `${kind === 'source' ? 'attachment' : 'inline'}; filename="${fileName}"`,
    'Content-Security-Policy': kind === 'html' ? policyFor(bytes.toString('utf8')) : NO_RIGHTS,
    'Cache-Control': issued ? FOR_GOOD : 'no-store',
    ...(issued ? { ETag: `"${sha256}"` } : {}),
  })
  if (issued && request.headers.get('If-None-Match')?.includes(sha256)) return new Response(null, { status: 304, headers })
  headers.set('Content-Length', String(bytes.length))
  return new Response(request.method === 'HEAD' ? null : new Uint8Array(bytes), { headers })
}

/** A draft: for the eyes of the Secretariat, kept by nobody. */
export function draftResponse(pdf: Uint8Array): Response {
  return new Response(new Uint8Array(pdf), {
    headers: { 'Content-Type': 'application/pdf', 'Content-Disposition': 'inline; filename="booklet-draft.pdf"', 'Content-Security-Policy': NO_RIGHTS, 'Cache-Control': 'no-store' },
  })
}

/** The document's own style sheet is allowed by its hash, and the faces that are written into it; nothing else at all: no script, no picture, no other address. */
export function policyFor(document: string): string {
  const styles = [...document.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, text]) => `'sha256-${createHash('sha256').update(text!).digest('base64')}'`)
  return `default-src 'none'; style-src ${styles.join(' ') || "'none'"}; font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox allow-popups allow-popups-to-escape-sandbox`
}

/** At the address of a withdrawn edition: that it was withdrawn, and why (M-37). */
export function withdrawnPage({ session, language, number, withdrawReason }: { session: number; language: string; number: number; withdrawReason: string }): Response {
  const words = wordsFor('en')
  const title = words('publicPages.editions.goneHeading', { number, session })
  const body = plainDocument(title, html`<div class="head"><h1>${title}</h1><p class="lede">${words('publicPages.editions.goneText')}</p></div>
<div class="notice notice-refused"><h2>${words('publicPages.editions.reason')}</h2><p class="lines">${withdrawReason}</p></div>
<p><a href="${paths.booklet(session, language)}">${words('publicPages.editions.all')}</a></p>`)
  return new Response(body, { status: 410, headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' } })
}
