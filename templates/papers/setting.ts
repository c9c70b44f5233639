// What every paper is set with: its words, its moments, lists of facts and files, all in one language and on one sheet.

import { dayIn } from '#workflows/booklet-dates.ts'
import { directionOf, type Language } from '#workflows/languages.ts'
import { momentIn, localOf } from '#workflows/moments.ts'
import { stateName } from '#workflows/names/index.ts'
import { html, type Html, type HtmlValue } from '../html.ts'
import { isolated, unmarked, withIsolates } from '../isolated.ts'
import { momentOnPaper } from '../moment.ts'
import { LANGUAGE_TAGS, paperDocument } from '../printer/paper.ts'
import { makeWords, type Facts, type KeyOf, type SameKeys, type Words } from '../words.ts'
import { ar } from './texts/ar.ts'
import { en } from './texts/en.ts'
import { es } from './texts/es.ts'
import { fr } from './texts/fr.ts'
import { ru } from './texts/ru.ts'
import { zh } from './texts/zh.ts'

type Texts = typeof en
const TEXTS: Record<Language, SameKeys<Texts>> = { ar, zh, en, fr, ru, es }

/** `zone`: of the place where the session meets. */
export type SessionOnPaper = { number: number; place: string; zone: string }
export type FileOnPaper = { name: string; bytes: number }
/** `language`: the one it is to be read in; `html`: what is printed. */
export type WrittenPaper = { title: string; language: Language; html: string }

/** "Nusa Dua" of "Nusa Dua, Indonesia": the name that stands beside an hour. */
const hostOf = (session: SessionOnPaper) => session.place.split(',')[0]!.trim()

export function settingFor(language: Language, session: SessionOnPaper) {
  const words = makeWords(language, TEXTS[language]) as Words<Texts>
  const say = (key: KeyOf<Texts>, facts: Facts = {}): Html => withIsolates(words(key, facts))
  const host = hostOf(session)
  return {
    language, words, say,
    /** In a zone of its own, or in that of the session; marked, to be put into a sentence. */
    markedMoment: (instant: string, zone = session.zone) => momentOnPaper(instant, { zone, language, ...(zone === session.zone ? { host } : {}) }),
    moment: (instant: string) => withIsolates(momentOnPaper(instant, { zone: session.zone, language, host })),
    day: (instant: string) => dayIn(instant.slice(0, 10), language),
    hour: (instant: string, zone = session.zone, seconds = false) => momentIn(instant, zone, language, seconds).time,
    dayThere: (instant: string, zone: string) => dayIn(localOf(instant, zone).slice(0, 10), language),
    offset: (instant: string) => isolated(momentIn(instant, session.zone, language).offset),
    host: isolated(host),
    session: say('common.session', { number: session.number, place: isolated(session.place) }),
    state: (iso3: string) => stateName(iso3, language),
    /** What stands in brackets behind a name. */
    within: (what: string) => say('common.within', { what: isolated(what) }),
    list: (items: readonly HtmlValue[]) => items.flatMap((item, index) => (index === 0 ? [item] : [words('common.comma'), item])),
    page: (title: string, body: Html): WrittenPaper => ({ title: unmarked(title), language, html: paperDocument({ title: unmarked(title), language, author: words('common.sender'), body: html`<p class="letterhead">${words('common.sender')}</p>
${body}` }) }),
  }
}
export type Setting = ReturnType<typeof settingFor>

/** A text of another's, each line on its own; its language is said where it is known, and its direction is its own. */
export function theirs(text: string, language?: Language): Html {
  const lines = withIsolates(isolated(text))
  return language ? html`<bdi lang="${LANGUAGE_TAGS[language]}" dir="${directionOf(language)}">${lines}</bdi>` : lines
}

/** Paragraphs of another's text, in its own language and direction. */
export function paragraphs(text: string, language: Language): Html {
  const parts = text.split(/\n\s*\n/u).map((part) => part.trim()).filter(Boolean)
  return html`<div class="theirs" lang="${LANGUAGE_TAGS[language]}" dir="${directionOf(language)}">${parts.map((part) => html`<p>${withIsolates(isolated(part))}</p>\n`)}</div>`
}

/** Facts as label and value; what has no value is left out. */
export function factList(rows: readonly (readonly [label: string, value: HtmlValue] | false)[]): Html {
  return html`<dl>${rows.filter((row) => row !== false).map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>\n`)}</dl>`
}

export function fileTable({ words, say }: Setting, files: readonly FileOnPaper[], caption: string): Html {
  return html`<table><caption>${caption}</caption><thead><tr><th scope="col">${words('common.file')}</th><th scope="col">${words('common.size')}</th></tr></thead>
<tbody>${files.map(({ name, bytes }) => html`<tr><th scope="row">${theirs(name)}</th><td>${say('common.kilobytes', { number: Math.max(1, Math.ceil(bytes / 1024)) })}</td></tr>\n`)}</tbody></table>`
}
