// The ballot box: the one place where votes are put in, taken out and opened (M-23 to M-25, S-50 to S-54).

import { randomBytes } from 'node:crypto'
import type { Choice } from '#workflows/inputs.ts'
import type { CastVote } from '#workflows/sealed.ts'
import { hashOf, newId } from './hash.ts'
import { BrokenSeal, sealOf, type Ballot, type Seal } from './seal.ts'
import { type ConsultationRow, type FrozenItem, Votes, VoteReceipts, type VoteRow } from './tables.ts'

/** A place in the box: one member, one item. */
export type Place = { officeId: string; proposalId: string }
export type OpenedVote = Place & Ballot & { receipt: string }

type Keyed = Pick<ConsultationRow, 'id' | 'keyCheck'>

/** The key of a consultation is not there: no vote can be cast or read. The rules ask `keyHeld` first; this is for whoever did not. */
export class KeyMissing extends Error {}

export function sealFor(consultation: Keyed): Seal {
  const seal = sealOf(consultation)
  if (!seal) throw new KeyMissing(`The key of the votes of consultation ${consultation.id} is missing, is another one, or may be read by others.`)
  return seal
}

/** SHA-256 over item, choice and nonce (S-52). */
export const receiptOf = (proposalId: string, { choice, nonce }: Pick<Ballot, 'choice' | 'nonce'>): string => hashOf({ proposalId, choice, nonce })

const placesOf = (officeIds: readonly string[], proposalIds: readonly string[]): Place[] => officeIds.flatMap((officeId) => proposalIds.map((proposalId) => ({ officeId, proposalId })))

/** Which of these members answered which of these items; never what. The query names their places in the box, and no others. */
export async function answeredIn(consultation: Keyed, officeIds: readonly string[], proposalIds: readonly string[]): Promise<Place[]> {
  const seal = sealOf(consultation)
  if (!seal || officeIds.length === 0) return []
  const places = new Map(placesOf(officeIds, proposalIds).map((place) => [seal.voterOf(place.proposalId, place.officeId), place]))
  const found = await Votes().findAll({ where: { consultationId: consultation.id, voter: [...places.keys()].sort() }, attributes: ['voter'] })
  return found.map(({ voter }) => places.get(voter)!)
}

/**
 * Opens the votes of these members on these items; whoever asks has been told by workflows/sealed.ts that the reader may be shown them.
 * @throws KeyMissing, BrokenSeal
 */
export async function openVotes(consultation: Keyed, officeIds: readonly string[], proposalIds: readonly string[]): Promise<OpenedVote[]> {
  if (officeIds.length === 0 || proposalIds.length === 0) return []
  const seal = sealFor(consultation)
  const places = new Map(placesOf(officeIds, proposalIds).map((place) => [seal.voterOf(place.proposalId, place.officeId), place]))
  const rows = await Votes().findAll({ where: { consultationId: consultation.id, proposalId: [...proposalIds], voter: [...places.keys()].sort() } })
  return rows.map(({ proposalId, voter, sealed }) => {
    const { choice, nonce, castAt } = seal.open(proposalId, voter, sealed)
    return { ...places.get(voter)!, choice, nonce, castAt, receipt: receiptOf(proposalId, { choice, nonce }) }
  })
}

/**
 * The same for everybody's votes of a closed consultation: no more and no fewer than were frozen with their receipts.
 * @throws BrokenSeal also where a vote was added, taken away or exchanged after closing
 */
export async function openFrozenVotes(consultation: Keyed, officeIds: readonly string[], proposalIds: readonly string[]): Promise<OpenedVote[]> {
  const votes = await openVotes(consultation, officeIds, proposalIds)
  const frozen = await VoteReceipts().findAll({ where: { consultationId: consultation.id, proposalId: [...proposalIds] } })
  for (const proposalId of proposalIds) {
    const found = votes.filter((vote) => vote.proposalId === proposalId).map((vote) => vote.receipt).sort()
    if (frozen.find((item) => item.proposalId === proposalId)?.receipts.join() !== found.join()) throw new BrokenSeal('The votes on an item are not those whose receipts were frozen when the consultation closed.')
  }
  return votes
}

