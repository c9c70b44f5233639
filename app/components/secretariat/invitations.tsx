// Who gets which letter when the call is opened (M-3, M-5): counts in words, and the whole list.

import { LANGUAGES, type Language } from '#workflows/languages.ts'
import { DataTable, Part, useWords } from '#app/components/index.ts'
import type { PageWords } from '#app/messages/index.ts'
import { paths } from '#app/paths.ts'

export type Invited = { id: string; kind: 'State' | 'observer'; name: string; language: Language; people: number; isFrozen: boolean }

export function invitationEffects(words: PageWords, { invited, frozen, observersInvited }: { invited: readonly Invited[]; frozen: readonly Invited[]; observersInvited: boolean }): string[] {
  const of = (kind: Invited['kind']) => invited.filter((one) => one.kind === kind)
  const people = invited.reduce((sum, one) => sum + one.people, 0)
  const without = invited.filter((one) => one.people === 0)
  return [
    words('secretariat.openCall.states', { count: of('State').length, languages: inLanguages(words, of('State')) }),
    observersInvited ? words('secretariat.openCall.observers', { count: of('observer').length, languages: inLanguages(words, of('observer')) }) : words('secretariat.openCall.observersNone'),
    words('secretariat.openCall.mails', { count: people }),
    ...(without.length > 0 ? [words('secretariat.openCall.without', { count: without.length, names: names(without) })] : []),
    ...(frozen.length > 0 ? [words('secretariat.openCall.left', { count: frozen.length, names: names(frozen) })] : []),
  ]
}

const names = (some: readonly Invited[]) => some.map((one) => one.name).join('; ')

function inLanguages(words: PageWords, some: readonly Invited[]): string {
  return LANGUAGES.flatMap((language) => {
    const count = some.filter((one) => one.language === language).length
    return count === 0 ? [] : [words('secretariat.openCall.inLanguage', { count, language: words(`languages.${language}`) })]
  }).join(', ') || words('form.none')
}

export function InvitedList({ invited }: { invited: readonly Invited[] }) {
  const words = useWords()
  if (invited.length === 0) return null
  return (
    <Part title={words('secretariat.openCall.list')}>
      <DataTable dense caption={words('secretariat.openCall.listSays')} rows={invited} keyOf={(one) => one.id} columns={[
        { head: words('secretariat.entities.name'), names: true, cell: (one) => <a href={paths.entity(one.id)}>{one.name}</a> },
        { head: words('fields.kind'), label: words('fields.kind'), cell: (one) => words(`kinds.${one.kind}`) },
        { head: words('secretariat.letters.letter.form'), label: words('secretariat.letters.letter.form'), cell: (one) => words(one.kind === 'State' ? 'secretariat.letters.letter.noteVerbale' : 'secretariat.letters.letter.ordinary') },
        { head: words('fields.language'), label: words('fields.language'), cell: (one) => words(`languages.${one.language}`) },
        { head: words('secretariat.entities.people'), label: words('secretariat.entities.people'), cell: (one) => one.people },
      ]} />
    </Part>
  )
}
