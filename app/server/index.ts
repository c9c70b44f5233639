// Everything a route needs of the server, from one place.

export { actorOf, requireActor } from './actor.ts'
export { momentOf, now, receivedAt } from './clock.ts'
export { readForm, type Fields, type Sent } from './form.ts'
export { answer, found, goTo, notFound, withProblems } from './respond.ts'
export type { LabelsOf } from './word-refusals.ts'
export { homeOf } from './paths.ts'
export { fileResponse, madeFileResponse } from './downloads.ts'
export { readUpload, settleUpload } from './uploads.ts'
