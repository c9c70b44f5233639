// A page for requests that are refused before the framework sees them.

import { html, raw, type Html } from '#templates/html.ts'
import { FILE_LIMITS } from '#workflows/needs.ts'
import { wordsFor } from '#app/messages/index.ts'
import components from '#app/styles/components.css?url'
import fonts from '#app/styles/fonts.css?url'
import tokens from '#app/styles/tokens.css?url'

type Kind = 'crossSite' | 'badRequest' | 'tooLarge' | 'method' | 'notFound' | 'failure' | 'unavailable'

/** Whole HTML document in English: who asks is not known yet. */
export function plainPage(kind: Kind, reference = ''): string {
  const words = wordsFor('en')
  const title = words(`errors.${kind}.title`)
  const text = kind === 'tooLarge' ? words('errors.tooLarge.text', { limitMb: FILE_LIMITS.proposal.bytesEach / 1024 / 1024 }) : words(`errors.${kind}.text`)
  return plainDocument(title, html`<div class="head"><h1>${title}</h1><p class="lede">${text}</p></div>
${reference && html`<p>${words('errors.reference', { reference })}</p>`}<p><a href="/">${words('errors.home')}</a></p>`)
}

/** A whole document of ours without the frame: nothing is known of its reader. */
export function plainDocument(heading: string, main: Html): string {
  const words = wordsFor('en')
  return html`${raw('<!doctype html>')}
<html lang="en" dir="ltr">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<title>${words('product.title', { heading })}</title>
${[fonts, tokens, components].map((href) => html`<link rel="stylesheet" href="${href}">`)}</head>
<body>
<header class="masthead"><div class="wrap masthead-line"><p class="product"><a href="/">${words('product.name')}</a></p></div></header>
<main id="main" class="page wrap">${main}</main>
</body>
</html>`.toString()
}
