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
        <Notice kind="attention" title={words('typing.unsaved')}>
          <p>{words(inTheWay.length > 0 ? 'typing.unsavedClosed' : 'typing.unsavedSays', { at: momentInALine(words, kept.at, zone, language) })}</p>
          {inTheWay.length === 0 && version !== null && Number(kept.typed['version']) !== version && <p>{words('typing.unsavedOlder')}</p>}
          <ActForm action={page}><Actions><Button kind="quiet" name="_discard" value="yes">{words('typing.discard')}</Button></Actions></ActForm>
        </Notice>
      )}
      <div data-writers hidden={others.length === 0}>
        <Notice title={words('typing.writers')}><ul aria-live="polite">{others.map((one) => <li key={one}>{one}</li>)}</ul></Notice>
      </div>
    </>
  )
}

/** What was kept stands in the fields as if it had just been sent; an answer of the server goes before it. */
export const asTyped = (kept: Kept | null, posted: Answer | null): Answer | null => posted ?? (kept && { problems: [], refusal: null, typed: kept.typed, form: '' })

/**
 * The hidden field with the version that a save begins from. What was kept was typed from the version it names or, where it names
 * none, before there was any: saving it overwrites nothing unseen. `version`: what stands saved; null before there is one.
 */
export function begunFrom(kept: Kept | null, posted: Answer | null, version: number | null): { version?: number } {
  const named = kept && !posted ? kept.typed['version'] : version
  return named === null || named === undefined ? {} : { version: Number(named) }
}

/** Where the small script says whether what is typed was kept. */
export function TypingLine() {
  const words = useWords()
  return <span data-typing-line data-offline={words('typing.keptOffline')} data-ended={words('typing.keptEnded')} data-refused={words('typing.keptRefused')} />
}
