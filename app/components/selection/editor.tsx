// The board while the selection is prepared: one form holds every outcome and reason, whichever button is pressed.

import type { selectionFor } from '#app/server/selection.ts'
import { paths } from '#app/paths.ts'
import { ActForm, Actions, type Answer, Button, ButtonLink, Part, TextArea, useWords } from '#app/components/index.ts'
import { Balance } from './balance.tsx'
import { Board } from './board.tsx'
import { Rest } from './rest.tsx'

export type View = ReturnType<typeof selectionFor>

export function Editor({ view, answer }: { view: View; answer: Answer | null }) {
  const words = useWords()
  const values = Object.fromEntries(view.items.flatMap((item) => [[`items[${item.index}].reason`, item.reason], [`items[${item.index}].outcome`, item.outcome]]))
  return (
    <ActForm answer={answer} className="stack" values={{ ...values, departureReason: view.departureReason }} hidden={view.version === null ? {} : { version: view.version }}>
      <Board items={view.items} cap={view.cap} editing />
      {(view.leavesAdvice || view.departureReason !== '') && (
        <Part title={words('selection.departure')}>
          <p className="small soft">{words('selection.departureText')}</p>
          <TextArea name="departureReason" low label={words('selection.departureReason')} hint={words('selection.departureHint')} />
        </Part>
      )}
      <Rest items={view.items} />
      <Balance balance={view.balance} />
      <Actions>
        <Button>{words('selection.save')}</Button>
        {view.mayConfirm && <ButtonLink kind="quiet" href={paths.confirmSelection()}>{words('selection.toConfirm')}</ButtonLink>}
      </Actions>
      <p className="small soft">{view.preparedOffice && <>{words('selection.preparedBy', { office: view.preparedOffice })} </>}{words('selection.saveSays')}</p>
    </ActForm>
  )
}
