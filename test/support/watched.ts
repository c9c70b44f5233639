// A browser that counts what a page must never do: break the content security policy, open a dialog, hold an element somebody typed.

import type { Page } from 'puppeteer'

/** Typed into every field. Each holds data-typed, so that an element made of it can be told from all others. */
export const PAYLOADS = [
  '<img src=x onerror=alert(1) data-typed>', '"><svg onload=alert(2) data-typed>', '</title><script data-typed>alert(3)</script>', '</textarea><script data-typed>alert(4)</script>',
  "'><iframe srcdoc='<script>parent.alert(5)</script>' data-typed></iframe>", '<a href="javascript:alert(6)" data-typed>x</a>', '<math><mtext></form><form><mglyph><style></math><img src onerror=alert(7) data-typed>',
  '<body onload=alert(8)>', '<details open ontoggle=alert(9) data-typed>', '{{constructor.constructor("alert(10)")()}}', '<style data-typed>@import "//evil.example"</style>', '<base href="//evil.example/" data-typed>', 'javascript:alert(11)', '&lt;script data-typed&gt;alert(12)&lt;/script&gt;',
] as const
export const CORPUS = PAYLOADS.join(' ')

export type Watch = { violations: string[]; dialogs: string[]; typed: string[]; pages: number; errors: string[] }

/** Counts on this page from now on, on every document it opens. */
export async function watched(page: Page, watch: Watch): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    document.addEventListener('securitypolicyviolation', (event) => console.debug(`VIOLATION ${event.effectiveDirective} ${event.blockedURI}`))
  })
  const session = await page.createCDPSession()
  await session.send('Log.enable')
  // What the browser itself says of a refused script, style or address, also where no document could listen.
  session.on('Log.entryAdded', ({ entry }) => {
    if (entry.source === 'security' || /Content Security Policy/i.test(entry.text)) watch.violations.push(`${page.url()}: ${entry.text}`)
  })
  page.on('console', (message) => {
    if (message.text().startsWith('VIOLATION')) watch.violations.push(`${page.url()}: ${message.text()}`)
  })
  page.on('dialog', (dialog) => {
    if (dialog.type() !== 'beforeunload') watch.dialogs.push(`${page.url()}: ${dialog.message()}`)
  })
  page.on('pageerror', (error) => watch.errors.push(`${page.url()}: ${String(error)}`))
}

/** Elements that come of a text: none may. Of a whole page, its attributes and its addresses. */
export async function lookFor(page: Page, watch: Watch): Promise<void> {
  const found = await page.evaluate(() => [...document.querySelectorAll('[data-typed], iframe, object, embed, base, [srcdoc], a[href^="javascript:" i], form[action^="javascript:" i], form[action^="//"]')]
    .concat([...document.querySelectorAll('*')].filter((element) => [...element.attributes].some(({ name }) => name.startsWith('on')))).map((element) => element.outerHTML.slice(0, 120)))
  watch.typed.push(...found.map((one) => `${page.url()}: ${one}`))
}
