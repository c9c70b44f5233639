// The fields of a person who is to speak for an entity: added beside the others, or in the place of one (M-7).

import { LANGUAGES, LANGUAGE_NAMES } from '#workflows/languages.ts'
import { Field, Select, useWords } from '#app/components/index.ts'

export function NewPerson() {
  const words = useWords()
  return (
    <>
      <Field name="office" label={words('proposer.people.office')} hint={words('proposer.people.officeHint')} />
      <Field name="email" type="email" label={words('proposer.people.email')} />
      <Select name="language" label={words('fields.language')} hint={words('proposer.people.languageHint')} empty={false} options={LANGUAGES.map((one) => ({ value: one, lang: one, label: LANGUAGE_NAMES[one] }))} />
      <Field name="zone" label={words('fields.zone')} hint={words('proposer.people.zoneHint')} size="mid" />
    </>
  )
}
