// Beside a proposal: its facts, and what happened.

import type { ProposalPageData } from '#app/server/proposal-view.ts'
import { Due, Facts, RecordList, Reference, Side, useWords, When } from '#app/components/index.ts'

export function ProposalSide({ own, reference, savedAt, submittedAt, closesAt, zone, state, entity, kind, contact, consents, record, acts }: ProposalPageData) {
  const words = useWords()
  const name = (key: 'reference' | 'saved' | 'submitted' | 'closes' | 'responsible' | 'proponent') => words(`proposer.view.${key}`)
  return (
    <Side label={words('proposer.view.facts')}>
      <h2>{words('proposer.view.facts')}</h2>
      <Facts
        wide={false}
        facts={[
          [name('reference'), reference ? <Reference key="r" value={reference} /> : words('proposer.table.noReference')],
          kind === 'observer' && [name('responsible'), state ?? words('proposer.start.notYet')],
          !own && [name('proponent'), entity],
          savedAt !== null && [name('saved'), <When key="s" at={savedAt} />],
          submittedAt !== null && [name('submitted'), <When key="u" at={submittedAt} />],
          acts.includes('saveDraft') && [name('closes'), <Due key="d" at={closesAt} zone={zone} />],
          contact !== '' && [words('proposer.text.contact'), contact],
          consents && [words('proposer.text.consents'), consentsIn(words, consents)],
        ]}
      />
      {own && <><h2>{words('record.title')}</h2><RecordList small lines={[...record].reverse().map(({ at, office, action }) => ({ at, office, action, subject: 'proposal' }))} /></>}
    </Side>
  )
}

export function consentsIn(words: ReturnType<typeof useWords>, { listed, published }: { listed: boolean; published: boolean }): string {
  return [listed && words('proposer.text.listed'), published && words('proposer.text.published')].filter(Boolean).join('; ') || words('proposer.text.nothing')
}
