// The key that seals secrets of authenticator apps: a file of the folder of keys, made when the first is set up (S-59).

import { keptKey } from '#models/keys.ts'

/** @returns 32 bytes @throws when the file is there and cannot be used: its apps must then be set up anew */
export const factorKey = (): Buffer => keptKey('factors')
