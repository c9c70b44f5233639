// Above the form: what its reader typed and did not save, and who else writes (M-14).

import type { TypedFields } from '#workflows/typing.ts'
import { ActForm, Actions, Button } from './index.ts'
import type { Answer } from './form-state.tsx'
import { momentInALine } from './moment.ts'
import { Notice } from './notice.tsx'
import { useReader, useWords } from './reader.tsx'

export type Kept = { typed: TypedFields; at: string }
/** `page`: where it is typed, and thrown away. `version`: what stands saved; null where nothing is compared. */
type Props = { page: string; version: number | null; others: readonly string[]; kept: Kept | null; inTheWay: readonly string[]; posted: Answer | null }

export function Writing({ page, version, others, kept, inTheWay, posted }: Props) {
  const words = useWords()
  const { zone, language } = useReader()
  return (
    <>
      {kept && !posted && (
        <Notice kind="attention" title={words('proposer.edit.unsaved')}>
          <p>{words(inTheWay.length > 0 ? 'proposer.edit.unsavedClosed' : 'proposer.edit.unsavedSays', { at: momentInALine(words, kept.at, zone, language) })}</p>
          {inTheWay.length === 0 && version !== null && Number(kept.typed['version']) !== version && <p>{words('proposer.edit.unsavedOlder')}</p>}
          <ActForm action={page}><Actions><Button kind="quiet" name="_discard" value="yes">{words('proposer.edit.discard')}</Button></Actions></ActForm>
        </Notice>
      )}
      <div data-writers hidden={others.length === 0}>
        <Notice title={words('proposer.edit.writers')}><ul aria-live="polite">{others.map((one) => <li key={one}>{one}</li>)}</ul></Notice>
      </div>
    </>
  )
}

/** What was kept stands in the fields as if it had just been sent; an answer of the server goes before it. */
export const asTyped = (kept: Kept | null, posted: Answer | null): Answer | null => posted ?? (kept && { problems: [], refusal: null, typed: kept.typed, form: '' })

/** Where the small script says whether what is typed was kept. */
export function TypingLine() {
  const words = useWords()
  return <span data-typing-line data-offline={words('proposer.edit.keptOffline')} data-ended={words('proposer.edit.keptEnded')} data-refused={words('proposer.edit.keptRefused')} />
}
