// Which font packages a document may be set from, with their versions and licences: for whoever sets it anew.

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fontPackage } from '../files.ts'
import { fontsFor } from './fonts.ts'

export type FontUsed = { family: string; package: string; version: string; licence: string }

/** The rules are those that the printer declares; the faces of scripts that a design lacks stand under the name of its family. */
export function fontsUsed(language: string, html: string): { css: string; fonts: FontUsed[] } {
  const { css } = fontsFor(language, html)
  const packages = [...new Set([...css.matchAll(/\/(@fontsource\/[a-z0-9-]+)\//gu)].map(([, name]) => name!))].sort()
  return { css, fonts: packages.map((name) => ({ family: familyOf(name), package: name, ...factsOf(name) })) }
}

/** Package names to versions, as an edition keeps them. */
export function fontVersions(fonts: readonly FontUsed[]): Record<string, string> {
  return Object.fromEntries(fonts.map((font) => [font.package, font.version]))
}

/** The text of a package's licence, where it brings one. */
export function licenceText(name: string): string | null {
  try {
    return readFileSync(path.join(fontPackage(name), 'LICENSE'), 'utf8')
  } catch {
    return null
  }
}

function factsOf(name: string): { version: string; licence: string } {
  const { version, license } = JSON.parse(readFileSync(path.join(fontPackage(name), 'package.json'), 'utf8')) as { version: string; license: string }
  return { version, licence: license }
}

/** "@fontsource/source-serif-4" is Source Serif 4. */
function familyOf(name: string): string {
  return name.slice('@fontsource/'.length).split('-').map((word) => (word === 'sc' ? 'SC' : word.charAt(0).toUpperCase() + word.slice(1))).join(' ')
}
