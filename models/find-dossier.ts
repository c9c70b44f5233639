// The dossier of a consultation (M-23): the texts of the frozen list, to members who are not recused from them, without the contact. What is left out is counted nowhere (M-24).

import type { Actor } from '#workflows/actor.ts'
import { SECTIONS, type Content, type SectionKey } from '#workflows/proposal-form.ts'
import { type ListedItem } from './find-consultation.ts'
import { findBallot } from './find-votes.ts'
import { readProposal, type ProposalView } from './find-proposals.ts'

export type DossierLine = ListedItem & { articles: number[] }

/** Null for whoever is no member of the consulted bureau. */
export async function findDossier(actor: Actor, now: Date): Promise<{ items: DossierLine[] } | null> {
  const found = await findBallot(actor, now)
  if (!found) return null
  return { items: found.ballot.map((item) => ({ proposalId: item.proposalId, reference: item.reference, title: item.title, state: item.state, proponent: item.proponent, articles: item.text.articles })) }
}

type DossierFile = Pick<ProposalView['files'][number], 'id' | 'name' | 'type' | 'bytes' | 'state'>

export type DossierItem = DossierLine & {
  language: Content['language']
  /** The sections that hold text, in the order of the form. */
  sections: { key: SectionKey; value: Content[SectionKey] }[]
  files: DossierFile[]
  /** What the State named by an observer says of the case; null where it proposed the case itself (M-21). */
  asked: { view: ProposalView['stateView']; statement: DossierFile[]; until: string | null; zone: string } | null
  mayVote: boolean
  mayRecuse: boolean
}

const named = ({ id, name, type, bytes, state }: DossierFile): DossierFile => ({ id, name, type, bytes, state })

/** One proposal of the dossier; null where the reader is recused, alike with what is not there. */
export async function readDossierItem(proposalId: string, actor: Actor, now: Date): Promise<DossierItem | null> {
  const found = await findBallot(actor, now)
  const item = found?.ballot.find((one) => one.proposalId === proposalId)
  if (!item) return null
  const view = await readProposal(proposalId, actor, now)
  if (!view) return null
  const { content } = view
  const sections = SECTIONS.map(({ key }) => ({ key, value: content[key] })).filter(({ key, value }) => key !== 'title' && key !== 'articles' && value.length > 0)
  const { reference, title, state, proponent } = item
  return {
    proposalId, reference, title, state, proponent, articles: content.articles, language: content.language, sections,
    files: view.files.map(named),
    asked: proponent.kind === 'observer' ? { view: view.stateView, statement: view.statement.map(named), until: view.situation.proposal!.commentUntil, zone: view.situation.call!.zone } : null,
    mayVote: found!.unmet.castVotes?.length === 0, mayRecuse: found!.offered.includes('declareRecusal'),
  }
}
