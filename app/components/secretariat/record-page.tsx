// Lines of the record with whom and why, and what verifying the chain found just now.

import type { Action } from '#workflows/lives/index.ts'
import type { RecordLine as StoredLine } from '#models/find-record.ts'
import type { Verification } from '#models/record.ts'
import type { Occasion } from '#workflows/signed.ts'
import { nameInSentence } from '#workflows/names/index.ts'
import { Hash, Notice, RecordList, useWords, When } from '#app/components/index.ts'
import { paths } from '#app/paths.ts'

export type ShownLine = { number: number; at: string; office: string; action: Action; from: string; to: string; hash: string; forEntity: string; about: string; why: string; subject: string | null }

/** Of these a call has one each: two lines that follow one another are about the same thing. */
const ONE_OF_A_CALL: readonly string[] = ['call', 'consultation', 'selection']

export function lineOfRecord({ seq, at, office, action, life, fromState, toState, sha256, forEntity, why, proposalId }: StoredLine, about = ''): ShownLine {
  const subject = proposalId ?? (ONE_OF_A_CALL.includes(life) ? life : null)
  return { number: seq, at, office, action: action as Action, from: fromState, to: toState, hash: sha256, forEntity: forEntity ?? '', about, why, subject }
}

export function RecordPage({ lines }: { lines: readonly ShownLine[] }) {
  const words = useWords()
  const about = ({ office, forEntity, about }: Omit<ShownLine, 'subject'>) => [about && words('secretariat.record.about', { proposal: about }), forEntity && !office.includes(forEntity) && words('secretariat.record.forEntity', { entity: nameInSentence(forEntity) })].filter(Boolean).join(' ')
  return <RecordList lines={lines.map(({ subject, ...line }) => ({ ...line, ...(subject === null ? {} : { subject }), about: about(line), says: line.why && words('secretariat.record.why', { why: line.why }) }))} />
}

type SignedHeadLine = { seq: number; at: string; occasion: Occasion }

export function Verified({ verification, heads }: { verification: Verification; heads: readonly SignedHeadLine[] }) {
  const words = useWords()
  return (
    <>
      {verification.intact ? (
        <>
          <Notice kind="done" title={words('secretariat.record.intact')}>{words('secretariat.record.intactSays', { count: verification.entries })}</Notice>
          <section className="list"><h3>{words('secretariat.record.head')}</h3><Hash value={verification.head} /></section>
        </>
      ) : (
        <Notice kind="refused" title={words('secretariat.record.broken', { number: verification.firstBroken })}>{words(`secretariat.record.brokenWhy.${verification.why}`)} {words('secretariat.record.brokenSays')}</Notice>
      )}
      <p><a href={paths.recordFile()}>{words('secretariat.record.download')}</a></p>
      <p className="small soft">{words('secretariat.record.downloadSays')}</p>
      <section className="list">
        <h3>{words('secretariat.record.heads')}</h3>
        {heads.length === 0 && <p className="small soft">{words('verify.headsNone')}</p>}
        <ul className="links small" role="list">{heads.map(({ seq, at, occasion }) => <li key={seq}><a href={paths.heads(seq)}>{words('verify.headFile', { entry: seq })}</a><br />{words(`verify.occasions.${occasion}`)}, <When at={at} /></li>)}</ul>
        {heads.length > 0 && <p className="small soft">{words('secretariat.record.headsSay')}</p>}
      </section>
    </>
  )
}
