// How large a request may be before anybody reads it: looked at by the server in front of the pages.

import { FILE_LIMITS } from '#workflows/needs.ts'
import { FORM_LIMITS } from './form-limits.ts'

export const BODY_LIMITS = {
  form: FORM_LIMITS.bytes,
  /** One file at its largest, with the fields around it. */
  multipart: FILE_LIMITS.proposal.bytesEach + 1024 * 1024,
} as const
