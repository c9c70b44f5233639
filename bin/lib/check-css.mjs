// Part of `npm run lint`: style sheets use logical properties only, so that right-to-left pages cost nothing.
// The booklet's pages are physical things: @page (with its margin boxes) may name left and right.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ROOT } from './run-program.mjs'

const PHYSICAL_PROPERTY =
  /^(left|right|(margin|padding|border|scroll-margin|scroll-padding)-(left|right)(-.+)?|border-(top|bottom)-(left|right)-radius)$/
const SIDED_PROPERTY = /^(text-align|text-align-last|float|clear|caption-side)$/
const FOUR_SIDED_PROPERTY = /^(margin|padding|inset|border-(width|style|color)|scroll-(margin|padding))$/

/** The physical declarations of a style sheet: [{ line, declaration }]. */
export function physicalDeclarations(css) {
  const found = []
  const open = []
  // Blanked, not removed, so that line numbers stay.
  const text = css.replace(/\/\*[\s\S]*?\*\/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|url\([^)]*\)/g, (match) =>
    match.replace(/[^\n]/g, ' '),
  )
  let start = 0
  for (let at = 0; at <= text.length; at += 1) {
    const character = text[at] ?? ';'
    if (!'{};'.includes(character)) continue
    const piece = text.slice(start, at)
    if (character === '{') open.push(piece.trim())
    else if (!open.some((head) => /^@page\b/.test(head)) && isPhysical(piece)) {
      const line = text.slice(0, start + piece.search(/\S/)).split('\n').length
      found.push({ line, declaration: piece.trim().replace(/\s+/g, ' ') })
    }
    if (character === '}') open.pop()
    start = at + 1
  }
  return found
}

function isPhysical(piece) {
  const [, name, value] = /^\s*([\w-]+)\s*:\s*([\s\S]*)$/.exec(piece) ?? []
  if (!name) return false
  const property = name.toLowerCase()
  if (PHYSICAL_PROPERTY.test(property)) return true
  if (SIDED_PROPERTY.test(property)) return /\b(left|right)\b/i.test(value)
  if (!FOUR_SIDED_PROPERTY.test(property)) return false
  const sides =
    value
      .replace(/!important/, '')
      .trim()
      .match(/(?:[^\s(]+\((?:[^()]|\([^()]*\))*\)|[^\s(]+)/g) ?? []
  return sides.length === 4 && sides[1] !== sides[3]
}

function styleSheets() {
  return ['app', 'templates']
    .filter((folder) => existsSync(join(ROOT, folder)))
    .flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true }).map((name) => join(folder, name)))
    .filter((path) => path.endsWith('.css'))
    .sort()
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  let count = 0
  for (const path of styleSheets()) {
    for (const { line, declaration } of physicalDeclarations(readFileSync(join(ROOT, path), 'utf8'))) {
      console.log(`${path}:${line}  ${declaration}  (use start and end instead of left and right)`)
      count += 1
    }
  }
  if (count > 0) process.exitCode = 1
}
