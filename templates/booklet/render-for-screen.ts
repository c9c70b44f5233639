// The same booklet for a screen: accessible, without scripts or pages, with anchors that stay (M-36, M-37).

import { readFileSync } from 'node:fs'
import type { BookletData } from '#workflows/booklet-data.ts'
import { templateFile } from '../files.ts'
import { html, raw, type Html } from '../html.ts'
import { annexes } from './annexes.ts'
import { bookIndex } from './book-index.ts'
import { overview } from './cases-part.ts'
import { chapterHeading, chapterSections, facts } from './chapter.ts'
import { colophon } from './colophon.ts'
import { contents, foreword, imprint, notes, thanks } from './front-matter.ts'
import { anchorOf, hueOf, settingFor, type Setting } from './setting.ts'

const STYLE = readFileSync(templateFile('booklet/screen.css'), 'utf8')

export function renderBookletForScreen(data: BookletData): string {
  const setting = settingFor(data, 'screen')
  const { t, words } = setting
  const body = [
    html`<header class="masthead" id="title">
  <p class="issuer">${t.issuer}</p>
  <h1>${words(data.title)}</h1>
  <p class="sub">${t.subtitle(data.session.ordinal)}</p>
  <p class="edition">${t.edition}. ${words([data.session.place, data.session.dates].filter(Boolean).join(t.listComma))}</p>
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
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<title>${data.title}</title>
<style>${raw(STYLE)}</style>
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
  ${facts(entry, setting)}
  <div class="hung">${chapterSections(entry, setting)}</div>
</article>
`
}
