// One chapter per case, the same headings in the same order (M-36). A text that was not given says so; none is left out.

import type { BookletCase } from '#workflows/booklet-data.ts'
import { html, type Html } from '../html.ts'
import { figureSvg } from './figure-svg.ts'
import { anchorOf, hueOf, listOf, scrolls, type Setting } from './setting.ts'
import { blind } from './surface.ts'
import { resultsTable } from './results-table.ts'
import { address, extent, isWebAddress, pointsOf } from './typography.ts'

export function factRows(entry: BookletCase, { t }: Setting): [string, string][] {
  const c = t.chapter
  return [
    [c.agency, entry.agency],
    [c.aspect, entry.aspect],
    [c.articles, entry.articles.length > 0 ? c.articlesOf(entry.articles.map((article) => article.number)) : ''],
    [c.started, entry.started],
    [c.legal, entry.legalFramework],
    [c.resources, entry.resources],
    [entry.proposedBy.kind === 'State' ? c.proposedBy : c.suggestedBy, entry.proposedBy.name],
  ]
}

/** Whether the facts leave the opening page room for the State and the title. */
export function factsFitOpening(entry: BookletCase, setting: Setting): boolean {
  const tall = setting.language === 'ar' || setting.language === 'zh' ? 1.2 : 1 // their lines are 6.3 mm, not 5.25
  const lines = tall * factRows(entry, setting).reduce((sum, [, text]) => sum + Math.max(1, Math.ceil(extent(text) / 62)), 0)
  const titleLines = Math.ceil(extent(entry.state.name) / 13) * 2 + Math.ceil(extent(entry.title) / 34)
  return lines <= 19 && lines + titleLines * 1.7 <= 30
}

export function facts(entry: BookletCase, setting: Setting): Html {
  const id = anchorOf(entry)
  const rows = factRows(entry, setting)
  return html`<section class="facts" aria-labelledby="${id}-glance">
    <h2 id="${id}-glance">${setting.t.chapter.glance}</h2>
    <dl>${rows.map(([name, text]) => html`
      <div><dt>${name}</dt><dd>${text.trim() ? setting.words(text) : setting.t.notStated}</dd></div>`)}
    </dl>
  </section>`
}

export function chapterHeading(entry: BookletCase, setting: Setting): Html {
  const long = extent(entry.state.name) > 34 ? ' longest' : extent(entry.state.name) > 18 ? ' long' : ''
  const wordy = extent(entry.title) > 130 ? ' long' : ''
  return html`<h1 id="${anchorOf(entry)}-h" data-bookmark="${entry.state.name}${setting.t.middot}${entry.title}"><span class="state${long}">${setting.heading(entry.state.name)}</span> <span class="programme${wordy}">${setting.heading(entry.title)}</span></h1>`
}

export function chapter(entry: BookletCase, setting: Setting): Html {
  const id = anchorOf(entry)
  const hue = `hue-${hueOf(entry, setting.data)}`
  const onOpening = factsFitOpening(entry, setting)
  const four = onOpening && !setting.numbering.runOn.includes(id)
  return html`<article class="chapter ${hue}" aria-labelledby="${id}-h">
  <header class="opening ${hue}" id="${id}">
    ${blind(26, 88, 22)}
    <div class="body">${chapterHeading(entry, setting)}</div>
    ${onOpening && html`<div class="facts-wrap">${facts(entry, setting)}</div>`}
  </header>
  <div class="chapter-body hung ch-${id}${four ? ' four' : ''}" data-chapter="${id}">
    ${!onOpening && html`<div class="facts-flow">${facts(entry, setting)}</div>`}
    ${chapterSections(entry, setting)}
  </div>
</article>
`
}

