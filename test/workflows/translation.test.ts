// When a translation stands: each section is tied to the text it was made of.

import { describe, expect, test } from '@jest/globals'
import { chapterSource, ownTranslations } from '#workflows/booklet-translation.ts'
import { summaryOf } from '#workflows/summary-draft.ts'
import { inForce, openSections, openTranslations, standingOf, tie, type OpenPart, type Source, type Tied } from '#workflows/translation.ts'
import { submittedCase } from '#test/support/booklet-source.ts'

const SOURCE: Source = { title: 'Land records', problem: 'Records were lost.', results: ['40 offices', '200 visits'], lessons: '', observer: 'Test Watch' }
const WHOLE: Tied = { title: { text: 'Cadastre', of: 'Land records' }, problem: { text: 'Les actes se perdaient.', of: 'Records were lost.' }, results: { text: ['40 bureaux', '200 visites'], of: ['40 offices', '200 visits'] } }

describe('where a section stands', () => {
  test.each<[string, Source, Tied, string]>([
    ['a text of today’s source', SOURCE, WHOLE, 'done'],
    ['no text', SOURCE, {}, 'missing'],
    ['spaces alone', SOURCE, { ...WHOLE, title: { text: ' \n', of: 'Land records' } }, 'missing'],
    ['a text of an earlier source', SOURCE, { ...WHOLE, title: { text: 'Cadastre', of: 'Land record' } }, 'stale'],
    ['no text of an earlier source', SOURCE, { ...WHOLE, title: { text: '', of: 'Land record' } }, 'missing'],
    ['a list where a text is asked for', SOURCE, { ...WHOLE, title: { text: ['Cadastre'], of: 'Land records' } }, 'missing'],
    ['a source that says nothing', { ...SOURCE, title: '  ' }, {}, 'done'],
    ['a source that is gone', { problem: 'x' }, {}, 'done'],
  ])('M-35 %s', (_what, source, tied, standing) => {
    expect(standingOf(source, tied, 'title')).toBe(standing)
  })

  test.each<[string, Source['results'], string | string[], string]>([
    ['as many items', ['a', 'b'], ['A', 'B'], 'done'],
    ['an item too few', ['a', 'b'], ['A'], 'missing'],
    ['an item too many', ['a', 'b'], ['A', 'B', 'C'], 'missing'],
    ['an empty item', ['a', 'b'], ['A', ' '], 'missing'],
    ['an item that is empty in the source too', ['a', ''], ['A', ''], 'done'],
    ['one text', ['a'], 'A', 'missing'],
  ])('M-35 a list with %s', (_what, source, text, standing) => {
    expect(standingOf({ results: source! }, { results: { text, of: source! } }, 'results')).toBe(standing)
  })

  test('M-35 a list whose items changed places, or one of which was reworded, is out of date', () => {
    for (const results of [['200 visits', '40 offices'], ['40 offices', '201 visits'], ['40 offices']]) expect(standingOf({ ...SOURCE, results }, WHOLE, 'results')).toBe('stale')
  })

  test('M-35 an observer’s name may stay as it is written; a translated one is out of date when the name changes', () => {
    expect(standingOf(SOURCE, {}, 'observer')).toBe('done')
    expect(standingOf(SOURCE, { observer: { text: 'Veille', of: 'Test Watchers' } }, 'observer')).toBe('stale')
  })

  test('M-35 a date alone needs no translation, and any other words about dates do', () => {
    expect(standingOf({ started: '2015-02' }, {}, 'started')).toBe('done')
    expect(standingOf({ started: '2015-02' }, { started: { text: 'Février 2015', of: '2015-01' } }, 'started')).toBe('stale')
    expect(standingOf({ started: '2015-02 (pilot)' }, {}, 'started')).toBe('missing')
    expect(standingOf({ title: '2015-02' }, {}, 'title')).toBe('missing')
  })

  test('M-35 what a part lacks is named section by section, missing apart from out of date', () => {
    expect(openSections({ ...SOURCE, lessons: 'Begin early.', problem: 'All records were lost.' }, WHOLE)).toEqual({ missing: ['lessons'], stale: ['problem'] })
    expect(openSections(SOURCE, WHOLE)).toEqual({ missing: [], stale: [] })
  })
})

describe('what an edition may print', () => {
  test('M-35 translations of today’s source and no other', () => {
    expect(inForce({ ...SOURCE, problem: 'Moved.' }, { ...WHOLE, lessons: { text: '', of: '' }, gone: { text: 'x', of: 'y' } })).toEqual({ title: 'Cadastre', results: ['40 bureaux', '200 visites'] })
  })
})

