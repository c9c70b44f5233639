// The same program as one page, to be saved and opened from a disk. As a download only: within these pages it may run nothing.

import { madeFileResponse } from '#app/server/index.ts'
import { verifierPage } from '#templates/verifier/verifier.ts'

export function loader() {
  return madeFileResponse(verifierPage(), 'verify-receipt.html', 'text/html; charset=utf-8')
}
