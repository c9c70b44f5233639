// Whom an act tells, before it is done: read from the same table that sends (workflows/letters.ts), so the page cannot promise otherwise.

import type { Action } from '#workflows/lives/index.ts'
import { NOTICES } from '#workflows/letters.ts'
import type { Situation } from '#workflows/situation.ts'
import type { MessageKey, PageWords } from '#app/messages/index.ts'

/** One sentence for each letter or mail that an act on a proposal brings. */
export function whoIsTold(action: Action, situation: Situation, words: PageWords): string[] {
  const notices = NOTICES[action]?.(situation, {}) ?? []
  const said = notices.map(({ kind: letter, addressee, official }) => {
    const kind = words(`secretariat.letterKinds.${letter}`)
    if (addressee.to === 'officers') return words('secretariat.told.officers', { kind })
    const entity = addressee.to === 'responsibleState' ? situation.responsibleState : situation.proponent
    const count = entity?.peopleCount ?? 0
    const key = `secretariat.told.${official ? 'letter' : 'mail'}${count === 0 ? 'Nobody' : ''}` as MessageKey
    return words(key, { name: entity?.name ?? '', kind, count })
  })
  return said.length > 0 ? said : [words('secretariat.told.nobody')]
}
