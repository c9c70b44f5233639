// An official letter made from what the act kept of it: a note verbale for a State, an ordinary letter for an observer (M-5).

import type { Language } from '#workflows/languages.ts'
import { dayIn } from '#workflows/booklet.ts'
import { ordinalOf } from '#workflows/names/ordinals.ts'
import { html } from '../html.ts'
import { isolated, unmarked, withIsolates } from '../isolated.ts'
import { momentOnPaper } from '../moment.ts'
import { paperDocument } from '../printer/paper.ts'
import { makeWords, type Facts, type KeyOf, type SameKeys, type Words } from '../words.ts'
import { nameOnLetter, nameWithinSentence, responsibleOnLetter } from './state-in-letter.ts'
import { ar } from './texts/ar.ts'
import { OFFICIAL_KINDS, en, type OfficialKind } from './texts/en.ts'
import { es } from './texts/es.ts'
import { fr } from './texts/fr.ts'
import { ru } from './texts/ru.ts'
import { zh } from './texts/zh.ts'

type Texts = typeof en
const TEXTS: Record<Language, SameKeys<Texts>> = { ar, zh, en, fr, ru, es }

/** What a letter's row keeps. `data` holds the facts of the act, frozen when it was carried out. */
export type LetterToWrite = { number: string; kind: string; language: Language; issuedAt: string; data: Record<string, unknown> }
export type WrittenLetter = { title: string; paragraphs: string[]; addressee: string; language: Language; html: string }

/** @throws for a kind that is no official letter: nothing may go out without its text. */
export function writeLetter({ number, kind, language, issuedAt, data }: LetterToWrite): WrittenLetter {
  if (!OFFICIAL_KINDS.includes(kind as OfficialKind)) throw new Error(`No text for letters of the kind ${kind}`)
  const words = makeWords(language, TEXTS[language]) as Words<Texts>
  const facts = factsOf(words, data, language)
  const isNote = data.entityKind === 'State'
  const title = words(`titles.${kind}` as KeyOf<Texts>, facts)
  const text = words(`${isNote ? 'notes' : 'letters'}.${kind}` as KeyOf<Texts>, facts).split('\n\n')
  const [first = '', ...rest] = text
  const paragraphs = isNote
    ? [`${words('frame.openingNote', facts)}${language === 'zh' ? '' : ' '}${first}`, ...rest, words('frame.closingNote', facts)]
    : [words('frame.greeting', facts), first, ...rest, words('frame.closingLetter'), words('frame.signature')]
  const addressee = words(isNote ? 'frame.addresseeNote' : 'frame.addresseeLetter', facts)
  return {
    title: unmarked(title), paragraphs: paragraphs.map(unmarked), addressee: unmarked(addressee), language,
    html: paperDocument({
      title: unmarked(title), language, author: words('frame.sender'),
      body: html`<p class="letterhead">${words('frame.sender')}</p>
<dl><div><dt>${words('frame.number')}</dt><dd><bdi>${number}</bdi></dd></div><div><dt>${words('frame.date')}</dt><dd>${dayIn(issuedAt.slice(0, 10), language)}</dd></div></dl>
<p class="addressee">${withIsolates(addressee)}</p>
${isNote && html`<p class="kind">${words('frame.noteTitle')}</p>
`}<h1>${withIsolates(title)}</h1>
${(isNote ? paragraphs : paragraphs.slice(0, -2)).map((paragraph) => html`<p>${withIsolates(paragraph)}</p>\n`)}${!isNote && html`<div class="signature"><p>${words('frame.closingLetter')}</p><p>${words('frame.signature')}</p></div>`}`,
    }),
  }
}

function factsOf(words: Words<Texts>, data: Record<string, unknown>, language: Language): Facts {
  const text = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')
  const theirs = (value: unknown) => isolated(text(value))
  const zone = typeof data.callZone === 'string' ? data.callZone : 'UTC'
  // Beside an hour the session's place stands by its name alone, as on the pages: "Nusa Dua", not the city of the zone.
  const host = text(data.sessionPlace).split(',')[0]!.trim()
  const moment = (value: unknown) => (typeof value === 'string' && value !== '' ? momentOnPaper(value, { zone, language, host }) : '')
  const due = moment(data.dueAt)
  const asked = (key: 'viewAsked' | 'answerAsked') => (due === '' ? '' : words(`frame.${key}`, { due }))
  const entity = nameOnLetter(text(data.entity), data.entityIso3, language)
  const responsible = nameOnLetter(text(data.responsibleState), data.responsibleStateIso3, language)
  return {
    entity: isolated(entity), entityInSentence: isolated(nameWithinSentence(entity, language)), responsibleState: isolated(responsibleOnLetter(responsible, language)),
    session: typeof data.sessionNumber === 'number' ? words('frame.session', { ordinal: ordinalOf(data.sessionNumber, language), place: theirs(data.sessionPlace) }) : '',
    reference: theirs(data.reference), title: theirs(data.title), reason: theirs(data.reason), questions: theirs(data.questions), sha256: theirs(data.sha256),
    closes: moment(data.closesAt), until: moment(data.until), due, viewAsked: asked('viewAsked'), answerAsked: asked('answerAsked'),
  }
}
