// A page for requests that are refused before the framework sees them.

import { html, raw, type Html } from '#templates/html.ts'
import { FILE_LIMITS } from '#workflows/needs.ts'
import { internalPath } from './paths.ts'
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

/**
 * Somebody asks too much at once: how long to wait, and what was typed, to be sent again. `fields` is null where nothing can be
 * given back. The browser's own way back would not do: it forgets the fields of a page that may not be stored.
 */
export function slowDownPage({ seconds, url, fields }: { seconds: number; url: string; fields: [string, string][] | null }): string {
  const words = wordsFor('en')
  const [path = '', query] = url.split('?', 2)
  const own = internalPath(path)
  const isOurs = own === path
  const head = html`<div class="head"><h1>${words('errors.tooMany.title')}</h1><p class="lede">${words('errors.tooMany.text', { seconds })}</p></div>`
  if (!fields || !isOurs) return plainDocument(words('errors.tooMany.title'), html`${head}
<p>${words(fields === null ? 'errors.tooMany.how' : 'errors.badRequest.text')}</p><p><a href="${own}">${words('errors.tooMany.open')}</a></p>`)
  return plainDocument(words('errors.tooMany.title'), html`${head}
<form class="confirm" method="post" action="${path}${query ? `?${query}` : ''}">
${fields.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<p>${words('errors.tooMany.kept')}</p><p class="actions"><button class="button">${words('errors.interrupted.again')}</button></p></form>
${fields.some(([, value]) => value.length > LONG) && html`<section class="part"><h2>${words('errors.interrupted.typed')}</h2>${fields.filter(([name, value]) => value.length > LONG && !name.startsWith('_')).map(([, value]) => html`<div class="prose"><p class="lines" dir="auto">${value}</p></div>`)}</section>`}`)
}

/** Shorter values are dates and choices: nobody copies them by hand. */
const LONG = 40

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
