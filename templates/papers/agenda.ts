// The agenda of the meeting, for anybody, and the run of show, for officers of the Secretariat (M-31). Nobody arranges the order (M-28).

import type { Language } from '#workflows/languages.ts'
import type { CaseState } from '#workflows/lives/case.ts'
import { html, type Html } from '../html.ts'
import { factList, fileTable, settingFor, theirs, type FileOnPaper, type SessionOnPaper, type Setting, type WrittenPaper } from './setting.ts'

export type SlotOnPaper = { iso3: string; title: string; reference: string; beginsAt: string; endsAt: string }
export type AgendaOnPaper = { session: SessionOnPaper; meeting: { beginsAt: string; room: string; openingMinutes: number }; endsAt: string; slots: SlotOnPaper[] }
export type Presentation = { /** A declined case has no slot. */ standing: Exclude<CaseState, 'declined'>; presenters: string[]; needs: string; files: FileOnPaper[] }
export type RunOfShowOnPaper = Omit<AgendaOnPaper, 'slots'> & { slots: (SlotOnPaper & Presentation)[] }

export function writeAgenda(agenda: AgendaOnPaper, language: Language): WrittenPaper {
  const setting = settingFor(language, agenda.session)
  const { words } = setting
  return setting.page(words('agenda.title'), html`<h1>${words('agenda.title')}</h1>
<p>${words('agenda.lead')}</p>
${meetingFacts(setting, agenda)}
${agenda.slots.length === 0 ? html`<p>${words('agenda.none')}</p>` : slotTable(setting, agenda)}`)
}

export function writeRunOfShow(run: RunOfShowOnPaper, language: Language): WrittenPaper {
  const setting = settingFor(language, run.session)
  const { words } = setting
  return setting.page(words('runOfShow.title'), html`<p class="kind">${words('runOfShow.kind')}</p>
<h1>${words('runOfShow.title')}</h1>
${meetingFacts(setting, run)}
${slotTable(setting, run)}
${run.slots.map((slot) => slotPart(setting, slot))}`)
}

function meetingFacts(setting: Setting, { meeting, endsAt }: Pick<AgendaOnPaper, 'meeting' | 'endsAt'>): Html {
  const { words } = setting
  return factList([
    [words('common.sessionLabel'), setting.session],
    [words('agenda.begins'), setting.moment(meeting.beginsAt)],
    [words('agenda.ends'), setting.moment(endsAt)],
    [words('agenda.room'), theirs(meeting.room)],
  ])
}

const hours = ({ hour }: Setting, from: string, to: string) => html`<bdi dir="ltr">${hour(from)}–${hour(to)}</bdi>`

function slotTable(setting: Setting, { meeting, slots }: AgendaOnPaper): Html {
  const { words, say, state } = setting
  const opening = meeting.openingMinutes > 0 && html`<tr><td>${hours(setting, meeting.beginsAt, slots[0]?.beginsAt ?? meeting.beginsAt)}</td><th scope="row">${words('agenda.opening')}</th><td></td></tr>`
  return html`<table><caption>${words('agenda.caption')}</caption><thead><tr><th scope="col">${words('agenda.time')}</th><th scope="col">${words('common.state')}</th><th scope="col">${words('common.programme')}</th></tr></thead>
<tbody>${opening}${slots.map((slot) => html`<tr><td>${hours(setting, slot.beginsAt, slot.endsAt)}</td><th scope="row">${state(slot.iso3)}</th><td>${theirs(slot.title)}</td></tr>\n`)}</tbody></table>
<p class="small">${say('agenda.hours', { place: setting.host, offset: setting.offset(meeting.beginsAt) })}</p>`
}

function slotPart(setting: Setting, slot: RunOfShowOnPaper['slots'][number]): Html {
  const { words } = setting
  const { presenters, needs, files, standing } = slot
  return html`<section class="slot"><h2>${hours(setting, slot.beginsAt, slot.endsAt)} ${setting.state(slot.iso3)}</h2>
${factList([
    [words('common.programme'), theirs(slot.title)],
    [words('common.reference'), theirs(slot.reference)],
    [words('runOfShow.answer'), words(`runOfShow.${standing}`)],
    [words('runOfShow.presenters'), presenters.length === 0 ? words('runOfShow.presentersNone') : setting.list(presenters.map((one) => theirs(one)))],
    [words('runOfShow.needs'), needs ? theirs(needs) : words('common.none')],
    files.length === 0 && [words('common.files'), words('common.none')],
  ])}${files.length > 0 && fileTable(setting, files, words('common.files'))}</section>
`
}
