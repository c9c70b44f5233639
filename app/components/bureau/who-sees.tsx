// Said wherever a vote is cast or shown: who can see it.

import { useWords } from '#app/components/index.ts'

export function WhoSees() {
  const words = useWords()
  return (
    <>
      <h2>{words('bureau.seen.title')}</h2>
      <p className="small">{words('bureau.seen.before')}</p>
      <p className="small">{words('bureau.seen.after')}</p>
      <p className="small">{words('bureau.seen.record')}</p>
      <h2>{words('bureau.seen.recusedTitle')}</h2>
      <p className="small">{words('bureau.seen.recused')}</p>
    </>
  )
}
