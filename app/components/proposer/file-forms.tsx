// Files as rows with a button to remove each, and the form that attaches one.

import type { Facts } from '#templates/words.ts'
import type { MessageKey } from '#app/messages/index.ts'
import { ActForm, Actions, type Answer, Button, Empty, FileField, Files, Part, type StoredFile, useWords } from '#app/components/index.ts'

/** What the files belong to: each has sentences of its own under `proposer`. */
type Of = 'files' | 'statement' | 'presentationFiles'
const ACTS = { files: 'acts.attachFile.label', statement: 'acts.attachStatement.label', presentationFiles: 'acts.attachPresentation.label' } as const satisfies Record<Of, MessageKey>

export function FileRows({ files, posted, mayRemove, of = 'files' }: { files: readonly StoredFile[]; posted: Answer | null; mayRemove: boolean; of?: Of }) {
  const words = useWords()
  const removal = (file: StoredFile) => (
    <ActForm answer={posted} className="" name={`remove-${file.id}`} hidden={{ fileId: file.id }}>
      <Button kind="quiet" small unseen={file.name}>{words('form.remove')}</Button>
    </ActForm>
  )
  return (
    <Part title={words(`proposer.${of}.attached`)}>
      {files.length === 0 ? <Empty title={words(`proposer.${of}.none`)}>{words(`proposer.${of}.noneSays`)}</Empty> : <Files files={files} {...(mayRemove ? { act: removal } : {})} />}
    </Part>
  )
}

/** `name`: needed where the page has another form. */
export function AttachForm({ posted, limits, of = 'files', name = '' }: { posted: Answer | null; limits: Facts; of?: Of; name?: string }) {
  const words = useWords()
  return (
    <Part title={words(`proposer.${of}.attach`)}>
      {of === 'statement' && <p className="hint">{words('proposer.statement.apart')}</p>}
      <ActForm answer={posted} name={name} withFile once>
        <FileField name="file" label={words('proposer.files.choose')} hint={words('files.limits', limits)} accept=".pdf,.docx,.png,.jpg,.jpeg" />
        <Actions><Button kind={name ? 'quiet' : 'main'}>{words(ACTS[of])}</Button></Actions>
      </ActForm>
    </Part>
  )
}
