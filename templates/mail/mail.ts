// A mail from the outbox made into subject, text and HTML. Data in, nothing sent here.

import type { Language } from '#workflows/languages.ts'
import { momentIn } from '#workflows/moments.ts'
import type { SignedHead, SignedReceipt } from '#workflows/signed.ts'
import { html, raw } from '../html.ts'
import { nameOnLetter, responsibleOnLetter } from '../letters/state-in-letter.ts'
import { dayOf } from '../moment.ts'
import { makeWords, type Facts, type KeyOf, type SameKeys, type Words } from '../words.ts'
import { ar } from './texts/ar.ts'
import { en } from './texts/en.ts'
import { es } from './texts/es.ts'
import { fr } from './texts/fr.ts'
import { ru } from './texts/ru.ts'
import { zh } from './texts/zh.ts'

type Texts = typeof en
const TEXTS: Record<Language, SameKeys<Texts>> = { ar, zh, en, fr, ru, es }

export type MailToWrite = { kind: string; language: Language; zone: string; data: Record<string, unknown>; origin: string; demonstration: boolean }
export type MailFile = { name: string; content: string }
export type WrittenMail = { subject: string; text: string; html: string; link: string; language: Language; files: MailFile[] }

/** Kinds whose link is good once, by itself; and those about one's own sign-in. */
const LINKS = ['signIn', 'welcome', 'confirmLink']
const ACCOUNT = ['factorAdded', 'factorRemoved', 'newDevice']

/** @throws for a kind that has no text: such a mail must not go out empty. */
export function writeMail({ kind, language, zone, data, origin, demonstration }: MailToWrite): WrittenMail {
  if (!Object.hasOwn(en.kinds, kind)) throw new Error(`No text for mails of the kind ${kind}`)
  const words = makeWords(language, TEXTS[language]) as Words<Texts>
  const facts = factsOf(words, data, zone, language, `${origin}/verify`)
  const subject = oneLine(words(`kinds.${kind}.subject` as KeyOf<Texts>, facts))
  const isSignIn = LINKS.includes(kind)
  const link = isSignIn ? `${origin}/sign-in/link/${encodeURIComponent(String(data.token))}` : `${origin}${ACCOUNT.includes(kind) ? '/account' : '/home'}`
  const paragraphs = [
    data.office ? words('frame.greeting', { office: String(data.office) }) : words('frame.greetingUnknown'),
    words(`kinds.${kind}.lead` as KeyOf<Texts>, facts),
    ...('then' in en.kinds[kind as 'signIn'] ? [words(`kinds.${kind}.then` as KeyOf<Texts>, facts)] : []),
  ]
  const open = words(isSignIn ? 'frame.openSignIn' : 'frame.open')
  const foot = [words('frame.foot'), ...(demonstration ? [words('frame.demonstration')] : [])]
  return {
    subject, link, language, files: filesOf(kind, data),
    text: [...paragraphs, `${open}:\n${link}`, '-- ', ...foot].join('\n\n') + '\n',
    html: page({ language, subject, paragraphs, open, link, foot }),
  }
}

type Parts = { language: Language; subject: string; paragraphs: string[]; open: string; link: string; foot: string[] }

/** Plain enough for every mail program: no picture, no script, nothing fetched. */
function page({ language, subject, paragraphs, open, link, foot }: Parts): string {
  const breaks = (text: string) => text.split('\n').flatMap((line, index) => (index === 0 ? [line] : [raw('<br>'), line]))
  return html`${raw('<!doctype html>')}
<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"><head><meta charset="utf-8"><title>${subject}</title></head>
<body>
<h1>${subject}</h1>
${paragraphs.map((paragraph) => html`<p>${breaks(paragraph)}</p>\n`)}<p><a href="${link}">${open}</a></p>
<hr>
${foot.map((line) => html`<p><small>${line}</small></p>\n`)}</body></html>
`.toString()
}