export const asCast = ({ officeId, proposalId, choice }: OpenedVote): CastVote => ({ officeId, proposalId, choice })

/** Puts a member's votes in; null takes one out. A vote that is cast again unchanged keeps its receipt. */
export async function castInto(consultation: Keyed, officeId: string, votes: readonly { proposalId: string; choice: Choice | null }[], now: string): Promise<void> {
  const seal = sealFor(consultation)
  for (const { proposalId, choice } of votes) {
    const voter = seal.voterOf(proposalId, officeId)
    const where = { consultationId: consultation.id, proposalId, voter }
    const before = await Votes().findOne({ where })
    if (before && choice !== null && seal.open(proposalId, voter, before.sealed).choice === choice) continue
    if (before) await Votes().destroy({ where })
    if (choice !== null) await Votes().create({ id: newId(), ...where, sealed: seal.seal(proposalId, voter, { choice, nonce: randomBytes(16).toString('hex'), castAt: now }) })
  }
  await shake(consultation)
}

export async function takeOut(consultation: Keyed, officeId: string, proposalId: string): Promise<void> {
  await Votes().destroy({ where: { consultationId: consultation.id, proposalId, voter: sealFor(consultation).voterOf(proposalId, officeId) } })
  await shake(consultation)
}

/**
 * Empties the box and fills it again under new numbers, in the order of those numbers: neither a row's number nor its place on
 * the disk says when it was cast (S-54). Nothing is opened for it.
 */
async function shake({ id: consultationId }: Keyed): Promise<void> {
  const rows = (await Votes().findAll({ where: { consultationId } })).map((row): VoteRow => ({ ...row.get({ plain: true }), id: newId() }))
  await Votes().destroy({ where: { consultationId } })
  if (rows.length > 0) await Votes().bulkCreate(rows.sort((a, b) => (a.id < b.id ? -1 : 1)))
}

/**
 * As it closes: votes of whoever no longer holds an office that counts are set aside, the rest is shaken once more and its receipts
 * are frozen, item by item. Of each item's list a hash is kept that tells nothing about it without its salt, not even that it is empty.
 * Fillers stand among these hashes: their number tells nobody how many items there are (M-24).
 */
export async function freezeReceipts(consultation: Keyed, officeIds: readonly string[], proposalIds: readonly string[]): Promise<{ votes: number; setAside: number; sha256: string; fillers: string[] }> {
  const votes = await openVotes(consultation, officeIds, proposalIds)
  const counted = new Set(votes.map(({ officeId, proposalId }) => sealFor(consultation).voterOf(proposalId, officeId)))
  const others = (await Votes().findAll({ where: { consultationId: consultation.id }, attributes: ['id', 'voter'] })).filter(({ voter }) => !counted.has(voter))
  await Votes().destroy({ where: { id: others.map(({ id }) => id) } })
  await shake(consultation)
  const items = [...proposalIds].sort().map((proposalId) => frozenItem(proposalId, votes))
  for (const item of items) await VoteReceipts().create({ id: newId(), consultationId: consultation.id, ...item })
  const fillers = fillersFor(items.length)
  return { votes: votes.length, setAside: others.length, sha256: hashOfFrozen([...items.map((item) => item.sha256), ...fillers]), fillers }
}

function frozenItem(proposalId: string, votes: readonly OpenedVote[]): FrozenItem {
  const salt = randomBytes(16).toString('hex')
  const receipts = votes.filter((vote) => vote.proposalId === proposalId).map((vote) => vote.receipt).sort()
  return { proposalId, salt, receipts, sha256: hashOf({ proposalId, receipts, salt }) }
}

const HASHES = 256

/** So many random hashes that they and the items' together fill a page of fixed size. */
export const fillersFor = (items: number): string[] => Array.from({ length: HASHES - (items % HASHES) }, () => randomBytes(32).toString('hex'))

/** One hash over those of all items, which name their items themselves, and the fillers. */
export const hashOfFrozen = (hashes: readonly string[]): string => hashOf([...hashes].sort())
