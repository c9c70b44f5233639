// Screening as the Secretariat works on it (M-18 to M-20): the list with who screens what, and one proposal with both its sides.

import type { Actor } from '#workflows/actor.ts'
import type { ProposalState } from '#workflows/lives/proposal.ts'
import { regionalGroupOf, type GroupKey } from '#workflows/names/index.ts'
import { gapsOf } from '#workflows/proposal-form.ts'
import { findProposals, readProposal, type ProposalLine, type ProposalView } from './find-proposals.ts'
import { Messages, Offices, Proposals } from './tables.ts'

export type ScreeningLine = Pick<ProposalLine, 'id' | 'reference' | 'title' | 'state' | 'proponent' | 'articles' | 'dueAt' | 'submittedAt'> & {
  /** Where screening stands; what was decided afterwards is not said here. */
  stands: ProposalState
  group: GroupKey | null
  /** Which office took it up, and whether that is the reader's. */
  officer: { title: string; isReader: boolean } | null
  /** The proponent wrote last. */
  answered: boolean
  reconsiderationAsked: boolean
}

/** Every proposal of a call that was submitted or typed in from paper, alphabetical by State (M-28). Empty for whoever does not screen. */
export async function findScreening(actor: Actor, callId: string, now: Date): Promise<ScreeningLine[]> {
  if (actor.role !== 'officer') return []
  const lines = await findProposals(actor, callId, now)
  const ids = lines.map((line) => line.id)
  const rows = new Map((await Proposals().findAll({ where: { id: ids }, attributes: ['id', 'state', 'screenedBy', 'reconsideration'] })).map((row) => [row.id, row]))
  const officers = await Offices().findAll({ where: { role: 'officer' }, attributes: ['personId', 'title'], order: [['since', 'DESC'], ['id', 'DESC']] })
  const titles = new Map(officers.map((office) => [office.personId, office.title]))
  const messages = await Messages().findAll({ where: { proposalId: ids, thread: 'proposer' }, attributes: ['proposalId', 'entityId', 'number'], order: [['number', 'ASC']] })
  const lastBy = new Map(messages.map((message) => [message.proposalId, message.entityId]))
  return lines.map(({ id, reference, title, state, proponent, articles, dueAt, submittedAt }) => {
    const row = rows.get(id)!
    return {
      id, reference, title, state, proponent, articles, dueAt, submittedAt,
      stands: row.state as ProposalState,
      group: state && regionalGroupOf(state.iso3),
      officer: row.screenedBy === null ? null : { title: titles.get(row.screenedBy) ?? '', isReader: row.screenedBy === actor.personId },
      answered: (lastBy.get(id) ?? null) !== null,
      reconsiderationAsked: row.reconsideration === 'asked',
    }
  })
}

export const SCREENING_FILTERS = ['q', 'stands', 'group', 'origin', 'article', 'officer', 'waits'] as const
export type ScreeningFilter = Partial<Record<(typeof SCREENING_FILTERS)[number], string>>

/** What the address of the list asks for. Withdrawn proposals are shown only when they are asked for. */
export function filterScreening(lines: ScreeningLine[], filter: ScreeningFilter): ScreeningLine[] {
  const word = filter.q?.trim().toLocaleLowerCase('en') ?? ''
  return lines.filter(
    (line) =>
      (word === '' || [line.title, line.state?.name, line.proponent.name, line.reference].some((text) => text?.toLocaleLowerCase('en').includes(word))) &&
      (filter.stands ? line.stands === filter.stands : line.stands !== 'withdrawn') &&
      (!filter.group || line.group === filter.group) &&
      (!filter.origin || line.proponent.kind === filter.origin) &&
      (!filter.article || line.articles.includes(Number(filter.article))) &&
      (!filter.officer || whose(line) === filter.officer) &&
      (!filter.waits || (filter.waits === 'answer' ? line.answered && line.stands === 'beingScreened' : line.reconsiderationAsked)),
  )
}

/** What nobody can take up yet, because it waits to be confirmed, is nobody's to take up. */
const whose = ({ officer, stands }: ScreeningLine) => (stands === 'keyedIn' ? null : officer === null ? 'nobody' : officer.isReader ? 'you' : 'another')

export type ScreeningItem = Omit<ProposalView, 'situation' | 'record'> & {
  stands: ProposalState
  officer: { title: string; isReader: boolean } | null
  reconsiderationAsked: boolean
  record: ProposalView['record']
  facts: ScreeningFacts
  situation: ProposalView['situation']
}

/** What the database knows about the criteria. Facts beside the checklist; the finding is the officer's (M-19). */
export type ScreeningFacts = {
  receivedAt: string | null
  closesAt: string
  zone: string
  otherLive: number
  aspects: string[]
  missing: number
  standing: string
}

export async function readScreening(id: string, actor: Actor, now: Date): Promise<ScreeningItem | null> {
  const view = actor.role === 'officer' ? await readProposal(id, actor, now) : null
  if (!view) return null
  const { situation } = view
  const proposal = situation.proposal!
  const office = proposal.screenedBy === null ? null : await Offices().findOne({ where: { personId: proposal.screenedBy, role: 'officer' }, order: [['since', 'ASC'], ['id', 'ASC']] })
  return {
    ...view,
    stands: proposal.state,
    officer: office && { title: office.title, isReader: office.personId === actor.personId },
    reconsiderationAsked: proposal.reconsideration === 'asked',
    facts: {
      receivedAt: view.line.submittedAt,
      closesAt: view.closesAt,
      zone: situation.call!.zone,
      otherLive: situation.otherLiveProposals,
      aspects: situation.call!.aspects.filter((aspect) => aspect.articles.some((number) => view.content.articles.includes(number))).map((aspect) => aspect.title),
      missing: gapsOf(view.content).length,
      standing: situation.proponent!.state,
    },
  }
}
