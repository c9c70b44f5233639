// Translations through the door, on a database file: what an edit makes out of date, what an edition is refused for, and what stays as it is.

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { VISITOR, type Actor } from '#workflows/actor.ts'
import type { Language } from '#workflows/languages.ts'
import type { RawInputs } from '#workflows/inputs.ts'
import { attachPrint, frozenData } from '#models/editions.ts'
import { forewordFor, readForeword, readTranslation, readTranslations } from '#models/find-translations.ts'
import { look, lookAhead } from '#models/look.ts'
import { savedTranslations } from '#models/parts.ts'
import { Calls, Editions, RecordLines, TranslationRows } from '#models/tables.ts'
import * as script from '#models/seeds/script.ts'
import { done } from '#test/support/consulted.ts'
import { act, actorFor, closeHouse, codesOf, DATES, openHouse } from '#test/support/house.ts'
import { clearedWithFrench, editAndClear, folderOf, partNamed } from '#test/support/translated.ts'

let run: script.Run
let officer: Actor
let second: Actor

beforeEach(async () => {
  ;({ run, officer, second } = await clearedWithFrench(folderOf(await openHouse())))
})
afterEach(closeHouse)

const AT = DATES.issued
const prepare = (language: Language, corrigendum = '') => act('prepareEdition', null, officer, { callId: run.callId, language, issuedOn: '2027-10-14', corrigendum }, AT)
const refused = async (language: Language) => {
  const outcome = await prepare(language)
  if (outcome.kind !== 'refused') throw new Error(outcome.kind)
  return outcome.decision.refusals.map(({ code, facts }) => [code, facts?.entity, facts?.sections].filter(Boolean).join(' '))
}
const printed = async (id: string) => attachPrint(id, { pdf: Buffer.from(`%PDF-1.7 of ${id}`), html: `<!doctype html><title>${id}</title>`, pages: 12 })

type Saving = Partial<RawInputs['saveTranslation']>
async function save(kind: 'foreword' | 'summary' | 'listing', iso3: string | null, texts: Saving['texts'], more: Saving & { by?: Actor } = {}) {
  const { by = officer, ...rest } = more
  const part = await partNamed(run, kind, iso3)
  const language = rest.language ?? 'fr'
  const { version } = (await readTranslation(part.id, language, officer, new Date(AT))) ?? { version: 0 }
  return act('saveTranslation', null, by, { callId: run.callId, part: part.id, language, sourceSha256: part.sha256, version, texts: texts ?? {}, ...rest }, AT)
}

