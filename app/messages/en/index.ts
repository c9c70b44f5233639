// English: every sentence of the pages, area by area.

import { acts } from './acts.ts'
import { agenda } from './agenda.ts'
import { booklet } from './booklet.ts'
import { bureau } from './bureau.ts'
import { consultation } from './consultation.ts'
import { errors, form, frame, moments, nav, onPaper, product, receipts, record, threads } from './common.ts'
import { demonstration, mail } from './demonstration.ts'
import { fields, files, problems } from './fields.ts'
import { bases, criteria, fileTypes, findings, kinds, languages, outcomes, presents, roles, statuses, votes } from './names.ts'
import { prints } from './prints.ts'
import { proposer } from './proposer.ts'
import { publicPages } from './public.ts'
import { kept, refusals, refusalsWithoutFacts } from './refusals.ts'
import { secretariat } from './secretariat.ts'
import { parts, sections } from './sections.ts'
import { selection } from './selection.ts'
import { account } from './account.ts'
import { signIn } from './sign-in.ts'
import { stateView } from './state-view.ts'
import { marks, states } from './states.ts'
import { system } from './system.ts'
import { texts } from './texts.ts'
import { typing } from './typing.ts'
import { verify } from './verify.ts'

export const en = {
  product, frame, nav, moments, form, receipts, record, threads, onPaper, errors,
  acts, states, marks, refusals, refusalsWithoutFacts, kept, fields, problems, files, parts, sections, texts, typing,
  roles, outcomes, criteria, findings, votes, kinds, bases, statuses, languages, fileTypes, presents,
  signIn, account, demonstration, mail, publicPages, proposer, secretariat, bureau, consultation, stateView, selection, agenda, booklet, prints, verify, system,
}
