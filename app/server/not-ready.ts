// At the address of a PDF that is still being printed: accepted, and not there yet. The page leads to the one that shows how it stands.

import { html } from '#templates/html.ts'
import { wordsFor } from '#app/messages/index.ts'
import { paths } from '#app/paths.ts'
import { plainDocument } from './plain-page.ts'

const SECONDS = 4

export function notReadyPage(kind: string, id: string): Response {
  const words = wordsFor('en')
  const title = words('prints.paper.notYet')
  const body = plainDocument(title, html`<div class="head"><h1>${title}</h1><p class="lede" role="status">${words('prints.paper.notYetSays', { seconds: SECONDS })}</p></div>
<p><a href="${paths.paper(kind, id)}">${words('prints.paper.follow')}</a></p>`)
  return new Response(body, { status: 202, headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store', 'Retry-After': String(SECONDS), Refresh: `${SECONDS}; url=${paths.paper(kind, id)}` } })
}
