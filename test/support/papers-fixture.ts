// One of each paper, with texts in every script: for tests of how papers are written and printed.

import { LANGUAGES, type Language } from '#workflows/languages.ts'
import { OFFICIAL_KINDS } from '#templates/letters/texts/en.ts'
import { writeLetter } from '#templates/letters/write-letter.ts'
import { writeAgenda, writeRunOfShow, type RunOfShowOnPaper } from '#templates/papers/agenda.ts'
import { writeConsultationRecord, type RecordOnPaper } from '#templates/papers/consultation-record.ts'
import { writeDossier, type DossierOnPaper } from '#templates/papers/dossier.ts'
import { writeReceipt, type ReceiptOnPaper } from '#templates/papers/receipt.ts'

export const session = { number: 2, place: 'Nusa Dua, Indonesia', zone: 'Asia/Makassar' }
const DUE = '2027-03-12T10:00:00.000Z'

/** The same programme by its title in each language. */
export const TOLD: Record<Language, { title: string; text: string }> = {
  ar: { title: 'سجل للقوارب (المرحلة الثانية)', text: 'نُشرت كل وثيقة على المنصة.\n\nوبلغت النسبة 12 في المائة.' },
  zh: { title: '船只登记册（第二阶段）', text: '平台公布每一份采购文件。\n\n参与率上升到百分之12。' },
  en: { title: 'A register of boats (second phase)', text: 'Every document was published.\n\nParticipation reached 12 per cent.' },
  fr: { title: 'Un registre des bateaux (deuxième phase)', text: 'Chaque document a été publié.\n\nLa participation a atteint 12 pour cent.' },
  ru: { title: 'Реестр лодок (второй этап)', text: 'Каждый документ был опубликован.\n\nУчастие достигло 12 процентов.' },
  es: { title: 'Un registro de barcos (segunda fase)', text: 'Se publicó cada documento.\n\nLa participación llegó al 12 por ciento.' },
}

export const LETTER_DATA = {
  entity: 'Republic of Korea', entityIso3: 'KOR', sessionNumber: 2, sessionPlace: session.place, callZone: session.zone, closesAt: '2027-03-01T10:00:00.000Z', until: DUE, dueAt: DUE,
  reference: 'BP/2/KOR/1', title: TOLD.en.title, reason: 'The first reason.\nThe second one.', questions: '1. Since when (year)?\n2. Who pays?', responsibleState: 'Iran (Islamic Republic of)', responsibleStateIso3: 'IRN', sha256: 'ab'.repeat(32),
}

export function letterOf(kind: string, language: Language, to: 'State' | 'observer', data: object = {}) {
  const entity = to === 'State' ? {} : { entity: 'Test Watch', entityIso3: null }
  return writeLetter({ number: 'BP/2/14', kind, language, issuedAt: '2026-12-01T09:00:00.000Z', data: { ...LETTER_DATA, ...entity, entityKind: to, ...data } })
}
export const everyLetter = (language: Language) => OFFICIAL_KINDS.flatMap((kind) => (['State', 'observer'] as const).map((to) => ({ kind, to, letter: letterOf(kind, language, to) })))

export const RECEIPT: ReceiptOnPaper = {
  session, reference: 'BP/2/KOR/1', entity: { iso3: 'KOR', name: 'Republic of Korea' }, office: 'Focal point of the Republic of Korea', version: 3, textLanguage: 'fr', receivedAt: '2027-02-28T23:30:05.000Z', submitterZone: 'Asia/Seoul',
  textSha256: '1a'.repeat(32), files: [{ name: 'Annex (2015).pdf', bytes: 20_480, sha256: '2b'.repeat(32) }], sha256: '3c'.repeat(32), issuedAt: '2027-02-28T23:30:06.000Z',
  signed: { keyId: '4d'.repeat(8), signature: `${'Ab3+'.repeat(21)}Ag==` }, verify: { page: 'https://practices.example.org/verify', address: `https://practices.example.org/verify?reference=BP%2F2%2FKOR%2F1&sha256=${'3c'.repeat(32)}` },
  onPaper: { arrivedAt: '2027-02-28T23:30:05.000Z', how: 'Note verbale 12/2027', office: 'Officer of the Secretariat', confirmed: { office: 'Focal point of the Republic of Korea', at: '2027-03-02T01:00:00.000Z' } },
}

