// One proposed change: both texts, the reason, and the two answers.

import type { SectionKey } from '#workflows/proposal-form.ts'
import { ActForm, Actions, type Answer, Button, Facts, InTheWay, Pair, Part, TextArea, useWords, When } from '#app/components/index.ts'

type Change = { id: string; section: SectionKey; now: string; text: string; why: string; proposedBy: string; proposedAt: string; inTheWay: readonly string[] }

export function ChangeAnswer({ change, posted }: { change: Change; posted: Answer | null }) {
  const words = useWords()
  return (
    <Part title={words('proposer.changes.of', { section: words(`sections.${change.section}.label`) })}>
      <Facts facts={[[words('proposer.changes.why'), change.why], [words('proposer.changes.by'), <span key="b">{change.proposedBy}, <When at={change.proposedAt} /></span>]]} />
      <Pair before={change.now} after={change.text} heads={{ before: words('proposer.changes.now'), after: words('proposer.changes.then') }} />
      <InTheWay level={3} reasons={change.inTheWay} />
      <ActForm answer={posted} name={change.id} hidden={{ changeId: change.id }} once>
        <p className="hint">{words('proposer.changes.acceptSays')}</p>
        <TextArea name="reason" label={words('proposer.changes.reason')} hint={words('proposer.changes.reasonHint')} low rows={2} optional />
        <Actions>
          <Button name="_then" value="accept">{words('proposer.changes.accept')}</Button>
          <Button kind="stop" name="_then" value="refuse">{words('proposer.changes.refuse')}</Button>
        </Actions>
      </ActForm>
    </Part>
  )
}
