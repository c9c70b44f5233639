// Where the files that templates read are, run from the source tree or from a bundle built out of it.

import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The path of a file under templates/, e.g. "booklet/booklet.css". */
export function templateFile(name: string): string {
  let folder = path.dirname(fileURLToPath(import.meta.url))
  for (;;) {
    const file = path.join(folder, 'templates', name)
    if (existsSync(file)) return file
    const parent = path.dirname(folder)
    if (parent === folder) throw new Error(`templates/${name} is missing from this installation.`)
    folder = parent
  }
}

const require = createRequire(import.meta.url)

/** The folder of an installed font package. */
export function fontPackage(name: string): string {
  return path.dirname(require.resolve(`${name}/package.json`))
}
