// An address as a code that a camera reads, drawn as one SVG path.

import { html, type Html } from './html.ts'
import { encode } from 'uqr'

/** `label`: what it is, for whoever does not see it. The border of four fields is part of the code: a camera needs it. */
export function qrCode(text: string, label: string): Html {
  const { data, size } = encode(text, { ecc: 'M', border: 4 })
  const runs: string[] = []
  data.forEach((row, y) => {
    for (let x = 0; x < size; x += 1) {
      if (!row[x]) continue
      let end = x
      while (row[end + 1]) end += 1
      runs.push(`M${x} ${y}h${end - x + 1}v1h-${end - x + 1}z`)
      x = end
    }
  })
  return html`<svg class="qr" role="img" aria-label="${label}" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path d="${runs.join('')}"/></svg>`
}
