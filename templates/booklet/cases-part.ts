// The page before the cases, and the cases in brief.

import { withoutBrackets } from '#workflows/booklet.ts'
import type { BookletCase } from '#workflows/booklet-data.ts'
import { html, type Html } from '../html.ts'
import { hung } from './front-matter.ts'
import { anchorOf, blankBefore, scrolls, type Setting } from './setting.ts'
import { blind } from './surface.ts'

export function part(setting: Setting): Html {
  const { t, data, words } = setting
  return html`${blankBefore('part', setting)}<section class="part" id="part">
  ${blind(26, 128, 31)}
  <div class="body"><h1>${t.part.head}</h1><p class="lead">${words(t.part.lead(data.cases.length))}</p></div>
</section>
`
}

export function overview(setting: Setting): Html {
  const { t, data, words } = setting
  const c = t.chapter
  const headings = [c.glance, c.problem, c.done, c.results, c.challenges, c.lessons, c.adaptation, c.assistance, c.discussion, c.sources]
  const long = data.cases.length > 8
  return html`<section class="page overview" id="overview">
  <div class="head"><h1>${t.brief.head}</h1></div>
  ${hung([
    { head: t.brief.how, body: html`<p>${words(t.brief.howText)}</p>
      <div class="tbl${long ? ' long' : ''}" id="t-over"${scrolls(setting)}><table>
        <caption><b>${t.figure.table(setting.nextTable())}</b> ${t.brief.caption(data.cases.length)}</caption>
        <thead><tr><th scope="col">${t.columns.state}</th><th scope="col">${t.columns.programme}</th><th scope="col">${t.columns.aspect}</th><th scope="col">${t.columns.articles}</th></tr></thead>
        <tbody>${data.cases.map((entry) => html`
          <tr><th scope="row"><a href="#${anchorOf(entry)}">${words(entry.state.name)}</a></th><td>${words(entry.title)}</td><td>${words(themeOf(entry))}</td><td class="numbers">${listNumbers(entry.articles.map((article) => article.number), t.listComma)}</td></tr>`)}
        </tbody></table></div>` },
    { head: t.brief.headings, body: html`<p>${words(t.brief.reading)}</p><ul class="plain tight headings">${headings.map((head) => html`<li>${head}</li>`)}</ul>` },
  ])}
</section>
`
}

/** The subject whole: what a running head has cut short is said in full here. */
function themeOf({ subject, aspect }: BookletCase): string {
  return (subject.endsWith('…') ? withoutBrackets(aspect) : subject.trim()) || '–'
}

function listNumbers(numbers: number[], comma: string): string {
  return numbers.length > 0 ? numbers.join(comma) : '–'
}
