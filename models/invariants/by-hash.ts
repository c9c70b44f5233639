// What must always hold of texts, bytes and the record, by computing their hashes anew.

import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { hashOf, sha256 } from '../hash.ts'
import { verifyRecord } from '../record.ts'
import { Attachments, ConsultationItems, Editions, Prints, Proposals, ProposalVersions, Receipts, Summaries, SummaryVersions } from '../tables.ts'
import type { Invariant } from './index.ts'

const idsWhere = <R extends { id: string | number }>(rows: R[], isBroken: (row: R) => boolean) => rows.filter(isBroken).map(({ id }) => String(id))

async function brokenVersions(): Promise<string[]> {
  return idsWhere(await ProposalVersions().findAll(), (version) => hashOf(version.content) !== version.sha256)
}

/** The submitted text is one of the kept versions, word for word. */
async function submittedUnkept(): Promise<string[]> {
  const versions = new Map((await ProposalVersions().findAll({ attributes: ['proposalId', 'number', 'sha256'] })).map((one) => [`${one.proposalId}/${one.number}`, one.sha256]))
  return idsWhere(await Proposals().findAll(), (one) => one.submittedContent !== null && versions.get(`${one.id}/${one.submittedVersion}`) !== hashOf(one.submittedContent))
}

/** A receipt is hashed as it stands, and names the hash of the version it was given for. */
async function brokenReceipts(): Promise<string[]> {
  const versions = new Map((await ProposalVersions().findAll({ attributes: ['proposalId', 'number', 'sha256'] })).map((one) => [`${one.proposalId}/${one.number}`, one.sha256]))
  return idsWhere(await Receipts().findAll(), (one) => hashOf(one.body) !== one.sha256 || versions.get(`${one.proposalId}/${one.body.version}`) !== one.body.textSha256)
}

/** What the bureau was asked about is a version of the proposal that was kept. */
async function listMoved(): Promise<string[]> {
  const kept = new Set((await ProposalVersions().findAll({ attributes: ['proposalId', 'sha256'] })).map((one) => `${one.proposalId}/${one.sha256}`))
  return idsWhere(await ConsultationItems().findAll(), (item) => !kept.has(`${item.proposalId}/${item.contentSha256}`))
}

async function brokenSummaries(): Promise<string[]> {
  const kept = new Map((await SummaryVersions().findAll()).map((one) => [`${one.summaryId}/${one.number}`, hashOf(one.content) === one.sha256 ? one.sha256 : null]))
  return idsWhere(await Summaries().findAll(), (one) => hashOf(one.content) !== one.sha256 || kept.get(`${one.id}/${one.number}`) !== one.sha256)
}

async function brokenEditions(): Promise<string[]> {
  const rows = await Editions().findAll({ where: { state: ['issued', 'superseded', 'withdrawn'] } })
  return idsWhere(rows, (one) => one.pdf === null || sha256(one.pdf) !== one.pdfSha256 || (JSON.parse(one.data) as { dataSha256?: string }).dataSha256 !== one.dataSha256)
}

async function brokenPrints(): Promise<string[]> {
  return idsWhere(await Prints().findAll({ where: { standing: 'done' } }), (one) => one.pdf !== null && sha256(one.pdf) !== one.sha256)
}

async function recordBroken(): Promise<string[]> {
  const verified = await verifyRecord()
  return verified.intact ? [] : [String(verified.firstBroken)]
}

/** Every file that a row names lies in the folder, whole. */
async function filesGone(folder: string): Promise<string[]> {
  const broken: string[] = []
  for (const { id, storedAs, bytes, sha256: expected } of await Attachments().findAll({ where: { removedAt: null } })) {
    const file = path.join(folder, storedAs)
    const found = await stat(file).catch(() => null)
    if (found?.size !== bytes || (await sha256OfFile(file)) !== expected) broken.push(id)
  }
  return broken
}

async function sha256OfFile(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(file)) hash.update(piece as Buffer)
  return hash.digest('hex')
}

export const BY_HASH: readonly Invariant[] = [
  { name: 'each kept version has the hash of its text', rules: ['M-16'], broken: brokenVersions },
  { name: 'the submitted text is a version that was kept', rules: ['M-16'], broken: submittedUnkept },
  { name: 'a receipt has its own hash and that of the text it was given for', rules: ['M-17'], broken: brokenReceipts },
  { name: 'what the bureau was asked about was kept', rules: ['M-23'], broken: listMoved },
  { name: 'a summary has the hash of its text, and of its last version', rules: ['M-34'], broken: brokenSummaries },
  { name: 'a published edition has the hashes of its data and of its bytes', rules: ['M-37'], broken: brokenEditions },
  { name: 'a finished print has the hash of its bytes', rules: ['R-24'], broken: brokenPrints },
  { name: 'the record is whole', rules: ['M-39'], broken: recordBroken },
]

export const filesInvariant = (folder: string): Invariant => ({ name: 'every file is where its row says, whole', rules: ['R-02'], broken: () => filesGone(folder) })
