// Files wait for the virus scanner: said to the Secretariat with a number and a moment, and nothing of whose they are (S-47).

import { Notice, useWords, When } from '#app/components/index.ts'

export function ScansWaiting({ count, since, zone }: { count: number; since: string; zone: string }) {
  const words = useWords()
  return (
    <Notice kind="attention" title={words('secretariat.home.scansWait', { count })}>
      <p>{words('secretariat.home.scansSince')} <When at={since} zone={zone} />.</p>
      <p>{words('secretariat.home.scansSay')}</p>
    </Notice>
  )
}
