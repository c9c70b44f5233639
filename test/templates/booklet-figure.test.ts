import { describe, expect, test } from '@jest/globals'
import { figureOf, shortLabel } from '#workflows/booklet-figure.ts'
import { figureSvg } from '#templates/booklet/figure-svg.ts'
import { textsOf } from '#templates/booklet/texts/index.ts'

const result = (text: string, year = '') => ({ text, year })
const percents = (...texts: string[]) => {
  const figure = figureOf(texts.map((text) => result(text)), '', 'en')
  return figure.kind === 'shares' ? figure.marks.map((mark) => mark.percent) : figure.kind
}

describe('the figure of a case', () => {
  test('M-36 shares are read from the results in every language of an edition', () => {
    expect(percents('12 per cent of files')).toEqual([12])
    expect(percents('52 % des dossiers', '12% of files', '١ ملف، 96,31 في المائة من الأشخاص')).toEqual([52, 12, 96.31])
    expect(percents('el 40 por ciento', '45 процентов дел', '百分之12的文件', '占12%')).toEqual([40, 45, 12, 12])
  })

  test('M-28 shares stand in the order of the text, never of size', () => {
    expect(percents('5 per cent', '90 per cent', '40 per cent; 60 per cent')).toEqual([5, 90, 40, 60])
  })

  test('M-36 what is no share of a whole is left to the table', () => {
    expect(percents('43 per cent more than in 2019')).toBe('statements')
    expect(percents('rose by 140 per cent')).toBe('statements')
    expect(percents('120 per cent')).toBe('statements')
  })

  test('M-36 each share is labelled by the words it was reported in', () => {
    const figure = figureOf([result('First year found breaches in 80 per cent of files; 45 per cent in the third year')], '', 'en')
    expect(figure).toEqual({ kind: 'shares', marks: [
      { label: 'First year found breaches in 80 per cent of files', percent: 80, display: '80\u00A0per\u00A0cent' },
      { label: '45 per cent in the third year', percent: 45, display: '45\u00A0per\u00A0cent' },
    ] })
  })

  test('M-36 beside its bar a share stands alone: in the nominative, with the year as it is written', () => {
    const displays = (text: string) => {
      const figure = figureOf([result(text)], '', 'ru')
      return figure.kind === 'shares' ? figure.marks.map((mark) => mark.display.replaceAll('\u00A0', '~')) : figure.kind
    }
    expect(displays('в 80 процентах дел, в 41 проценте, в 52 процентах и в 1,5 процента')).toEqual(['80~процентов', '41~процент', '52~процента', '1,5~процента'])
    expect(displays('с 80 процентов (1995 год) до 20 процентов (2001 г.)')).toEqual(['80~процентов~(1995~год)', '20~процентов~(2001~г.)'])
    expect(displays('从80%（1995年）降至20%（2001）')).toEqual(['80%（1995年）', '20%（2001）'])
    expect(displays('from 80 per cent (1995) to 20 per cent (of 30)')).toEqual(['80~per~cent~(1995)', '20~per~cent'])
  })

  test('M-36 a label that names its share is not said twice, whatever the case of the word', () => {
    const said = (text: string, language: 'en' | 'ru') => /aria-label="([^"]*)"/u.exec(figureSvg(figureOf([result(text)], '', language), textsOf(language), false).toString())![1]!
    expect(said('Нарушения в 80 процентах дел', 'ru')).toMatch(/Нарушения в 80 процентах дел\.$/u)
    expect(said('Breaches in 80 per cent of files', 'en')).toMatch(/Breaches in 80 per cent of files\.$/u)
  })

  test('M-36 the scale ends in each language as its texts write a share', () => {
    expect((['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const).map((language) => /text-anchor="end">(100[^<]*)</u.exec(figureSvg(figureOf([result('12%')], '', language), textsOf(language), false).toString())![1]!.replaceAll('\u00A0', ' ')))
      .toEqual(['100 في المائة', '100%', '100 per cent', '100 %', '100 процентов', '100 %'])
  })

  test('M-36 without shares the dated moments are drawn in the order of time', () => {
    const figure = figureOf([result('Six halls by 2012'), result('A prize', '2009')], '2011-05', 'en')
    expect(figure.kind === 'timeline' && [figure.from, figure.to, ...figure.marks.map((mark) => mark.year)]).toEqual([2009, 2012, 2009, 2011, 2012])
  })

  test('M-36 without shares and years the reported facts are drawn, and nothing at all still draws', () => {
    expect(figureOf([result('Records on the spot'), result('A shorter way')], '', 'en')).toEqual({ kind: 'statements', marks: [{ label: 'Records on the spot' }, { label: 'A shorter way' }] })
    const empty = figureSvg(figureOf([], '', 'en'), textsOf('en'), false).toString()
    expect(empty).toContain('Not stated')
  })

  test('M-36 numbers stand large beside the words that report them, in the order of the results; years and shares are none', () => {
    const numbers = (...texts: string[]) => {
      const figure = figureOf(texts.map((text) => result(text)), '', 'en')
      return figure.kind === 'numbers' ? figure.marks.map((mark) => mark.value) : figure.kind
    }
    expect(numbers('20 million records computerized', 'A fee of Rs 15', '177 kiosks and later 800 centres')).toEqual(['20\u00A0million', 'Rs\u00A015', '177'])
    expect(numbers('UAH 43.5 billion saved in 2020', 'Over 200,000 suppliers')).toEqual(['UAH\u00A043.5\u00A0billion', '200,000'])
    expect(numbers('In 2020 some 346 officials', '132 417 téléchargements')).toEqual(['346', '132\u00A0417'])
    expect(numbers('2020年登记20万人', '177个服务亭')).toEqual(['20万', '177'])
    expect(numbers('20 миллионов записей', 'наконец 3 центра')).toEqual(['20\u00A0миллионов', '3'])
    expect(numbers('un tarif de 15 roupies', 'una tarifa de 15 rupias', 'плата в размере 15 рупий')).toEqual(['15\u00A0roupies', '15\u00A0rupias', '15\u00A0рупий'])
    expect(numbers('رسم قدره 15 روبية', '固定收费15卢比的', '20 millions de dollars', '3 eurozone States')).toEqual(['15\u00A0روبية', '15卢比', '20\u00A0millions\u00A0de\u00A0dollars', '3'])
    const single = figureOf([result('Of 2000 rupees fixed by law 15 rupees remain')], '', 'en')
    expect(single.kind === 'numbers' && single.marks.map((mark) => mark.value)).toEqual(['2000\u00A0rupees', '15\u00A0rupees'])
    expect(numbers('Since 2015', 'In 1999-2000')).not.toEqual(['2015', '1999'])
  })

  test('M-36 one dot makes no line of years, and a share alone yields to what says more', () => {
    expect(figureOf([result('A prize in 2013')], '', 'en').kind).toBe('statements')
    expect(figureOf([result('2 million visitors'), result('14 per cent put right'), result('30,000 tenders')], '', 'en').kind).toBe('numbers')
    const years = figureOf([result('Open in 2016')], 'February 2015 (pilot)', 'en', 'It began small. In August 2018 it became the rule. A law of 2020 followed.')
    expect(years.kind === 'timeline' && years.marks.map((mark) => mark.year)).toEqual([2015, 2016, 2018, 2020])
  })

  test('M-36 a long label is cut between words, and only then', () => {
    expect(shortLabel('short enough')).toBe('short enough')
    const cut = shortLabel(`${'word '.repeat(60)}end`)
    expect(cut).toMatch(/word…$/u)
    expect([...cut].length).toBeLessThanOrEqual(162)
    expect(shortLabel('x'.repeat(20_000)).length).toBeLessThan(170)
    expect(shortLabel('2022 год: проверены декларации 346 должностных лиц, у 181 из них (52 процента) выявлены нарушения, 136 оштрафованы, 45 получили предупреждение')).not.toContain('…')
  })
})
