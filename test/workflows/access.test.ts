// What an administrator may read (S-10): nothing, and one text while an access to it stands open. On facts alone, before any page.

import { describe, expect, test } from '@jest/globals'
import { EMPTY_CONTENT } from '#workflows/proposal-form.ts'
import { PROPOSAL_STATES } from '#workflows/lives/proposal.ts'
import { mayKnow, mayReadProposal, readableThreads, readsRecord, readsStateView } from '#workflows/policy.ts'
import { situationFor } from '#workflows/visible.ts'
import { CAST, NOW, situation } from '#test/support/situations.ts'

const LATER = '2027-03-01T12:15:00.000Z'
const { administrator, officer, georgia } = CAST

describe.each(PROPOSAL_STATES.map((state) => [state]))('of a proposal that is %s', (state) => {
  for (const byObserver of [false, true]) {
    const facts = (openedUntil: string | null) => ({ ...situation('proposal', state, { byObserver }), openedUntil })

    test(`S-10 an administrator${byObserver ? ', of a suggested case,' : ''} reads nothing, and does not know that it is there`, () => {
      // An opening is over at its last instant.
      for (const openedUntil of [null, NOW, '2027-03-01T11:59:59.999Z']) {
        expect([mayKnow(administrator, facts(openedUntil)), mayReadProposal(administrator, facts(openedUntil))]).toEqual([false, false])
        expect(situationFor(administrator, facts(openedUntil)).proposal).toMatchObject({ content: EMPTY_CONTENT, checklist: {}, files: [], keyedIn: null, openChanges: [], round: null })
        expect(JSON.stringify(situationFor(administrator, facts(openedUntil)))).not.toContain('Records were lost')
      }
    })

    test(`S-10 while an access stands open an administrator${byObserver ? ', of a suggested case,' : ''} reads text and files, and no thread, view or record; in another session nothing`, () => {
      const open = facts(LATER)
      open.proposal!.content = { ...open.proposal!.content, contact: 'A telephone number' }
      expect(mayReadProposal(administrator, open)).toBe(true)
      expect([readsStateView(administrator, open), readableThreads(administrator, open), readsRecord(administrator, open)]).toEqual([false, [], 'none'])
      const shown = situationFor(administrator, open)
      expect(shown.proposal!.content).toMatchObject({ problem: 'Records were lost.', contact: '' })
      expect(shown).toMatchObject({ selection: null, advised: [], consultation: null, summaries: [], cases: [] })
      expect(mayReadProposal({ ...administrator, sessionId: 'another' }, open)).toBe(false)
    })
  }

  test('S-10 an opening lets nobody else read: a draft stays closed to the Secretariat', () => {
    const open = { ...situation('proposal', state), openedUntil: LATER }
    const closed = { ...open, openedUntil: null }
    for (const other of [officer, CAST.india, CAST.member, CAST.visitor, georgia]) expect(mayReadProposal(other, open)).toBe(mayReadProposal(other, closed))
    expect(mayReadProposal(officer, { ...situation('proposal', 'draft'), openedUntil: LATER })).toBe(false)
  })
})
