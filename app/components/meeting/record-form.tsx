// What the meeting did with one case: the day, who presented, what was asked, a short account (M-32).

import { dayIn } from '#workflows/booklet-dates.ts'
import { ActForm, Actions, type Answer, Button, ButtonLink, Select, TextArea, useReader, useWords } from '#app/components/index.ts'

type Props = { answer: Answer | null; days: readonly string[]; presenters: readonly string[]; notDiscussed: string | null }

export function RecordForm({ answer, days, presenters, notDiscussed }: Props) {
  const words = useWords()
  const { language } = useReader()
  return (
    <ActForm answer={answer} once values={{ presenters: presenters.join('\n') }}>
      <Select name="discussedOn" label={words('booklet.meetingCase.discussedOn')} options={days.map((day) => ({ value: day, label: dayIn(day, language) }))} />
      <TextArea name="presenters" label={words('booklet.meeting.presenters')} hint={words('booklet.meetingCase.presentersHint')} rows={3} low />
      <TextArea name="questions" label={words('booklet.meetingCase.questions')} hint={words('booklet.meetingCase.questionsHint')} rows={4} low optional />
      <TextArea name="account" label={words('booklet.meetingCase.account')} hint={words('booklet.meetingCase.accountHint')} />
      <Actions>
        <Button>{words('acts.recordDiscussed.label')}</Button>
        {notDiscussed && <ButtonLink kind="stop" href={notDiscussed}>{words('booklet.meetingCase.notDiscussed')}</ButtonLink>}
      </Actions>
    </ActForm>
  )
}
