// What a typographer of each language looks at: what a line may not part, foreign words marked, headings, figures in grey.

import { describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { daysBetween, sumIn } from '#workflows/booklet-dates.ts'
import { figureOf } from '#workflows/booklet-figure.ts'
import { LANGUAGES, type Language } from '#workflows/languages.ts'
import { groupName, groupsInOrder, placeIn } from '#workflows/names/index.ts'
import { bound, headingText } from '#templates/booklet/binding.ts'
import { TEXT, wrapped } from '#templates/booklet/figure-pen.ts'
import { figureSvg } from '#templates/booklet/figure-svg.ts'
import { groupsSvg } from '#templates/booklet/groups-svg.ts'
import { textsOf } from '#templates/booklet/texts/index.ts'
import { heading, inline } from '#templates/booklet/typography.ts'

/** No-break spaces as one sees them in a manuscript. */
const seen = (text: { toString(): string }) => text.toString().replaceAll('\u00A0', '~')

describe('what a line may not part', () => {
  test('M-35 a number and its unit, a sum and its currency, a span of time', () => {
    expect(seen(bound('in 80 per cent of 30 days for Rs 10,000 or EUR 5'))).toBe('in 80~per~cent of 30~days for Rs~10,000 or EUR~5')
    expect(seen(bound('80 pour cent en 48 heures', 'fr'))).toBe('80~pour~cent en 48~heures')
    expect(seen(bound('el 40 por ciento en 3 años', 'es'))).toBe('el 40~por~ciento en 3~años')
    expect(seen(bound('نحو 1\u00A0160 مشروعاً و80 في المائة في عام 2022 ولم', 'ar'))).toBe('نحو 1~160~مشروعاً و80~في~المائة في عام 2022 ولم')
    expect(seen(inline('申报材料在48小时内，2027年6月9日起', 'zh'))).toBe('申报材料在<span class="nb">48小时</span>内，<span class="nb">2027年</span><span class="nb">6月9日</span>起')
    expect(seen(inline('سُجل في 5 تموز/يوليه 2027', 'ar'))).toBe('سُجل في <span class="nb">5~تموز/يوليه</span> 2027')
  })

  test('M-35 a number and the word it counts, a word and the number that names it; a year and what follows it, never', () => {
    expect(seen(bound('meta de 200 proyectos y 1.160 centros por 15 rupias en 1995 solo', 'es'))).toBe('meta de 200~proyectos y 1.160~centros por 15~rupias en 1995 solo')
    expect(seen(bound('около 1 160 проектов и 5 из 12 по пункту 2 статьи 9 в 2016 законы', 'ru'))).toBe('около 1~160~проектов и~5 из 12 по пункту~2 статьи~9 в~2016 законы')
    expect(seen(bound('under articles 8 and 10 of 1,000 internationalization, 5 from 12 offices', 'en'))).toBe('under articles~8 and 10 of 1,000 internationalization, 5 from 12~offices')
    expect(seen(bound('del 80 % (1995) al 20 por ciento (2001)', 'es'))).toBe('del 80~%~(1995) al 20~por~ciento~(2001)')
    expect(seen(bound('el 9 de junio de 2027 o el 9 de junio', 'es'))).toBe('el 9~de~junio~de~2027 o el 9~de~junio')
    expect([sumIn(60_000, 'EUR', 'ar'), sumIn(60_000, 'EUR', 'zh'), sumIn(60_000, 'EUR', 'en'), sumIn(60_000, 'EUR', 'fr'), sumIn(60_000, 'EUR', 'ru'), sumIn(1160, 'EUR', 'es')].map((sum) => seen(bound(sum)))).toEqual(['EUR~60~000', 'EUR~60,000', 'EUR~60,000', '60~000~EUR', '60~000~EUR', '1.160~EUR'])
  })

  test('M-35 a span of figures is not parted at its stroke, a Chinese one with what it counts; an address and a date in figures are left alone', () => {
    for (const language of ['ar', 'en', 'es', 'fr', 'ru'] as const) {
      expect(seen(inline('1991-1995', language)).replaceAll(/<span class="alone">(\d+)<\/span>/gu, '$1')).toBe('<span class="nb">1991-1995</span>')
      expect(seen(inline('2027-06-07 00/2010-2011/1 09:30–10:00 9–10:00', language))).toBe('2027-06-07 00/2010-2011/1 09:30–10:00 9–10:00')
    }
    expect(seen(inline('в 1991–1995 годах', 'ru'))).toBe('в~<span class="nb">1991–1995</span>~годах')
    expect(seen(inline('在1991-1995年，需要3至30天', 'zh'))).toBe('在<span class="nb">1991-1995年</span>，需要<span class="nb">3至30天</span>')
  })

  test('M-35 an Arabic span is written first to last wherever it stands: each number is a piece of its own', () => {
    for (const text of ['1999-2000 (إدخال)', 'الفترة 1999-2000']) expect(seen(inline(text, 'ar'))).toContain('<span class="nb"><span class="alone">1999</span>-<span class="alone">2000</span></span>')
    expect(seen(inline('9 حزيران/يونيه 2027', 'ar'))).not.toContain('alone')
    expect(seen(inline('1999-2000', 'en'))).not.toContain('alone')
  })

  test('M-35 French raises the letters of an ordinal and of nothing else', () => {
    expect(seen(inline('1er février 2010, la 1re fois, 21er, 1era', 'fr'))).toBe('1<sup>er</sup>~février 2010, la 1<sup>re</sup> fois, 21er, 1era')
    expect(seen(inline('1er de', 'es'))).toBe('1er de')
  })

  test('M-35 Russian hangs no letter at the end of a line and begins none with a dash; a long word in a narrow column stays free', () => {
    expect(seen(bound('доступ к делам и в суде – это право', 'ru'))).toBe('доступ к~делам и~в~суде~– это право')
    expect(seen(bound('согласовано с соответствующим государством', 'ru'))).toBe('согласовано с~соответствующим государством')
    expect(seen(bound('и информированности', 'ru'))).toBe('и информированности')
  })

  test('M-36 no line of a heading ends in a preposition, and a Chinese one breaks between words', () => {
    const heads: Record<Exclude<Language, 'zh'>, [string, string]> = {
      ar: ['توفير السجلات بالحاسوب في كارناتاكا', 'توفير السجلات بالحاسوب في~كارناتاكا'], en: ['How the cases were selected', 'How the~cases were selected'], fr: ['Ordre du jour de la réunion', 'Ordre du~jour de~la~réunion'],
      ru: ['выдача документации в штате Карнатака', 'выдача документации в~штате Карнатака'], es: ['Programa de la reunión', 'Programa de~la~reunión'],
    }
    for (const [language, [text, whole]] of Object.entries(heads)) expect(seen(headingText(text, language as Language))).toBe(whole)
    for (const language of ['en', 'fr', 'es', 'ru'] as const) expect(seen(headingText(textsOf(language).issuer, language))).toMatch(/(United~Nations|Nations~Unies|Naciones~Unidas|Объединенных~Наций)/u)
    expect(seen(heading('公布学校补助金，使家长能够追踪资金去向', 'zh'))).toBe('公布<wbr>学校<wbr>补助金，<wbr>使家长<wbr>能够<wbr>追踪<wbr>资金<wbr>去向')
  })

  test('M-36 a line of a figure neither begins with a closing mark nor ends in an opening one, and keeps 80 per cent whole', () => {
    const lines = wrapped('约2,200名志愿者在10个省监测了约1,160个项目（早先的统计：900个项目、1,700名志愿者）', 30, { size: 3, language: 'zh' })
    expect(lines.length).toBeGreaterThan(3)
    for (const line of lines) expect(line).not.toMatch(/^[，。、；：）》”]|[（《“]$|\d$/u)
    for (let width = 20; width < 60; width += 3) for (const line of wrapped('found in about 80 per cent of files', width, { size: 3, language: 'en' })) expect(line).not.toMatch(/80$|per$/u)
  })

  test('M-36 the last line of a label is no lone word where the lines before can give to it', () => {
    const pen = { size: 3, language: 'fr' as const }
    expect(wrapped('177 guichets informatisés, puis 800 télécentres ruraux', 66, pen).map(seen)).toEqual(['177~guichets informatisés, puis', '800~télécentres ruraux'])
    expect(wrapped('Un mot', 66, pen)).toEqual(['Un mot'])
    // what takes nine tenths of the line as it is set stays on one line
    expect(wrapped('2022: 346 officials verified, 181 (52 per cent) with breaches, 136 fined, 45 warned', TEXT, { size: 3, language: 'en' })).toHaveLength(1)
    const long = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen'
    for (let width = 30; width < 90; width += 4) expect(wrapped(long, width, pen).join(' ')).toBe(long)
  })

  test('M-35 a Chinese paragraph of any length gets no break before a mark', () => {
    expect(seen(inline('文件没有公开，'.repeat(60), 'zh'))).not.toContain('<wbr>')
    expect(seen(inline(`${'w'.repeat(400)}`, 'zh'))).toContain('<wbr>')
    expect(seen(inline(`${'w'.repeat(80)},${'w'.repeat(400)}`, 'en'))).not.toMatch(/<wbr>,/u)
  })
})

describe('words of another language', () => {
  test('M-35 each is marked with its language as far as its script tells it; numerals and the edition’s own script are not', () => {
    expect(seen(inline('平台ProZorro和第II部分', 'zh'))).toBe('平台<span lang="en">ProZorro</span>和第II部分')
    expect(seen(inline('платформа ProZorro, приложение II', 'ru'))).toBe('платформа <span lang="en">ProZorro</span>, приложение II')
    expect(seen(inline('the მიწის office, にほん, 汉字 and Закупки', 'en'))).toBe('the <span lang="ka">მიწის</span> office, <span lang="ja">にほん</span>, <span lang="und-Hani">汉字</span> and <span lang="und-Cyrl">Закупки</span>')
    expect(seen(inline('called שלום and العدل', 'es'))).toBe('called <bdi lang="und-Hebr" dir="rtl">שלום</bdi> and <bdi lang="und-Arab" dir="rtl">العدل</bdi>')
  })

  test('M-35 a Latin name in an Arabic line stays whole, with the marks about it', () => {
    expect(seen(inline('منظمة (Integrity Watch Afghanistan)، مع Bhoomi', 'ar'))).toBe('منظمة <span class="whole">(<bdi lang="en">Integrity Watch Afghanistan</bdi>)،</span> مع <bdi lang="en">Bhoomi</bdi>')
  })

  test('M-41 the place of the session names its State in the language of the edition, and days are joined as it joins them', () => {
    expect(LANGUAGES.map((language) => placeIn('Nusa Dua, Indonesia', language))).toEqual(['Nusa Dua، إندونيسيا', 'Nusa Dua，印度尼西亚', 'Nusa Dua, Indonesia', 'Nusa Dua (Indonésie)', 'Nusa Dua (Индонезия)', 'Nusa Dua (Indonesia)'])
    expect(placeIn('The old hall, upstairs', 'fr')).toBe('The old hall, upstairs')
    expect([daysBetween('2027-06-07', '2027-06-11', 'zh'), daysBetween('2027-06-28', '2027-07-02', 'zh'), daysBetween('2027-12-30', '2028-01-02', 'zh')]).toEqual(['2027年6月7日至11日', '2027年6月28日至7月2日', '2027年12月30日至2028年1月2日'])
    expect([daysBetween('2027-06-07', '2027-06-11', 'es'), daysBetween('2027-06-28', '2027-07-02', 'es'), daysBetween('2027-06-07', '2027-06-11', 'en')]).toEqual(['7 a 11 de junio de 2027', '28 de junio a 2 de julio de 2027', '7–11 June 2027'])
    expect([daysBetween('2027-06-07', '2027-06-11', 'fr'), daysBetween('2027-06-01', '2027-06-11', 'fr'), daysBetween('2027-06-28', '2027-07-01', 'fr')]).toEqual(['7-11 juin 2027', '1er-11 juin 2027', '28 juin-1er juillet 2027'])
    for (const key of groupsInOrder('fr')) expect(groupName(key, 'fr')).not.toContain("'")
  })
})

describe('figures', () => {
  const css = readFileSync(new URL('../../templates/booklet/booklet.css', import.meta.url), 'utf8')
  const light = (hex: string) => {
    const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255).map((value) => (value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)) as [number, number, number]
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const contrast = (one: string, other: string) => (Math.max(light(one), light(other)) + 0.05) / (Math.min(light(one), light(other)) + 0.05)

  test('M-36 fills that touch differ in grey, and words on them are read', () => {
    const hues = [...css.matchAll(/--hue: (#\w{6});\s*--mid: (#\w{6});\s*--tint: (#\w{6})/gu)].map(([, hue, mid, tint]) => ({ hue: hue!, mid: mid!, tint: tint! }))
    expect(hues.length).toBe(7) // six of the chapters, one of the book
    for (const { hue, mid, tint } of hues) {
      expect(contrast(hue, '#ffffff')).toBeGreaterThan(7)
      expect(contrast(hue, tint)).toBeGreaterThan(7)
      expect(contrast(hue, mid)).toBeGreaterThan(3)
      expect(light(tint)).toBeGreaterThan(light(mid) + 0.3)
    }
    // a chapter's colour says nothing: in grey all six are alike
    const greys = hues.map(({ hue }) => light(hue))
    expect(Math.max(...greys) - Math.min(...greys)).toBeLessThan(0.07)
    const ink = /--ink: (#\w{6})/u.exec(css)![1]!
    for (const { tint } of hues) expect(contrast(ink, tint)).toBeGreaterThan(12)
  })

  test('M-36 a single result gives no thin box: its numbers stand large with what they count, in every language', () => {
    const one = (text: string) => {
      const figure = figureOf([{ text, year: '' }], '', 'en')
      return figure.kind === 'numbers' ? figure.marks.map((mark) => seen(mark.value)) : figure.kind
    }
    expect(one('About 1,160 projects monitored by about 2,200 volunteers (an earlier count: 900 projects, 1,700 volunteers)')).toEqual(['1,160~projects', '2,200~volunteers', '900~projects', '1,700~volunteers'])
    expect(one('Мониторинг около 1 160 проектов проведен силами 2 200 добровольцев')).toEqual(['1~160~проектов', '2~200~добровольцев'])
    expect(one('رصد نحو 1\u00A0160 مشروعاً على يد نحو 2\u00A0200 متطوع')).toEqual(['1~160~مشروعاً', '2~200~متطوع'])
    expect(one('约2,200名志愿者在10个省监测了约1,160个项目，共12个')).toEqual(['2,200名志愿者', '10个省', '1,160个项目', '12个'])
    expect(one('Some 5 of 12 offices')).toEqual(['5', '12~offices'])
    expect(one('Copies within 48 hours')).toEqual(['48~hours'])
    expect(one('Nothing was counted')).toBe('statements')
    const drawn = figureSvg(figureOf([{ text: 'About 1,160 projects and 2,200 volunteers', year: '' }], '', 'en'), textsOf('en'), false).toString()
    expect(drawn.match(/class="n"/gu)).toHaveLength(2)
    expect(drawn.match(/>About 1,160/gu)).toHaveLength(1)
  })

  test('M-36 what is said in place of a figure is whole sentences that say what is seen, with every value', () => {
    const results = [['62 per cent of files, posted', '40 % des dossiers :'], ['20 million records', 'Rs 15 each…'], ['Open in 2016.', 'A prize in 2013', 'A law of 2020'], ['Nothing was counted']]
    for (const language of LANGUAGES) {
      const t = textsOf(language)
      const drawings = [...results.map((texts) => figureSvg(figureOf(texts.map((text) => ({ text, year: '' })), '', language), t, false)), groupsSvg([{ name: 'African States', proposals: 2, cases: 1 }], t, false)]
      for (const drawing of drawings) {
        const said = /aria-label="([^"]*)"/u.exec(drawing.toString())![1]!
        expect(said).toMatch(/^\p{L}.{12,}[.。…]$/u)
        expect(said).not.toMatch(/[.,;:،；：。]\s*[.。]|…[.。]/u)
        expect(said.split(/[.。]/u)[0]!.length).toBeGreaterThanOrEqual(10)
      }
      expect(drawings[0]!.toString()).toMatch(/aria-label="[^"]*62[^"]*40/u)
    }
  })
})
