// The programs that check a receipt without us: one file for Node.js, and the same as one page that works from a disk.

import { readFileSync } from 'node:fs'
import { templateFile } from '../files.ts'

const read = (name: string) => readFileSync(templateFile(`verifier/${name}`), 'utf8')
const CORE = /^\/\/ ---- core: begin.*\n([\s\S]*?)^\/\/ ---- core: end ----$/m

export const verifierProgram = (): string => read('verify-receipt.mjs')

/** The page holds the core of the program, word for word. */
export function verifierPage(): string {
  const core = CORE.exec(verifierProgram())?.[1]
  if (!core || core.includes('</script')) throw new Error('verify-receipt.mjs has lost the marks around its core.')
  return read('verify-receipt.html').replace('/* core */', () => core.trim())
}
