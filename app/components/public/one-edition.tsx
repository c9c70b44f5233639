// One edition on the public page: how it stands, where to read it, its corrigendum, its fingerprints (M-37).

import { editionIsReadable } from '#workflows/publication.ts'
import type { PublicEdition } from '#models/find-public-booklets.ts'
import { Facts, Hash, Notice, Part, StateTag, useWords, When } from '#app/components/index.ts'
import { Own, ReadLinks, SourceLink } from './edition-list.tsx'

export function OneEdition({ edition }: { edition: PublicEdition }) {
  const words = useWords()
  const readable = editionIsReadable(edition)
  return (
    <Part id={`edition-${edition.number}`} title={words('publicPages.editions.edition', edition)}>
      {!readable && (
        <Notice kind="refused" level={3} title={words('publicPages.editions.withdrawn', edition)}>
          <p className="lines">{edition.withdrawReason}</p>
          <p>{words('publicPages.editions.gone')}</p>
        </Notice>
      )}
      <Facts facts={[
        [words('publicPages.editions.title'), <Own key="title" language={edition.language} text={edition.title} />],
        [words('publicPages.editions.standing'), <StateTag key="state" life="edition" state={edition.state} />],
        [words('publicPages.editions.issued'), <When key="issued" at={edition.issuedAt} />],
        [words('publicPages.editions.corrigendum'), edition.corrigendum && <span key="corrigendum" className="lines">{edition.corrigendum}</span>],
        [words('publicPages.editions.read'), readable && <ReadLinks key="read" edition={edition} />],
        [words('publicPages.editions.typesetter'), readable && edition.sourceBytes > 0 && <SourceLink key="source" edition={edition} />],
        [words('publicPages.editions.pages'), edition.pages],
        [words('publicPages.editions.shaPdf'), <Hash key="pdf" value={edition.pdfSha256} />],
        [words('publicPages.editions.shaHtml'), <Hash key="html" value={edition.htmlSha256} />],
      ]} />
    </Part>
  )
}
