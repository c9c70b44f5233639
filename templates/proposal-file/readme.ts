// What the archive of a proposal says of itself, for whoever opens it years later.

export const readme = ({ reference, place, number, internal, left }: { reference: string; place: string; number: number; internal: boolean; left: string[] }): string => `${reference}
Session ${number}, ${place}

The whole file of one proposal, as the Secretariat may read it. It is CONFIDENTIAL: it holds a contact, a checklist and
reasons that are never published. There is no vote in it, no draft, and no decision that was not announced.
${internal ? 'It holds the notes that officers kept among themselves (internal-thread.json): give it to nobody outside the Secretariat.\n' : ''}
WHAT IS IN HERE

  proposal.json         who proposed, for which State, in which language, and when it was received
  versions/             each text that was submitted; sha256 is that of its content as canonical JSON (RFC 8785)
  files.json, files/    what was attached, with the fingerprint of each file
  receipts/, keys.json  each receipt as its holder has it, and the public keys to check its signature with
  thread.json           what the Secretariat and the proponent wrote to each other
  clarifications.json   questions, sections that were opened, answers
  changes.json          changes that were proposed, and what became of them
  checklist.json        the findings, each with its reason
  state-view.json       what the State said that an observer named, if one did
  outcome.json          what screening and, once announced, the selection came to
  case.json             the meeting, and the summary with its versions and its clearance
  letters/              the official letters about it
  record.jsonl          the record's lines about it; each one's sha256 covers all its other columns as canonical JSON
  SHA256SUMS            a fingerprint of each file here; "sha256sum -c SHA256SUMS" checks them all
${left.length === 0 ? '' : `\nNOT IN HERE\n\n${left.map((line) => `  ${line}`).join('\n')}\n`}
Written from the same database, it is the same file, byte for byte.
`