/** What a mail brings along: the signed receipt, the signed head; exactly what the pages give out as a file. */
function filesOf(kind: string, { signed, head }: Record<string, unknown>): MailFile[] {
  const file = (name: string, document: unknown): MailFile[] => (document ? [{ name: `${name}.json`, content: `${JSON.stringify(document, null, 2)}\n` }] : [])
  if (kind === 'receipt') return file(`receipt ${String((signed as SignedReceipt | undefined)?.receipt.reference).replaceAll('/', '-')}`, signed)
  return kind === 'signedHead' ? file(`head ${(head as SignedHead | undefined)?.seq}`, head) : []
}

/** Every fact a text may name, empty where the act had none: a mail that is due is not held up by a missing detail. */
function factsOf(words: Words<Texts>, data: Record<string, unknown>, zone: string, language: Language, verify: string): Facts {
  const text = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')
  const moment = (value: unknown, at: string) => (typeof value === 'string' && value !== '' ? momentText(value, at, language, at === data.callZone ? text(data.sessionPlace).split(',')[0]!.trim() : '') : '')
  const receipt = (data.receipt ?? {}) as Record<string, unknown>
  const signed = data.signed as SignedReceipt | undefined
  const head = data.head as SignedHead | undefined
  // The same instant on the clocks of the session and of the submitter, each with its offset (M-17).
  const clocks = [[receipt.receivedAtSession, receipt.sessionZone], [receipt.receivedAtSubmitter, receipt.submitterZone]].filter(([time]) => text(time)).map(([time, of]) => `${text(time)} (${text(of)})`)
  const place = typeof data.callZone === 'string' ? data.callZone : zone
  const due = moment(data.dueAt, place)
  const asked = (key: 'viewAsked' | 'answerAsked') => (due === '' ? '' : words(`frame.${key}`, { due }))
  return {
    session: data.sessionNumber === undefined || data.sessionNumber === null ? '' : words('frame.session', { number: text(data.sessionNumber), place: text(data.sessionPlace) }),
    entity: nameOnLetter(text(data.entity), data.entityIso3, language),
    letterNumber: text(data.letterNumber),
    reference: text(data.reference) || words('frame.theCase'),
    title: text(data.title),
    responsibleState: responsibleOnLetter(nameOnLetter(text(data.responsibleState), data.responsibleStateIso3, language), language),
    reason: text(data.reason),
    questions: text(data.questions),
    minutes: text(data.minutes),
    hours: text(data.hours),
    factor: typeof data.factor === 'string' && Object.hasOwn(en.frame.factors, data.factor) ? words(`frame.factors.${data.factor as 'app'}`) : '',
    device: text(data.device) || words('frame.unknownDevice'),
    at: moment(data.at, 'UTC'),
    room: text(data.room),
    file: text(data.file),
    virus: text(data.signature),
    asker: text(data.asker), granter: text(data.granter), given: text(data.given),
    closes: moment(data.closesAt, place),
    until: moment(data.until, place),
    due, viewAsked: asked('viewAsked'), answerAsked: asked('answerAsked'),
    receivedAt: moment(receipt.receivedAt, 'UTC'),
    textSha256: text(receipt.textSha256),
    receiptSigned: signed ? words('frame.receiptSigned', { zones: clocks.join('\n'), receiptSha256: signed.sha256, keyId: signed.keyId, signature: signed.signature, verify }) : '',
    occasionSays: head ? words(`frame.occasions.${head.occasion}`) : '',
    seq: text(head?.seq), headSha256: text(head?.sha256), headAt: moment(head?.at, 'UTC'), keyId: text(head?.keyId), signature: text(head?.signature), verify,
  }
}

/** `host`: the session's place, which names its own hours better than the city of their zone. */
function momentText(instant: string, zone: string, language: Language, host: string): string {
  const { time, place, offset } = momentIn(instant, zone, language, zone === 'UTC')
  const comma = { ar: '، ', zh: '，' }[language as 'ar'] ?? ', '
  return [dayOf(instant, { zone, language }), ...(place === 'UTC' ? [`${time} UTC`] : [time, host || place, offset])].join(comma)
}

/** A subject is one line: a title with a line break in it must not become a header of its own (S-39). */
function oneLine(text: string): string {
  return text.replaceAll(/[\s\u0000-\u001F\u007F]+/gu, ' ').trim()
}
