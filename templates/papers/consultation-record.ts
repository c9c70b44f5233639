// The record of a consultation that is closed (M-25): dates, members, quorum and counts item by item, recusals as a bare statement of procedure.

import type { Language } from '#workflows/languages.ts'
import { groupName, type GroupKey } from '#workflows/names/index.ts'
import { officeName } from '#workflows/names/offices.ts'
import { html, type Html } from '../html.ts'
import { factList, settingFor, theirs, type SessionOnPaper, type Setting, type WrittenPaper } from './setting.ts'

type MemberOnPaper = { office: string; iso3: string; group: GroupKey }
type Counts = { support: number; doNotSupport: number; abstain: number; unanswered: number; recused: number; quorumMet: boolean }
export type ItemOnRecord = { iso3: string; title: string; reference: string; counts: Counts; recused: MemberOnPaper[] }

export type RecordOnPaper = {
  session: SessionOnPaper
  frozenAt: string
  dueAt: string
  closedAt: string
  quorum: number
  /** By the English names of their States. */
  members: MemberOnPaper[]
  /** In English alphabetical order of States: never by their counts (M-28). What the reader is recused from is not among them (M-24). */
  items: ItemOnRecord[]
  /** A member's copy says, alike for every member, that it may leave something out. */
  ofMember: boolean
}

const COUNTED = ['support', 'doNotSupport', 'abstain', 'unanswered', 'recused'] as const

export function writeConsultationRecord(record: RecordOnPaper, language: Language): WrittenPaper {
  const setting = settingFor(language, record.session)
  const { words, say } = setting
  return setting.page(words('consultationRecord.title'), html`<p class="kind">${words('consultationRecord.kind')}</p>
<h1>${words('consultationRecord.title')}</h1>
<p>${words('consultationRecord.lead')}</p>
${factList([
    [words('common.sessionLabel'), setting.session],
    [words('consultationRecord.frozen'), setting.moment(record.frozenAt)],
    [words('consultationRecord.due'), setting.moment(record.dueAt)],
    [words('consultationRecord.closed'), setting.moment(record.closedAt)],
    [words('consultationRecord.quorum'), say('consultationRecord.quorumSays', { number: record.quorum })],
  ])}
${memberTable(setting, record)}
${itemTable(setting, record)}
${recusals(setting, record)}
<p class="small">${words('consultationRecord.signed')}</p>`)
}

const officeOf = ({ language }: Setting, { office }: MemberOnPaper) => theirs(officeName(office, language))

function memberTable(setting: Setting, { members }: RecordOnPaper): Html {
  const { words, state, language } = setting
  return html`<h2>${words('consultationRecord.members')}</h2>
<table><thead><tr><th scope="col">${words('common.state')}</th><th scope="col">${words('consultationRecord.office')}</th><th scope="col">${words('consultationRecord.group')}</th></tr></thead>
<tbody>${members.map((member) => html`<tr><th scope="row">${state(member.iso3)}</th><td>${officeOf(setting, member)}</td><td>${groupName(member.group, language)}</td></tr>\n`)}</tbody></table>`
}

function itemTable(setting: Setting, { items, ofMember }: RecordOnPaper): Html {
  const { words, state } = setting
  const heads = [...COUNTED.map((answer) => words(`consultationRecord.${answer}`)), words('consultationRecord.quorumHead')]
  const cells = ({ counts }: ItemOnRecord) => [...COUNTED.map((answer) => counts[answer]), words(counts.quorumMet ? 'consultationRecord.met' : 'consultationRecord.notMet')]
  return html`<h2>${words('consultationRecord.items')}</h2>
<table class="counts"><thead><tr><th scope="col">${words('consultationRecord.item')}</th>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${items.map((item) => html`<tr><th scope="row">${state(item.iso3)}${words('common.colon')}${theirs(item.title)}<br><span class="small">${theirs(item.reference)}</span></th>${cells(item).map((cell) => html`<td>${cell}</td>`)}</tr>\n`)}</tbody></table>
${ofMember && html`<p class="small">${words('consultationRecord.closedToYou')}</p>`}`
}

/** Who took no part in what; why is not said here. */
function recusals(setting: Setting, { items }: RecordOnPaper): Html {
  const { words, state } = setting
  const shown = items.filter((item) => item.recused.length > 0)
  return html`<h2>${words('consultationRecord.recusals')}</h2>
${shown.length === 0
    ? html`<p>${words('consultationRecord.recusalsNone')}</p>`
    : html`<p>${words('consultationRecord.recusalsSay')}</p><ul>${shown.map((item) => html`<li>${theirs(item.reference)}${words('common.colon')}${setting.list(item.recused.map((member) => html`${officeOf(setting, member)}${setting.within(state(member.iso3))}`))}</li>\n`)}</ul>`}`
}
