// A sheet of writing paper: letters, notes verbales, receipts and records are all set in this one sober style.

import { directionOf, type Language } from '#workflows/languages.ts'
import { html, raw, type Html } from '../html.ts'

const STYLE = `
@page { size: A4; margin: 28mm 25mm 26mm 25mm; font-family: "Source Sans 3", "Amiri", "Noto Sans SC", "Last sans"; font-size: 8.5pt; color: #4a5761;
  @bottom-center { content: counter(page) " / " counter(pages); vertical-align: top; padding-top: 8mm; } }
*, *::before, *::after { box-sizing: border-box; }
:root { --serif: "Source Serif 4", "Amiri", "Noto Serif SC", "Last serif"; --sans: "Source Sans 3", "Amiri", "Noto Sans SC", "Last sans"; --ink: #1a2126; --soft: #4a5761; --hue: #17303f;
  font: 400 11pt/5.6mm var(--serif); color: var(--ink); font-variant-numeric: lining-nums; font-synthesis: none; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
:root:lang(ar) { --serif: "Amiri", "Source Serif 4", "Noto Serif SC", "Last serif"; --sans: "Amiri", "Source Sans 3", "Noto Sans SC", "Last sans"; font-size: 13pt; line-height: 6.6mm; font-variant-numeric: normal; }
:root:lang(zh) { --serif: "Noto Serif SC", "Source Serif 4", "Amiri", "Last serif"; --sans: "Noto Sans SC", "Source Sans 3", "Amiri", "Last sans"; line-height: 6.3mm; }
body { margin: 0; overflow-wrap: anywhere; orphans: 3; widows: 3; }
@media screen { body { max-inline-size: 170mm; margin: 12mm auto; padding-inline: 5mm; } }
h1, h2, h3, p, ul, ol, dl, dd, table { margin: 0; padding: 0; }
h1 { font: 400 17pt/7.5mm var(--serif); color: var(--hue); margin-block-end: 6mm; text-wrap: balance; break-after: avoid; }
h2 { font: 600 11pt/5.6mm var(--sans); color: var(--hue); margin-block: 6mm 1.5mm; break-after: avoid; }
h3 { font: 600 10pt/5.6mm var(--sans); margin-block: 4mm 1mm; break-after: avoid; }
:lang(ar) :is(h2, h3, dt, th) { font-weight: 700; }
p + p, ul + p, ol + p, p + ul, p + ol { margin-block-start: 3mm; }
ul, ol { padding-inline-start: 6mm; }
a { color: inherit; text-decoration: none; }
dl { display: grid; grid-template-columns: 42mm 1fr; column-gap: 5mm; row-gap: 1.2mm; margin-block: 4mm; }
dl > div { display: contents; }
dt { font: 600 9.5pt/5.6mm var(--sans); color: var(--soft); }
table { inline-size: 100%; border-collapse: separate; border-spacing: 0; font: 400 9.5pt/4.8mm var(--sans); margin-block: 4mm; }
th, td { text-align: start; vertical-align: baseline; padding: 1.4mm 0; padding-inline-end: 4mm; border-block-end: .35pt solid #c9d0d5; font-weight: 400; }
thead th { font-weight: 600; color: var(--hue); border-block-start: 1.2pt solid var(--hue); border-block-end: .6pt solid var(--hue); }
caption { text-align: start; font: 600 9.5pt/4.8mm var(--sans); color: var(--hue); padding-block-end: 1.5mm; }
thead { display: table-header-group; } tr { break-inside: avoid; }
.letterhead { font: 400 9.5pt/4.8mm var(--sans); color: var(--soft); border-block-end: .6pt solid var(--hue); padding-block-end: 3mm; margin-block-end: 9mm; }
.reference { font: 400 9.5pt/4.8mm var(--sans); color: var(--soft); margin-block-end: 6mm; }
.hash, .mono { font: 400 8.5pt/4.6mm var(--sans); font-variant-numeric: tabular-nums; direction: ltr; unicode-bidi: isolate; overflow-wrap: anywhere; }
.small { font: 400 9pt/4.6mm var(--sans); color: var(--soft); }
.proof { break-inside: avoid; } .checked { display: grid; grid-template-columns: 1fr 36mm; column-gap: 4mm; align-items: start; } .checked dl { margin-block-start: 0; grid-template-columns: 28mm 1fr; } .qr { inline-size: 40mm; block-size: 40mm; margin: -4mm; }
.signature { margin-block-start: 12mm; break-inside: avoid; }
.addressee { margin-block-end: 9mm; }
.kind { font: 600 9.5pt/4.8mm var(--sans); color: var(--soft); margin-block-end: 1mm; break-after: avoid; }
.chapter { break-before: page; }
.chapter > h2 { font: 400 15pt/7mm var(--serif); margin-block: 0 4mm; text-wrap: balance; }
.slot { break-inside: avoid; } p:has(+ ul) { break-after: avoid; }
.contents { padding-inline-start: 0; list-style: none; } .contents li { margin-block-end: 1.2mm; }
.contents a { display: grid; grid-template-columns: 1fr 10mm; column-gap: 6mm; align-items: end; } .contents .page { font: 400 9.5pt/5.6mm var(--sans); font-variant-numeric: tabular-nums; text-align: end; color: var(--soft); }
:is(.theirs, :is(h2, li) bdi)[lang]:lang(ar) { font-family: "Amiri", var(--serif); } :is(.theirs, :is(h2, li) bdi)[lang]:lang(zh) { font-family: "Noto Serif SC", var(--serif); } :root:lang(ar) :is(.theirs, :is(h2, li) bdi)[lang]:not(:lang(ar), :lang(zh)) { font-family: "Source Serif 4", var(--serif); }
:root:not(:lang(ar)) .theirs:lang(ar) { font-size: 13pt; line-height: 6.6mm; } :root:lang(ar) .theirs:not(:lang(ar)) { font-size: 11pt; line-height: 5.6mm; }
.counts th[scope="col"] { font-size: 8.5pt; padding-inline-end: 2mm; } .counts th:first-child { inline-size: 44%; } .counts td { font-variant-numeric: tabular-nums; padding-inline-end: 2mm; }
:root:lang(ar) :is(dt, table, caption, .letterhead, .small, .reference, .kind) { font-size: 11.5pt; line-height: 6mm; }
:root:lang(ar) :is(h2, h3, .kind) { font-size: 13pt; line-height: 6.6mm; } :root:lang(ar) tbody th { font-weight: 400; } :root:lang(ar) .chapter > h2 { font-size: 17pt; line-height: 8mm; } :root:lang(ar) .hash { font-size: 9pt; }
`

export const LANGUAGE_TAGS: Record<Language, string> = { ar: 'ar', zh: 'zh-Hans', en: 'en', fr: 'fr', ru: 'ru', es: 'es' }

/** A complete A4 document around a body. The first heading of the body should be an <h1>; classes: letterhead, reference, hash, small, signature. */
export function paperDocument({ title, language, body, author }: { title: string; language: Language; body: Html; author?: string }): string {
  return html`<!doctype html>
<html lang="${LANGUAGE_TAGS[language]}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<title>${title}</title>
${author && html`<meta name="author" content="${author}">
`}<style>${raw(STYLE)}</style>
</head>
<body>${body}</body>
</html>
`.toString()
}
