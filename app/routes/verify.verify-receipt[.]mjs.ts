// The program that checks a receipt without us: one file for Node.js, nothing to install.

import { madeFileResponse } from '#app/server/index.ts'
import { verifierProgram } from '#templates/verifier/verifier.ts'

export function loader() {
  return madeFileResponse(verifierProgram(), 'verify-receipt.mjs', 'text/javascript; charset=utf-8')
}
