// What the page of an edition shows, picked from what is known of it; sees to it that a prepared edition is being printed.

import { editionIsPublic } from '#workflows/publication.ts'
import { askForEdition } from '#models/editions.ts'
import type { EditionView } from '#models/find-editions.ts'
import { editionKey, retryPrint } from '#models/print-queue.ts'
import type { EditionSideShown } from '#app/components/booklet/edition-side.tsx'
import type { FrozenShown } from '#app/components/booklet/frozen-facts.tsx'
import type { EditionPrinted } from '#app/components/booklet/edition-print.tsx'
import type { PrintShown } from '#app/components/print-progress.tsx'
import { paths } from '#app/paths.ts'
import { now } from './clock.ts'
import { printEdition } from './print-service.ts'
import { printShown } from './print-shown.ts'
import { wordRefusals, type ReaderOf } from './word-refusals.ts'

type Shown = EditionSideShown & { printed: EditionPrinted | null; progress: PrintShown | null; frozen: FrozenShown; reasons: string[]; withdrawReason: string }

export async function editionShown({ line, data, session, offered, htmlSha256, bytes, hasSource, notIssuable }: EditionView, reader: ReaderOf): Promise<Shown> {
  const mayIssue = offered.includes('issueEdition')
  const frozen = data.cases.map((one) => ({ anchor: one.anchor, state: one.state.name, title: one.title, clearedOn: one.clearance.clearedOn }))
  const isPrinted = line.pdfSha256 !== null
  return {
    id: line.id, language: line.language, number: line.number, session: session.number, state: line.state, isPublic: editionIsPublic(line),
    prepared: { by: line.preparedOffice, at: line.preparedAt },
    issued: line.issuedAt ? { by: line.issuedOffice!, at: line.issuedAt } : null,
    mayIssue, mayDiscard: offered.includes('discardEdition'), mayWithdraw: offered.includes('withdrawEdition'),
    printed: isPrinted
      ? {
          pages: line.pages ?? 0, bytes, pdfSha256: line.pdfSha256!, htmlSha256: htmlSha256 ?? '',
          pdf: paths.editionPdf(line.id), html: paths.editionHtml(line.id), source: hasSource ? paths.editionSource(line.id) : null,
        }
      : null,
    progress: !isPrinted && mayIssue ? await progressOf(line.id) : null,
    frozen: { cases: frozen, donors: data.donors.map((donor) => `${donor.name}, ${donor.amount}`), foreword: data.foreword, issuedOn: data.issuedOn, corrigendum: data.corrigendum, dataSha256: data.dataSha256 },
    reasons: mayIssue ? wordRefusals('issueEdition', notIssuable, reader).reasons : [],
    withdrawReason: line.withdrawReason,
  }
}

/** A prepared edition is printed when its page is looked at, if nothing else has asked; after a failure a person says when. */
async function progressOf(editionId: string): Promise<PrintShown | null> {
  await askForEdition(editionId, await now())
  return printShown(editionKey(editionId), { forOfficer: true })
}

/** When a person says so. It changes nothing of the edition, so it is no act. */
export async function printEditionAgain({ line, offered }: EditionView): Promise<void> {
  if (!offered.includes('issueEdition') || line.pdfSha256 !== null) return
  await retryPrint(editionKey(line.id), await now())
  await printEdition(line.id)
}
