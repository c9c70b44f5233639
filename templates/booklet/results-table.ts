import type { BookletCase } from '#workflows/booklet-data.ts'
import { html, type Html } from '../html.ts'
import { anchorOf, scrolls, type Setting } from './setting.ts'
import { extent } from './typography.ts'

/** The reported results in full, in the proposer's order. A column that no result fills is left out. */
export function resultsTable(entry: BookletCase, setting: Setting): Html {
  const { t, words } = setting
  if (entry.results.length === 0) return html`<div class="prose"><p class="unsaid">${t.notStated}</p></div>`
  const years = entry.results.some((result) => result.year.trim() !== '')
  const sources = entry.results.some((result) => result.source.trim() !== '')
  const long = entry.results.length > 9 || entry.results.reduce((sum, result) => sum + extent(result.text), 0) > 1200
  return html`<div class="tbl${long ? ' long' : ''}" id="${anchorOf(entry)}-table"${scrolls(setting)}><table>
        <caption><b>${t.figure.table(setting.nextTable())}</b> ${t.chapter.tableCaption}</caption>
        <thead><tr><th scope="col">${t.columns.result}</th>${years && html`<th scope="col" class="year">${t.columns.year}</th>`}${sources && html`<th scope="col" class="source">${t.columns.source}</th>`}</tr></thead>
        <tbody>${entry.results.map((result) => html`
          <tr><th scope="row">${words(result.text)}</th>${years && html`<td class="year">${result.year.trim() ? words(result.year) : '–'}</td>`}${sources && html`<td class="source">${sourceOf(result.source, entry, setting)}</td>`}</tr>`)}
        </tbody></table></div>`
}

/** A source that the chapter lists is named by its note; another is printed as it was given. */
function sourceOf(source: string, entry: BookletCase, setting: Setting): Html {
  const given = source.trim()
  if (!given) return html`–`
  const at = entry.sources.findIndex((each) => each.url.trim() === given || each.title.trim() === given)
  if (at < 0) return setting.words(given)
  return html`<a href="#${anchorOf(entry)}-n${at + 1}" data-about="${setting.t.chapter.note(at + 1)}">${at + 1}</a>`
}
