// Cover to explanatory notes.

import { html, type Html, type HtmlValue } from '../html.ts'
import { anchorOf, blankBefore, hueOf, listOf, placeAndDays, type Setting } from './setting.ts'
import { blind } from './surface.ts'
import { extent } from './typography.ts'

export function hung(sections: { head: HtmlValue; body: HtmlValue; id?: string }[]): Html {
  return html`<div class="hung">${sections.map(({ head, body, id }) => html`
    <section${id && html` id="${id}"`}><h2>${head}</h2>${body}</section>`)}
  </div>`
}

export function cover(setting: Setting): Html {
  const { data, t, words, heading } = setting
  const long = extent(data.title) > (data.language === 'ru' ? 40 : 47) ? ' long' : ''
  return html`<section class="cover" id="cover" aria-label="${t.cover}">
  ${blind(150, 246, 29)}
  <div class="body">
    <p class="issuer">${heading(t.issuer)}</p>
    <p class="h1${long}">${heading(data.title)}</p>
    <p class="sub">${heading(t.subtitle(data.session.ordinal))}</p>
  </div>
  ${data.draft && html`<div class="draft-cover" aria-hidden="true">${t.draft}</div>`}
  <div class="foot"><span>${t.edition}</span><span><strong>${words(placeAndDays(setting))}</strong>${data.draft && html`<span>${t.draft}</span>`}</span></div>
</section>
`
}

export function titlePage(setting: Setting): Html {
  const { data, t, heading } = setting
  return html`${blankBefore('title', setting)}<section class="title-page" id="title">
  <p class="issuer">${heading(t.issuer)}</p>
  <h1>${heading(data.title)}</h1>
  <p class="sub">${heading(t.subtitle(data.session.ordinal))}</p>
  <p class="foot">${t.publishedIn}</p>
</section>
`
}

export function imprint({ data, t, words, prose }: Setting): Html {
  const sections = t.imprint.sections.map(({ head, text }) => ({ head, body: html`<p>${words(text)}</p>` }))
  if (data.corrigendum.trim()) sections.unshift({ head: t.imprint.corrigendum, body: html`<div>${prose(data.corrigendum)}</div>` })
  return html`<section class="imprint front" id="imprint" aria-label="${t.imprint.label}">${hung(sections)}</section>
`
}

export function foreword({ data, t, words }: Setting): Html {
  const given = data.foreword.map((text) => text.trim()).filter(Boolean)
  const [lead, ...rest] = given.length > 0 ? given : t.foreword.standing
  return html`<section class="page front" id="foreword">
  <div class="head drop"><h1>${t.foreword.head}</h1></div>
  <div class="hung prose"><p class="lead">${words(lead ?? '')}</p>${rest.map((text) => html`<p>${words(text)}</p>`)}</div>
</section>
`
}

export function thanks({ data, t, words }: Setting): Html {
  const states = [...new Set(data.cases.map((entry) => entry.state.name))]
  const donors = data.donors.length === 0
    ? html`<p>${words(t.thanks.fundsNone)}</p>`
    : html`<p>${words(t.thanks.fundsLead)}</p><ul class="plain">${data.donors.map((donor) => html`<li>${words(t.thanks.donation(donor.name, donor.amount, donor.recordedOn))}</li>`)}</ul>`
  return html`<section class="page front" id="thanks">
  <div class="head drop"><h1>${t.thanks.head}</h1></div>
  ${hung([
    { head: t.thanks.funds, body: donors },
    ...(states.length > 0 ? [{ head: t.thanks.programmes, body: html`<p>${words(t.thanks.programmesText(listOf(states, t)))}</p>` }] : []),
    { head: t.thanks.proposals, body: html`<p>${words(t.thanks.proposalsText)}</p>` },
    { head: t.thanks.consultation, body: html`<p>${words(t.thanks.consultationText)}</p>` },
  ])}
</section>
`
}

export function contents(setting: Setting): Html {
  const { data, t, medium } = setting
  const row = (id: string, text: HtmlValue, className: HtmlValue = '') => medium === 'print'
    ? html`<li${className && html` class="${className}"`}><a href="#${id}"><span class="pg" data-page-of="${id}">${setting.slot(id)}</span><span>${text}</span></a></li>`
    : html`<li${className && html` class="${className}"`}><a href="#${id}">${text}</a></li>`
  const cases = data.cases.map((entry) => row(anchorOf(entry),
    html`<span class="state">${setting.words(entry.state.name)}</span> <span class="programme">${setting.words(entry.title)}</span>`, `hue-${hueOf(entry, data)}`))
  const annex = (number: 1 | 2 | 3, head: string) => row(`annex-${number}`, html`${t.annex.entry(number)}${head}`)
  return html`<nav class="page front contents" id="contents" aria-label="${t.contents.head}">
  <div class="head"><h1>${t.contents.head}</h1></div>
  ${hung([
    { head: t.contents.front, body: html`<ol>${row('foreword', t.foreword.head)}${row('thanks', t.thanks.head)}${row('notes', t.notes.head)}</ol>` },
    { head: t.contents.cases, body: html`<ol>${row('overview', t.brief.head)}</ol><ol class="cases">${cases}</ol>` },
    { head: t.contents.annexes, body: html`<ol>${annex(1, t.annex.selectionHead)}${annex(2, t.annex.proposersHead)}${annex(3, t.annex.agendaHead)}</ol>` },
    { head: t.contents.aids, body: html`<ol>${row('index', t.index.entry)}${row('colophon', t.colophon.head)}</ol>` },
  ])}
</nav>
`
}

export function notes({ t, words }: Setting): Html {
  return html`<section class="page front" id="notes">
  <div class="head"><h1>${t.notes.head}</h1></div>
  ${hung(t.notes.sections.map(({ head, text }) => ({ head, body: html`<p>${words(text)}</p>` })))}
</section>
`
}
