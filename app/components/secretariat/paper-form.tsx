// The form in which the Secretariat types in what came on paper: the proposer's own sections, all on one page (M-7, M-12).

import { FORM_PARTS } from '#workflows/proposal-form.ts'
import { ActForm, Actions, type Answer, Button, ButtonLink, Field, MomentField, Notice, Part, Stack, useWords, type Values } from '#app/components/index.ts'
import { paths } from '#app/paths.ts'
import { PartFields, type PartProps } from '#app/components/proposer/part-fields.tsx'
import { CollisionContext } from '#app/components/theirs.tsx'

export type PaperText = Pick<PartProps, 'content' | 'aspects' | 'limits' | 'kind' | 'states' | 'responsibleStateId'>

type Props = PaperText & { answer: Answer | null; values: Values; hidden: Record<string, string | number>; button: string; back: string; once?: boolean; isCollision?: boolean; children?: React.ReactNode }

export function PaperForm({ answer, values, hidden, button, back, once = false, isCollision = false, children, ...text }: Props) {
  const words = useWords()
  return (
    <ActForm answer={answer} values={{ ...values, responsibleStateId: text.responsibleStateId }} hidden={hidden} once={once}>
      {children}
      <CollisionContext.Provider value={isCollision}>
        <Stack>
          {FORM_PARTS.map((part) => (
            <Part key={part} title={words(part === 'finish' ? 'secretariat.paper.finish' : `parts.${part}`)}>
              <div className="form"><PartFields {...text} part={part} files={[]} more={false} mayAttach={false} whole /></div>
            </Part>
          ))}
        </Stack>
      </CollisionContext.Provider>
      <Actions><Button>{button}</Button><ButtonLink kind="quiet" href={back}>{words('form.cancel')}</ButtonLink></Actions>
    </ActForm>
  )
}

/** When it arrived, by the clock of the session's place, and by which paper. */
export function Arrival({ zone }: { zone: string }) {
  const words = useWords()
  return (
    <Part title={words('secretariat.paper.arrival')}>
      <div className="form">
        <MomentField name="arrivedAt" zone={zone} label={words('fields.arrivedAt')} hint={words('secretariat.paper.arrivedHint')} />
        <Field name="how" label={words('fields.how')} hint={words('secretariat.paper.howHint')} />
      </div>
    </Part>
  )
}

/** Its one place is taken: said before anybody types, because the confirmation would be refused (M-9). */
export function PlaceTaken({ name, live: [taken] }: { name: string; live: readonly { id: string; title: string; reference: string | null }[] }) {
  const words = useWords()
  if (!taken) return null
  return (
    <Notice kind="attention" title={words('secretariat.paper.placeTaken', { name })}>
      <p>{words('secretariat.paper.placeTakenSays', { name, title: taken.title, reference: taken.reference ?? '' })} <a href={paths.screeningItem(taken.id)}>{words('secretariat.paper.openTaken')}</a></p>
    </Notice>
  )
}
