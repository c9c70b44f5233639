// Index by article, State and theme, with page numbers in print and links on a screen.

import { withoutBrackets } from '#workflows/booklet.ts'
import type { BookletData } from '#workflows/booklet-data.ts'
import { compareByName } from '#workflows/names/order.ts'
import { html, joined, type Html } from '../html.ts'
import { hung } from './front-matter.ts'
import { anchorOf, type Setting } from './setting.ts'

type Place = { id: string; about: string }
type Entry = { text: string; places: Place[] }

/** Entries in the order of the language, places in the order of the book; one place is named once. */
function collected(pairs: [string, Place][], order: (one: string, other: string) => number): Entry[] {
  const entries = new Map<string, Place[]>()
  for (const [text, place] of pairs) {
    const key = text.trim()
    if (!key) continue
    const places = entries.get(key) ?? []
    if (!places.some((each) => each.id === place.id)) places.push(place)
    entries.set(key, places)
  }
  return [...entries].map(([text, places]) => ({ text, places })).sort((one, other) => order(one.text, other.text))
}

export function indexEntries(data: BookletData, annex: string): { articles: Entry[]; states: Entry[]; themes: Entry[] } {
  const byName = compareByName(data.language) // as in the contents and the annexes: الهند stands under ه
  const place = (entry: BookletData['cases'][number], part = ''): Place => ({ id: `${anchorOf(entry)}${part}`, about: entry.state.name })
  const articles = data.cases.flatMap((entry) => entry.articles.map((article): [string, Place] => [article.title ? `${article.number}. ${article.title}` : String(article.number), place(entry)]))
  const states = [
    ...data.cases.map((entry): [string, Place] => [entry.state.name, place(entry)]),
    ...data.proposers.map((proposer): [string, Place] => [proposer.state, { id: 'annex-2', about: annex }]),
  ]
  const themes = data.cases.flatMap((entry): [string, Place][] => [[withoutBrackets(entry.aspect), place(entry)], [entry.subject.endsWith('…') ? '' : entry.subject, place(entry)]])
  return {
    articles: collected(articles, (one, other) => Number.parseInt(one, 10) - Number.parseInt(other, 10)),
    states: collected(states, byName),
    themes: collected(themes, byName),
  }
}

export function bookIndex(setting: Setting): Html {
  const { t, data } = setting
  const { articles, states, themes } = indexEntries(data, t.annex.number(2))
  const list = (entries: Entry[]) => entries.length === 0 ? html`<p>–</p>` : html`<ul class="idx">${entries.map(({ text, places }) => html`
      <li>${setting.words(text)}\u00A0\u00A0<span class="pp">${joined(places.map(({ id, about }) => setting.page(id, `${text}: ${about}`, about)), t.listComma)}</span></li>`)}
    </ul>`
  return html`<section class="page index" id="index">
  <div class="head"><h1>${t.index.head}</h1></div>
  ${hung([
    { head: t.index.byArticle, body: list(articles) },
    { head: t.index.byState, body: list(states) },
    { head: t.index.byTheme, body: list(themes) },
  ])}
</section>
`
}
