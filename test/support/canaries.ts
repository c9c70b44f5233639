// A canary in every column that holds words or secrets, and for each column who may ever see it. Written by hand, column by column: that is the point.

import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Actor } from '#workflows/actor.ts'
import { isRecused } from '#workflows/needs.ts'
import type { ConsultationFacts } from '#workflows/situation.ts'
import { consentedSections } from '#workflows/publication.ts'
import type { Content, SectionKey } from '#workflows/proposal-form.ts'
import { consultationFacts } from '#models/facts.ts'
import { receiptOf } from '#models/ballot-box.ts'
import { database } from '#models/database.ts'
import { Accesses, Cases, Consultations, Entities, Offices, Proposals, Receipts, Selections, StateViews, Summaries } from '#models/tables.ts'
import { exchangeVotes, openedBox } from './consulted.ts'

type Row = Record<string, unknown>
/** `key`: where in a JSON column the words stand, as "results.text". */
type Seen = (reader: Actor, row: Row, key: string) => boolean
/** OPEN: an identifier, a date, a number, a word of a closed list, an office's title, or what is published as such. */
type Decision = typeof OPEN | {
  by: Seen
  /** Words of a closed list inside a JSON column, which stay as they are. */
  keep?: RegExp
  /** asItIs: what stands there is looked for itself, each of it where it is a list. */
  how?: 'mail' | 'bytes' | 'asItIs'
}
export const OPEN = 'open'

export type Canary = { token: string; column: string; row: Row; key: string; seen: (reader: Actor) => boolean }

const speaks = ({ role }: Actor) => role === 'focalPoint' || role === 'representative'
const nobody: Seen = () => false

/** What the rules of sight need to know, read before anything is planted. */
type World = {
  sessionId: string
  callOpen: boolean
  proposals: Map<string, { proponentId: string; kind: string; stateId: string | null; state: string; submitted: Content | null; keyedIn: boolean; stateAgrees: boolean }>
  cases: Map<string, { proposalId: string; state: string }>
  summaries: Map<string, { caseId: string; state: string }>
  announced: boolean
  consultation: ConsultationFacts | null
  sent: Set<string>
  sessionOf: Map<string, string>
  offices: { personId: string; sessionId: string; entityId: string | null; role: string; active: boolean }[]
  receipts: Map<string, string>
  /** Which text stands open to which administrator's office (S-10). */
  opened: { officeId: string; proposalId: string }[]
}

async function readWorld(callId: string, sessionId: string, callOpen: boolean, now: Date): Promise<World> {
  const consultation = await Consultations().findOne({ where: { callId } })
  const views = await StateViews().findAll()
  const rows = (await database().query("SELECT details FROM record WHERE action = 'sendForClearance'"))[0] as { details: string }[]
  return {
    sessionId, callOpen,
    proposals: new Map((await Proposals().findAll()).map((one) => [one.id, { proponentId: one.proponentId, kind: one.proponentKind, stateId: one.responsibleStateId, state: one.state, submitted: one.submittedContent, keyedIn: one.keyedIn !== null, stateAgrees: views.find((view) => view.proposalId === one.id)?.agrees ?? false }])),
    cases: new Map((await Cases().findAll()).map((one) => [one.id, { proposalId: one.proposalId, state: one.state }])),
    summaries: new Map((await Summaries().findAll()).map((one) => [one.id, { caseId: one.caseId, state: one.state }])),
    announced: (await Selections().findOne({ where: { callId } }))?.state === 'announced',
    consultation: consultation && (await consultationFacts(consultation, { role: 'clock' } as Actor, new Date(0))),
    sent: new Set(rows.map(({ details }) => (JSON.parse(details) as { sha256: string }).sha256)),
    sessionOf: new Map((await Entities().findAll()).map((one) => [one.id, one.sessionId])),
    offices: (await Offices().findAll()).map(({ personId, sessionId, entityId, role, active }) => ({ personId, sessionId, entityId, role, active })),
    opened: (await Accesses().findAll({ where: { state: 'granted' } })).filter((one) => one.openedUntil !== null && one.openedUntil > now.toISOString()),
    receipts: new Map((await Receipts().findAll()).map((one) => [one.id, one.proposalId])),
  }
}

