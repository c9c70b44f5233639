// A stored file as pages list it: with its address only once it may be opened (S-47).

import { isReleased } from '#workflows/lives/file.ts'
import type { StoredFile } from '#models/find-proposals.ts'
import type { FileType } from './file-types.ts'

export function shownFile({ id, name, type, bytes, state }: Pick<StoredFile, 'id' | 'name' | 'type' | 'bytes' | 'state'>, href: string) {
  return { id, name, type: type as FileType, bytes, scan: state, ...(isReleased(state) ? { href } : {}) }
}
