// What an invented booklet is assembled from: two States, one proposal that is only listed, and translations to break.

import type { BookletSource } from '#workflows/booklet.ts'
import { chapterSource, listingSource, ownTranslations, type Translations } from '#workflows/booklet-translation.ts'
import { EMPTY_CONTENT, type Content } from '#workflows/proposal-form.ts'
import { summaryOf } from '#workflows/summary-draft.ts'
import type { Source } from '#workflows/translation.ts'

const FRENCH = {
  title: 'Essai\u00A0: factures affichées', agency: 'Bureau d’essai', aspect: 'Finances publiques (art. 9, par. 2)', started: 'Février 2015 (phase pilote)', problem: 'Personne ne voyait les dépenses.',
  what_was_done: 'Chaque facture a été affichée.', results: ['40 bureaux', '200 000 visites'], challenges: 'La pluie.', lessons: 'Afficher tôt.', replicability: 'N’importe quel mur convient.', ngo: 'Observateur d’essai',
}

export function submittedCase(changes: Partial<Content> = {}): Content {
  return {
    ...EMPTY_CONTENT, title: 'Test data: invoices posted', agency: 'Test office', aspect: 'Public finances (art. 9, para. 2)', articles: [9], started: '2015-02 (pilot)', problem: 'Nobody saw what was spent.',
    whatWasDone: 'Each invoice was posted.', results: [{ text: '40 offices', year: '', source: 'https://example.org/a' }, { text: '200,000 visits', year: '', source: 'https://example.org/a' }],
    challenges: 'Rain.', lessons: 'Post early.', replicability: 'Any wall will do.', links: ['https://example.org/a'], consentListed: true, translations: { fr: { ...FRENCH } }, ...changes,
  }
}

/** As a translator would have saved the proposer's own translations, and what else is given. */
function told(source: Source, content: Content, more: Source = {}): Translations {
  return Object.fromEntries(Object.entries(ownTranslations(source, content)).map(([language, texts]) => [language, { ...texts, ...more }]))
}

export function bookletSourceFixture(submitted: Content[] = [submittedCase(), submittedCase()], cleared: Partial<ReturnType<typeof summaryOf>> = {}): BookletSource {
  const cases = submitted.map((content, index): BookletSource['cases'][number] => {
    const summary = index === 0 ? { ...summaryOf(content, 'It was discussed.'), ...cleared } : summaryOf(content, 'It was discussed.')
    return {
      reference: `TEST-${index + 1}`, iso3: ['GHA', 'EST'][index]!, proposedBy: index === 0 ? { kind: 'State', name: 'Ghana' } : { kind: 'observer', name: 'Test observer' }, content: summary, language: content.language,
      translations: told(chapterSource(summary, index === 0 ? null : 'Test observer'), content, { discussion: 'Il a été débattu.' }), discussion: { presenters: ['the office'], discussedOn: '2027-06-09' }, clearance: { clearedAt: '2027-08-20T08:00:00.000Z', sha256: 'a'.repeat(64) },
    }
  })
  const listed = (iso3: string, content: Content) => ({ iso3, title: content.title, proposedBy: 'Test observer', byObserver: iso3 === 'EST', eligible: true, consentListed: true, language: content.language, translations: told(listingSource(content.title, 'Test observer'), content) })
  return {
    session: { number: 2, place: 'Nusa Dua, Indonesia', zone: 'Asia/Makassar', startsOn: '2027-06-07', endsOn: '2027-06-11' }, meeting: null, cases, foreword: { language: 'en', text: 'A foreword.\n\nOf two paragraphs.', translations: { fr: { foreword: 'Un avant-propos.' } } }, donors: [{ name: 'A donor', amount: 60_000, currency: 'EUR', recordedAt: '2027-01-01T00:00:00.000Z' }],
    proposals: submitted.map((content, index) => listed(['GHA', 'EST'][index]!, content)), consultation: { quorum: 3, officers: 5, recusals: [{ office: 'Vice-President, African States', iso3: 'GHA' }] },
  }
}