/** A chapter in each of the six languages, the last of them suggested by an observer. */
export const DOSSIER: DossierOnPaper = {
  session, member: { office: 'Vice-President, African States', iso3: 'KEN' }, dueAt: DUE, frozenAt: '2027-02-20T10:00:00.000Z',
  items: LANGUAGES.map((language, index) => ({
    reference: `BP/2/X/${index + 1}`, iso3: ['BOL', 'CIV', 'GEO', 'IRN', 'KOR', 'PER'][index]!, title: TOLD[language].title, proponent: index === 5 ? { kind: 'observer' as const, name: 'Test Watch' } : { kind: 'State' as const, name: 'x' },
    articles: [9, 13], language,
    sections: [{ key: 'problem' as const, value: TOLD[language].text }, { key: 'results' as const, value: [{ text: TOLD[language].title, year: '2019', source: 'https://example.org/a' }, { text: TOLD[language].title, year: '', source: '' }] }, { key: 'links' as const, value: ['https://example.org/b'] }],
    files: [{ name: 'Plan 1.pdf', bytes: 10 }],
    asked: index === 5 ? { view: { comment: 'The year is wrong.', agrees: true, wouldPresent: 'undecided', givenBy: 'Focal point of Peru', givenAt: DUE }, statement: [{ name: 'Statement.pdf', bytes: 4096 }], until: DUE, zone: session.zone } : null,
  })),
}

export const RUN_OF_SHOW: RunOfShowOnPaper = {
  session, meeting: { beginsAt: '2027-06-08T02:00:00.000Z', room: 'Plenary hall', openingMinutes: 15 }, endsAt: '2027-06-08T03:15:00.000Z',
  slots: [
    { iso3: 'GEO', title: TOLD.ar.title, reference: 'BP/2/GEO/1', beginsAt: '2027-06-08T02:15:00.000Z', endsAt: '2027-06-08T02:45:00.000Z', standing: 'accepted', presenters: ['Head of the agency', 'Its engineer'], needs: 'A projector', files: [{ name: 'Slides.pdf', bytes: 90_000 }] },
    { iso3: 'IRN', title: TOLD.zh.title, reference: 'BP/2/IRN/1', beginsAt: '2027-06-08T02:45:00.000Z', endsAt: '2027-06-08T03:15:00.000Z', standing: 'invited', presenters: [], needs: '', files: [] },
  ],
}

const president = { office: 'President', iso3: 'IDN', group: 'asia-pacific' as const }
const norway = { office: 'Vice-President, Western European and other States', iso3: 'NOR', group: 'western-european-other' as const }
export const RECORD: RecordOnPaper = {
  session, frozenAt: '2027-02-20T10:00:00.000Z', dueAt: DUE, closedAt: DUE, quorum: 3, members: [president, norway], ofMember: true,
  items: [
    { iso3: 'GEO', title: TOLD.ru.title, reference: 'BP/2/GEO/1', counts: { support: 1, doNotSupport: 0, abstain: 1, unanswered: 0, recused: 0, quorumMet: false }, recused: [] },
    { iso3: 'NOR', title: TOLD.en.title, reference: 'BP/2/NOR/1', counts: { support: 3, doNotSupport: 0, abstain: 0, unanswered: 1, recused: 1, quorumMet: true }, recused: [norway] },
    { iso3: 'PER', title: TOLD.es.title, reference: 'BP/2/PER/1', counts: { support: 0, doNotSupport: 2, abstain: 0, unanswered: 0, recused: 0, quorumMet: false }, recused: [] },
  ],
}

/** One of each kind in a language, by its name. */
export const papersIn = (language: Language) => ({
  noteVerbale: letterOf('selected', language, 'State'), clarification: letterOf('clarification', language, 'State'), observersLetter: letterOf('suggestionSelected', language, 'observer'),
  receipt: writeReceipt(RECEIPT, language), dossier: writeDossier(DOSSIER, language), agenda: writeAgenda(RUN_OF_SHOW, language), runOfShow: writeRunOfShow(RUN_OF_SHOW, language), consultationRecord: writeConsultationRecord(RECORD, language),
})
