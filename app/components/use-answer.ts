// What the page's own action gave back: null while nothing was posted.

import { useActionData } from '@remix-run/react'
import type { Answer } from './form-state.tsx'

export function useAnswer(): Answer | null {
  return (useActionData() as Answer | undefined) ?? null
}
