// What anybody may read of signatures, without an account: the public keys, the signed heads, and what a document somebody holds is worth.

export { signedHeads as findHeads } from './heads.ts'
export { publicKeys as findPublicKeys } from './signing-keys.ts'
export { judgeDocument, judgeReference, type Judged, type ReferenceJudged } from './verify-signed.ts'
export { documentOf } from './receipts.ts'
