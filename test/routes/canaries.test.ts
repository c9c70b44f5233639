// A canary in every confidential column, and every page, download, paper, mail and line of the log searched for them: each is found where its line says, and nowhere else.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { cpSync, rmSync } from 'node:fs'
import path from 'node:path'
import { database } from '#models/database.ts'
import { closeDatabase, openDatabase } from '#models/migrate.ts'
import { Outbox } from '#models/tables.ts'
import { mayOpen } from '#app/access.ts'
import { PAPER_KINDS, paperFor } from '#app/server/papers.ts'
import { writeMail } from '#templates/mail/mail.ts'
import { askerOf, eachOf, startServers, type Servers } from '#test/support/asking.ts'
import { canariesIn, plantCanaries, type Canary } from '#test/support/canaries.ts'
import { atStage, isThere, papersOf, WITH_LOADER } from '#test/support/matrix.ts'
import { openStage, playedFolder, playStages, signInAll, type Played, type SignedIn, type Stage, type StageName } from '#test/support/stages.ts'

/** Where something is shut that will be open: before screening ends, before votes are counted, before the announcement, before clearance, and at the end. */
const SWEPT: StageName[] = ['screening', 'consulting', 'prepared', 'sessionClosed', 'issued']

let played: Played
let servers: Servers
/** Columns of which a canary was seen by somebody who may: those prove that the sweep would see the others. */
const found = new Set<string>()
const counts = { planted: 0, columns: 0, looked: 0 }

beforeAll(async () => {
  played = await playStages(playedFolder('canaries'))
  // Mail is really sent, to where nobody listens: the folder of the demonstration, open to all, is not there.
  servers = startServers({ LOG_LEVEL: 'debug', SMTP_URL: 'smtp://127.0.0.1:9', FILE_FOLDER: path.join(played.folder, 'files'), KEYS_FOLDER: path.join(played.folder, 'keys') })
}, 120_000)
afterAll(async () => {
  await servers.stop()
  rmSync(played.folder, { recursive: true, force: true })
})

type Planted = { stage: Stage; canaries: Map<string, Canary>; literal: Canary[]; signedIn: Record<string, SignedIn | undefined>; addresses: { name: string; address: string }[]; faults: string[] }

/** Those in one role take turns: at each stage each page is asked for in each role, and what is of one thing by each reader at two of the five stages or more. */
async function plantAt(stage: Stage, turn: number): Promise<Planted> {
  const files = path.join(played.folder, `files-${stage.name}`)
  cpSync(path.join(played.folder, 'files'), files, { recursive: true })
  await openStage(stage)
  try {
    const signedIn = await signInAll(played.cast)
    const at = await atStage(stage, played)
    const papers = await papersOf(at, played)
    const { canaries, literal, faults, columns } = await plantCanaries({ callId: played.callId, files, now: stage.at })
    counts.planted += canaries.size + literal.length
    counts.columns = columns
    const readers = Object.entries(at.actors)
    const addresses = readers.flatMap(([name, actor]) => {
      // The officer of another session stands beside nobody: what is shown to one is not to the other.
      const peers = name === 'officer' ? [name] : readers.filter(([, { role }]) => role === actor.role).map(([peer]) => peer)
      const isTurn = (index: number, every: number) => (index + peers.indexOf(name) + turn) % every === 0
      // What is not there looks like what does not exist: the matrix sees to that. One of each is asked for here too.
      return at.places.filter((place) => WITH_LOADER.has(place.route) && mayOpen(actor.role, place.access) && (isThere(place, name, at) || place.thing?.id === played.proposals['geo-draft'])).filter((place, index) => isTurn(index, Math.min(peers.length, place.access.object ? 2 : 3))).map(({ address }) => ({ name, address }))
    })
    const planted = { stage, canaries, literal, signedIn, addresses, faults }
    // What is printed is exactly this HTML: papers are read here before Chromium sees them.
    for (const [name, actor] of Object.entries(at.actors)) for (const { kind, id } of papers) {
      const paper = PAPER_KINDS.includes(kind as 'letter') ? await paperFor(kind, id, actor, stage.at) : null
      if (paper) search(planted, name, `/papers/${kind}/${id}`, paper.html + paper.title + paper.filename)
    }
    return planted
  } finally {
    await closeDatabase()
  }
}

function search({ stage, canaries, literal, faults }: Planted, name: string, where: string, text: string): void {
  counts.looked++
  // Hashes, keys and seals are long words without a space: the others need not be looked through for each of them.
  const words = (text.match(/[A-Za-z0-9+/=_.:-]{16,}/g) ?? []).join('\n')
  const seen = [...canariesIn(text).map((token) => canaries.get(token)!), ...literal.filter(({ token }) => words.includes(token))]
  for (const canary of seen) {
    if (canary.seen(played.cast[name]!)) found.add(canary.column)
    else faults.push(`${stage.name} · ${name} · ${where}: ${canary.column}${canary.key && `.${canary.key}`} of ${String(canary.row.id ?? canary.row.seq ?? '')} (${nameOf(canary)})`)
  }
}

const nameOf = ({ row }: Canary) => Object.entries(played.proposals).find(([, id]) => id === row.proposal_id || id === row.id)?.[0] ?? ''

