// Where a summary stands: with whom, until when, by whom it was cleared and with which fingerprint (M-34).

import type { SummaryState } from '#workflows/lives/summary.ts'
import { Actions, ButtonLink, Due, Facts, Hash, Side, StateTag, useWords, When } from '#app/components/index.ts'

type Props = {
  state: SummaryState
  dueAt: string | null
  zone: string
  sha256: string
  cleared: { by: string; at: string } | null
  edit: string | null
  send: string | null
}

export function SummarySide({ state, dueAt, zone, sha256, cleared, edit, send }: Props) {
  const words = useWords()
  return (
    <Side label={words('booklet.summaries.standing')}>
      <h2>{words('booklet.summaries.standing')}</h2>
      <Facts wide={false} facts={[
        [words('booklet.summaries.standing'), <StateTag key="state" life="summary" state={state} />],
        [words('booklet.summaries.due'), !cleared && dueAt && <Due key="due" at={dueAt} zone={zone} />],
        [words('booklet.summaries.clearedBy'), cleared?.by],
        [words('booklet.summaries.clearedAt'), cleared && <When key="at" at={cleared.at} />],
        [words('booklet.summaries.fingerprint'), <Hash key="hash" value={sha256} />],
      ]} />
      {(edit || send) && (
        <Actions>
          {send && <ButtonLink href={send}>{words('booklet.summaries.send')}</ButtonLink>}
          {edit && <ButtonLink kind="quiet" href={edit}>{words('booklet.summaries.edit')}</ButtonLink>}
        </Actions>
      )}
    </Side>
  )
}
