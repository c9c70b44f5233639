// One booklet on one page of the browser: numbered, mended, checked, or refused with the reason.

import type { BookletData } from '#workflows/booklet-data.ts'
import { directionOf } from '#workflows/languages.ts'
import { renderBooklet } from '../booklet/render-booklet.ts'
import { textsOf } from '../booklet/texts/index.ts'
import { cleanText } from '../html.ts'
import { bookletLabels } from './booklet-labels.ts'
import { mend } from './mend.ts'
import { numberBooklet } from './number-booklet.ts'
import { PrintError } from './print-error.ts'
import { MissingCharacters, nameOfCharacter, type Sheet } from './sheet.ts'

export type PrintedBooklet = { pdf: Uint8Array; pages: number; html: string }

/**
 * @throws PrintError naming each part with a character that no font has, and, for an edition that is to be issued, each
 * failure that the structure checker finds. A draft with failures is printed: it claims nothing.
 */
export async function printBookletOn(sheet: Sheet, data: BookletData): Promise<PrintedBooklet> {
  const texts = textsOf(data.language)
  const numbered = await numberBooklet(data, texts.tag, sheet).catch((error: unknown) => {
    throw error instanceof MissingCharacters ? new PrintError(partsWithout(data, error.characters), { cause: error }) : error
  })
  const html = renderBooklet(data, numbered.numbering)
  const { pdf, pages, failures } = await mend(numbered.document, {
    title: data.title, author: texts.issuer, language: texts.tag, seed: html, links: numbered.links, headings: await sheet.headings(),
    rightToLeft: directionOf(data.language) === 'rtl', labels: bookletLabels(numbered.places, data.language, texts.cover),
  })
  if (failures.length > 0 && !data.draft) throw new PrintError(`The booklet is not accessible as it should be, and was not printed: ${[...new Set(failures)].slice(0, 10).join(' ')}`)
  return { pdf, pages, html }
}

function partsWithout(data: BookletData, characters: readonly string[]): string {
  const found: string[] = []
  const look = (value: unknown, part: string): void => {
    if (typeof value === 'string') {
      const held = characters.filter((character) => cleanText(value).includes(character))
      if (held.length > 0) found.push(`${part}: ${held.map(nameOfCharacter).join(', ')}`)
    } else if (value !== null && typeof value === 'object') {
      for (const [key, inner] of Object.entries(value)) if (key !== 'figure') look(inner, /^\d+$/u.test(key) ? part : `${part}, ${inWords(key)}`)
    }
  }
  const { cases, ...rest } = data
  for (const one of cases) look(one, one.state.name)
  for (const [key, value] of Object.entries(rest)) look(value, inWords(key))
  return `Characters that no font of this house has, and nothing was printed. ${[...new Set(found)].slice(0, 20).join('; ')}.`
}

/** "whatWasDone" as "what was done". */
const inWords = (key: string) => key.replace(/\p{Lu}/gu, (letter) => ` ${letter.toLowerCase()}`)
