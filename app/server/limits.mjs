// How much one sign-in, and one address, may ask in a while (S-35). The numbers are here and nowhere else.
//
// A sign-in is counted first: one person who scrapes is slowed and nobody else. An address is counted second and much wider,
// because the three hundred people of a mission share one.

const MINUTE = 60

/**
 * Requests that count as each kind; one request may be of several. `points` requests in `seconds`, and no more.
 * Of somebody who is not signed in only the address is known: `stranger` is what it may ask then.
 * @type {{ name: string, is: (asked: { method: string, path: string, isMultipart: boolean }) => boolean, seconds: number, signIn: number, address: number, stranger: number }[]}
 */
export const LIMITS = [
  { name: 'reading', is: ({ method }) => method !== 'POST', seconds: MINUTE, signIn: 300, address: 15_000, stranger: 3000 },
  // A draft that saves itself asks six times a minute; pressing buttons, nobody comes near.
  { name: 'writing', is: ({ method }) => method === 'POST', seconds: MINUTE, signIn: 120, address: 9000, stranger: 1500 },
  { name: 'uploading', is: ({ isMultipart }) => isMultipart, seconds: 10 * MINUTE, signIn: 60, address: 6000, stranger: 30 },
  // A print takes a browser for seconds; a paper that was printed before costs little, and is counted all the same.
  { name: 'printing', is: ({ path }) => /^\/papers\/|\.pdf$|^\/secretariat\/booklet\/draft$/.test(path), seconds: MINUTE, signIn: 60, address: 3000, stranger: 300 },
  { name: 'exporting', is: ({ path }) => /\.(?:jsonl|zip|csv|json)$|^\/(?:data|your-data|account\/data)(?:\/|$)/.test(path), seconds: MINUTE, signIn: 30, address: 1500, stranger: 120 },
  { name: 'verifying', is: ({ method, path }) => method === 'POST' && /^\/(?:verify|receipts?|papers\/verify)(?:\/|$)/.test(path), seconds: MINUTE, signIn: 30, address: 600, stranger: 60 },
  // Three hundred people behind one address may all sign in within the minute, some of them twice.
  { name: 'entering', is: ({ method, path }) => method === 'POST' && /^\/sign-in(?:\/|$)/.test(path), seconds: MINUTE, signIn: 60, address: 1500, stranger: 1500 },
]

/** What was typed is given back up to this size; a form of ours is far below. */
export const GIVEN_BACK_BYTES = 1024 * 1024
