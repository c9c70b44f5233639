// The link from what stands on a page to the same on paper, as PDF.

import { paths } from '#app/paths.ts'
import type { PaperKind } from '#app/server/papers.ts'
import { useWords } from './reader.tsx'

/** `id` is what stands after the kind in the address; app/server/papers.ts says what it is for each. */
export function AsPdf({ kind, id }: { kind: PaperKind; id: string | number }) {
  const words = useWords()
  return <a className="unprinted" href={paths.paper(kind, String(id))}>{words('prints.paper.asPdf', { kind: words(`prints.paper.kinds.${kind}`) })}</a>
}
