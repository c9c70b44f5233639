import { html, type Html } from '../html.ts'
import { hung } from './front-matter.ts'
import { blankBefore, type Setting } from './setting.ts'

/** A SHA-256 in eights over two lines, so that a person can compare it. */
export function hashInEights(sha256: string): Html {
  const eights = sha256.match(/.{1,8}/gu) ?? ['–']
  const half = Math.ceil(eights.length / 2)
  return html`<span class="hash">${eights.slice(0, half).join(' ')}<br>${eights.slice(half).join(' ')}</span>`
}

export function colophon(setting: Setting): Html {
  const { t, data, words } = setting
  const c = t.colophon
  const texts = html`<div class="hashes">${data.cases.map(({ state, clearance }) => html`
      <div><span>${words(state.name)}${clearance.clearedOn && html`<br>${words(c.agreedOn(clearance.clearedOn))}`}</span>${clearance.sha256 ? hashInEights(clearance.sha256) : html`<span>${c.textsNone}</span>`}</div>`)}</div>`
  return html`${blankBefore('colophon', setting)}<section class="colophon${data.cases.length > 12 ? ' running' : ''}" id="colophon" aria-label="${c.head}">
  ${hung([
    { head: c.edition, body: html`<p>${words([c.editionText(data.editionNumber, data.draft ? '' : data.issuedOn), data.draft ? c.notIssued : c.correction].join(data.language === 'zh' ? '' : ' '))}</p>` },
    ...(data.cases.length > 0 ? [{ head: words(c.texts), body: texts }] : []),
    { head: words(c.data), body: html`<p>${hashInEights(data.dataSha256)}</p>` },
    { head: c.letter, body: html`<p>${words(c.letterText)}</p>` },
  ])}
</section>
`
}
