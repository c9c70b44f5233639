// The six editions of one run, from the command to the words that can be read back (M-35), and an edition refused by name.

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { PDFDocument } from 'pdf-lib'
import { LANGUAGES, type Language } from '#workflows/languages.ts'
import { stateName } from '#workflows/names/index.ts'
import { testCase } from '#test/support/house.ts'
import { bookmarksOf, squeezed, textOfPages } from '#test/support/pdf.ts'

type Told = { title: string; agency: string; aspect: string; started: string; problem: string; what_was_done: string; results: string[]; challenges: string; lessons: string; replicability: string; resources: string }

/** One programme told in five languages: words that must be recovered from the PDFs. */
const TOLD: Record<Exclude<Language, 'en'>, Told> = {
  ar: { title: 'مشتريات عمومية مفتوحة للجميع', agency: 'وزارة الاختبار', aspect: 'المشتريات العمومية', started: 'شباط/فبراير 2015', problem: 'كانت الوثائق غير متاحة للناس.', what_was_done: 'نُشرت كل وثيقة على المنصة.', results: ['ارتفعت نسبة المشاركة إلى 12 في المائة'], challenges: 'المطر.', lessons: 'النشر المبكر.', replicability: 'يصلح أي جدار.', resources: 'متطوعون' },
  zh: { title: '公共采购向所有人开放', agency: '测试部', aspect: '公共采购', started: '2015年2月', problem: '文件没有公开。', what_was_done: '平台公布每一份采购文件。', results: ['参与率上升到百分之12'], challenges: '下雨。', lessons: '及早公布。', replicability: '任何墙壁均可。', resources: '志愿者' },
  fr: { title: 'Des marchés publics ouverts à tous', agency: 'Ministère d’essai', aspect: 'Marchés publics', started: 'Février 2015', problem: 'Les documents n’étaient pas publics : personne ne voyait rien.', what_was_done: 'Chaque document a été publié.', results: ['La participation a atteint 12 pour cent'], challenges: 'La pluie.', lessons: 'Publier tôt.', replicability: 'N’importe quel mur.', resources: 'Bénévoles' },
  ru: { title: 'Открытые закупки для всех', agency: 'Тестовое министерство', aspect: 'Государственные закупки', started: 'Февраль 2015 года', problem: 'Документы не публиковались.', what_was_done: 'Каждый документ был опубликован.', results: ['Участие выросло до 12 процентов'], challenges: 'Дождь.', lessons: 'Публиковать заранее.', replicability: 'Подойдет любая стена.', resources: 'Добровольцы' },
  es: { title: 'Contratación pública abierta a todos', agency: 'Ministerio de prueba', aspect: 'Contratación pública', started: 'Febrero de 2015', problem: 'Los documentos no eran públicos.', what_was_done: 'Se publicó cada documento.', results: ['La participación llegó al 12 por ciento'], challenges: 'La lluvia.', lessons: 'Publicar pronto.', replicability: 'Sirve cualquier pared.', resources: 'Voluntarios' },
}
const ENGLISH = { title: 'Procurement open to all', agency: 'Test ministry', aspect: 'Public procurement', started: '2015-02', problem: 'The documents were not public.', what_was_done: 'Every document was published.', results: ['Participation reached 12 per cent'], challenges: 'Rain.', lessons: 'Publish early.', replicability: 'Any wall will do.', resources: 'Volunteers' }
/** Fixed words of each edition: contents, session, a heading, the order of selection. */
const FIXED: Record<Language, string[]> = {
  ar: ['المحتويات', 'في الدورة الثانية', 'الدروس المستفادة', 'كيف اختيرت الحالات', 'حزيران/يونيه'], zh: ['目录', '第二届会议', '经验教训', '案例如何选定', '2027年6月'], en: ['Contents', 'second session', 'Lessons', 'How the cases', 'June 2027'],
  fr: ['Table des matières', 'deuxième session', 'Enseignements', 'Comment les cas', 'juin 2027'], ru: ['Содержание', 'второй сессии', 'Уроки', 'Как отбирались', 'июня 2027 года'], es: ['Índice', 'segundo período de sesiones', 'Enseñanzas', 'Cómo se', 'junio de 2027'],
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'editions-'))
const out = path.join(folder, 'out')
const bare = { articles: ['9'], source_urls: ['https://example.org/a'] }
const CASES = [
  testCase('geo', 'GEO', { ...ENGLISH, ...bare, translations: TOLD }),
  // the Russian edition lacks the lessons of one case
  testCase('est', 'EST', { ...ENGLISH, ...bare, translations: { ...TOLD, ru: { ...TOLD.ru, lessons: '' } } }),
]
let ran: ReturnType<typeof spawnSync>
const words = (text: string) => text.split(/[\s\u00A0]+/u).filter((word) => /\p{L}/u.test(word))
/** Vowel signs move and spaces fall into words where Arabic is extracted: both are folded away. */
const folded = (text: string) => squeezed(text).normalize('NFKC').replace(/[\u064B-\u0652\u0640]/gu, '')

