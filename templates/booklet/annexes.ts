// How the cases were selected, who proposed, and the run of the meeting. Procedure is stated; votes never are (M-25).

import { html, type Html } from '../html.ts'
import { hung } from './front-matter.ts'
import { groupsSvg } from './groups-svg.ts'
import { blankBefore, scrolls, type Setting } from './setting.ts'

function annexPage(number: 1 | 2 | 3, head: string, body: Html, { t, heading }: Setting): Html {
  return html`<section class="page annex" id="annex-${number}">
  <div class="head"><p class="kicker">${t.annex.number(number)}</p><h1>${heading(head)}</h1></div>
  ${body}
</section>
`
}

export function annexes(setting: Setting): Html {
  const { t } = setting
  return html`${blankBefore('annex-1', setting)}${annexPage(1, t.annex.selectionHead, selection(setting), setting)}${annexPage(2, t.annex.proposersHead, proposers(setting), setting)}${annexPage(3, t.annex.agendaHead, agenda(setting), setting)}`
}

function selection(setting: Setting): Html {
  const { t, words } = setting
  const { proposals, groups, quorum, recusals } = setting.data.selection
  const a = t.annex
  const figure = groups.length > 0 && html`
      <figure id="f-groups"${scrolls(setting)}><figcaption><b>${t.figure.figure(setting.nextFigure())}</b> ${t.figure.groups}<span class="src">${t.figure.groupsSource}</span></figcaption>${groupsSvg(groups, t, setting.rtl)}</figure>`
  const recused = recusals.length === 0
    ? html`<p>${words(a.recusalsNone)}</p>`
    : html`<p>${words(a.recusalsText)}</p><ul class="plain tight">${recusals.map((recusal) => html`<li>${words(a.recusal(recusal.office, recusal.state))}</li>`)}</ul>`
  return hung([
    { head: a.call, body: html`<p>${words(a.callText)}</p>` },
    { head: a.received, body: html`<p>${words(a.receivedText(proposals.byStates, proposals.byObservers, proposals.eligible))}</p>${figure}` },
    { head: a.screening, body: html`<p>${words(a.screeningText)}</p>` },
    { head: a.decision, body: html`<p>${words(a.decisionText(proposals.discussed))}</p>` },
    { head: a.quorum, id: 'quorum', body: html`<p>${words(a.quorumText(quorum.required, quorum.officers))}</p>` },
    { head: a.recusals, id: 'recusals', body: recused },
  ])
}

function proposers(setting: Setting): Html {
  const { t, data, words } = setting
  if (data.proposers.length === 0) return html`<div class="hung"><p>${t.annex.proposersNone}</p></div>`
  return html`<div class="tbl long" id="t-proposers"${scrolls(setting)}><table>
    <caption><b>${t.figure.table(setting.nextTable())}</b>${t.figure.afterNumber}${t.annex.proposersCaption}</caption>
    <thead><tr><th scope="col" class="quarter">${t.columns.state}</th><th scope="col">${t.columns.programme}</th><th scope="col" class="third">${t.columns.proposedBy}</th></tr></thead>
    <tbody>${data.proposers.map((proposer) => html`
      <tr><th scope="row">${words(proposer.state)}</th><td>${words(proposer.title)}</td><td>${words(proposer.proposedBy)}</td></tr>`)}
    </tbody></table></div>`
}

function agenda(setting: Setting): Html {
  const { t, data, words } = setting
  const { session } = data
  // An edition that was frozen before meetings were arranged here has no such field.
  const meeting = data.meeting ?? null
  const when = meeting?.date || session.dates || session.place
  if (data.agenda.length === 0) return hung([{ head: when, body: html`<p>${t.annex.agendaNone}</p>` }])
  const rows = [...(meeting?.opening ? [{ time: meeting.opening, item: t.annex.agendaOpening }] : []), ...data.agenda]
  return hung([{
    head: when,
    body: html`<p>${meeting ? words(t.annex.agendaHours(meeting.place.replaceAll(' ', '\u00A0'), meeting.offset)) : words(t.annex.agendaText)}</p>
      <div class="tbl${rows.length > 24 ? ' long' : ''}" id="t-agenda"${scrolls(setting)}><table>
        <caption><b>${t.figure.table(setting.nextTable())}</b> ${t.annex.agendaCaption}${meeting && html`<span class="src">${words(meeting.room)}</span>`}${session.dates && session.place && html`<span class="src">${words(session.place)}</span>`}</caption>
        <thead><tr><th scope="col" class="time${meeting && ' hours'}">${t.columns.time}</th><th scope="col">${t.columns.item}</th></tr></thead>
        <tbody>${rows.map((row) => html`
          <tr><th scope="row" class="time${meeting && ' hours'}">${words(row.time)}</th><td>${words(row.item)}</td></tr>`)}
        </tbody></table></div>`,
  }])
}
