// Strings of running heads, thumb marks and page names: the part of the style sheet that an edition's data writes.

import { escapeCssString } from '../html.ts'
import { anchorOf, HUE_COLOURS, hueOf, type Setting } from './setting.ts'
import { extent } from './typography.ts'

const BOOK = '#17303f'

/** A running head has one line: a longer one is cut between words. @param room as `extent` counts it */
function headline(text: string, room: number): string {
  if (extent(text) <= room) return text
  let kept = ''
  for (const letter of text) {
    if (extent(kept + letter) > room) break
    kept += letter
  }
  return `${kept.replace(/\s+\S{0,24}$/u, '')}…`
}

export function editionStyle(setting: Setting): string {
  const { data, t, rtl } = setting
  // the verso is the left page where one reads from the left, and the right page where one reads from the right
  const [verso, recto] = rtl ? ['right', 'left'] : ['left', 'right']
  const title = escapeCssString(headline(data.title, 90))
  const rules: string[] = []
  const page = (name: string, head: string, colour: string) => rules.push(
    `@page ${name}:${verso} { @top-${verso} { content: "${title}"; } }`,
    `@page ${name}:${recto} { @top-${recto} { content: "${escapeCssString(headline(head, 90))}"; color: ${colour}; font-weight: 600; } }`,
  )
  data.cases.forEach((entry, index) => {
    const name = `ch-${anchorOf(entry)}`
    const colour = HUE_COLOURS[hueOf(entry, data)]
    page(name, [entry.state.name, entry.subject].filter(Boolean).join(t.middot), colour)
    const thumb = `content: ""; background: ${colour}; inline-size: 3.5mm; block-size: 21mm; margin-top: ${14 + 27 * (index % 8)}mm;`
    rules.push(
      `@page ${name}:left { @left-top { ${thumb} margin-right: auto; } }`,
      `@page ${name}:right { @right-top { ${thumb} margin-left: auto; } }`,
      `.${name} { page: ${name}; }`,
    )
  })
  for (const number of [1, 2, 3] as const) {
    page(`annex-${number}`, t.annex.number(number), BOOK)
    rules.push(`#annex-${number} { page: annex-${number}; }`)
  }
  page('index', t.index.head, BOOK)
  rules.push('#index { page: index; }', '#overview { page: overview; }')
  if (data.language === 'ar') rules.push('@page { font-family: "Amiri", "Source Sans 3", "Last sans"; font-size: 10pt; @bottom-left { font-size: 11pt; } @bottom-right { font-size: 11pt; } }')
  if (data.language === 'zh') rules.push('@page { font-family: "Noto Sans SC", "Source Sans 3", "Last sans"; font-size: 8.25pt; }')
  return `@layer edition {\n${rules.join('\n')}\n}`
}