export function chapterSections(entry: BookletCase, setting: Setting): Html {
  const { t } = setting
  const c = t.chapter
  const id = anchorOf(entry)
  const section = (name: string, head: string, body: Html) => html`<section class="s-${name}${headLines(head)}" id="${id}-${name}"><h2>${head}</h2>${body}</section>
    `
  const prose = (text: string) => html`<div class="prose">${text.trim() ? setting.prose(text) : html`<p class="unsaid">${t.notStated}</p>`}</div>`
  return html`${section('problem', c.problem, prose(entry.problem))}
    ${section('done', c.done, prose(entry.whatWasDone))}
    ${section('results', c.results, results(entry, setting))}
    ${section('challenges', c.challenges, prose(entry.challenges))}
    ${section('lessons', c.lessons, lessons(entry, setting) ?? prose(entry.lessons))}
    ${section('adapt', c.adaptation, prose(entry.adaptation))}
    ${section('assistance', c.assistance, prose(entry.technicalAssistance))}
    ${section('discussion', c.discussion, discussion(entry, setting))}
    ${section('sources', c.sources, sources(entry, setting))}
    ${agreed(entry, setting)}`
}

/** How many lines a head takes in the side column, where it lies beside a text that may be shorter. */
function headLines(head: string): string {
  const lines = Math.ceil(extent(head) / 20)
  return lines > 2 ? ' three-lines' : lines > 1 ? ' two-lines' : ''
}

function results(entry: BookletCase, setting: Setting): Html {
  const { t } = setting
  const captions = { shares: [t.figure.shares, t.figure.sharesSource], timeline: [t.figure.timeline, t.figure.timelineSource], numbers: [t.figure.numbers, t.figure.numbersSource], statements: [t.figure.statements, t.figure.statementsSource] } as const
  const [caption, source] = captions[entry.figure.kind]
  return html`<div class="prose"><p>${setting.words(t.chapter.resultsLead(entry.state.name))}</p></div>
      ${resultsTable(entry, setting)}
      <figure id="${anchorOf(entry)}-figure"${scrolls(setting)}><figcaption><b>${t.figure.figure(setting.nextFigure())}</b> ${setting.words(caption)}<span class="src">${setting.words(source)}</span></figcaption>${figureSvg(entry.figure, t, setting.rtl)}</figure>`
}

function lessons(entry: BookletCase, setting: Setting): Html | undefined {
  const points = pointsOf(entry.lessons)
  return points && html`<ul class="plain">${points.map((point) => html`<li>${setting.words(point)}</li>`)}</ul>`
}

function discussion(entry: BookletCase, setting: Setting): Html {
  const { presenters, account, discussedOn } = entry.discussion
  const c = setting.t.chapter
  const said = [presenters.length > 0 && c.presented(listOf(presenters, setting.t)), discussedOn && c.discussedOn(discussedOn)].filter(Boolean).join(setting.language === 'zh' ? '' : ' ')
  if (!said && !account.trim()) return html`<div class="prose"><p class="unsaid">${setting.t.notStated}</p></div>`
  return html`<div class="prose">${said && html`<p class="said">${setting.words(said)}</p>`}${setting.prose(account)}</div>`
}

function sources(entry: BookletCase, setting: Setting): Html {
  const id = anchorOf(entry)
  if (entry.sources.length === 0) return html`<div class="prose"><p class="unsaid">${setting.t.notStated}</p></div>`
  return html`<ol class="notes">${entry.sources.map(({ title, url }, index) => html`
        <li id="${id}-n${index + 1}"><span class="n">${index + 1}</span><span>${title.trim() && title.trim() !== url.trim() && html`${setting.words(title)} `}${url.trim() && sourceLink(url.trim(), title)}</span></li>`)}
      </ol>`
}

function sourceLink(url: string, title: string): Html {
  return isWebAddress(url) ? html`<a class="url" href="${url}" data-about="${title}">${address(url)}</a>` : html`<span class="url">${url}</span>`
}

function agreed(entry: BookletCase, { t, words }: Setting): Html | false {
  return entry.clearance.sha256 !== '' && html`<p class="credit">${words(t.chapter.agreed(entry.state.name, entry.clearance.clearedOn))}</p>`
}
