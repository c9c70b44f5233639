// The ballot of a member made into what the bureau's pages show: named fields only (S-05).

import type { Actor } from '#workflows/actor.ts'
import { ballotStanding } from '#workflows/sealed.ts'
import type { DossierItem } from '#models/find-dossier.ts'
import { findBallot } from '#models/find-votes.ts'
import { countsOf } from '#app/components/bureau/ballot.tsx'
import type { SectionValue } from '#app/components/bureau/section-text.tsx'
import type { VoteItem } from '#app/components/bureau/vote-item.tsx'
import { paths } from '#app/paths.ts'
import { shownFile } from './shown-file.ts'
import { viewOf } from './state-view.ts'

type Found = NonNullable<Awaited<ReturnType<typeof findBallot>>>

export async function ballotFor(actor: Actor, now: Date) {
  const found = await findBallot(actor, now)
  if (!found) return null
  const { state, dueAt, zone, cap, frozenAt, keyHeld, unmet, offered } = found
  const items = found.ballot.map((item) => shown(item, offered.includes('declareRecusal')))
  const counts = countsOf(items, cap)
  const takesVotes = unmet.castVotes?.length === 0
  const office = found.members.find((member) => member.officeId === actor.officeId)!
  return {
    kicker: { office: actor.office, state: office.state.name, frozenAt, zone },
    state, dueAt, zone, cap, keyHeld, items, counts, takesVotes,
    standing: ballotStanding({ state, keyHeld }, takesVotes, counts.unanswered),
    record: state === 'closed' ? found.id : null,
  }
}

function shown(item: Found['ballot'][number], mayRecuse: boolean): VoteItem {
  const { proposalId, reference, title, proponent } = item
  const named = { proposalId, reference, title, state: item.state.name, proponent: { kind: proponent.kind, name: proponent.name } }
  const { text, own, result } = item
  const answers = result?.answers.map(({ member, answer }) => ({ title: member.title, state: member.state.name, answer })) ?? []
  return { ...named, whatWasDone: text.whatWasDone, language: text.language, own: own && { choice: own.choice, castAt: own.castAt }, result: result && { tally: result.tally, answers }, mayRecuse }
}

export function dossierPage({ proposalId, reference, title, state, proponent, articles, language, sections, files, asked, mayVote, mayRecuse }: DossierItem) {
  const shownFiles = (held: DossierItem['files']) => held.map((file) => shownFile(file, paths.dossierFile(proposalId, file.id)))
  return {
    proposalId, reference, title, state: state.name, proponent: { kind: proponent.kind, name: proponent.name }, articles, language, sections: sections as { key: string; value: SectionValue }[], files: shownFiles(files), mayVote, mayRecuse,
    asked: asked && { view: viewOf({ stateView: asked.view }), files: shownFiles(asked.statement), until: asked.until, zone: asked.zone },
  }
}
