// One page of the browser, set up so that a document can only be drawn: no script, no request, no dialogue (S-48).

import { PDFDocument } from 'pdf-lib'
import type { Browser, HTTPRequest, Page } from 'puppeteer'
import { fontFile, fontsFor } from './fonts.ts'
import { PrintError } from './print-error.ts'

/** Bytes of a print after which memory is worth a second. */
const LARGE = 400_000

export type PrintSettings = { tagged: boolean }

/** For a print that is only to say where things stand: everything keeps its place, and only what leads there is drawn. */
const MEASURING = ':root.measuring body * { visibility: hidden !important } :root.measuring :is(a[href^="#"], a[href^="#"] *) { visibility: visible !important }'

/** Our policy and faces stand first in the head, before anything that the document says. */
function withHead(html: string, head: string): string {
  const found = /<head(?:\s[^>]*)?>/iu.exec(html)
  if (!found) throw new Error('Only a complete HTML document can be printed: this one has no <head>.')
  const at = found.index + found[0].length
  return html.slice(0, at) + head + html.slice(at)
}

/** The text holds characters that no font of the house has. */
export class MissingCharacters extends PrintError {
  readonly characters: readonly string[]
  constructor(characters: readonly string[]) {
    super(`No font of this house has ${characters.map(nameOfCharacter).join(', ')}. Nothing was printed.`)
    this.characters = characters
  }
}

export function nameOfCharacter(character: string): string {
  return `${character} (U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`
}

export class Sheet {
  readonly #page: Page
  /** Addresses that the document asked for and was refused. */
  readonly refused: string[] = []

  private constructor(page: Page) {
    this.#page = page
  }

  static async open(browser: Browser): Promise<Sheet> {
    const page = await browser.newPage()
    const sheet = new Sheet(page)
    page.on('request', (request) => void sheet.#answer(request))
    page.on('dialog', (dialog) => void dialog.dismiss())
    await Promise.all([page.setJavaScriptEnabled(false), page.setRequestInterception(true), page.emulateMediaType('print')])
    return sheet
  }

  async #answer(request: HTTPRequest): Promise<void> {
    const url = request.url()
    try {
      const font = fontFile(url)
      if (font) await request.respond({ status: 200, contentType: 'font/woff2', headers: { 'access-control-allow-origin': '*' }, body: font })
      else if (url.startsWith('data:') && !request.isNavigationRequest()) await request.continue()
      else {
        this.refused.push(url)
        // a refused navigation must leave the document where it is: any other reason would put an error page in its place
        await request.abort(request.isNavigationRequest() ? 'aborted' : 'blockedbyclient')
      }
    } catch {
      // the page was closed while the request was being answered
    }
  }

  /** Loads a document and every face it is set in; a face that fails to load is an error, not another font. `policy: false` is for the test that each defence holds alone. */
  async load(html: string, language: string, { policy: withPolicy = true } = {}): Promise<void> {
    const policy = "default-src 'none'; style-src 'unsafe-inline'; font-src https://fonts.invalid data:; img-src data:; base-uri 'none'; form-action 'none'"
    const { css, missing } = fontsFor(language, html)
    if (missing.length > 0) throw new MissingCharacters(missing)
    const head = `${withPolicy ? `<meta http-equiv="Content-Security-Policy" content="${policy}">` : ''}<style>${css}${MEASURING}</style>`
    await this.#page.setContent(withHead(html, head), { waitUntil: 'load' })
    const failed = await this.#page.evaluate(async () => {
      // a phrase is tagged with its language only where it counts as more than a plain span
      for (const phrase of document.querySelectorAll('body :is(span, bdi)[lang]:not([role])')) phrase.setAttribute('role', 'term')
      await document.fonts.ready
      // margin boxes do not load a face themselves: the sans that heads and folios use is asked for by name
      const family = getComputedStyle(document.documentElement).getPropertyValue('--sans') || '"Source Sans 3", "Last sans"'
      const heads = [...document.querySelectorAll('style')].flatMap((style) => [...(style.textContent ?? '').matchAll(/content: "([^"]*)"/g)].map((match) => match[1] ?? '')).join('')
      await Promise.all(['400', '600'].map((weight) => document.fonts.load(`${weight} 12px ${family}`, `${heads}0123456789ivxlc`)))
      await document.fonts.ready
      return [...document.fonts].filter((face) => face.status === 'error').map((face) => `${face.family} ${face.weight}`)
    })
    if (failed.length > 0) throw new Error(`The printer could not load its fonts: ${failed.join(', ')}.`)
  }

  /** What each link of the document leads to, in words, in the order of the document. */
  linkDescriptions(): Promise<string[]> {
    return this.#page.evaluate(() => [...document.querySelectorAll<HTMLAnchorElement>('body a[href]')].filter((link) => !link.closest('[hidden]')).map((link) => {
      const shown = (link.textContent ?? '').replace(/\s+/g, ' ').trim()
      const about = link.getAttribute('aria-label') ?? link.dataset['about'] ?? ''
      return (about && about !== shown ? `${about}, ${shown}` : shown) || link.href
    }))
  }

  /** Fills page numbers and shows or hides blank pages: the same changes that renderBooklet makes for this numbering. */
  async apply(numbering: { pages: Record<string, string>; blanks: string[]; runOn: string[] }): Promise<void> {
    await this.#page.evaluate(({ pages, blanks, runOn }) => {
      for (const slot of document.querySelectorAll<HTMLElement>('[data-page-of]')) slot.textContent = pages[slot.dataset['pageOf'] ?? ''] ?? '0'
      for (const blank of document.querySelectorAll<HTMLElement>('[data-blank-before]')) blank.hidden = !blanks.includes(blank.dataset['blankBefore'] ?? '')
      for (const body of document.querySelectorAll<HTMLElement>('[data-chapter]')) {
        if (runOn.includes(body.dataset['chapter'] ?? '')) body.classList.remove('four')
      }
    }, numbering)
  }

  /** The headings in order, as bookmarks name them: Chromium joins the lines of a heading without a space. */
  headings(): Promise<string[]> {
    return this.#page.evaluate(() => [...document.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6')]
      .filter((heading) => !heading.closest('[hidden], [aria-hidden="true"]'))
      .map((heading) => (heading.dataset['bookmark'] ?? heading.textContent ?? '').replace(/\s+/g, ' ').trim()))
  }

  title(): Promise<string> {
    return this.#page.title()
  }

  author(): Promise<string> {
    return this.#page.evaluate(() => document.querySelector<HTMLMetaElement>('meta[name="author"]')?.content ?? '')
  }

  /** Untagged, it is a print to measure by: the text is not in it. */
  async print(settings: PrintSettings): Promise<PDFDocument> {
    await this.#page.evaluate((measuring) => void document.documentElement.classList.toggle('measuring', measuring), !settings.tagged)
    const bytes = await this.bytes(settings)
    if (!settings.tagged && bytes.length > LARGE) await this.#forgetLayout()
    return PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: Infinity })
  }

  /** The browser keeps the pages it has laid out, half a gigabyte for a thousand: before the next print they are given back. */
  async #forgetLayout(): Promise<void> {
    const session = await this.#page.createCDPSession()
    await session.send('HeapProfiler.collectGarbage')
    await session.detach()
  }

  bytes({ tagged }: PrintSettings): Promise<Uint8Array> {
    return this.#page.pdf({ preferCSSPageSize: true, printBackground: true, tagged, outline: tagged, timeout: 0 })
  }

  async close(): Promise<void> {
    await this.#page.close().catch(() => undefined)
  }
}
