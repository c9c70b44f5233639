// The dossier of the consultation for one member (M-23): what that member may read. Of the rest it does not even say that there is any (M-24).

import type { Language } from '#workflows/languages.ts'
import type { SectionKey } from '#workflows/proposal-form.ts'
import { officeName } from '#workflows/names/offices.ts'
import { html, joined, type Html } from '../html.ts'
import { chapterOf, type ChapterOnPaper } from './dossier-chapter.ts'
import { factList, settingFor, theirs, type SessionOnPaper, type Setting, type WrittenPaper } from './setting.ts'

export type { ChapterOnPaper, SectionKey }

export type DossierOnPaper = {
  session: SessionOnPaper
  member: { office: string; iso3: string | null }
  dueAt: string
  frozenAt: string
  /** In English alphabetical order of States (M-28). */
  items: ChapterOnPaper[]
}

export function writeDossier(dossier: DossierOnPaper, language: Language): WrittenPaper {
  const setting = settingFor(language, dossier.session)
  const { words } = setting
  return setting.page(words('dossier.title'), html`${cover(setting, dossier)}
<h2>${words('dossier.contents')}</h2>
${dossier.items.length === 0 ? html`<p>${words('dossier.nothing')}</p>` : contents(setting, dossier)}
${dossier.items.map((item, index) => chapterOf(setting, item, anchorOf(index)))}`)
}

const anchorOf = (index: number) => `proposal-${index + 1}`

function cover(setting: Setting, { member, dueAt, frozenAt, items }: DossierOnPaper): Html {
  const { words, language } = setting
  const office = theirs(officeName(member.office, language))
  return html`<p class="kind">${words('dossier.kind')}</p>
<h1>${words('dossier.title')}</h1>
<p>${words('dossier.lead')}</p>
${factList([
    [words('common.sessionLabel'), setting.session],
    [words('dossier.for'), member.iso3 === null ? office : html`${office}${setting.within(setting.state(member.iso3))}`],
    [words('dossier.due'), setting.moment(dueAt)],
    [words('dossier.frozen'), setting.day(frozenAt)],
    [words('dossier.number'), items.length],
  ])}<p class="small">${words('dossier.leftOutSays')}</p>`
}

function contents(setting: Setting, { items }: DossierOnPaper): Html {
  return html`<ul class="contents">${joined(items.map((item, index) => html`<li><a href="#${anchorOf(index)}"><span>${setting.state(item.iso3)}${setting.words('common.colon')}${theirs(item.title, item.language)}</span> <span class="page" data-page-of="${anchorOf(index)}">0</span></a></li>`), '\n')}</ul>`
}
