import type { BookletCase } from '#workflows/booklet-data.ts'
import { html, type Html } from '../html.ts'
import { anchorOf, scrolls, type Setting } from './setting.ts'
import { extent } from './typography.ts'

/**
 * The reported results in full, in the proposer's order. A column says something or is left out: the years when most results
 * have one or the text does not say it; the sources when they differ. One source for all is named once, under the caption.
 */
export function resultsTable(entry: BookletCase, setting: Setting): Html {
  const { t, words } = setting
  const { results } = entry
  if (results.length === 0) return html`<div class="prose"><p class="unsaid">${t.notStated}</p></div>`
  const dated = results.filter((result) => result.year.trim() !== '')
  const years = dated.length * 2 > results.length || dated.some((result) => !result.text.includes(result.year.trim()))
  const named = new Set(results.map((result) => result.source.trim()))
  const sources = named.size > 1
  const one = results[0]?.source.trim() ?? ''
  const long = results.length > 9 || results.reduce((sum, result) => sum + extent(result.text), 0) > 1200
  return html`<div class="tbl${long ? ' long' : ''}" id="${anchorOf(entry)}-table"${scrolls(setting)}><table>
        <caption><b>${t.figure.table(setting.nextTable())}</b> ${t.chapter.tableCaption}${!sources && one && html`<span class="src">${t.columns.source}${t.colon}${sourceOf(one, entry, setting)}</span>`}</caption>
        <thead><tr><th scope="col">${t.columns.result}</th>${years && html`<th scope="col" class="year">${t.columns.year}</th>`}${sources && html`<th scope="col" class="source">${t.columns.source}</th>`}</tr></thead>
        <tbody>${results.map((result) => html`
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
