// An official letter made from what the act kept of it: a note verbale for a State, an ordinary letter for an observer (M-5).

import type { Language } from '#workflows/languages.ts'
import { dayIn } from '#workflows/booklet.ts'
import { momentIn } from '#workflows/moments.ts'
import { nameInSentence } from '#workflows/names/index.ts'
import { ordinalOf } from '#workflows/names/ordinals.ts'
import { html } from '../html.ts'
import { paperDocument } from '../printer/paper.ts'
import { makeWords, type Facts, type KeyOf, type SameKeys, type Words } from '../words.ts'
import { OFFICIAL_KINDS, en, type OfficialKind } from './texts/en.ts'

type Texts = typeof en
const READY: Partial<Record<Language, SameKeys<Texts>>> = { en }

/** What a letter's row keeps. `data` holds the facts of the act, frozen when it was carried out. */
export type LetterToWrite = { number: string; kind: string; language: Language; issuedAt: string; data: Record<string, unknown> }
export type WrittenLetter = { title: string; paragraphs: string[]; addressee: string; language: Language; html: string }

/** @throws for a kind that is no official letter: nothing may go out without its text. */
export function writeLetter({ number, kind, language: asked, issuedAt, data }: LetterToWrite): WrittenLetter {
  if (!OFFICIAL_KINDS.includes(kind as OfficialKind)) throw new Error(`No text for letters of the kind ${kind}`)
  const language = READY[asked] ? asked : 'en'
  const words = makeWords(language, READY[language]!) as Words<Texts>
  const facts = factsOf(words, data, language)
  const isNote = data.entityKind === 'State'
  const title = words(`titles.${kind}` as KeyOf<Texts>, facts)
  const text = words(`${isNote ? 'notes' : 'letters'}.${kind}` as KeyOf<Texts>, facts).split('\n\n')
  const [first = '', ...rest] = text
  const paragraphs = isNote
    ? [`${words('frame.openingNote', facts)} ${first}`, ...rest, words('frame.closingNote', facts)]
    : [words('frame.greeting', facts), first, ...rest, words('frame.closingLetter'), words('frame.signature')]
  const addressee = words(isNote ? 'frame.addresseeNote' : 'frame.addresseeLetter', facts)
  return {
    title, paragraphs, addressee, language,
    html: paperDocument({
      title, language, author: words('frame.sender'),
      body: html`<p class="letterhead">${words('frame.sender')}</p>
<dl><div><dt>${words('frame.number')}</dt><dd>${number}</dd></div><div><dt>${words('frame.date')}</dt><dd>${dayIn(issuedAt.slice(0, 10), language)}</dd></div></dl>
<p>${addressee}</p>
<h1>${isNote ? `${words('frame.noteTitle')}: ${title}` : title}</h1>
${paragraphs.map((paragraph) => html`<p>${paragraph}</p>\n`)}`,
    }),
  }
}

function factsOf(words: Words<Texts>, data: Record<string, unknown>, language: Language): Facts {
  const text = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')
  const zone = typeof data.callZone === 'string' ? data.callZone : 'UTC'
  // Beside an hour the session's place stands by its name alone, as on the pages: "Nusa Dua", not the city of the zone.
  const host = zone === 'UTC' ? '' : text(data.sessionPlace).split(',')[0]!.trim()
  const moment = (value: unknown) => {
    if (typeof value !== 'string' || value === '') return ''
    const { date, time, place, offset } = momentIn(value, zone, language)
    return `${date}, ${time} (${host || place}, ${offset})`
  }
  const due = moment(data.dueAt)
  const asked = (key: 'viewAsked' | 'answerAsked') => (due === '' ? '' : words(`frame.${key}`, { due }))
  return {
    entity: text(data.entity),
    entityInSentence: language === 'en' ? nameInSentence(text(data.entity)) : text(data.entity),
    session: typeof data.sessionNumber === 'number' ? words('frame.session', { ordinal: ordinalOf(data.sessionNumber, language), place: text(data.sessionPlace) }) : '',
    reference: text(data.reference), title: text(data.title), reason: text(data.reason), questions: text(data.questions), responsibleState: text(data.responsibleState), sha256: text(data.sha256),
    closes: moment(data.closesAt), until: moment(data.until), due, viewAsked: asked('viewAsked'), answerAsked: asked('answerAsked'),
  }
}
