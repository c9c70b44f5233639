// Which pages of an act are open from here: the rules' own offer, in the order of the work.

import type { Action } from '#workflows/lives/index.ts'
import { Actions, ButtonLink, useWords } from '#app/components/index.ts'
import { paths } from '#app/paths.ts'
import type { ItemPage } from '#app/server/screening-page.ts'

const STEPS: readonly [offered: Action, label: 'toStart' | 'toReconsider' | 'toResume' | 'toOutcome' | 'toReturn' | 'toChange' | 'toCorrect' | 'toFiles' | 'toDiscard', path: (id: string) => string][] = [
  ['startScreening', 'toStart', paths.startScreening],
  ['reopenScreening', 'toReconsider', paths.screeningReconsideration],
  ['resumeScreening', 'toResume', paths.resumeScreening],
  ['findEligible', 'toOutcome', paths.screeningOutcome],
  ['returnForClarification', 'toReturn', paths.returnForClarification],
  ['proposeChange', 'toChange', (id) => paths.proposeChange(id)],
  ['correctKeyedIn', 'toCorrect', paths.correctFromPaper],
  ['attachFile', 'toFiles', paths.paperFiles],
  ['discardKeyedIn', 'toDiscard', paths.discardFromPaper],
]

/** A request to reconsider is answered only where one was made; every other offer stands as the rules make it. */
export function ActButtons({ item }: { item: Pick<ItemPage, 'id' | 'offered' | 'reconsiderationAsked'> }) {
  const words = useWords()
  const open = STEPS.filter(([action]) => item.offered.includes(action) && (action !== 'reopenScreening' || item.reconsiderationAsked))
  if (open.length === 0) return null
  return <Actions>{open.map(([action, label, path], index) => <ButtonLink key={action} kind={index === 0 ? 'main' : 'quiet'} href={path(item.id)}>{words(`secretariat.item.${label}`)}</ButtonLink>)}</Actions>
}