/** Letters alone, without vowel signs. */
const letters = (text: string) => folded(text).replace(/[^\p{L}]/gu, '').toLowerCase()
/** What is read in each paragraph, item, cell and head of the edition for the screen. Heads and captions in the side column stand beside a text, so no extractor keeps their lines together. */
function blocksOf(html: string): string[] {
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>')).replace(/<section class="page index"[\s\S]*?<\/section>\s*(?=<section class="imprint)/u, '')
  return [...main.matchAll(/<(p|li|td|th|dd|dt|h1)\b[^>]*>([\s\S]*?)<\/\1>/gu)]
    .map(([, , inner = '']) => letters(inner.replace(/<span class="hash">[\s\S]*?<\/span>/gu, ' ').replace(/<[^>]+>/gu, ' ').replace(/&(?:amp|lt|gt|quot|#39);/gu, ' ')))
}

beforeAll(() => {
  writeFileSync(path.join(folder, 'cases.json'), JSON.stringify(CASES))
  ran = spawnSync(process.execPath, ['--import', 'tsx', 'bin/demo.ts', '--input', path.join(folder, 'cases.json'), '--out', out, '--lang', 'all'], { encoding: 'utf8', timeout: 120_000 })
}, 130_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const summary = () => JSON.parse(readFileSync(path.join(out, 'summary.json'), 'utf8'))
const pdfOf = (language: Language) => readFileSync(path.join(out, `booklet-${language}.pdf`))

describe('the six editions', () => {
  test('M-35 a language whose texts are missing is refused by name with each part, and the others are made', () => {
    expect(ran).toMatchObject({ status: 0, stderr: '' })
    expect(summary().editions.map((one: { lang: string }) => one.lang)).toEqual(['ar', 'zh', 'en', 'fr', 'es'])
    expect(summary().refusedEditions).toEqual([{ lang: 'ru', missing: [{ state: 'Estonia', section: 'lessons' }] }])
    expect(ran.stdout).toMatch(/refused: Русский/u)
    expect(existsSync(path.join(out, 'booklet-ru.pdf'))).toBe(false)
    for (const one of summary().editions) expect(createHash('sha256').update(pdfOf(one.lang)).digest('hex')).toBe(one.sha256)
    expect(summary().booklet).toMatchObject({ file: 'booklet-en.pdf' })
  })

  test('M-35 M-36 the words of every edition are recovered from its PDF, Arabic included', () => {
    const table = LANGUAGES.filter((language) => language !== 'ru').map((language) => {
      const text = folded(textOfPages(pdfOf(language)).join(''))
      const told = language === 'en' ? ENGLISH : TOLD[language]
      const asked = [...FIXED[language], ...Object.values(told).flat().filter((value) => value !== '2015-02'), stateName('GEO', language), stateName('EST', language)].flatMap((value) => (language === 'zh' ? [value] : words(value)))
      return { language, asked: asked.length, lost: asked.filter((word) => !text.includes(folded(word))) }
    })
    expect(table.map(({ language, lost }) => [language, lost])).toEqual(table.map(({ language }) => [language, []]))
    for (const { asked } of table) expect(asked).toBeGreaterThan(10)
  })

  test('M-35 M-36 every sentence of the edition for the screen is recovered from the PDF whole and in order, but for the joints of Arabic lines', () => {
    for (const language of LANGUAGES.filter((one) => one !== 'ru')) {
      const blocks = blocksOf(readFileSync(path.join(out, `booklet-${language}.html`), 'utf8'))
      const text = letters(textOfPages(pdfOf(language), 'read').join(' '))
      const told = blocks.filter((block) => block.length > (language === 'zh' ? 4 : 12))
      const lost = told.filter((block) => !text.includes(block))
      expect([language, told.length > 40]).toEqual([language, true])
      // where a line turns from right to left and back, extraction may change the places of a number and a mark: letters alone are compared
      expect([language, lost.length / told.length <= (language === 'ar' ? 0.04 : 0) ? [] : lost]).toEqual([language, []])
      // in order: each chapter's blocks stand in the PDF as they stand in the edition for the screen
      const places = told.filter((block) => !lost.includes(block) && told.filter((other) => other.includes(block)).length === 1 && text.indexOf(block) === text.lastIndexOf(block)).map((block) => text.indexOf(block))
      const back = places.filter((place, index) => index > 0 && place < places[index - 1]!).length
      expect([language, places.length > 15, back <= 2]).toEqual([language, true, true])
    }
  })

  test('M-36 States stand in the order of each language, and the structure checker and qpdf find nothing', async () => {
    for (const language of LANGUAGES.filter((one) => one !== 'ru')) {
      const chapters = (await bookmarksOf(pdfOf(language))).filter((bookmark) => bookmark.level === 1 && bookmark.title.includes(' · ')).map((bookmark) => bookmark.title.split(' · ')[0])
      // إستونيا before جورجيا; 爱 (ài) before 格 (gé); Estonia before Georgia; Estonie before Géorgie
      expect([language, chapters]).toEqual([language, [stateName('EST', language), stateName('GEO', language)]])
      expect((await PDFDocument.load(pdfOf(language), { updateMetadata: false })).catalog.lookup((await import('pdf-lib')).PDFName.of('Lang'))?.toString()).toBe(`(${language === 'zh' ? 'zh-Hans' : language})`)
    }
    const files = summary().editions.map((one: { file: string }) => path.join(out, one.file))
    const checked = spawnSync(process.execPath, ['--import', 'tsx', 'bin/booklet-check.ts', ...files], { encoding: 'utf8' })
    expect(checked.stdout.match(/: nothing found\./gu)).toHaveLength(5)
    // without qpdf half of the check is missing: that is a failure, never a silence
    expect(checked.stdout).toMatch(/structure checker and qpdf --check\./u)
    expect(checked.stdout).toMatch(/No conformance checker \(veraPDF, PAC\) was available/u)
    expect(checked.status).toBe(0)
  }, 60_000)

  test('M-36 the checker ends with 2 for a file that is no PDF', () => {
    const checked = spawnSync(process.execPath, ['--import', 'tsx', 'bin/booklet-check.ts', path.join(folder, 'cases.json')], { encoding: 'utf8' })
    expect(checked.status).toBe(2)
    expect(checked.stderr).toMatch(/could not be read as a PDF/u)
  })

  test('M-36 the French edition keeps its colons and quotation marks with their words', () => {
    const html = readFileSync(path.join(out, 'booklet-fr.html'), 'utf8')
    expect(html).toContain('publics\u00A0: personne')
    expect(html.replace(/<style>[\s\S]*?<\/style>/gu, '').replace(/<[^>]+>/gu, '¤')).not.toMatch(/[\p{L}] [:;?!»]|\p{L}[;?!](?=\s)|« /u)
  })
})
