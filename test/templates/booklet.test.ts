import { describe, expect, test } from '@jest/globals'
import type { BookletData } from '#workflows/booklet-data.ts'
import { indexEntries } from '#templates/booklet/book-index.ts'
import { renderBooklet, renderBookletForScreen } from '#templates/booklet/index.ts'
import { textsOf } from '#templates/booklet/texts/index.ts'
import { bookletFixture, caseFixture, casesFixture, HOSTILE, SIX_SCRIPTS } from '#test/support/booklet-fixture.ts'

const print = (changes = {}) => renderBooklet(bookletFixture(changes))
const visible = (html: string) => html.replace(/<style>[\s\S]*?<\/style>/gu, '').replace(/<[^>]+>/gu, ' ').replace(/\s+/gu, ' ')

describe('the booklet as HTML', () => {
  test('M-36 an edition holds every part, in order', () => {
    const html = print()
    const parts = ['cover', 'title', 'imprint', 'foreword', 'thanks', 'contents', 'notes', 'part', 'overview', 'ghana', 'annex-1', 'annex-2', 'annex-3', 'index', 'colophon']
    const places = parts.map((id) => html.indexOf(` id="${id}"`))
    expect(places.every((place) => place > 0)).toBe(true)
    expect(places).toEqual([...places].sort((one, other) => one - other))
  })

  test('M-36 every chapter has the same headings in the same order, given or not', () => {
    const bare = caseFixture({ anchor: 'bare', reference: 'TEST-9', problem: '', whatWasDone: '', results: [], challenges: '', lessons: '', adaptation: '', sources: [], articles: [], agency: '', aspect: '', started: '', resources: '', discussion: { presenters: [], account: '', discussedOn: '' } })
    const html = print({ cases: [caseFixture(), bare] })
    const headings = html.split('<article').slice(1).map((chapter) => [...chapter.split('</article>')[0]!.matchAll(/<h2[^>]*>([^<]*)/gu)].map((match) => match[1]))
    expect(headings[0]).toHaveLength(10)
    expect(headings[1]).toEqual(headings[0])
    expect(html.split('id="bare"')[1]).toContain('Not stated')
  })

  test('M-36 every chapter has a figure whose words give every value', () => {
    const html = print()
    const words = [...html.split('id="ghana-results"')[1]!.matchAll(/<svg role="img" aria-label="([^"]*)"/gu)][0]?.[1]
    expect(words).toContain('62 per cent')
    expect(words).toContain('9 per cent')
  })

  test('M-36 a running head is cut only where its line is full, and a Chinese letter takes the room of two', () => {
    const heads = (name: string, subject: string) => [...print({ cases: [caseFixture({ state: { iso3: 'GHA', name }, subject })] }).matchAll(/content: "([^"]+ · [^"]*)"/gu)].map((match) => match[1])
    expect(heads('Уганда', 'Управление публичными финансами и информирование общественности')).toEqual(['Уганда · Управление публичными финансами и информирование общественности'])
    expect(heads('Ghana', 'word '.repeat(30))[0]).toMatch(/^.{60,90} word…$/u)
    expect([...heads('加纳', '公'.repeat(80))[0]!].length).toBeLessThanOrEqual(48)
  })

  test('M-35 a caption follows its number as the language writes it: in Chinese after a space alone', () => {
    const caption = (language: 'zh' | 'en') => print({ language }).split('id="t-proposers"')[1]!.split('<caption>')[1]!.split('</caption>')[0]!
    expect(caption('zh')).toMatch(/^<b>表 ?\d+<\/b>\u3000提/u)
    expect(caption('en')).toMatch(/^<b>Table \d+<\/b>\. Prop/u)
    expect(print({ meeting: { date: '9 June 2027', room: 'Plenary hall', place: 'Nusa Dua', offset: 'UTC+08:00', opening: '' } })).toContain('Nusa\u00A0Dua (UTC+08:00)')
  })

  test('M-28 the index lists States in the one order of the language, as the contents do: Arabic passes over the article', () => {
    const proposers = ['جورجيا', 'الهند', 'أوكرانيا', 'إندونيسيا'].map((state) => ({ state, title: 'x', proposedBy: state }))
    expect(indexEntries(bookletFixture({ language: 'ar', cases: [], proposers }), 'x').states.map((entry) => entry.text)).toEqual(['إندونيسيا', 'أوكرانيا', 'جورجيا', 'الهند'])
  })

  test('M-41 what a sentence counts is said in words, as the language counts', () => {
    const cases = (count: number, language: 'ar' | 'zh') => [textsOf(language).part.lead(count), textsOf(language).brief.caption(count)].map((text) => text.split(/[，،]/u)[0])
    expect([1, 2, 4, 12].map((count) => cases(count, 'zh').join(' '))).toEqual(['一项方案 案例', '两项方案 两个案例', '四项方案 四个案例', '十二项方案 十二个案例'])
    expect([2, 4, 12].map((count) => cases(count, 'ar').join(' '))).toEqual(['برنامجان الحالتان', 'أربعة برامج الحالات الأربع', 'عدد البرامج 12 الحالات (12)'])
  })

  test('M-36 a suggesting observer is credited', () => {
    expect(print()).toMatch(/<dt>Suggested by<\/dt><dd>Test data: an observer/u)
  })

  test('M-28 cases carry no number, no score and no word of rank', () => {
    for (const text of [visible(print()), visible(renderBookletForScreen(bookletFixture()))]) {
      expect(text).not.toMatch(/\b(?:rank|ranking|score|winner|winning|first place|points|stars|best of|case \d|no\. ?\d|number one)\b/iu)
    }
    const chapters = [...print().matchAll(/<h1 id="[a-z-]+-h"[^>]*>(.*?)<\/h1>/gu)].map((match) => match[1])
    expect(chapters).toHaveLength(4)
    for (const chapter of chapters) expect(chapter?.replace(/<[^>]+>/gu, '')).not.toMatch(/^\s*(?:\d|[IVX]+\.)/u)
  })

  test('M-28 regional groups stand as the data orders them, whatever their counts', () => {
    const html = print({ selection: { ...bookletFixture().selection, groups: [{ name: 'Group A', proposals: 1, cases: 0 }, { name: 'Group B', proposals: 9, cases: 4 }, { name: 'Group C', proposals: 2, cases: 0 }] } })
    expect(html.indexOf('>Group A<')).toBeLessThan(html.indexOf('>Group B<'))
    expect(html.indexOf('>Group B<')).toBeLessThan(html.indexOf('>Group C<'))
  })

  test('M-25 the annex states quorum and recusals, and no votes', () => {
    const text = visible(print().split('id="annex-1"')[1]!.split('id="annex-2"')[0]!)
    expect(text).toContain('At least three of those not recused')
    expect(text).toContain('Rapporteur: Ghana')
    expect(text).not.toMatch(/\bvotes?\b|\bfor\b \d|against \d|\d[–-]\d/u)
  })

  test('M-33 a draft is marked on every page and says that it must not be quoted', () => {
    expect(print({ draft: true })).toContain('class="draft-mark"')
    expect(print({ draft: true })).toContain('must not be quoted')
    expect(print()).not.toMatch(/class="draft-|Draft –/u)
    expect(visible(renderBookletForScreen(bookletFixture({ draft: true })))).toContain('Draft – not issued')
  })

  test('M-31 M-36 annex III prints the meeting as arranged, with whose hours they are; an edition frozen without one prints as before', () => {
    const annexOf = (data: BookletData) => visible(renderBooklet(data).split('id="annex-3"')[1]!.split('id="index"')[0]!)
    const meeting = { date: '9 June 2027', room: 'Plenary hall', place: 'Nusa Dua', offset: 'UTC+08:00', opening: '09:30–10:00' }
    const said = annexOf(bookletFixture({ meeting }))
    for (const part of ['9 June 2027', 'Plenary hall', 'Hours are those of Nusa Dua (UTC+08:00).', '09:30–10:00', 'English alphabetical order of States']) expect(said).toContain(part)
    const { meeting: _none, ...before } = bookletFixture()
    const old = annexOf(before as BookletData)
    expect(old).toContain('10 a.m.')
    expect(old).not.toMatch(/Hours are|undefined|null/)
  })

  test('M-36 index by article, State and theme leads to chapters and to annex II', () => {
    const index = print().split('id="index"')[1]!.split('id="colophon"')[0]!
    expect(index).toMatch(/9\. Public procurement and management of public finances\s.*?href="#ghana"/u)
    expect(index).toMatch(/Palau\s.*?href="#annex-2"/u)
    expect(index).toMatch(/Registers\s.*?href="#kiribati".*?href="#lesotho"/u)
  })

  test('M-34 the colophon prints the hash of each agreed text and of the data', () => {
    const text = visible(print().split('id="colophon"')[1]!)
    expect(text.replace(/ /gu, '')).toContain('a'.repeat(64))
    expect(text.replace(/ /gu, '')).toContain('b'.repeat(64))
  })

  test('M-36 no donor, and one to four cases, read as well', () => {
    expect(visible(print({ donors: [] }))).toContain('No contribution had been recorded')
    expect(visible(print({ cases: casesFixture(1) }))).toContain('One programme, set out under ten headings')
    expect(visible(print({ cases: casesFixture(3) }))).toContain('Three programmes')
  })

  test('S-48 hostile text is written as text, on paper and on screen', () => {
    const hostile = bookletFixture({
      title: HOSTILE, cases: [caseFixture({ title: HOSTILE, problem: HOSTILE, subject: HOSTILE, anchor: '"><x', state: { iso3: 'GHA', name: HOSTILE }, sources: [{ title: HOSTILE, url: 'javascript:alert(1)' }, { title: '', url: 'file:///etc/passwd' }] })],
    })
    for (const html of [renderBooklet(hostile), renderBookletForScreen(hostile)]) {
      expect(html).not.toMatch(/<script|<img|http-equiv="refresh"|href="(?:javascript|file)/u)
       
      expect(html).not.toMatch(/[\u0000\u0007\u202E]/u)
      expect(html.match(/<style>/gu)?.length).toBe(html.match(/<\/style>/gu)?.length)
      expect(html).toContain('&lt;script&gt;document.title')
      expect(html).toContain('file:///etc/passwd')
    }
  })

  test('M-35 six scripts stand in one edition, each marked with its script', () => {
    const html = print({ cases: [caseFixture({ problem: SIX_SCRIPTS })] })
    expect(html).toContain('<bdi lang="und-Arab" dir="rtl">العربية</bdi>')
    expect(html).toContain('<span lang="und-Hani">汉字</span>')
    expect(html).toContain('Кириллица')
  })

  test('M-36 the screen edition carries the faces that its text needs, asks no address for one, and names each region once', () => {
    const screen = renderBookletForScreen(bookletFixture())
    expect(screen).toMatch(/@font-face[^}]*Source Serif 4[^}]*url\(data:font\/woff2;base64,/)
    expect(screen.match(/url\((?!data:font\/woff2;base64,)/g)).toBeNull()
    expect(screen.length).toBeLessThan(1_000_000)
    const names = [...screen.matchAll(/<(?:section|nav|article)[^>]*aria-label(?:ledby)?="([^"]*)"/g)].map(([, name]) => name)
    expect(new Set(names).size).toBe(names.length)
    // A region is named by its chapter first: "At a glance" is one text under as many identifiers as there are cases.
    expect(names.filter((name) => name!.endsWith('-glance') && !name!.includes('-h '))).toEqual([])
  })

  test('M-36 the screen edition has stable anchors, a language, and no script', () => {
    const html = renderBookletForScreen(bookletFixture())
    for (const id of ['contents', 'ghana', 'ghana-results', 'lesotho', 'annex-1', 'index', 'colophon']) expect(html).toContain(`id="${id}"`)
    expect(html).toMatch(/<html lang="en" dir="ltr">/u)
    expect(html).not.toMatch(/<script|data-page-of|class="blank"/u)
    for (const [, target] of html.matchAll(/href="#([^"]+)"/gu)) expect(html).toContain(`id="${target}"`)
  })
})
