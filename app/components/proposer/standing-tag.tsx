// Where a proposal stands, as its own proponent may know it (M-30).

import type { Standing } from '#workflows/visible.ts'
import type { Outcome } from '#workflows/situation.ts'
import { outcomes } from '#app/messages/en/names.ts'
import { OutcomeTag, StateTag } from '#app/components/index.ts'

export function StandingTag({ standing }: { standing: Standing }) {
  return Object.hasOwn(outcomes, standing) ? <OutcomeTag outcome={standing as Outcome} /> : <StateTag life="proposal" state={standing as Exclude<Standing, Outcome>} />
}
