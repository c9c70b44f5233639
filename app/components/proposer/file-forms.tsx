// Files as rows with a button to remove each, and the form that attaches one.

import type { Facts } from '#templates/words.ts'
import { ActForm, Actions, type Answer, Button, Empty, FileField, Files, Part, type StoredFile, useWords } from '#app/components/index.ts'

export function FileRows({ files, posted, mayRemove }: { files: readonly StoredFile[]; posted: Answer | null; mayRemove: boolean }) {
  const words = useWords()
  const removal = (file: StoredFile) => (
    <ActForm answer={posted} className="" name={`remove-${file.id}`} hidden={{ fileId: file.id }}>
      <Button kind="quiet" small unseen={file.name}>{words('form.remove')}</Button>
    </ActForm>
  )
  return (
    <Part title={words('proposer.files.attached')}>
      {files.length === 0 ? <Empty title={words('proposer.files.none')}>{words('proposer.files.noneSays')}</Empty> : <Files files={files} {...(mayRemove ? { act: removal } : {})} />}
    </Part>
  )
}

export function AttachForm({ posted, limits }: { posted: Answer | null; limits: Facts }) {
  const words = useWords()
  return (
    <Part title={words('proposer.files.attach')}>
      <ActForm answer={posted} withFile once>
        <FileField name="file" label={words('proposer.files.choose')} hint={words('files.limits', limits)} accept=".pdf,.docx,.png,.jpg,.jpeg" />
        <Actions><Button>{words('acts.attachFile.label')}</Button></Actions>
      </ActForm>
    </Part>
  )
}
