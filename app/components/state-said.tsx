// What the State that an observer named says of the case, with its statement; or that it has not answered (M-21).

import { Due, When } from './due.tsx'
import { Facts } from './facts.tsx'
import { Files, type StoredFile } from './files.tsx'
import { Prose } from './layout.tsx'
import { useReader, useWords } from './reader.tsx'
import { Tag } from './tag.tsx'

/** What a State answered, named one by one for the pages that show it. */
export type SaidView = { comment: string; agrees: boolean; wouldPresent: 'yes' | 'no' | 'undecided'; givenBy: string; givenAt: string }

export function StateSaid({ view, files }: { view: SaidView; files: readonly StoredFile[] }) {
  const words = useWords()
  return (
    <>
      <Facts facts={[
        [words('stateView.agrees'), <Tag key="agrees" kind={view.agrees ? 'settled' : 'stopped'}>{words(view.agrees ? 'marks.agrees' : 'marks.declines')}</Tag>],
        [words('stateView.wouldPresent'), words(`presents.${view.wouldPresent}`)],
        [words('stateView.comment'), view.comment && <Prose key="comment" text={view.comment} />],
        [words('stateView.by'), <span key="by">{view.givenBy}, <When at={view.givenAt} /></span>],
      ]} />
      <Statement files={files} />
    </>
  )
}

/** For whoever reads it and is not asked: the answer, or until when it may still come. Silence is a fact, and no consent. */
export function StateAsked({ state, view, files, until, zone }: { state: string; view: SaidView | null; files: readonly StoredFile[]; until: string | null; zone: string }) {
  const words = useWords()
  const { now } = useReader()
  if (view) return <StateSaid view={view} files={files} />
  const mayCome = until !== null && now <= until
  return (
    <>
      <p><Tag kind={mayCome ? 'waiting' : 'aside'}>{words(mayCome ? 'marks.askedForView' : 'marks.noAnswer')}</Tag></p>
      <p>{words(mayCome ? 'stateView.mayCome' : 'stateView.none', { state })}</p>
      {until && <Due at={until} zone={zone} />}
      <Statement files={files} />
    </>
  )
}

function Statement({ files }: { files: readonly StoredFile[] }) {
  const words = useWords()
  return files.length > 0 && <section className="list"><h3>{words('stateView.statement')}</h3><Files files={files} /></section>
}
