// Above the form: what its reader typed and did not save, and who else writes (M-14).

import type { FormPart } from '#workflows/proposal-form.ts'
import type { TypedFields } from '#workflows/typing.ts'
import { ActForm, Actions, type Answer, Button, Notice, useReader, useWords } from '#app/components/index.ts'
import { momentInALine } from '#app/components/moment.ts'
import { paths } from '#app/paths.ts'

export type Kept = { typed: TypedFields; at: string }
type Props = { id: string; part: FormPart; version: number; others: readonly string[]; kept: Kept | null; inTheWay: readonly string[]; posted: Answer | null }

export function Writing({ id, part, version, others, kept, inTheWay, posted }: Props) {
  const words = useWords()
  const { zone, language } = useReader()
  return (
    <>
      {kept && !posted && (
        <Notice kind="attention" title={words('proposer.edit.unsaved')}>
          <p>{words(inTheWay.length > 0 ? 'proposer.edit.unsavedClosed' : 'proposer.edit.unsavedSays', { at: momentInALine(words, kept.at, zone, language) })}</p>
          {inTheWay.length === 0 && Number(kept.typed['version']) !== version && <p>{words('proposer.edit.unsavedOlder')}</p>}
          <ActForm action={paths.editProposal(id, part)}><Actions><Button kind="quiet" name="_discard" value="yes">{words('proposer.edit.discard')}</Button></Actions></ActForm>
        </Notice>
      )}
      <div data-writers hidden={others.length === 0}>
        <Notice title={words('proposer.edit.writers')}><ul aria-live="polite">{others.map((one) => <li key={one}>{one}</li>)}</ul></Notice>
      </div>
    </>
  )
}