describe('what an edition waits for', () => {
  test('M-35 M-13 the proposer’s own translations are shown to the translator and never used by themselves', async () => {
    expect(await refused('fr')).toEqual([
      'forewordNotTranslated',
      'partNotTranslated Georgia title aspect problem whatWasDone results discussion', 'partNotTranslated Kenya title aspect problem whatWasDone results discussion', 'partNotTranslated Ukraine title aspect problem whatWasDone results discussion',
      'partNotTranslated Georgia title', 'partNotTranslated Kenya title', 'partNotTranslated Ukraine title',
    ])
    const view = (await readTranslation((await partNamed(run, 'summary', 'GEO')).id, 'fr', officer, new Date(AT)))!
    expect(view.sections.map(({ section, own, saved }) => [section, own, saved])).toEqual([
      ['title', 'Programme d’essai geo', null], ['aspect', 'Marchés publics', null], ['started', null, null], ['problem', 'Le problème de geo.', null], ['whatWasDone', 'Ce qui a été fait pour geo.', null],
      ['results', ['40 pour cent des bureaux y ont pris part en 2019'], null], ['discussion', null, null],
    ])
    expect(codesOf(await prepare('en'))).toEqual(['done'])
  })

  test('M-34 M-35 an edit of a cleared summary makes exactly the sections it changed out of date, and the edition is refused by name until each is translated or said to stand', async () => {
    await script.translate(run, ['fr'])
    const first = await done(prepare('fr'))
    expect((await frozenData(first)).cases.map((one) => one.problem)).toEqual(['Le problème de geo.', 'Le problème de ken.', 'Le problème de ukr.'])
    await done(act('discardEdition', first, officer, { reason: 'A text moves.' }, AT))

    await editAndClear(run, 'GEO', { problem: 'The problem of geo, in full.', whatWasDone: 'What was done for geo, in short.' })
    expect(await refused('fr')).toEqual(['partOutOfDate Georgia problem whatWasDone'])
    const { parts } = (await readTranslations(officer, new Date(AT)))!
    expect(parts.filter(({ open }) => open.fr.stale.length + open.fr.missing.length > 0).map(({ kind, iso3 }) => [kind, iso3])).toEqual([['summary', 'GEO']])

    const kept = (await savedTranslations(run.callId))((await partNamed(run, 'summary', 'GEO')).id, 'fr')
    const left = Object.fromEntries(Object.entries(kept).map(([section, one]) => [section, one.text]))
    await done(save('summary', 'GEO', left))
    expect(await refused('fr')).toEqual(['partOutOfDate Georgia problem whatWasDone'])
    await done(save('summary', 'GEO', { ...left, problem: 'Le problème de geo, en entier.' }))
    expect(await refused('fr')).toEqual(['partOutOfDate Georgia whatWasDone'])
    await done(save('summary', 'GEO', { ...left, problem: 'Le problème de geo, en entier.' }, { confirmed: ['whatWasDone'] }))
    const again = await frozenData(await done(prepare('fr')))
    expect(again.cases.find((one) => one.state.iso3 === 'GEO')).toMatchObject({ problem: 'Le problème de geo, en entier.', whatWasDone: 'Ce qui a été fait pour geo.' })
  })

  test('M-35 M-36 the foreword is written once and translated: a language without it, or with one of an earlier text, has no edition', async () => {
    await script.translate(run, ['fr'])
    expect(await forewordFor(run.callId, 'fr')).toContain('Les États apprennent')
    const { sha256 } = (await readForeword(officer, new Date(AT)))!
    await done(act('saveForeword', run.callId, officer, { language: 'en', text: 'Another foreword.', seenSha256: sha256 }, AT))
    expect(await refused('fr')).toEqual(['forewordOutOfDate'])
    expect([await forewordFor(run.callId, 'en'), await forewordFor(run.callId, 'fr')]).toEqual(['Another foreword.', null])
    await done(save('foreword', null, { foreword: 'Un autre avant-propos.' }))
    expect((await frozenData(await done(prepare('fr')))).foreword).toEqual(['Un autre avant-propos.'])
    expect((await refused('es'))[0]).toBe('forewordNotTranslated')
    await Calls().update({ foreword: null }, { where: { id: run.callId } })
    for (const language of ['en', 'ru'] as const) expect((await refused(language))[0]).toBe('forewordMissing')
  })

  test('M-35 a language whose texts are missing is refused by name and the others are made', async () => {
    const reports = await script.publish(run, async () => ({ pdf: Buffer.from('%PDF-1.7'), html: '<!doctype html>', pages: 3 }), ['en', 'ru', 'fr'])
    expect(reports.map(({ language, editionId }) => [language, editionId !== null])).toEqual([['en', true], ['ru', false], ['fr', true]])
    expect(reports[1]!.refusals.map(({ facts }) => facts!.entity)).toEqual(['Georgia', 'Kenya', 'Ukraine', 'Georgia', 'Kenya', 'Ukraine'])
  })
})

describe('what was made before', () => {
  test('M-35 M-37 an issued edition stays what it was; a prepared one is no longer true when a translation of its language moves, and no other', async () => {
    await script.translate(run, ['fr'])
    const first = await done(prepare('fr'))
    await printed(first)
    await done(act('issueEdition', first, second, {}, AT))
    const before = (await Editions().findByPk(first))!.get({ plain: true })
    const prepared = await done(prepare('fr', 'A word is mended.'))
    await printed(prepared)
    await done(save('summary', 'KEN', { title: 'Опыт' }, { language: 'ru' }))
    const stillTrue = async () => (await look('edition', prepared, officer, new Date(AT)))!.situation.edition!.stillTrue
    expect(await stillTrue()).toBe(true)
    await done(save('summary', 'KEN', { title: 'Un autre titre' }))
    expect(await stillTrue()).toBe(false)
    expect(codesOf(await act('issueEdition', prepared, second, {}, AT))).toEqual(['editionStale'])
    expect((await Editions().findByPk(first))!.get({ plain: true })).toEqual(before)
  })

  test('M-39 saving is in the record with what it was made of, and without the text', async () => {
    await done(save('listing', 'GEO', { title: 'CANARY-title' }))
    const line = (await RecordLines().findOne({ where: { action: 'saveTranslation' }, order: [['seq', 'DESC']] }))!
    expect(line.details).toMatchObject({ language: 'fr', sourceSha256: (await partNamed(run, 'listing', 'GEO')).sha256, missing: 0 })
    expect(JSON.stringify(line)).not.toContain('CANARY')
  })
})

