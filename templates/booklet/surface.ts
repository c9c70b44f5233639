import { html, type Html } from '../html.ts'

const round = (value: number) => Math.round(value * 100) / 100

/** The mark of the series: a closed surface that opens, line by line, to the paper. Heights in mm. */
export function blind(solid: number, height: number, lines: number): Html {
  const pitch = (height - solid) / lines
  const bars = Array.from({ length: lines }, (_, index) => {
    const thickness = pitch * 0.88 + (0.2 - pitch * 0.88) * (index / (lines - 1))
    return html`<rect x="0" y="${round(solid + (index + 1) * pitch - thickness)}" width="210" height="${round(thickness)}"/>`
  })
  return html`<svg class="blind" aria-hidden="true" viewBox="0 0 210 ${height}"><rect x="0" y="0" width="210" height="${solid}"/>${bars}</svg>`
}