/** Who may see what stands in each column. A column that is not named makes the test fail. */
function decisionsOf(world: World): { decisions: Record<string, Record<string, Decision>>; inTheBoxOf: (closed: boolean) => Record<'choice' | 'nonce' | 'receipt', Seen> } {
  const officer: Seen = (reader) => reader.role === 'officer' && reader.sessionId === world.sessionId
  const about = (row: Row) => world.proposals.get(String(row.proposal_id ?? row.id))!
  const proponent: Seen = (reader, row) => speaks(reader) && reader.entityId === about(row).proponentId
  const named: Seen = (reader, row) => reader.role === 'focalPoint' && reader.entityId === about(row).stateId && about(row).kind === 'observer' && about(row).state === 'eligible'
  const responsible: Seen = (reader, row) => reader.role === 'focalPoint' && reader.entityId === about(row).stateId
  const isMember = (reader: Actor) => reader.role === 'bureauMember' && world.consultation !== null && world.consultation.members.some((one) => one.officeId === reader.officeId)
  const listed = (row: Row) => world.consultation?.items.some((item) => item.proposalId === String(row.proposal_id ?? row.id)) ?? false
  const member: Seen = (reader, row) => isMember(reader) && listed(row) && isRecused(world.consultation!, reader, String(row.proposal_id ?? row.id)) === null
  const some = (...all: Seen[]): Seen => (...asked) => all.some((one) => one(...asked))
  const and = (...all: Seen[]): Seen => (...asked) => all.every((one) => one(...asked))
  const when = (condition: (row: Row) => boolean): Seen => (_reader, row) => condition(row)

  const caseOf = (row: Row) => world.cases.get(String(row.case_id ?? row.id))!
  const ofCase = (seen: Seen): Seen => (reader, row, key) => seen(reader, { proposal_id: caseOf(row).proposalId }, key)
  const summaryOf = (row: Row) => world.summaries.get(String(row.summary_id ?? row.id))!
  const ofSummary = (seen: Seen): Seen => (reader, row, key) => seen(reader, { proposal_id: world.cases.get(summaryOf(row).caseId)!.proposalId }, key)

  /** Text and files of one proposal, without its contact (S-10). */
  const underAccess: Seen = (reader, row, key) => key !== 'contact' && world.opened.some((one) => one.officeId === reader.officeId && one.proposalId === String(row.proposal_id ?? row.id))

  /** The head of a case is on the bureau's list, on the meeting's and, once announced, in public; its sections by consent (M-15). */
  const HEAD = ['title', 'agency', 'aspect']
  const submitted: Seen = (reader, row, key) => {
    if (proponent(reader, row, key) || officer(reader, row, key) || underAccess(reader, row, key)) return true
    if (key === 'contact') return false
    if (named(reader, row, key) || member(reader, row, key)) return true
    // A recused member is told which item that is, and nothing that is in it (M-24).
    if (key === 'title' && isMember(reader) && listed(row)) return true
    const selected = world.announced && [...world.cases.values()].some((one) => one.proposalId === String(row.id))
    if (!selected) return false
    const { submitted: content, kind, stateAgrees } = about(row)
    return HEAD.includes(key.split('.')[0]!) || consentedSections(content!, { proponentKind: kind as 'State', stateAgrees }).includes(key.split('.')[0] as SectionKey)
  }
  const own = some(proponent, officer)
  /** Of the person who reads. */
  const self: Seen = (reader, row) => reader.personId !== null && reader.personId === (row.person_id ?? row.id)
  const sameOffice: Seen = (reader, row) => reader.officeId !== null && reader.officeId === row.office_id
  const heldBy = (row: Row) => world.offices.filter((one) => one.personId === String(row.id))
  /** The Secretariat writes to everybody of its session, and keeps the address of who held an office (M-40); whoever runs the system, of those who hold one; a delegation, its own people's. */
  const address: Seen = (reader, row) =>
    self(reader, row, '') ||
    heldBy(row).some((one) => (reader.role === 'officer' && one.sessionId === reader.sessionId) || (reader.role === 'administrator' && one.active && one.sessionId === reader.sessionId) || (speaks(reader) && one.active && ['focalPoint', 'representative'].includes(one.role) && one.entityId === reader.entityId))
  const asker: Seen = (reader, row) => reader.officeId === row.office_id
  const ofReceipt = (seen: Seen): Seen => (reader, row, key) => seen(reader, { proposal_id: world.receipts.get(String(row.subject_id)) }, key)
  const frozenReceipts: Seen = (reader, row, key) => officer(reader, row, key) || member(reader, row, key)
  const secret: Decision = { by: nobody, how: 'asItIs' }
  const entity: Seen = (reader, row) => speaks(reader) && reader.entityId === row.entity_id
  const text = (by: Seen, keep?: RegExp): Decision => ({ by, ...(keep ? { keep } : {}) })
  const CLOSED_WORDS = /^(language|programmeOf|publishSections|year|articles|consent\w*|translations)\b/
  const content = (by: Seen) => text(by, CLOSED_WORDS)
  const open = (...columns: string[]) => Object.fromEntries(columns.map((column) => [column, OPEN as Decision]))
  const isPublicEdition = when((row) => ['issued', 'superseded', 'withdrawn'].includes(String(row.state)))
  const everybody: Seen = () => true

  /** What a member cast is its own; once the votes are counted it is the Secretariat's and that of members who are not recused (M-24, M-25). A nonce is the voter's alone. */
  const inTheBoxOf = (closed: boolean) => {
    const voter = and(sameOffice, member)
    const counted = some(voter, and(() => closed, frozenReceipts))
    return { choice: counted, nonce: voter, receipt: counted }
  }
  const decisions: Record<string, Record<string, Decision>> = {
    conference_sessions: open('id', 'state', 'number', 'place', 'zone', 'contact', 'starts_on', 'ends_on', 'version'),
    entities: open('id', 'session_id', 'kind', 'state', 'iso3', 'name', 'basis', 'language', 'version'),
    people: { ...open('id', 'language', 'zone'), email: { by: address, how: 'mail' } },
    offices: open('id', 'person_id', 'session_id', 'role', 'title', 'entity_id', 'regional_group', 'active', 'since', 'until', 'ended_at'),
    sign_in_links: { ...open('person_id', 'purpose', 'sign_in_id', 'office_id', 'expires_at', 'used_at'), token_hash: secret },
    sign_ins: { ...open('id', 'person_id', 'office_id', 'factors', 'whole', 'began_at', 'seen_at', 'proven_at'), token_hash: secret, device: text(self) },
    passkeys: { ...open('id', 'person_id', 'counter', 'transports', 'created_at', 'used_at'), credential_id: secret, public_key: secret, label: text(self) },
    authenticators: { ...open('person_id', 'created_at', 'confirmed_at', 'last_step'), sealed_secret: secret },
    recovery_codes: { ...open('person_id', 'used_at'), code_hash: secret },
    challenges: { ...open('purpose', 'sign_in_id', 'expires_at'), hash: secret, data: text(nobody) },
    provider_links: { ...open('id', 'person_id', 'linked_at', 'issuer'), subject: text(self) },
    known_devices: { ...open('person_id', 'first_at'), hash: secret },
    // The name under which a form counts as having come then is given to its sender, in the answer to the form.
    arrivals: { ...open('office_id', 'sent_sha256', 'received_at', 'expires_at'), id: secret },
    accesses: {
      ...open('id', 'state', 'session_id', 'proposal_id', 'office_id', 'asked_by', 'asked_office', 'asked_at', 'decided_by', 'decided_office', 'decided_at', 'until', 'opened_until', 'ended_at', 'version'),
      reason: text(some(asker, officer)), refusal: text(some(asker, officer)),
    },
    // Public, so that anybody can verify.
    signing_keys: open('id', 'public_pem', 'since', 'retired_at'),
    signed_heads: open('seq', 'sha256', 'at', 'occasion', 'key_id', 'signature'),
    signatures: { ...open('subject_kind', 'subject_id', 'key_id', 'at'), signature: { by: ofReceipt(own), how: 'asItIs' } },
    // Theirs alone who type it, not even their delegation's (M-14).
    typing: { ...open('id', 'proposal_id', 'office_id', 'part', 'at'), typed: text(sameOffice) },
    settings: open('name', 'value'),
    calls: { ...open('id', 'session_id', 'state', 'opens_at', 'closes_at', 'zone', 'grace_minutes', 'cap', 'observers_invited', 'state_cap', 'word_limits', 'version'), title: text(world.callOpen ? everybody : officer), aspects: text(world.callOpen ? everybody : officer, /^key/), meeting: text(world.announced ? everybody : officer, /^beginsAt/), foreword: text(officer, /^language/) },
    extensions: { ...open('id', 'call_id', 'entity_id', 'until'), reason: text(some(officer, entity)) },
    invitations: open('id', 'call_id', 'entity_id', 'sent_at', 'acknowledged_at'),
    funds: { ...open('id', 'call_id', 'amount', 'currency', 'recorded_by', 'recorded_at'), donor: text(officer) },
    proposals: {
      ...open('id', 'call_id', 'proponent_id', 'proponent_kind', 'responsible_state_id', 'state', 'submitted_version', 'submitted_at', 'saved_at', 'reconsideration', 'screened_by', 'comment_until', 'version', 'reference', 'saved_by'),
      content: content((reader, row, key) => proponent(reader, row, key) || (underAccess(reader, row, key) && about(row).submitted === null) || (officer(reader, row, key) && about(row).keyedIn && about(row).submitted === null)),
      submitted_content: content(submitted),
      outcome_reason: text(some(officer, and(proponent, when((row) => row.state === 'notEligible')))),
      keyed_in: text(own, /^(arrivedAt|office)/),
    },
    proposal_versions: { ...open('id', 'proposal_id', 'number', 'sha256', 'saved_by', 'saved_at', 'cause'), content: content(some(proponent, and(officer, when((row) => ['keyIn', 'correctKeyedIn', 'submit', 'confirmKeyedIn', 'answerClarification', 'acceptChange'].includes(String(row.cause)))))) },
    attachments: {
      ...open('id', 'proposal_id', 'type', 'bytes', 'sha256', 'purpose', 'added_by', 'added_at', 'removed_at', 'state', 'scanned_at'),
      stored_as: { by: (reader, row, key) => fileSeen(reader, row, key), how: 'bytes' },
      name: text((reader, row, key) => fileSeen(reader, row, key)),
      signature: text(own),
    },
    receipts: { ...open('id', 'proposal_id', 'number', 'sha256', 'issued_at'), body: text(own, /^(language|receivedAt|sessionZone|sessionPlace|submitterZone|textSha256|reference|entity|files\.sha256)/) },
    criteria: { ...open('id', 'proposal_id', 'criterion', 'finding', 'found_by', 'found_at'), reason: text(officer) },
    rounds: { ...open('id', 'proposal_id', 'number', 'sections', 'due_at', 'asked_at', 'answered_at'), questions: text(own), answer: text(own) },
    messages: { ...open('id', 'proposal_id', 'thread', 'office', 'entity_id', 'at', 'number'), body: text(some(officer, and(proponent, when((row) => row.thread === 'proposer')))) },
    changes: { ...open('id', 'proposal_id', 'section', 'standing', 'proposed_by', 'proposed_at', 'answered_at'), text: text(own), why: text(own), answer: text(own) },
    state_views: { ...open('id', 'proposal_id', 'agrees', 'would_present', 'given_by', 'given_at'), comment: text(some(proponent, officer, named, member)) },
    // Fillers are hashes that cover nothing, drawn to stand among the frozen receipts.
    consultations: { ...open('id', 'call_id', 'state', 'due_at', 'quorum', 'frozen_at', 'opened_at', 'closed_at', 'counted', 'version', 'fillers'), key_check: secret },
    consultation_items: open('id', 'consultation_id', 'proposal_id', 'content_sha256'),
    recusals: { ...open('id', 'consultation_id', 'proposal_id', 'office_id', 'kind', 'at', 'lifted_at'), reason: text((reader, row, key) => officer(reader, row, key) || (isMember(reader) && reader.officeId === row.office_id)), lift_reason: text(officer), voter: secret },
    // Sealed; what is in the box has lines of its own, in IN_THE_BOX.
    votes: { ...open('id', 'consultation_id', 'proposal_id'), voter: secret, sealed: secret },
    // Of an item that it is recused from a member is given the hash alone (M-24).
    vote_receipts: { ...open('id', 'consultation_id', 'proposal_id', 'sha256'), salt: { by: frozenReceipts, how: 'asItIs' }, receipts: { by: frozenReceipts, how: 'asItIs' } },
    selections: { ...open('id', 'call_id', 'state', 'prepared_by', 'prepared_office', 'confirmed_by', 'confirmed_office', 'confirmed_at', 'announced_at', 'version'), departure_reason: text(officer) },
    selection_items: { ...open('id', 'selection_id', 'call_id', 'cap', 'proposal_id', 'outcome', 'place', 'freed'), reason: text(officer) },
    cases: { ...open('id', 'call_id', 'proposal_id', 'state', 'discussed_on', 'answer_by', 'version'), presenters: text(ofCase(some(officer, responsible))), needs: text(ofCase(some(officer, responsible))), decline_reason: text(ofCase(some(officer, responsible))), questions: text(ofCase(some(officer, responsible))), account: text(ofCase(some(officer, responsible))) },
    summaries: { ...open('id', 'case_id', 'state', 'sha256', 'number', 'due_at', 'cleared_sha256', 'cleared_by', 'cleared_at', 'version'), content: content(some(officer, and(ofSummary(some(responsible, proponent)), when((row) => summaryOf(row).state !== 'drafted')))) },
    summary_versions: { ...open('id', 'summary_id', 'number', 'sha256', 'saved_by', 'saved_at', 'comment_by', 'comment_at'), content: content(some(officer, and(ofSummary(responsible), when((row) => world.sent.has(String(row.sha256)))))), comment: text(some(officer, ofSummary(responsible))) },
    translations: { ...open('id', 'call_id', 'part', 'language', 'state', 'source_sha256', 'saved_by', 'saved_at', 'version'), texts: text(officer, /source|Sha256|sha256/) },
    editions: {
      ...open('id', 'call_id', 'language', 'number', 'state', 'data_sha256', 'source_sha256', 'prepared_by', 'prepared_office', 'prepared_at', 'issued_by', 'issued_office', 'issued_at', 'pdf_sha256', 'pages', 'printed_with', 'version'),
      // The words of people in the frozen data; the rest is names, numbers and hashes.
      data: text(some(officer, isPublicEdition), /^(?!.*\b(problem|whatWasDone|lessons|discussion|foreword)\b)/),
      pdf: { by: some(officer, isPublicEdition), how: 'bytes' }, html: text(some(officer, isPublicEdition)), source_package: { by: some(officer, isPublicEdition), how: 'bytes' }, corrigendum: text(some(officer, isPublicEdition)), print_error: text(officer), withdraw_reason: text(some(officer, isPublicEdition)),
    },
    // Made of what is asked for, for whoever asked: no page lists them, and nobody finds one but by its words.
    prints: open('id', 'key', 'kind', 'subject', 'title', 'language', 'content', 'standing', 'attempts', 'asked_at', 'started_at', 'ended_at', 'error', 'pdf', 'sha256', 'pages'),
    record: { ...open('seq', 'at', 'person_id', 'office', 'for_entity_id', 'for_entity', 'action', 'life', 'subject_id', 'proposal_id', 'call_id', 'from_state', 'to_state', 'previous', 'sha256'), why: text(some(officer, self)), details: text(officer, /(At|Sha256|sha256|language|reference|receivedAt|action|until|dueAt|sections|findings|proposalId|officeId|commentUntil|wouldPresent|items|part|confirmed|freed|filledBy)\b/) },
    letters: { ...open('id', 'number', 'call_id', 'kind', 'entity_id', 'language', 'proposal_id', 'issued_at'), data: text(some(officer, entity), /^(entity|entityIso3|entityKind|action|session\w*|call\w*|closesAt|until|dueAt|reference|responsibleState\w*|proposalId|sha256|sections|receipt|upheld|round|section|language|aspects|opensAt|outcome|items|observersInvited|answerBy)\b/) },
    outbox: { ...open('id', 'mail_key', 'kind', 'language', 'zone', 'letter_id', 'created_at', 'sent_at', 'attempts', 'next_at', 'last_error'), recipient: { by: nobody, how: 'mail' }, data: text(nobody) },
    done_acts: { ...open('actor_key', 'act_key'), input_sha256: OPEN, outcome: OPEN },
    migrations: open('name'),
  }

  return { decisions, inTheBoxOf }

  function fileSeen(reader: Actor, row: Row, key: string): boolean {
    if (row.purpose === 'presentation') return officer(reader, row, key) || responsible(reader, row, key)
    const proposal = about(row)
    return proponent(reader, row, key) || (officer(reader, row, key) && (proposal.submitted !== null || proposal.keyedIn)) || named(reader, row, key) || member(reader, row, key) || underAccess(reader, row, key)
  }
}

