// The import of States and observers: a fault is named with its line, and nothing is written before it was shown (M-7).

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { stateName, STATES } from '#workflows/names/index.ts'
import { foundSession } from '#models/found-session.ts'
import { demonstrationPlan, SCRIPTED } from '#models/seeds/plan.ts'
import { Entities, Offices, Outbox, RecordLines } from '#models/tables.ts'
import { csvCell, readEntitiesCsv, templateCsv } from '#app/server/entities-csv.ts'
import { openApp, type App } from '#test/support/app.ts'
import { cookieIn } from '#test/support/signing-in.ts'

const HEAD = 'kind,iso3,name,basis,language,email,office,zone'
const list = (...lines: string[]) => [HEAD, ...lines].join('\n')
const GEORGIA = 'State,GEO,Georgia,,en,geo@example.org,Focal point of Georgia,Asia/Tbilisi'
const WATCH = 'observer,,Test Watch,listed,fr,watch@example.org,Representative,Europe/Paris'

describe('reading a list', () => {
  const faults = (...lines: string[]) => readEntitiesCsv(list(...lines)).faults.map(({ number, text }) => `${number} ${text}`)

  test('M-41 a State is known by its code or its UN short name in any of the six languages', () => {
    const { lines } = readEntitiesCsv(list('State,,Georgia,,en,a@example.org,F,UTC', 'State,,جورجيا,,ar,b@example.org,F,UTC', 'state,geo,,,en,c@example.org,F,UTC'))
    expect(lines.map(({ line }) => [line.iso3, line.name])).toEqual([['GEO', 'Georgia'], ['GEO', 'Georgia'], ['GEO', 'Georgia']])
    for (const { iso3, kind } of STATES) expect(readEntitiesCsv(list(`State,,"${stateName(iso3, 'en')}",,en,a@example.org,F,UTC`)).lines[0]?.line.iso3).toBe(kind === 'State' ? iso3 : undefined)
  })

  test.each([
    ['State,XYZ,,,en,a@example.org,F,UTC', '“XYZ” is not on the list of States'],
    ['State,EUE,,,en,a@example.org,F,UTC', 'European Union is on the list and is not a State'],
    ['State,GEO,Ghana,,en,a@example.org,F,UTC', 'The code GEO belongs to Georgia, and the name says “Ghana”'],
    ['State,,,,en,a@example.org,F,UTC', 'No State is named'],
    ['observer,,,listed,en,a@example.org,F,UTC', 'The observer has no name'],
    ['observer,GEO,Watch,listed,en,a@example.org,F,UTC', 'An observer has no code of a State'],
    ['observer,,Watch,friends,en,a@example.org,F,UTC', 'Basis is “friends”'],
    ['State,GEO,,,de,a@example.org,F,UTC', 'Language is “de”'],
    ['State,GEO,,,en,a@example.org;b@example.org,F,UTC', 'is not one e-mail address'],
    ['State,GEO,,,en,,F,UTC', 'is not one e-mail address'],
    ['State,GEO,,,en,a@example.org,,UTC', 'The office has no name'],
    ['State,GEO,,,en,a@example.org,F,Mars/Olympus', '“Mars/Olympus” is not a time zone'],
    ['constructor,GEO,,,en,a@example.org,F,UTC', 'Kind is “constructor”'],
    ['State,GEO,,,en,a@example.org,"=HYPERLINK(""http://x"")",UTC', 'would run as a formula'],
    ['State,GEO,,,en,a@example.org,@SUM(A1),UTC', 'would run as a formula'],
  ])('%s is a fault of line 3', (line, said) => {
    const found = faults(GEORGIA, line)
    expect(found.filter((fault) => fault.startsWith('3 ') && fault.includes(said))).toHaveLength(1)
    expect(found.filter((fault) => !fault.startsWith('3 '))).toEqual([])
  })

  test('the number is the line of the file, past empty lines and lines inside a cell', () => {
    expect(faults(GEORGIA, '', 'State,FRA,,,en,a@example.org,"Focal\npoint",UTC', 'State,XYZ,,,en,b@example.org,F,UTC')).toEqual([expect.stringMatching(/^6 /)])
    expect(faults(GEORGIA, GEORGIA)).toEqual(['3 The same person for the same entity stands in line 2 already.'])
    expect(readEntitiesCsv(`${HEAD}\nState,"GEO\n`).faults[0]!.text).toContain('cannot be read as CSV')
    expect(readEntitiesCsv('Georgia\nFrance').faults[0]).toEqual({ number: 1, text: 'The first line names the columns. It lacks: kind, email, office.' })
  })

  test('semicolons, tabs, a mark at the head and another order of columns are read', () => {
    expect(readEntitiesCsv('\uFEFFemail;office;kind;iso3\ngeo@example.org;Focal point;State;GEO\n').lines[0]!.line).toMatchObject({ iso3: 'GEO', language: 'en', zone: 'UTC', email: 'geo@example.org' })
    expect(readEntitiesCsv('email\toffice\tkind\tiso3\r\ngeo@example.org\tFocal point\tState\tGEO\r\n').faults).toEqual([])
  })

  test('S-39 the list to write over is read without a fault, and no cell that we write begins a formula', () => {
    expect(readEntitiesCsv(templateCsv()).faults).toEqual([])
    for (const begins of ['=', '+', '-', '@', '\t', '\r']) expect(csvCell(`${begins}1`)).toMatch(/^"?'/)
    expect(csvCell('a "b", c')).toBe('"a ""b"", c"')
  })
})

describe('importing it', () => {
  let app: App
  let as: string
  const before = () => Promise.all([Entities().count(), Offices().count(), RecordLines().count()])

  beforeEach(async () => {
    app = await openApp()
    const { officerIds } = await foundSession(demonstrationPlan(SCRIPTED), new Date(SCRIPTED.founded))
    as = await app.enter(officerIds[0]!)
  })
  afterEach(() => app.close())

  const check = (csv: string | null, file?: Blob) => {
    const form = new FormData()
    form.set('_form', 'check')
    form.set('csv', csv ?? '')
    form.set('file', file ?? new Blob([]), file ? 'list.csv' : '')
    return app.postMultipart('/secretariat/entities/import', form, { as })
  }

  test('one faulty line: nothing is written, the line is named, and the list is there to be mended', async () => {
    const counts = await before()
    const bad = list(GEORGIA, WATCH, 'State,XYZ,,,en,a@example.org,F,UTC')
    for (const response of [await check(bad), await check(null, new Blob([bad])), await app.post('/secretariat/entities/import', { _form: 'import', csv: bad }, { as })]) {
      expect(response.status).toBe(422)
      const page = await response.text()
      for (const said of ['Line 4', '“XYZ” is not on the list of States', 'watch@example.org']) expect(page).toContain(said)
    }
    expect(await before()).toEqual(counts)
  })

  test('the preview writes nothing and says what each line would do; the import does that, once', async () => {
    const counts = await before()
    const good = list(GEORGIA, 'State,GEO,,,en,second@example.org,Deputy focal point,UTC', WATCH)
    const page = await (await check(null, new Blob([`\uFEFF${good}`]))).text()
    for (const said of ['3 lines are ready to be imported', 'New, with this person', 'New person', 'Import these 3 lines']) expect(page).toContain(said)
    expect(await before()).toEqual(counts)
    expect((await app.post('/secretariat/entities/import', { _form: 'import', csv: good }, { as })).headers.get('Location')).toBe('/secretariat/entities')
    expect(await before()).toEqual([counts[0] + 2, counts[1] + 3, counts[2] + 1])
    expect(await (await check(good)).text()).toContain('There already')
    await app.post('/secretariat/entities/import', { _form: 'import', csv: good }, { as })
    expect((await before()).slice(0, 2)).toEqual([counts[0] + 2, counts[1] + 3])
  })

  test('M-7 S-17 whoever is imported is invited to sign in by a mail of their own, in their language, once; whoever was there already is not', async () => {
    const invited = async () => (await Outbox().findAll({ where: { kind: 'welcome' }, order: [['recipient', 'ASC']] })).filter((mail) => !held.has(mail.recipient)).map(({ recipient, language, data }) => [recipient, language, data.hours, data.office])
    const held = new Set((await Outbox().findAll({ where: { kind: 'welcome' } })).map((mail) => mail.recipient))
    const good = list(GEORGIA, WATCH)
    await check(good)
    expect(await invited()).toEqual([])
    await app.post('/secretariat/entities/import', { _form: 'import', csv: good }, { as })
    const both = [['geo@example.org', 'en', 72, 'Focal point of Georgia'], ['watch@example.org', 'fr', 72, 'Representative']]
    expect(await invited()).toEqual(both)
    await app.post('/secretariat/entities/import', { _form: 'import', csv: good }, { as })
    expect(await invited()).toEqual(both)
    const { token } = (await Outbox().findOne({ where: { kind: 'welcome', recipient: 'geo@example.org' } }))!.data as { token: string }
    const entered = await app.post(`/sign-in/link/${token}`)
    expect((await app.get('/proposer', { as: cookieIn(entered)! })).status).toBe(200)
  })

  test('a spreadsheet’s own format, an empty post and a list too large are refused in words', async () => {
    expect(await (await check(null, new Blob([new Uint8Array([0x50, 0x4b, 3, 4, 0xff, 0xfe, 0])]))).text()).toContain('is not plain text in UTF-8')
    expect(await (await check('')).text()).toContain('Choose a file, or paste the list.')
    expect(await (await check(null, new Blob(['x'.repeat(1_100_000)]))).text()).toContain('larger than 1 MB')
  })
})
