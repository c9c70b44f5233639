// What the server gives to the frame of a page beside its data: also there when the data could not be loaded.

import { createContext } from 'react'

export type Shell = {
  nonce: string
  /** Address of the one small script; a page is whole without it. */
  script: string | null
  /** To quote when something failed. */
  reference: string
}

export const ShellContext = createContext<Shell>({ nonce: '', script: null, reference: '' })
