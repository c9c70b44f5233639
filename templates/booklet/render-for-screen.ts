// The same booklet for a screen: accessible, without scripts or pages, with anchors that stay (M-36, M-37).

import { readFileSync } from 'node:fs'
import type { BookletData } from '#workflows/booklet-data.ts'
import { templateFile } from '../files.ts'
import { html, raw, type Html, type HtmlValue } from '../html.ts'
import { fontFile, fontsFor } from '../printer/fonts.ts'
import { parseRange } from '../printer/font-files.ts'
import { isCovered } from '../printer/font-coverage.ts'
import { annexes } from './annexes.ts'
import { bookIndex } from './book-index.ts'
import { overview } from './cases-part.ts'
import { chapterHeading, chapterSections, facts } from './chapter.ts'
import { colophon } from './colophon.ts'
import { contents, foreword, imprint, notes, thanks } from './front-matter.ts'
import { anchorOf, hueOf, placeAndDays, settingFor, type Setting } from './setting.ts'

const STYLE = readFileSync(templateFile('booklet/screen.css'), 'utf8')

/** Weights of the screen's sheet. Of Arabic and Chinese faces, which are large, the upright text face alone is taken. */
const TAKEN = /font-weight:\s*(?:300|400|600);/u
const LARGE = /font-family:\s*["'](?:Amiri|Noto Serif SC)["'];/u
const LEFT_OUT = /font-style:\s*italic;|font-family:\s*["'](?:Noto Sans SC|Last sans)["'];/u

/**
 * The pinned faces that this text needs, inside the file itself: it is kept for good, asks nothing of any address, and reads the
 * same on a machine without a face for its language.
 */
function facesWithin(language: string, text: string): string {
  const characters = [...new Set(text)].map((character) => character.codePointAt(0)!)
  const rules = fontsFor(language, text).css.match(/@font-face\s*\{[^}]*\}/gu) ?? []
  return rules.filter((rule) => {
    if (LEFT_OUT.test(rule) || !(LARGE.test(rule) ? /font-weight:\s*400;/u : TAKEN).test(rule)) return false
    const range = /unicode-range:\s*([^;]*);/u.exec(rule)?.[1]
    return range === undefined || characters.some((character) => isCovered(parseRange(range), character))
  }).map((rule) => rule.replace('font-display: block;', 'font-display: swap;').replace(/url\(([^)]+)\)/u, (_, address: string) => `url(data:font/woff2;base64,${fontFile(address)!.toString('base64')})`)).join('\n')
}

export function renderBookletForScreen(data: BookletData): string {
  const setting = settingFor(data, 'screen')
  const { t, words } = setting
  const body = [
    html`<header class="masthead" id="title">
  <p class="issuer">${t.issuer}</p>
  <h1>${words(data.title)}</h1>
  <p class="sub">${t.subtitle(data.session.ordinal)}</p>
  <p class="edition">${t.edition}. ${words(placeAndDays(setting))}</p>
  ${data.draft && html`<p class="draft">${t.draft}. ${t.colophon.notIssued}</p>`}
</header>
`,
    contents(setting),
    html`<main id="main">\n`,
    foreword(setting), thanks(setting), notes(setting), overview(setting),
    data.cases.map((entry) => chapterForScreen(entry, setting)),
    annexes(setting), bookIndex(setting), imprint(setting), colophon(setting),
    html`</main>\n`,
  ]
  return html`<!doctype html>
<html lang="${t.tag}" dir="${setting.rtl ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'">
<title>${data.title}</title>
<style>${raw(`${facesWithin(data.language, textOf(body))}\n${STYLE}`)}</style>
</head>
<body>
<a class="skip" href="#main">${t.contents.skip}</a>
${body}</body>
</html>
`.toString()
}

function chapterForScreen(entry: BookletData['cases'][number], setting: Setting): Html {
  const id = anchorOf(entry)
  return html`<article class="chapter hue-${hueOf(entry, setting.data)}" id="${id}" aria-labelledby="${id}-h">
  ${chapterHeading(entry, setting)}
  ${factsOnScreen(entry, setting)}
  <div class="hung">${chapterSections(entry, setting)}</div>
</article>
`
}

/** Named by its chapter, too: "At a glance" alone would name as many regions as there are cases. On paper they are not jumped between. */
function factsOnScreen(entry: BookletData['cases'][number], setting: Setting): Html {
  const id = anchorOf(entry)
  return raw(facts(entry, setting).toString().replace(`aria-labelledby="${id}-glance"`, `aria-labelledby="${id}-h ${id}-glance"`))
}

/** What is read, without the markup. */
const textOf = (body: HtmlValue) => html`${body}`.toString().replaceAll(/<[^>]*>/g, '')
