// How much a form may send. Whoever stays within our pages never meets these.

export const FORM_LIMITS = { bytes: 8 * 1024 * 1024, fields: 3000, name: 120 } as const

/** A form that none of our pages would send: answered 400, and the reason goes to the log. */
export class BadForm extends Error {
  override name = 'BadForm'
}
