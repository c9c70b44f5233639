// The state of a thing: a shape and a word, then colour. Never colour alone.

import type { ReactNode } from 'react'
import type { Life } from '#workflows/lives/index.ts'
import type { Finding, Outcome } from '#workflows/situation.ts'
import type { StateOf } from '#app/messages/en/states.ts'
import type { MessageKey } from '#app/messages/index.ts'
import { useWords } from './reader.tsx'

/** Hollow, half, dotted, full, bar, square, diamond, dashed square. */
export type TagKind = 'open' | 'working' | 'waiting' | 'settled' | 'stopped' | 'sealed' | 'aside' | 'internal'

const KINDS: { [L in Life]: Record<StateOf[L], TagKind> } = {
  session: { planned: 'open', closed: 'settled' },
  entity: { admitted: 'settled', suspended: 'stopped', objectedTo: 'stopped' },
  call: { prepared: 'open', open: 'working', closed: 'settled' },
  proposal: { draft: 'open', keyedIn: 'waiting', submitted: 'open', beingScreened: 'working', returned: 'waiting', eligible: 'settled', notEligible: 'stopped', withdrawn: 'aside' },
  consultation: { frozen: 'open', open: 'sealed', closed: 'settled' },
  selection: { prepared: 'working', confirmed: 'sealed', announced: 'settled' },
  case: { invited: 'waiting', accepted: 'settled', declined: 'stopped', discussed: 'settled', notDiscussed: 'aside' },
  summary: { drafted: 'working', withState: 'waiting', commented: 'working', cleared: 'settled' },
  translation: { saved: 'settled' },
  access: { asked: 'waiting', granted: 'working', ended: 'aside', refused: 'stopped', lapsed: 'aside' },
  edition: { prepared: 'waiting', issued: 'settled', superseded: 'aside', withdrawn: 'stopped', discarded: 'aside' },
  file: { unscanned: 'open', waiting: 'waiting', clean: 'settled', infected: 'stopped' },
}

const OUTCOME_KINDS: Record<Outcome, TagKind> = { selected: 'settled', reserve: 'aside', notSelected: 'open' }
const FINDING_KINDS: Record<Finding, TagKind> = { met: 'settled', notMet: 'stopped', unclear: 'waiting' }

/** Any tag; the word is given. */
export function Tag({ kind, children }: { kind: TagKind; children: ReactNode }) {
  return <span className={`tag tag-${kind}`}>{children}</span>
}

/** Where a thing stands in its life. */
export function StateTag<L extends Life>({ life, state }: { life: L; state: StateOf[L] }) {
  const words = useWords()
  const kinds = KINDS[life] as Record<string, TagKind>
  return <Tag kind={kinds[state] ?? 'open'}>{words(`states.${life}.${state}` as MessageKey)}</Tag>
}

/** What was decided of a proposal. */
export function OutcomeTag({ outcome }: { outcome: Outcome }) {
  return <Tag kind={OUTCOME_KINDS[outcome]}>{useWords()(`outcomes.${outcome}`)}</Tag>
}

/** What was found on one criterion. */
export function FindingTag({ finding }: { finding: Finding }) {
  return <Tag kind={FINDING_KINDS[finding]}>{useWords()(`findings.${finding}`)}</Tag>
}
