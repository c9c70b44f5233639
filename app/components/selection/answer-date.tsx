// By when the invited States are asked to answer. A form of its own, so that the letters on the page state the date that is announced (M-30, M-31).

import { Actions, Button, MomentField, Part, useWords } from '#app/components/index.ts'

export function AnswerDateForm({ local, zone }: { local: string; zone: string }) {
  const words = useWords()
  return (
    <Part title={words('selection.announce.date')}>
      <form className="form" method="get" noValidate>
        <AnswerDateField local={local} zone={zone} hint={words('selection.announce.dateHint')} />
        <Actions><Button kind="quiet">{words('selection.announce.dateShow')}</Button></Actions>
      </form>
    </Part>
  )
}

export function AnswerDateField({ local, zone, hint }: { local: string; zone: string; hint: string }) {
  return <MomentField name="answerBy" zone={zone} value={local} label={useWords()('fields.answerBy')} hint={hint} />
}
