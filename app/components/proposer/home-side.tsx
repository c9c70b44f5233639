// The side column of the home page: what happened, who speaks, where help is.

import type { Action } from '#workflows/lives/index.ts'
import { paths } from '#app/paths.ts'
import { RecordList, Side, useWords } from '#app/components/index.ts'
import { titleOr } from './words.ts'

type Happened = { seq: number; at: string; office: string; action: Action; proposal: { id: string; title: string } | null }

export function HomeSide({ entity, people, happened }: { entity: string; people: number; happened: readonly Happened[] }) {
  const words = useWords()
  return (
    <Side label={words('proposer.home.side')}>
      <h2>{words('proposer.home.happened')}</h2>
      <RecordList small lines={happened.map(({ at, office, action, proposal }) => ({ at, office, action, ...(proposal ? { subject: proposal.id } : {}), about: proposal && <a href={paths.proposal(proposal.id)}>{words('proposer.home.happenedTo', { title: titleOr(words, proposal.title) })}</a> }))} />
      <h2>{words('proposer.home.speaks', { entity })}</h2>
      <p className="small">{words('proposer.home.speaksCount', { count: people })}<br /><a href={paths.people()}>{words('proposer.home.people')}</a></p>
      <h2>{words('proposer.home.help')}</h2>
      <ul className="links small" role="list">
        <li><a href={paths.start()}>{words('proposer.home.call')}</a></li>
        <li><a href={paths.letters()}>{words('proposer.home.letters')}</a></li>
      </ul>
    </Side>
  )
}
