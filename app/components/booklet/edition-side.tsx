// Where an edition stands, who prepared and issued it, and what can be done with it now.

import type { Language } from '#workflows/languages.ts'
import type { EditionState } from '#workflows/lives/edition.ts'
import { Actions, ButtonLink, Facts, Side, StateTag, useWords, When } from '#app/components/index.ts'
import { paths } from '#app/paths.ts'

export type EditionSideShown = {
  id: string; language: Language; number: number; session: number; state: EditionState; isPublic: boolean
  prepared: { by: string; at: string }
  issued: { by: string; at: string } | null
  mayIssue: boolean; mayDiscard: boolean; mayWithdraw: boolean
}

export function EditionSide({ edition }: { edition: EditionSideShown }) {
  const words = useWords()
  const did = (act: { by: string; at: string }) => <>{words('booklet.edition.by', { office: act.by })} <When at={act.at} /></>
  return (
    <Side label={words('booklet.edition.side')}>
      <h2>{words('booklet.edition.side')}</h2>
      <Facts wide={false} facts={[
        [words('booklet.edition.record'), <StateTag key="state" life="edition" state={edition.state} />],
        [words('booklet.edition.prepared'), did(edition.prepared)],
        [words('booklet.edition.issued'), edition.issued && did(edition.issued)],
      ]} />
      {edition.isPublic && <ul className="links small" role="list"><li><a href={paths.booklet(edition.session, edition.language)}>{words('booklet.edition.public')}</a></li></ul>}
      {edition.mayIssue && <p className="small">{words('booklet.edition.readySays')}</p>}
      <Actions>
        {edition.mayIssue && <ButtonLink href={paths.issueEdition(edition.id)}>{words('booklet.edition.issue')}</ButtonLink>}
        {edition.mayDiscard && <ButtonLink kind="stop" href={paths.discardEdition(edition.id)}>{words('booklet.edition.discard')}</ButtonLink>}
        {edition.mayWithdraw && <ButtonLink kind="stop" href={paths.withdrawEdition(edition.id)}>{words('booklet.edition.withdraw')}</ButtonLink>}
      </Actions>
    </Side>
  )
}
