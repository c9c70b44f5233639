// What summaries and editions write (M-33, M-34, M-37). A cleared text is frozen by its hash; an issued edition by a trigger.

import { bookletOf } from '../booklet-source.ts'
import { hashOf, newId } from '../hash.ts'
import { canonicalJson } from '#workflows/canonical.ts'
import { Editions, Summaries, SummaryVersions } from '../tables.ts'
import type { Act, Context } from './context.ts'

const draftSummary: Act<'draftSummary'> = async ({ create, rows, actor, input, now }) => {
  const summary = await create(Summaries(), { caseId: rows.case!.id, content: input.content, sha256: hashOf(input.content), number: 1, dueAt: null, clearedSha256: null, clearedBy: null, clearedAt: null })
  rows.summary = summary
  await keepVersion(summary.id, 1, input.content, actor.office, now)
  return { subjectId: summary.id, details: { sha256: summary.sha256 } }
}

async function keepVersion(summaryId: string, number: number, content: Context<never>['input'] | object, savedBy: string, now: string): Promise<void> {
  await SummaryVersions().create({ id: newId(), summaryId, number, content: content as never, sha256: hashOf(content), savedBy, savedAt: now, comment: '', commentBy: null, commentAt: null })
}

/** Saving un-clears: the clearance was given to another text. */
const saveSummary: Act<'saveSummary'> = async ({ rows, actor, input, now }) => {
  const summary = rows.summary!
  const number = summary.number + 1
  summary.set({ content: input.content, sha256: hashOf(input.content), number, clearedSha256: null, clearedBy: null, clearedAt: null })
  await keepVersion(summary.id, number, input.content, actor.office, now)
  return { subjectId: summary.id, details: { version: number, sha256: summary.sha256 } }
}

const sendForClearance: Act<'sendForClearance'> = async ({ rows, input }) => {
  rows.summary!.set({ dueAt: input.dueAt })
  return { subjectId: rows.summary!.id, details: { dueAt: input.dueAt, sha256: rows.summary!.sha256 }, letterData: { dueAt: input.dueAt, sha256: rows.summary!.sha256 } }
}

const commentOnSummary: Act<'commentOnSummary'> = async ({ rows, actor, input, now, situation }) => {
  const summary = rows.summary!
  const version = (await SummaryVersions().findOne({ where: { summaryId: summary.id, number: summary.number }, rejectOnEmpty: true }))!
  // The same text may be sent twice: what was said of it the first time stays.
  await version.update({ comment: [version.comment, input.comment].filter(Boolean).join('\n\n'), commentBy: actor.office, commentAt: now })
  return { subjectId: summary.id, forEntity: situation.responsibleState!.name, details: { version: summary.number } }
}

const clearSummary: Act<'clearSummary'> = async ({ rows, actor, input, now, situation }) => {
  rows.summary!.set({ clearedSha256: input.sha256, clearedBy: actor.office, clearedAt: now })
  return { subjectId: rows.summary!.id, forEntity: situation.responsibleState!.name, details: { sha256: input.sha256 } }
}

const prepareEdition: Act<'prepareEdition'> = async ({ create, rows, actor, input, now }) => {
  const callId = rows.call!.id
  const number = (await Editions().count({ where: { callId, language: input.language } })) + 1
  const { data, sourceSha256 } = await bookletOf(callId, { language: input.language, issuedOn: input.issuedOn, corrigendum: input.corrigendum, editionNumber: number, draft: false })
  const edition = await create(Editions(), {
    callId, language: input.language, number, data: canonicalJson(data), dataSha256: data.dataSha256, sourceSha256, corrigendum: input.corrigendum, preparedBy: actor.personId!, preparedOffice: actor.office, preparedAt: now,
    issuedBy: null, issuedOffice: null, issuedAt: null, pdf: null, html: null, pdfSha256: null, pages: null, printError: null, withdrawReason: '', sourcePackage: null, printedWith: null,
  })
  rows.edition = edition
  return { subjectId: edition.id, why: input.corrigendum, details: { language: input.language, number, dataSha256: data.dataSha256 } }
}

const discardEdition: Act<'discardEdition'> = async ({ rows, input }) => ({ subjectId: rows.edition!.id, why: input.reason })

const issueEdition: Act<'issueEdition'> = async ({ rows, actor, now, move }) => {
  const edition = rows.edition!
  edition.set({ issuedBy: actor.personId, issuedOffice: actor.office, issuedAt: now })
  for (const older of await Editions().findAll({ where: { callId: edition.callId, language: edition.language, state: 'issued' } })) await move(older, 'superseded')
  return { subjectId: edition.id, details: { language: edition.language, number: edition.number, sha256: edition.pdfSha256, pages: edition.pages } }
}

/** The address stays and says that the edition was withdrawn, and why (M-37). */
const withdrawEdition: Act<'withdrawEdition'> = async ({ rows, input }) => {
  rows.edition!.set({ withdrawReason: input.reason })
  return { subjectId: rows.edition!.id, why: input.reason }
}

export const PUBLISHING_ACTS = { draftSummary, saveSummary, sendForClearance, commentOnSummary, clearSummary, prepareEdition, discardEdition, issueEdition, withdrawEdition }
