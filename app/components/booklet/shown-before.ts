// The source as the translator saw it: a form that comes back refused says what changed since the page was opened.

import type { Source, Text } from '#workflows/translation.ts'
import type { Answer } from '#app/components/index.ts'

/** @returns for each section the text that was shown, where it is another one now; null where nothing changed or nothing came back */
export function shownBefore(answer: Answer | null): (section: string, source: Text) => Text | null {
  const shown = answer?.refusal ? readSource(answer.typed['shown']) : {}
  return (section, source) => (shown[section] === undefined || JSON.stringify(shown[section]) === JSON.stringify(source) ? null : shown[section])
}

/** What came back is what a browser sent: read as texts, or not at all. */
function readSource(sent: string | string[] | undefined): Source {
  try {
    const value: unknown = JSON.parse(String(sent))
    const isText = (one: unknown): one is Text => typeof one === 'string' || (Array.isArray(one) && one.every((item) => typeof item === 'string'))
    return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).filter((entry): entry is [string, Text] => isText(entry[1]))) : {}
  } catch {
    return {}
  }
}
