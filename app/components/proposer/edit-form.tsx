// The form of one part: its fields, the ways on, and when it was saved last.

import type { FormPart } from '#workflows/proposal-form.ts'
import { ActForm, Actions, type Answer, Button, Tag, useWords, type Values, When } from '#app/components/index.ts'
import { paths } from '#app/paths.ts'
import { PartFields, type PartProps } from './part-fields.tsx'
import { PartNavigation } from './part-steps.tsx'
import { CollisionContext, isCollision } from '#app/components/theirs.tsx'
import { asTyped, begunFrom, TypingLine, type Kept } from '#app/components/writing.tsx'

type Props = PartProps & { id: string; next: FormPart | null; version: number; savedAt: string; savedBy: string; inTheWay: readonly string[]; kept: Kept | null; posted: Answer | null }

export function EditForm({ id, next, version, savedAt, savedBy, inTheWay, kept, posted, ...part }: Props) {
  const words = useWords()
  const { content } = part
  // What was typed into a form that could not be saved stays in fields that can be copied from and sent again.
  const closed = inTheWay.length > 0 && !posted
  const values: Values = Object.fromEntries(Object.entries(content).map(([key, value]) => [`content.${key}`, value as string]))
  return (
    <ActForm answer={asTyped(kept, posted)} typing={closed ? undefined : paths.typing(id, part.part)} values={{ ...values, responsibleStateId: part.responsibleStateId }} hidden={begunFrom(kept, posted, version)}>
      {/* Enter in a field presses the first button of a form: that must be a plain save. */}
      {!closed && <button className="unseen" name="_then" value="stay" tabIndex={-1} aria-hidden="true">{words('proposer.edit.save')}</button>}
      <h2>{words(`parts.${part.part}`)}</h2>
      <CollisionContext.Provider value={isCollision(posted, version)}><fieldset className="form" disabled={closed}><PartFields {...part} /></fieldset></CollisionContext.Provider>
      {!closed && <Actions>
        {next ? <Button name="_then" value="next">{words('proposer.edit.saveNext', { part: words(`parts.${next}`) })}</Button> : <Button name="_then" value="check">{words('proposer.edit.saveCheck')}</Button>}
        <Button kind="quiet" name="_then" value="stay">{words('proposer.edit.save')}</Button>
        {next && <Button kind="quiet" name="_then" value="check">{words('proposer.edit.saveCheck')}</Button>}
      </Actions>}
      <PartNavigation id={id} part={part.part} />
      {(!posted || !closed) && (
        <p className="saveline" role="status">
          {!posted && <><Tag kind="settled">{words('proposer.edit.saved')}</Tag> <When at={savedAt} seconds /> <span className="soft">{words('proposer.edit.savedBy', { office: savedBy })}</span></>}
          {!closed && <TypingLine />}
        </p>
      )}
    </ActForm>
  )
}
