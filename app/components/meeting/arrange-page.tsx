// The page on which the meeting is arranged: the sitting is typed and shown as slots; only what is shown can be published (M-31).

import type { planOf } from '#app/server/agenda-plan.ts'
import { ActForm, Actions, type Answer, Button, ButtonLink, Effects, Field, Head, InTheWay, MomentField, Part, Problems, Stack, useWords } from '#app/components/index.ts'
import type { PageWords } from '#app/messages/index.ts'
import { paths } from '#app/paths.ts'
import { SlotTable } from './slot-table.tsx'

type Props = { session: { number: number; place: string; zone: string }; again: boolean; plan: ReturnType<typeof planOf>; posted: Answer | null }

export const headingOf = (again: boolean, words: PageWords) => words(again ? 'agenda.arrange.headingAgain' : 'agenda.arrange.heading')

export function ArrangePage({ session, again, plan, posted }: Props) {
  const words = useWords()
  const answered = posted ?? plan.asked
  return (
    <>
      <Problems answer={answered} />
      <Head kicker={<a href={paths.meeting()}>{words('booklet.meeting.heading')}</a>} title={headingOf(again, words)} lede={words('agenda.arrange.lede')} />
      <Stack>
        {!posted && <InTheWay title={words('agenda.arrange.cannot')} reasons={plan.inTheWay} />}
        <Part title={words('agenda.arrange.sitting')}>
          <ActForm answer={answered} values={plan.fields} asks>
            <MomentField name="beginsAt" label={words('agenda.arrange.beginsAt')} zone={session.zone} />
            <Field name="room" label={words('agenda.arrange.room')} hint={words('agenda.arrange.roomHint')} />
            <Field name="openingMinutes" type="number" size="short" label={words('agenda.arrange.openingMinutes')} hint={words('agenda.arrange.openingHint')} />
            <Field name="minutesEach" type="number" size="short" label={words('agenda.arrange.minutesEach')} hint={words('agenda.arrange.minutesHint')} />
            <Actions><Button kind="quiet">{words('agenda.arrange.show')}</Button></Actions>
          </ActForm>
        </Part>
        <Slots session={session} again={again} plan={plan} posted={posted} />
      </Stack>
    </>
  )
}

function Slots({ session, again, plan, posted }: Props) {
  const words = useWords()
  const address = paths.agenda(session.number)
  const effects = again
    ? [words('agenda.arrange.effectAgain1', { address }), words('agenda.arrange.effectAgain2'), words('agenda.arrange.effectAgain3')]
    : [words('agenda.arrange.effect1', { address }), words('agenda.arrange.effect2'), words('agenda.arrange.effect3')]
  if (!plan.meeting || !plan.slots) return <Part title={words('agenda.arrange.slots')}><p>{words('agenda.arrange.noSlots')}</p></Part>
  return (
    <Part title={words(plan.isNew ? 'agenda.arrange.slots' : 'agenda.arrange.slotsNow')}>
      <SlotTable meeting={plan.meeting} slots={plan.slots} zone={session.zone} published={false} />
      {plan.isNew && plan.inTheWay.length === 0 && (
        <ActForm className="confirm" answer={posted} hidden={{ ...plan.fields, '_zone.beginsAt': session.zone }} once>
          <Effects lines={effects} />
          <Actions>
            <Button>{words('acts.arrangeMeeting.label')}</Button>
            <ButtonLink kind="quiet" href={paths.meeting()}>{words('form.cancel')}</ButtonLink>
          </Actions>
        </ActForm>
      )}
    </Part>
  )
}