const PATTERN = /qz\d{6}zq/g
/** The canaries in a text, as a reader has it. */
export const canariesIn = (text: string): string[] => [...new Set(text.match(PATTERN) ?? [])]

/**
 * Puts a canary in every column that is not open, in every row of the database that is open, past every rule of ours: triggers are dropped
 * and checks ignored. Columns of the schema without a decision, and decisions without a column, are returned as faults.
 */
export async function plantCanaries({ callId, files, now }: { callId: string; files: string; now: Date }): Promise<{ canaries: Map<string, Canary>; faults: string[]; literal: Canary[]; columns: number }> {
  const sql = async <T>(text: string, values: unknown[] = []) => (await database().query(text, { replacements: values as never }))[0] as T[]
  const [call] = await sql<{ session_id: string; state: string }>('SELECT session_id, state FROM calls WHERE id = ?', [callId])
  const world = await readWorld(callId, call!.session_id, call!.state !== 'prepared', now)
  const { decisions, inTheBoxOf } = decisionsOf(world)
  for (const { name } of await sql<{ name: string }>("SELECT name FROM sqlite_master WHERE type = 'trigger'")) await sql(`DROP TRIGGER ${name}`)
  await sql('PRAGMA ignore_check_constraints = 1')
  const canaries = new Map<string, Canary>()
  const literal: Canary[] = []
  const faults: string[] = []
  let columns = 0
  const newToken = (column: string, row: Row, key: string, by: Seen): string => {
    const token = `qz${String(canaries.size + 1).padStart(6, '0')}zq`
    canaries.set(token, { token, column, row, key, seen: (reader) => by(reader, row, key) })
    return token
  }
  if (world.consultation) {
    const inTheBox = inTheBoxOf(world.consultation.state === 'closed')
    const rowOf = ({ officeId, proposalId }: { officeId: string; proposalId: string }): Row => ({ office_id: officeId, proposal_id: proposalId })
    await exchangeVotes((vote) => newToken('votes.sealed choice', rowOf(vote), '', inTheBox.choice))
    for (const vote of await openedBox()) for (const [what, token] of [['nonce', vote.nonce], ['receipt', receiptOf(vote.proposalId, vote)]] as const) literal.push({ token, column: `votes.sealed ${what}`, row: rowOf(vote), key: '', seen: (reader) => inTheBox[what](reader, rowOf(vote), '') })
  }
  // One transaction: each of some thousand rows by itself would take its time.
  await sql('BEGIN')
  const tables = await sql<{ name: string; sql: string }>("SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
  for (const { name: table, sql: made } of tables) {
    const named = decisions[table]
    if (!named) {
      faults.push(`nobody has decided about the table ${table}`)
      continue
    }
    const real = (await sql<{ name: string }>(`PRAGMA table_info(${table})`)).map(({ name }) => name)
    faults.push(...real.filter((name) => !named[name]).map((name) => `nobody has decided who may see ${table}.${name}`), ...Object.keys(named).filter((name) => !real.includes(name)).map((name) => `there is no column ${table}.${name}`))
    for (const column of real) {
      const decision = named[column]
      if (!decision || decision === OPEN) continue
      columns++
      for (const row of await sql<Row & { planted_at: number }>(`SELECT ${made.includes('WITHOUT ROWID') ? 'NULL' : 'rowid'} AS planted_at, * FROM ${table}`)) {
        const { planted_at: rowid, ...whole } = row
        const value = row[column]
        if (value === null || value === '') continue
        const { by, keep, how } = decision
        const put = async (planted: unknown) => void (await sql(`UPDATE ${table} SET ${column} = ? WHERE rowid = ?`, [planted, rowid]))
        const at = `${table}.${column}`
        if (how === 'asItIs') for (const token of /^\[/.test(String(value)) ? (JSON.parse(String(value)) as string[]) : [String(value)]) literal.push({ token, column: at, row: whole, key: '', seen: (reader) => by(reader, whole, '') })
        else if (how === 'mail') await put(`${newToken(at, whole, '', by)}@example.org`)
        else if (how === 'bytes' && column === 'stored_as') writeFileSync(path.join(files, String(value)), `%PDF-1.4 ${newToken(at, whole, '', by)} %%EOF`)
        else if (how === 'bytes') {
          const bytes = Buffer.from(`%PDF-1.7 ${newToken(at, whole, '', by)} %%EOF`)
          await put(bytes)
          // Nothing is given out whose hash is not the one that was issued (M-37).
          if (column === 'pdf') await sql(`UPDATE ${table} SET pdf_sha256 = ? WHERE rowid = ?`, [createHash('sha256').update(bytes).digest('hex'), rowid])
        }
        else if (/^[[{]/.test(String(value))) await put(JSON.stringify(planted(JSON.parse(String(value)) as unknown, '', (text, key) => (keep?.test(key) || text === '' ? text : `${newToken(at, whole, key, by)} ${key === 'links' ? 'x' : text}`))))
        else await put(column === 'html' ? String(value).replace('<p>', `<p>${newToken(at, whole, '', by)} `) : `${newToken(at, whole, '', by)} ${String(value)}`)
      }
    }
  }
  await sql('COMMIT')
  return { canaries, faults, literal, columns }
}

function planted(value: unknown, key: string, word: (text: string, key: string) => string): unknown {
  if (typeof value === 'string') return word(value, key)
  if (Array.isArray(value)) return value.map((one) => planted(one, key, word))
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, planted(one, key === '' ? name : `${key}.${name}`, word)]))
  return value
}
