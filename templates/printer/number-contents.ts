// The contents of a paper name the sheets that its foot names: they are read from a print and written in.

import { placesIn } from './places.ts'
import type { Sheet } from './sheet.ts'

/** One print settles it: each number has a place of its own width, so nothing moves when it is filled. A paper without contents is not printed for it. */
export async function numberContents(html: string, sheet: Sheet): Promise<void> {
  if (!html.includes(' data-page-of="')) return
  const places = placesIn(await sheet.print({ tagged: false }))
  await sheet.apply({ pages: Object.fromEntries([...places].map(([name, page]) => [name, String(page)])), blanks: [], runOn: [] })
}
