// The public keys, for whoever wants to check a receipt without us.

import { findPublicKeys } from '#models/find-signed.ts'
import { madeFileResponse } from '#app/server/index.ts'

export async function loader() {
  return madeFileResponse(`${JSON.stringify({ keys: await findPublicKeys() }, null, 2)}\n`, 'keys.json', 'application/json; charset=utf-8')
}
