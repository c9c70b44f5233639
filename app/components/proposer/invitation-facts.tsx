// What the call asks, as facts: until when, on which aspects, who is invited.

import { articlesInRuns } from '#workflows/names/index.ts'
import type { Aspect } from '#workflows/situation.ts'
import { paths } from '#app/paths.ts'
import { Due, Facts, Part, useWords, When } from '#app/components/index.ts'

export type InvitationCall = { closesAt: string; zone: string; aspects: Aspect[]; observersInvited: boolean; invitedAt: string | null; acknowledgedAt: string | null; letterId: string | null }

export function InvitationFacts({ closesAt, zone, aspects, observersInvited, invitedAt, acknowledgedAt, letterId }: InvitationCall) {
  const words = useWords()
  const name = (key: 'closes' | 'aspects' | 'sent' | 'acknowledged' | 'observers') => words(`proposer.invitation.facts.${key}`)
  return (
    <Part title={words('proposer.invitation.call')}>
      <Facts
        facts={[
          [name('closes'), <Due key="d" at={closesAt} zone={zone} />],
          [name('aspects'), <ul key="a" className="list" role="list">{aspects.map((aspect) => <li key={aspect.key}>{aspect.title}<br /><span className="small soft">{words('proposer.invitation.facts.articles', { articles: articlesInRuns(aspect.articles) })}</span></li>)}</ul>],
          [name('observers'), words(observersInvited ? 'proposer.invitation.facts.observersYes' : 'proposer.invitation.facts.observersNo')],
          invitedAt !== null && [name('sent'), <When key="s" at={invitedAt} />],
          acknowledgedAt !== null && [name('acknowledged'), <When key="k" at={acknowledgedAt} />],
        ]}
      />
      {letterId && <p><a href={paths.letter(letterId)}>{words('proposer.invitation.letter')}</a></p>}
    </Part>
  )
}