describe('saving', () => {
  const MOVED: Source = { ...SOURCE, title: 'Land and water records', problem: 'All records were lost.' }
  const left = { title: 'Cadastre', problem: 'Les actes se perdaient.', results: ['40 bureaux', '200 visites'] }

  test('M-35 what is written anew belongs to the source as it stands; what is left as it is stays out of date', () => {
    const saved = tie(WHOLE, { ...left, problem: 'Tous les actes se perdaient.' }, [], MOVED)
    expect(saved.problem).toEqual({ text: 'Tous les actes se perdaient.', of: 'All records were lost.' })
    expect(saved.title).toEqual(WHOLE.title)
    expect(openSections(MOVED, saved)).toEqual({ missing: [], stale: ['title'] })
  })

  test('M-35 a text that is said to stand belongs to today’s source, and that alone', () => {
    const saved = tie(WHOLE, left, ['title'], MOVED)
    expect(saved.title).toEqual({ text: 'Cadastre', of: 'Land and water records' })
    expect(openSections(MOVED, saved)).toEqual({ missing: [], stale: ['problem'] })
  })

  test('M-35 spaces that a form tidied do not make an old translation a new one', () => {
    const before: Tied = { problem: { text: 'Les actes \u200E se\r\nperdaient. ', of: 'Records were lost.' } }
    const saved = tie(before, { problem: 'Les actes  se\nperdaient.' }, [], MOVED)
    expect(standingOf(MOVED, saved, 'problem')).toBe('stale')
    expect(saved.problem!.text).toBe('Les actes  se\nperdaient.')
  })

  test('M-35 emptying a section takes its translation away; a section that was not sent, or is no section of the source, stays as it is', () => {
    expect(tie(WHOLE, { title: ' ' }, ['title'], SOURCE)).toEqual({ problem: WHOLE.problem, results: WHOLE.results })
    expect(tie(WHOLE, { foreign: 'x' }, ['foreign'], SOURCE)).toEqual(WHOLE)
    expect(tie({}, { title: 'Cadastre' }, [], SOURCE)).toEqual({ title: WHOLE.title })
  })
})

describe('the parts of a booklet', () => {
  const content = summaryOf(submittedCase(), 'It was discussed.')

  test('M-35 every text of a chapter is asked for in its order, the account of the discussion among them; an empty section is not', () => {
    const source = chapterSource({ ...content, started: '2015-02', resources: ' ' }, 'Test Watch')
    expect(Object.keys(source)).toEqual(['title', 'agency', 'aspect', 'started', 'problem', 'whatWasDone', 'results', 'challenges', 'lessons', 'replicability', 'discussion', 'observer'])
    expect(source['results']).toEqual(['40 offices', '200,000 visits'])
  })

  test('M-35 words for the running head are translated, unless they repeat the aspect', () => {
    expect(Object.keys(chapterSource({ ...content, subject: content.aspect }, null))).not.toContain('subject')
    expect(chapterSource({ ...content, subject: 'Invoices' }, null)['subject']).toBe('Invoices')
  })

  test('M-35 M-13 the proposer’s own translation is proposed where the section stands as submitted, and nowhere else', () => {
    const own = ownTranslations(chapterSource({ ...content, problem: 'Nobody saw what was spent, or asked.' }, 'Test observer'), submittedCase())
    expect(own.fr).toMatchObject({ title: 'Essai\u00A0: factures affichées', whatWasDone: 'Chaque facture a été affichée.', observer: 'Observateur d’essai', results: ['40 bureaux', '200 000 visites'] })
    expect(Object.keys(own.fr!)).not.toEqual(expect.arrayContaining(['problem']))
    expect(Object.keys(own.fr!)).not.toContain('discussion')
    expect(ownTranslations(chapterSource({ ...content, results: content.results.slice(1) }, null), submittedCase()).fr).not.toHaveProperty('results')
  })

  test('M-35 what waits to be translated is counted by part and language; a foreword that is not written waits to be written first', () => {
    const part = (language: OpenPart['language']): OpenPart => ({ part: 'x', kind: 'summary', state: 'GEO', title: 't', language, missing: ['title'], stale: [] })
    expect(openTranslations({ fr: [part('en'), part(null)], ru: [part('en')] })).toBe(2)
  })
})
