// Every act has exactly one effect. An action without one does not compile.

import type { Action } from '#workflows/lives/index.ts'
import { ACCESS_ACTS } from './access.ts'
import { CALL_ACTS } from './call.ts'
import { CONSULTING_ACTS } from './consulting.ts'
import type { Act } from './context.ts'
import { FILE_ACTS } from './files.ts'
import { KEYING_IN_ACTS } from './keying-in.ts'
import { OFFICE_ACTS } from './offices.ts'
import { PROPOSING_ACTS } from './proposing.ts'
import { PUBLISHING_ACTS } from './publishing.ts'
import { SCREENING_ACTS } from './screening.ts'
import { SELECTING_ACTS } from './selecting.ts'
import { SESSION_ACTS } from './session.ts'
import { TRANSLATING_ACTS } from './translating.ts'

export const ACTS: { [A in Action]: Act<A> } = { ...SESSION_ACTS, ...CALL_ACTS, ...PROPOSING_ACTS, ...FILE_ACTS, ...KEYING_IN_ACTS, ...SCREENING_ACTS, ...CONSULTING_ACTS, ...SELECTING_ACTS, ...PUBLISHING_ACTS, ...TRANSLATING_ACTS, ...OFFICE_ACTS, ...ACCESS_ACTS }
