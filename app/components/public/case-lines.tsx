// Announced cases, alphabetical by State: who runs the programme, what it is, who proposed it (M-28, M-38).

import type { PublicCaseLine } from '#models/find-public-cases.ts'
import { useWords } from '#app/components/index.ts'
import { paths } from '#app/paths.ts'

export function CaseLines({ cases, level = 3 }: { cases: readonly PublicCaseLine[]; level?: 2 | 3 }) {
  const words = useWords()
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <>
      <ul className="record cases" role="list">
        {cases.map((one) => (
          <li key={one.reference}>
            <Heading>{one.state.name}</Heading>
            <p><a href={paths.case(one.reference)}>{one.title}</a></p>
            <p className="small soft"><CaseNote one={one} /></p>
          </li>
        ))}
      </ul>
      <p className="small soft">{words('publicPages.session.alphabetical')}</p>
    </>
  )
}

/** "Proposed by the State · articles 9, 10 · discussed on 9 June 2027". */
function CaseNote({ one }: { one: PublicCaseLine }) {
  const words = useWords()
  return <>{[
    one.proposedBy.kind === 'State' ? words('publicPages.session.byState') : words('publicPages.session.byObserver', { name: one.proposedBy.name }),
    one.articles.length > 0 ? words('publicPages.session.articles', { articles: one.articles.join(', ') }) : words('publicPages.session.noArticles'),
    ...(one.discussedOn ? [words('publicPages.session.discussed', { day: one.discussedOn })] : []),
  ].join(' · ')}</>
}
