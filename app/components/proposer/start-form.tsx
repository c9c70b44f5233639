// The three things a draft begins with: a title, the State (for an observer), the language.

import type { Language } from '#workflows/languages.ts'
import { ActForm, Actions, type Answer, Button, ButtonLink, Field, useWords } from '#app/components/index.ts'
import { paths } from '#app/paths.ts'
import { StateSelect, TextLanguage } from './part-fields.tsx'

export function StartForm({ answer, limit, language, states }: { answer: Answer | null; limit: number; language: Language; states: readonly { id: string; name: string }[] }) {
  const words = useWords()
  return (
    <ActForm answer={answer} values={{ 'content.language': language }} once>
      <Field name="content.title" label={words('sections.title.label')} hint={words('sections.title.hint')} words={limit} />
      {states.length > 0 && <StateSelect states={states} value={null} />}
      <TextLanguage />
      <Actions><Button>{words('proposer.start.button')}</Button><ButtonLink kind="quiet" href={paths.proposerHome()}>{words('form.cancel')}</ButtonLink></Actions>
    </ActForm>
  )
}
