// How a print stands until it is done: its place in line, being printed, or failed with what can be done. Said aloud as it changes.

import { ActForm } from './act-form.tsx'
import { Actions, Button } from './button.tsx'
import { When } from './due.tsx'
import { LookAgain } from './look-again.tsx'
import { Notice } from './notice.tsx'
import { useWords } from './reader.tsx'

export type PrintShown = {
  standing: 'waiting' | 'printing' | 'done' | 'failed'
  /** Prints before it in the line. */
  before: number
  since: string
  attempt: number
  of: number
  done: { pages: number; bytes: number; sha256: string } | null
  why: string
  /** Whom to tell when it fails again. */
  tell: 'secretariat' | 'keepers'
  /** Seconds until the page looks again by itself; null when it does not. */
  lookAgain: number | null
}

/** `mayRetry`: the page's own action prints it again. `level` is the heading's level on this page. */
export function PrintProgress({ print, here, mayRetry = true, level = 2 }: { print: PrintShown; here: string; mayRetry?: boolean; level?: 2 | 3 }) {
  const words = useWords()
  if (print.standing === 'failed') {
    return (
      <>
        <Notice kind="refused" level={level} title={words('prints.failed')}>
          {print.why && <p>{print.why}</p>}
          <p>{words('prints.failedSays', { count: print.attempt })} {words(`prints.tell.${print.tell}`)}</p>
        </Notice>
        {mayRetry && <ActForm><Actions><Button>{words('prints.again')}</Button></Actions></ActForm>}
      </>
    )
  }
  if (print.standing === 'done') return null
  return (
    <>
      <div role="status" data-progress><Notice level={level} title={words(`prints.${print.standing}`)}><Standing print={print} /></Notice></div>
      {print.lookAgain === null ? <p className="small">{words('prints.long')}</p> : <p className="small soft">{words('prints.looksAgain', { seconds: print.lookAgain })}</p>}
      <p><a href={here}>{words('prints.reload')}</a></p>
      {print.lookAgain !== null && <LookAgain after={print.lookAgain} />}
    </>
  )
}

function Standing({ print }: { print: PrintShown }) {
  const words = useWords()
  const again = print.attempt > 1 ? ` ${words('prints.attempt', { attempt: print.attempt, of: print.of })}` : ''
  if (print.standing === 'printing') return <p>{words('prints.since')} <When at={print.since} seconds />.{again}</p>
  return <p>{print.before === 0 ? words('prints.next') : words('prints.before', { count: print.before })}</p>
}
