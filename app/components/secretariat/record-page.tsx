// Lines of the record with whom and why, and what verifying the chain found just now.

import type { Action } from '#workflows/lives/index.ts'
import type { RecordLine as StoredLine } from '#models/find-record.ts'
import type { Verification } from '#models/record.ts'
import { nameInSentence } from '#workflows/names/index.ts'
import { Hash, Notice, RecordList, useWords } from '#app/components/index.ts'
import { paths } from '#app/paths.ts'

export type ShownLine = { number: number; at: string; office: string; action: Action; from: string; to: string; hash: string; forEntity: string; about: string; why: string }

export function lineOfRecord({ seq, at, office, action, fromState, toState, sha256, forEntity, why }: StoredLine, about = ''): ShownLine {
  return { number: seq, at, office, action: action as Action, from: fromState, to: toState, hash: sha256, forEntity: forEntity ?? '', about, why }
}

export function RecordPage({ lines }: { lines: readonly ShownLine[] }) {
  const words = useWords()
  const says = ({ office, forEntity, about, why }: ShownLine) => [about && words('secretariat.record.about', { proposal: about }), forEntity && !office.includes(forEntity) && words('secretariat.record.forEntity', { entity: nameInSentence(forEntity) }), why && words('secretariat.record.why', { why })].filter(Boolean).join(' ')
  return <RecordList lines={lines.map((line) => ({ ...line, says: says(line) }))} />
}

export function Verified({ verification }: { verification: Verification }) {
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
    </>
  )
}
