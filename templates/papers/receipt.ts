// The receipt as a paper (M-17): reference, entity, one moment in three zones, SHA-256 of the text and of each file.

import { LANGUAGE_NAMES, type Language } from '#workflows/languages.ts'
import { placeOf } from '#workflows/moments.ts'
import { html, type Html } from '../html.ts'
import { isolated, withIsolates } from '../isolated.ts'
import { qrCode } from '../qr.ts'
import { factList, settingFor, theirs, type FileOnPaper, type SessionOnPaper, type Setting, type WrittenPaper } from './setting.ts'

export type ReceiptOnPaper = {
  session: SessionOnPaper
  reference: string
  /** The State's code, or null for an observer, whose name is its own in every language. */
  entity: { iso3: string | null; name: string }
  office: string
  version: number
  textLanguage: Language
  receivedAt: string
  submitterZone: string
  textSha256: string
  files: (FileOnPaper & { sha256: string })[]
  /** Of the receipt itself. */
  sha256: string
  issuedAt: string
  /** Null for one from before receipts were signed. */
  signed: { keyId: string; signature: string } | null
  /** The page that checks it, and the same with what it asks filled in. */
  verify: { page: string; address: string }
  /** Where the text came on paper first (M-7). */
  onPaper: { arrivedAt: string; how: string; office: string; confirmed: { office: string; at: string } | null } | null
}

export function writeReceipt(receipt: ReceiptOnPaper, language: Language): WrittenPaper {
  const setting = settingFor(language, receipt.session)
  const { words, say } = setting
  const { reference, entity, office, version, textLanguage, onPaper } = receipt
  const title = words('receipt.title', { reference: isolated(reference) })
  return setting.page(title, html`<h1>${withIsolates(title)}</h1>
<p>${words('receipt.lead')}</p>
${factList([
    [words('common.sessionLabel'), setting.session],
    [words('common.reference'), theirs(reference)],
    [words('receipt.entity'), theirs(entity.iso3 === null ? entity.name : setting.state(entity.iso3))],
    [words(onPaper ? 'receipt.confirmedBy' : 'receipt.office'), theirs(office)],
    [words('receipt.version'), say('receipt.versionOf', { number: version, language: isolated(LANGUAGE_NAMES[textLanguage]) })],
  ])}
${onPaper && provenance(setting, onPaper)}${moments(setting, receipt)}
${fingerprints(setting, receipt)}
<p class="small">${words('receipt.wholeSays')} ${say('receipt.issued', { date: setting.day(receipt.issuedAt) })}</p>
${proof(setting, receipt)}`)
}

function provenance({ words, say, markedMoment }: Setting, { arrivedAt, how, office, confirmed }: NonNullable<ReceiptOnPaper['onPaper']>): Html {
  return html`<h2>${words('receipt.paper')}</h2>
<p>${say('receipt.came', { arrived: markedMoment(arrivedAt), how: isolated(how), office: isolated(office) })}${confirmed && html` ${say('receipt.confirmed', { at: markedMoment(confirmed.at), office: isolated(confirmed.office) })}`}</p>
`
}

/** UTC counts; the session's zone and the submitter's say the same moment again, unless they are the same zone. */
function moments({ words, dayThere, hour, host }: Setting, { session, receivedAt, submitterZone, onPaper }: ReceiptOnPaper): Html {
  const rows = [
    { zone: 'UTC', place: 'UTC', says: words('receipt.counts') },
    { zone: session.zone, place: host, says: words('receipt.host') },
    { zone: submitterZone, place: isolated(placeOf(submitterZone)), says: words('receipt.theirs') },
  ].filter((row, index, all) => all.findIndex((one) => one.zone === row.zone) === index)
  return html`<h2>${words(onPaper ? 'receipt.arrived' : 'receipt.began')}</h2>
<table><thead><tr><th scope="col">${words('receipt.zone')}</th><th scope="col">${words('receipt.date')}</th><th scope="col">${words('receipt.time')}</th></tr></thead>
<tbody>${rows.map(({ zone, place, says }) => html`<tr><th scope="row">${withIsolates(place)}<br><span class="small">${says}</span></th><td>${dayThere(receivedAt, zone)}</td><td>${hour(receivedAt, zone, true)}</td></tr>\n`)}</tbody></table>`
}

function fingerprints({ words }: Setting, { textSha256, files, sha256 }: ReceiptOnPaper): Html {
  const print = (value: string) => html`<span class="hash">${value}</span>`
  return html`<h2>${words('receipt.fingerprints')}</h2>
${factList([[words('receipt.text'), print(textSha256)], ...files.map((file) => [file.name, print(file.sha256)] as const), [words('receipt.whole'), print(sha256)]])}`
}

/** What makes it a proof to whoever has only this paper: who signed, the signature, and where it is checked. */
function proof({ words, say }: Setting, { signed, verify }: ReceiptOnPaper): Html {
  const print = (value: string) => html`<span class="hash">${value}</span>`
  return html`<section class="proof"><h2>${words('receipt.proof')}</h2>
<div class="checked"><div>${signed ? factList([[words('receipt.key'), print(signed.keyId)], [words('receipt.signature'), print(signed.signature)]]) : html`<p>${words('receipt.unsigned')}</p>`}
<p class="small">${say('receipt.check', { address: isolated(verify.page) })}</p></div>${qrCode(verify.address, words('receipt.code'))}</div></section>`
}
