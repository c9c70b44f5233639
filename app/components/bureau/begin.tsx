// Before a list is frozen: what must happen first, or the way to freezing it.

import { paths } from '#app/paths.ts'
import { Actions, ButtonLink, InTheWay, Part, Stack, useWords } from '#app/components/index.ts'

/** `reasons` is null when there is no call to freeze a list of. */
export function Begin({ reasons }: { reasons: readonly string[] | null }) {
  const words = useWords()
  if (reasons === null) return <Actions><ButtonLink kind="quiet" href={paths.secretariatCall()}>{words('consultation.toCall')}</ButtonLink></Actions>
  return (
    <Stack>
      <InTheWay reasons={reasons} />
      <Part title={words('consultation.next')}>
        <Actions><ButtonLink {...(reasons.length > 0 ? { kind: 'quiet' } : {})} href={paths.freezeList()}>{words('consultation.freeze')}</ButtonLink></Actions>
      </Part>
    </Stack>
  )
}
