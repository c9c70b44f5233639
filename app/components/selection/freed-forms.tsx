// The two ways to decide on a freed place. Reserves stand alphabetically by State; nothing says which comes next (M-28).

import { ActForm, Actions, type Answer, Button, Choice, Part, TextArea, useWords } from '#app/components/index.ts'
import { AnswerDateField } from './answer-date.tsx'

export type Reserve = { proposalId: string; state: string; title: string; reason: string }

export function FillForm({ reserves, asked, answer }: { reserves: readonly Reserve[]; asked: { local: string; zone: string }; answer: Answer | null }) {
  const words = useWords()
  return (
    <Part title={words('selection.freedPage.fill')}>
      {reserves.length === 0 ? <p>{words('selection.freedPage.fillNone')}</p> : (
        <>
          <p className="soft measure">{words('selection.freedPage.fillText')}</p>
          <ActForm name="fill" answer={answer} once>
            <Choice name="proposalId" legend={words('selection.freedPage.choose')} options={reserves.map((one) => ({ value: one.proposalId, label: `${one.state}: ${one.title}`, hint: one.reason }))} />
            <AnswerDateField {...asked} hint={words('selection.freedPage.answerByHint')} />
            <TextArea name="reason" low label={words('selection.freedPage.fillReason')} hint={words('selection.freedPage.internal')} />
            <Actions><Button>{words('acts.fillFreedPlace.label')}</Button></Actions>
          </ActForm>
        </>
      )}
    </Part>
  )
}

export function LeaveForm({ answer }: { answer: Answer | null }) {
  const words = useWords()
  return (
    <Part title={words('selection.freedPage.leave')}>
      <p className="soft measure">{words('selection.freedPage.leaveText')}</p>
      <ActForm name="leave" answer={answer} once>
        <TextArea name="reason" low label={words('selection.freedPage.leaveReason')} hint={words('selection.freedPage.internal')} />
        <Actions><Button kind="quiet">{words('acts.leavePlaceEmpty.label')}</Button></Actions>
      </ActForm>
    </Part>
  )
}
