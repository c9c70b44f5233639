// One proposal of the dossier: its sections as in the form, in the language they were submitted in; the State's view; the names of its files.

import { LANGUAGE_NAMES, type Language } from '#workflows/languages.ts'
import type { Content, SectionKey } from '#workflows/proposal-form.ts'
import { html, type Html } from '../html.ts'
import { withIsolates } from '../isolated.ts'
import { factList, fileTable, paragraphs, theirs, type FileOnPaper, type Setting } from './setting.ts'

export type StateViewOnPaper = {
  view: { comment: string; agrees: boolean; wouldPresent: string; givenBy: string; givenAt: string } | null
  statement: FileOnPaper[]
  until: string | null
  zone: string
}
export type ChapterOnPaper = {
  reference: string
  iso3: string
  title: string
  proponent: { kind: 'State' | 'observer'; name: string }
  articles: number[]
  language: Language
  sections: { key: SectionKey; value: Content[SectionKey] }[]
  files: FileOnPaper[]
  /** Null where the State proposed the case itself. */
  asked: StateViewOnPaper | null
}

export function chapterOf(setting: Setting, item: ChapterOnPaper, anchor: string): Html {
  const { words } = setting
  const observer = item.proponent.kind === 'observer'
  return html`<section class="chapter"><h2 id="${anchor}">${setting.state(item.iso3)}${words('common.colon')}${theirs(item.title, item.language)}</h2>
${factList([
    [words('common.reference'), theirs(item.reference)],
    [words(observer ? 'common.suggestedBy' : 'common.proposedBy'), theirs(observer ? item.proponent.name : setting.state(item.iso3))],
    item.articles.length > 0 && [words('dossier.articles'), setting.list(item.articles)],
    [words('dossier.language'), theirs(LANGUAGE_NAMES[item.language])],
  ])}
${item.sections.map(({ key, value }) => html`<h3>${words(`sections.${key}`)}</h3>\n${sectionValue(setting, value, item.language)}\n`)}
${item.asked && stateView(setting, item.asked)}
${item.files.length > 0 && html`${fileTable(setting, item.files, words('common.files'))}<p class="small">${words('dossier.filesSay')}</p>`}</section>
`
}

function sectionValue(setting: Setting, value: Content[SectionKey], language: Language): Html {
  if (typeof value === 'string') return paragraphs(value, language)
  const results = value.filter((one) => typeof one === 'object')
  return results.length > 0 ? resultTable(setting, results, language) : html`<ul>${value.map((one) => html`<li>${theirs(String(one))}</li>\n`)}</ul>`
}

function resultTable({ words }: Setting, results: Content['results'], language: Language): Html {
  return html`<table><thead><tr><th scope="col">${words('dossier.result')}</th><th scope="col">${words('dossier.year')}</th><th scope="col">${words('dossier.source')}</th></tr></thead>
<tbody>${results.map(({ text, year, source }) => html`<tr><td>${theirs(text, language)}</td><td>${year ? theirs(year) : '–'}</td><td>${source ? theirs(source) : '–'}</td></tr>\n`)}</tbody></table>`
}

/** Silence is said to be silence (M-21). */
function stateView(setting: Setting, { view, statement, until, zone }: StateViewOnPaper): Html {
  const { words, say, markedMoment } = setting
  const answer = (value: string) => words(value === 'yes' ? 'dossier.yes' : value === 'no' ? 'dossier.no' : 'dossier.undecided')
  return html`<h3>${words('dossier.view')}</h3>
${view === null
    ? html`<p>${words('dossier.viewNone')}${until !== null && html` ${say('dossier.viewUntil', { until: markedMoment(until, zone) })}`}</p>`
    : html`${factList([
      [words('dossier.agrees'), answer(view.agrees ? 'yes' : 'no')],
      [words('dossier.wouldPresent'), answer(view.wouldPresent)],
      [words('dossier.givenBy'), theirs(view.givenBy)],
      [words('dossier.givenOn'), withIsolates(markedMoment(view.givenAt, zone))],
    ])}${view.comment && html`<p dir="auto">${theirs(view.comment)}</p>`}`}
${statement.length > 0 && fileTable(setting, statement, words('dossier.statement'))}`
}
