// The booklet as one HTML document for print (M-36): data in, HTML out, nothing live.

import { readFileSync } from 'node:fs'
import type { BookletData } from '#workflows/booklet-data.ts'
import { templateFile } from '../files.ts'
import { html, raw } from '../html.ts'
import { annexes } from './annexes.ts'
import { bookIndex } from './book-index.ts'
import { overview, part } from './cases-part.ts'
import { chapter } from './chapter.ts'
import { colophon } from './colophon.ts'
import { editionStyle } from './edition-style.ts'
import { contents, cover, foreword, imprint, notes, thanks, titlePage } from './front-matter.ts'
import type { Numbering, Plan } from './numbering.ts'
import { anchorOf, blankBefore, settingFor } from './setting.ts'

const STYLE = readFileSync(templateFile('booklet/booklet.css'), 'utf8')

/** Without a numbering the page slots hold noughts, and a hidden list links to every place whose page is to be read. */
export function renderBooklet(data: BookletData, numbering?: Numbering): string {
  const setting = settingFor(data, 'print', numbering)
  const { t } = setting
  // The order of writing is the order of the book: figures and tables are counted as they are written.
  const body = [
    cover(setting), titlePage(setting), imprint(setting), foreword(setting), thanks(setting), contents(setting), notes(setting),
    part(setting), overview(setting),
    data.cases.map((entry) => [blankBefore(anchorOf(entry), setting), chapter(entry, setting)]),
    annexes(setting), bookIndex(setting), colophon(setting),
  ]
  return html`<!doctype html>
<html lang="${t.tag}" dir="${setting.rtl ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<title>${data.title}</title>
<meta name="author" content="${t.issuer}">
<style>${raw(STYLE)}</style>
<style>${raw(editionStyle(setting))}</style>
</head>
<body>
${!numbering && html`<nav id="measure" hidden>${placesOf(data).map((id) => html`<a href="#${id}"></a>`)}</nav>
`}${data.draft && html`<div class="draft-mark" aria-hidden="true"><span>${t.draft}</span></div>
`}${body}</body>
</html>
`.toString()
}

/** Every place whose page is asked for. */
function placesOf(data: BookletData): string[] {
  const chapters = data.cases.map(anchorOf)
  return [...planOf(data).stations.map((station) => station.id), ...chapters.flatMap((id) => [`${id}-results`, `${id}-challenges`])]
}

/** Which pages ask for which side: openings, the part page and annex I a recto, the colophon a verso. */
export function planOf(data: BookletData): Plan {
  const any = (id: string) => ({ id, side: 'any' as const })
  const recto = (id: string) => ({ id, side: 'recto' as const })
  const chapters = data.cases.map(anchorOf)
  return {
    stations: [
      recto('title'), any('foreword'), any('thanks'), any('contents'), any('notes'), recto('part'), any('overview'),
      ...chapters.map(recto), recto('annex-1'), any('annex-2'), any('annex-3'), any('index'), { id: 'colophon', side: 'verso' },
    ],
    chapters,
    titlePage: 'title',
    partPage: 'part',
  }
}