async function sweep(planted: Planted): Promise<void> {
  const { stage, signedIn, addresses, faults, canaries, literal } = planted
  const asker = askerOf(await servers.next({ DATABASE_FILE: stage.file, FILE_FOLDER: path.join(played.folder, `files-${stage.name}`) }))
  await eachOf(addresses, async ({ name, address }) => {
    const answer = await asker.ask({ address, cookie: signedIn[name]?.cookie })
    if (answer.status >= 500) faults.push(`${stage.name} · ${name} · ${address} answers ${answer.status}`)
    search(planted, name, address, `${JSON.stringify(answer.headers)}${answer.bytes.toString('latin1')}`)
  })
  asker.close()
  await servers.rest()
  const log = servers.output()
  for (const token of [...canariesIn(log), ...literal.filter((one) => log.includes(one.token)).map((one) => one.token)]) faults.push(`${stage.name} · the log: ${(canaries.get(token) ?? literal.find((one) => one.token === token))?.column ?? token}`)
}

describe('canaries in every confidential column', () => {
  test('S-05 S-10 S-11 S-51 S-56 are found in pages, downloads, papers and logs where their line says, and nowhere else; a column without a line fails', async () => {
    const all: Planted[] = []
    for (const [turn, name] of SWEPT.entries()) {
      const planted = await plantAt(played.stages.find((stage) => stage.name === name)!, turn)
      await sweep(planted)
      all.push(planted)
    }
    process.stdout.write(`\ncanaries: ${counts.planted} planted in ${counts.columns} columns at ${SWEPT.length} stages, ${counts.looked} pages, downloads and papers searched, canaries of ${found.size} columns seen by those who may\n`)
    expect([...new Set(all.flatMap(({ faults }) => faults))]).toEqual([])
  }, 900_000)

  test('S-05 are seen by those who may see them: else the sweep would prove nothing', () => {
    const shown = ['proposals.content', 'proposals.submitted_content', 'proposal_versions.content', 'attachments.name', 'attachments.stored_as', 'messages.body', 'criteria.reason', 'changes.text', 'rounds.questions', 'state_views.comment', 'recusals.reason', 'votes.sealed choice', 'votes.sealed nonce', 'votes.sealed receipt', 'vote_receipts.receipts', 'vote_receipts.salt', 'typing.typed', 'accesses.reason', 'accesses.refusal', 'passkeys.label', 'sign_ins.device', 'signatures.signature', 'selections.departure_reason', 'selection_items.reason', 'cases.needs', 'cases.decline_reason', 'cases.presenters', 'summaries.content', 'summary_versions.comment', 'translations.texts', 'editions.html', 'letters.data', 'record.why', 'people.email', 'receipts.body', 'calls.foreword', 'funds.donor']
    expect(shown.filter((column) => !found.has(column))).toEqual([])
  })
})

describe('words that somebody typed', () => {
  /** As test/support/stages.ts has people type them, and who a mail that holds them may go to. */
  const TYPED: [words: RegExp, may: (recipient: string) => boolean][] = [
    [/geo-draft/, (to) => /georgia|colleague/.test(to)],
    [/contact of/, () => false],
    [/A note on|Found for|Lessons/, () => false],
    [/A relative runs/, (to) => /officer/i.test(to)],
    [/One place goes|doNotSupport/, () => false],
    [/The team is at home|Needs of/, (to) => /officer/i.test(to)],
    [/not submitted/, () => false],
  ]

  test('S-05 S-51 in confidence are in no mail to anybody else, as it is written out', async () => {
    await openDatabase({ file: played.stages.at(-1)!.file.replace('issued', 'playing') })
    try {
      const faults: string[] = []
      const mails = await Outbox().findAll()
      expect(mails.length).toBeGreaterThan(100)
      for (const mail of mails) {
        const { subject, text, html } = writeMail({ kind: mail.kind as never, language: mail.language, zone: mail.zone, data: mail.data, origin: 'http://localhost', demonstration: false })
        for (const [words, may] of TYPED) if (words.test(`${subject} ${text} ${html}`) && !may(mail.recipient)) faults.push(`${mail.kind} to ${mail.recipient}: ${words}`)
      }
      expect([...new Set(faults)]).toEqual([])
    } finally {
      await closeDatabase()
    }
  })

  test('S-10 S-58 of a draft are copied nowhere: neither to the record, which the Secretariat reads, nor to any other table', async () => {
    await openDatabase({ file: played.stages.at(-1)!.file.replace('issued', 'playing') })
    try {
      const tables = ((await database().query("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"))[0] as { name: string }[]).map(({ name }) => name)
      const copies = new Set<string>()
      for (const table of tables) for (const row of (await database().query(`SELECT * FROM ${table}`))[0] as Record<string, unknown>[]) for (const [column, value] of Object.entries(row)) if (typeof value === 'string' && value.includes('geo-draft')) copies.add(`${table}.${column}`)
      // A mail to its own delegation may name it: the line above looks at each.
      expect([...copies].toSorted()).toEqual(['attachments.name', 'outbox.data', 'proposal_versions.content', 'proposals.content'])
    } finally {
      await closeDatabase()
    }
  })
})