describe('two at once', () => {
  test('M-35 R-10 of two translators who began from the same text one is refused, and the other’s words stand', async () => {
    const titles = ['Premier', 'Second']
    const officers = [officer, second]
    const both = (await Promise.all(titles.map((title, index) => save('listing', 'KEN', { title }, { by: officers[index]! })))).flatMap(codesOf)
    expect([...both].sort()).toEqual(['done', 'translationSavedMeanwhile'])
    const won = both.indexOf('done')
    const again = await save('listing', 'KEN', { title: 'Troisième' }, { version: 0 })
    expect(codesOf(again)).toEqual(['translationSavedMeanwhile'])
    expect((await TranslationRows().findAll()).map((row) => [row.texts['title']!.text, row.savedBy])).toEqual([[titles[won], officers[won]!.office]])
    expect(codesOf(await save('listing', 'KEN', { title: 'Troisième' }, { version: 1 }))).toEqual(['done'])
  })

  test('M-35 a translation of a text that moved meanwhile is refused, and so is a foreword that somebody else saved', async () => {
    const { sha256 } = await partNamed(run, 'summary', 'GEO')
    await editAndClear(run, 'GEO', { lessons: 'Begin early.' })
    expect(codesOf(await save('summary', 'GEO', { title: 'Titre' }, { sourceSha256: sha256 }))).toEqual(['sourceMoved'])
    expect(await TranslationRows().count()).toBe(0)
    const foreword = (await readForeword(officer, new Date(AT)))!
    await done(act('saveForeword', run.callId, second, { language: 'en', text: 'The second.', seenSha256: foreword.sha256 }, AT))
    expect(codesOf(await act('saveForeword', run.callId, officer, { language: 'en', text: 'The first.', seenSha256: foreword.sha256 }, AT))).toEqual(['forewordSavedMeanwhile'])
    expect((await Calls().findByPk(run.callId))!.foreword).toEqual({ language: 'en', text: 'The second.' })
  })

  test('M-35 S-37 nothing is saved for a part that is not there, into the language of the original, or under a section the booklet does not have', async () => {
    const nobody = await act('saveTranslation', null, officer, { callId: run.callId, part: 'nowhere', language: 'fr', sourceSha256: '', version: 0, texts: { title: 'x' } }, AT)
    expect(codesOf(nobody)).toEqual(['partGone'])
    expect(codesOf(await save('summary', 'GEO', { title: 'x' }, { language: 'en' }))).toEqual(['isTheOriginal'])
    expect(codesOf(await save('summary', 'GEO', { contact: 'x' } as never))).toEqual(['problems'])
    expect(await TranslationRows().count()).toBe(0)
  })
})

describe('who else might ask', () => {
  test('S-02 S-03 M-35 no proposer, bureau member, visitor, or officer of another session may read a translation or save one', async () => {
    await done(save('summary', 'GEO', { title: 'CANARY-titre' }))
    const part = await partNamed(run, 'summary', 'GEO')
    const row = (await TranslationRows().findOne())!
    const others = [actorFor(run, 'GEO'), actorFor(run, 'KEN'), actorFor(run, 'Test Watch'), ...run.cast.members, VISITOR, { ...officer, sessionId: 'another' }]
    const input = { callId: run.callId, part: part.id, language: 'fr' as const, sourceSha256: part.sha256, version: 1, texts: { title: 'Mine' } }
    for (const actor of others) {
      expect([actor.office, codesOf(await act('saveTranslation', row.id, actor, input, AT)), codesOf(await act('saveTranslation', null, actor, input, AT))]).toEqual([actor.office, ['unknown'], ['unknown']])
      expect(codesOf(await act('saveTranslation', null, actor, { ...input, language: 'es', version: 0 }, AT))).toEqual(['notYours'])
      expect(codesOf(await act('saveForeword', run.callId, actor, { language: 'en', text: 'Mine', seenSha256: '' }, AT))).toEqual(['notYours'])
      const at = new Date(AT)
      expect([await look('translation', row.id, actor, at), await readTranslations(actor, at), await readTranslation(part.id, 'fr', actor, at), await readForeword(actor, at)]).toEqual([null, null, null, null])
      expect((await lookAhead('edition', { callId: run.callId }, actor, at))!.situation).toMatchObject({ untranslated: {}, part: null, translation: null, call: { forewordSha256: '' } })
    }
    expect((await TranslationRows().findAll()).map((one) => one.texts['title']!.text)).toEqual(['CANARY-titre'])
  })
})
