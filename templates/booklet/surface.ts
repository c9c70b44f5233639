import { html, type Html } from '../html.ts'

const round = (value: number) => Math.round(value * 100) / 100

/** The mark of the series: a closed surface that opens, line by line, to the paper. Heights in mm. One path, since a booklet holds hundreds of these. */
export function blind(solid: number, height: number, lines: number): Html {
  const pitch = (height - solid) / lines
  const bar = (top: number, thickness: number) => `M0 ${round(top)}h210v${round(thickness)}H0z`
  const bars = Array.from({ length: lines }, (_, index) => {
    const thickness = pitch * 0.88 + (0.2 - pitch * 0.88) * (index / (lines - 1))
    return bar(solid + (index + 1) * pitch - thickness, thickness)
  })
  return html`<svg class="blind" aria-hidden="true" viewBox="0 0 210 ${height}"><path d="${[bar(0, solid), ...bars].join('')}"/></svg>`
}
