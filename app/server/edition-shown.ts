// What the page of an edition shows, picked from what is known of it; sees to it that a prepared edition is being printed.

import { editionIsPublic } from '#workflows/publication.ts'
import type { EditionView } from '#models/find-editions.ts'
import type { EditionSideShown } from '#app/components/booklet/edition-side.tsx'
import type { FrozenShown } from '#app/components/booklet/frozen-facts.tsx'
import type { PrintShown } from '#app/components/booklet/edition-print.tsx'
import { paths } from '#app/paths.ts'
import { printEdition, printStandingOf } from './print-service.ts'
import { wordRefusals, type ReaderOf } from './word-refusals.ts'

export function editionShown({ line, data, session, offered, htmlSha256, bytes, notIssuable }: EditionView, reader: ReaderOf): EditionSideShown & { print: PrintShown; frozen: FrozenShown; reasons: string[]; mayPrint: boolean; withdrawReason: string } {
  const mayIssue = offered.includes('issueEdition')
  const frozen = data.cases.map((one) => ({ anchor: one.anchor, state: one.state.name, title: one.title, clearedOn: one.clearance.clearedOn }))
  return {
    id: line.id, language: line.language, number: line.number, session: session.number, state: line.state, isPublic: editionIsPublic(line),
    prepared: { by: line.preparedOffice, at: line.preparedAt },
    issued: line.issuedAt ? { by: line.issuedOffice!, at: line.issuedAt } : null,
    mayIssue, mayDiscard: offered.includes('discardEdition'), mayWithdraw: offered.includes('withdrawEdition'),
    print: {
      standing: printStanding(line, mayIssue), why: line.printError ?? '', pages: line.pages ?? 0, bytes, pdfSha256: line.pdfSha256 ?? '', htmlSha256: htmlSha256 ?? '',
      pdf: paths.editionPdf(line.id), html: paths.editionHtml(line.id), here: paths.edition(line.id),
    },
    frozen: { cases: frozen, donors: data.donors.map((donor) => `${donor.name}, ${donor.amount}`), foreword: data.foreword, issuedOn: data.issuedOn, corrigendum: data.corrigendum, dataSha256: data.dataSha256 },
    reasons: mayIssue ? wordRefusals('issueEdition', notIssuable, reader).reasons : [],
    mayPrint: mayIssue,
    withdrawReason: line.withdrawReason,
  }
}

/** An edition that waits for its print and has not failed is printed; after a failure a person says when. */
function printStanding(line: EditionView['line'], waits: boolean): PrintShown['standing'] {
  if (line.pdfSha256 !== null) return 'done'
  if (printStandingOf(line.id) === 'printing') return 'printing'
  if (line.printError !== null || printStandingOf(line.id) === 'failed' || !waits) return 'failed'
  printEdition(line.id)
  return 'printing'
}
