// What mails say in English. {{office}} is the addressee's office, never a name of a person.

import type { LetterKind } from '#workflows/letters.ts'

type Mail = { subject: string; lead: string; then?: string }

export const kinds = {
  signIn: { subject: 'Your link to sign in', lead: 'Somebody, most likely you, asked to sign in with this address. The link below works once, for {{minutes}} minutes. It opens a page with a button; press it.', then: 'If you did not ask, do nothing. Nobody can sign in without this mail.' },
  invitation: { subject: 'Invitation to propose best practices: {{session}}', lead: '{{entity}} is invited to propose for the meeting on best practices at {{session}}. Proposals close on {{closes}}.', then: 'The official letter, {{letterNumber}}, is on your pages, where you can acknowledge it and begin.' },
  extension: { subject: 'The deadline is extended: {{session}}', lead: 'Proposals of {{entity}} may now be submitted until {{until}}.', then: 'The reason given: {{reason}}' },
  receipt: { subject: 'Receipt: {{reference}}', lead: 'The Secretariat has “{{title}}”, reference {{reference}}. It began to arrive on {{receivedAt}}.', then: 'Fingerprint of the text (SHA-256): {{textSha256}}{{receiptSigned}}' },
  withdrawn: { subject: 'Withdrawn: {{reference}}', lead: '“{{title}}”, reference {{reference}}, was withdrawn.' },
  clarification: { subject: 'Questions on {{reference}}', lead: 'The Secretariat returned “{{title}}” for clarification. Answers are due on {{due}}.', then: '{{questions}}' },
  message: { subject: 'A message about {{reference}}', lead: 'A message about {{reference}} waits on your pages.' },
  change: { subject: 'A change is proposed to {{reference}}', lead: 'The Secretariat proposes a change to “{{title}}”. The text stays as it is until you accept.' },
  eligible: { subject: '{{reference}} is eligible', lead: '“{{title}}”, reference {{reference}}, was found eligible. It goes to the bureau’s consultation with the others.' },
  notEligible: { subject: '{{reference}} is not eligible', lead: '“{{title}}”, reference {{reference}}, was found not eligible. The reason: {{reason}}', then: 'You may ask once that another officer reconsiders it.' },
  reconsidered: { subject: 'Your request about {{reference}}', lead: 'Another officer has answered your request about “{{title}}”. The answer: {{reason}}' },
  namedState: { subject: 'A case names {{responsibleState}} as the responsible State: {{reference}}', lead: 'An observer suggested “{{title}}”, a programme of {{responsibleState}}. It was found eligible. You can read it, correct facts and state your view.{{viewAsked}}', then: 'No answer is not taken as consent.' },
  consultation: { subject: 'The consultation of the bureau is open', lead: 'The Secretariat consults the bureau on the eligible proposals. Answers are due on {{due}}. Nobody sees a vote before it closes.' },
  selected: { subject: 'Invitation to present: {{reference}}', lead: '“{{title}}” was selected, and {{responsibleState}} is invited to present it at the meeting on best practices, {{session}}.', then: 'Accept or decline on your pages.{{answerAsked}}' },
  suggestionSelected: { subject: 'Your suggested case: {{reference}}', lead: 'The case that you suggested, “{{title}}”, was selected. {{responsibleState}} is invited to present it.' },
  notSelected: { subject: 'The selection for {{session}}', lead: 'The Secretariat has selected the cases for the meeting on best practices, in consultation with the bureau. “{{title}}” is not among those that will be presented.', then: 'It stays unpublished unless you agreed otherwise. The Secretariat thanks {{entity}} for its proposal.' },
  declined: { subject: 'An invitation was declined: {{reference}}', lead: 'The invitation to present {{reference}} was declined. The freed place waits for a decision. The reason: {{reason}}' },
  clearance: { subject: 'A summary waits for clearance: {{reference}}', lead: 'The summary of “{{title}}” is ready for {{responsibleState}} to clear or to comment on. An answer is asked by {{due}}.', then: 'No answer is not taken as agreement.' },
  observerText: { subject: 'The summary of the case you suggested: {{reference}}', lead: 'The summary of “{{title}}” is with {{responsibleState}} for clearance. You can read it on your pages.' },
  personAdded: { subject: 'A person was added who speaks for you', lead: 'Somebody was added to those who speak for your State or organization on the pages for best practices. Whoever was added signs in with the address this mail went to.', then: 'If this is a mistake, remove the person on your pages or write to the Secretariat.' },
  draftWarning: { subject: 'Not submitted yet: {{title}}', lead: '“{{title}}” is complete and has not been submitted. Proposals of this kind may be submitted until {{until}}.', then: 'A draft is not considered. Open it, read it once more and submit it.' },
  keyedIn: { subject: 'Please confirm what came on paper: {{title}}', lead: 'The Secretariat typed in “{{title}}”, which reached it on paper from {{entity}}. It counts once it is confirmed on your pages.', then: 'If the text is not yours or not right, say so there. Nothing is submitted without you.' },
  keyedInDiscarded: { subject: 'Discarded: {{title}}', lead: 'The Secretariat discarded “{{title}}”, which it had typed in from paper. The reason: {{reason}}' },
  agenda: { subject: 'The meeting on best practices: {{reference}}', lead: 'The meeting on best practices begins on {{until}}, in {{room}}. “{{title}}” is on its agenda.', then: 'Your pages show when, and keep the agenda for your calendar. Files for the presentation can be sent there.' },
  invitationReminder: { subject: 'An answer is awaited: invitation to present {{reference}}', lead: '{{entity}} is invited to present “{{title}}”, and has not answered. An answer is asked by {{until}}.' },
  clearanceReminder: { subject: 'An answer is awaited: summary of {{reference}}', lead: 'The summary of “{{title}}” waits for {{entity}} to clear it or to comment. An answer is asked by {{until}}. Silence does not clear it.' },
  viewReminder: { subject: 'A view is awaited: {{reference}}', lead: 'An observer suggested “{{title}}”, a programme of {{entity}}. {{entity}} may state its view until {{until}}. Silence is not taken as consent.' },
  signedHead: { subject: 'Head of the record: entry {{seq}}', lead: 'Please keep this mail. {{occasionSays}} The record of acts then had {{seq}} entries. Its head stands below: with it you can find out later whether anything before was changed or taken away.', then: 'Entry: {{seq}}\nSHA-256: {{headSha256}}\nAt: {{headAt}}\nKey: {{keyId}}\nSignature: {{signature}}\n\nThe same is attached as a file. How to check it: {{verify}}' },
  officeGiven: { subject: 'An office was given: {{given}}', lead: 'The office “{{given}}” of this system was given to a person, who was told by mail.', then: 'If you do not know of it, tell another officer of the Secretariat at once: an office can be ended on the page of people and offices.' },
  officeEnded: { subject: 'An office has ended: {{given}}', lead: 'The office “{{given}}” of this system was ended, and its sign-ins with it. The reason given: {{reason}}' },
  accessAsked: { subject: 'An access to one text is asked for', lead: '{{asker}} asks to read the text of one proposal. The reason given: {{reason}}', then: 'An officer grants or refuses it. If it is granted, the proposer is told at once, and the access ends after four hours.' },
  accessGranted: { subject: 'Your text may be read until {{until}}', lead: '{{granter}} of the Secretariat has allowed this office to read “{{title}}” and its files: {{asker}}. The access ends on {{until}}. The reason given: {{reason}}', then: 'Messages, votes and the record stay closed to it. Each opening of the text is a line of your proposal’s record. If you did not expect this, write to the Secretariat.' },
  answerReceived: { subject: 'An answer about {{reference}}', lead: 'Something arrived about {{reference}}: see your pages.' },
  fileInfected: { subject: 'A virus was found in a file: {{title}}', lead: 'The virus scanner found {{virus}} in “{{file}}”, a file of “{{title}}”. The file was removed. Nobody could open it.', then: 'Everything else stands as it was sent. Check the file on your side and send it again while files can be attached, or write to the Secretariat.' },
  fileInfectedNoted: { subject: 'A virus was found in a file of {{entity}}', lead: 'The virus scanner found {{virus}} in a file of {{entity}}. The file was removed. Nobody could open it, and {{entity}} is told.' },
  welcome: { subject: 'You are invited to the pages for best practices', lead: 'You were given an office on the pages for best practices, and sign in with this address. The link below works once, for {{hours}} hours. It opens a page with a button; press it.', then: 'If your office asks for more than a mailed link, you set that up then. If the link is too old, ask the Secretariat for a new invitation.' },
  confirmLink: { subject: 'Confirm that it is you', lead: 'Something that you are doing on the pages for best practices asks you to confirm that it is you. The link below works once, for {{minutes}} minutes, in the browser in which you asked for it.', then: 'If you did not ask, do not press its button: somebody may be using your sign-in. End it on the page “Your sign-in”.' },
  factorAdded: { subject: 'A change to how you sign in', lead: 'This was added to how you sign in, on {{at}}: {{factor}}. Your other sign-ins have ended.', then: 'If it was not you, write to the Secretariat at once.' },
  factorRemoved: { subject: 'A change to how you sign in', lead: 'This was taken away or used up among your ways to sign in, on {{at}}: {{factor}}.', then: 'If it was not you, write to the Secretariat at once.' },
  newDevice: { subject: 'A sign-in from a browser that is new to us', lead: 'Somebody, most likely you, signed in on {{at}}. The browser: {{device}}.', then: 'If it was not you, end that sign-in on the page “Your sign-in” and write to the Secretariat at once.' },
  factorsReset: { subject: 'Your ways to sign in were reset', lead: 'An officer of the Secretariat has reset your passkeys, authenticator app and recovery codes, on {{at}}. Every sign-in of yours has ended. A new invitation comes in a mail of its own.', then: 'If you did not ask for this, write to the Secretariat at once and do not use the invitation.' },
} satisfies Record<LetterKind | AccountMail, Mail>

/** Mails about one's own sign-in; no act of a workflow brings them but the reset. */
export type AccountMail = 'signIn' | 'welcome' | 'confirmLink' | 'factorAdded' | 'factorRemoved' | 'newDevice' | 'factorsReset'

export const frame = {
  greeting: 'To the {{office}}',
  greetingUnknown: 'Good day',
  open: 'Open your pages',
  openSignIn: 'Open the page to sign in',
  foot: 'Secretariat of the Conference of the States Parties to the United Nations Convention against Corruption. This mail was sent by the system for best practices.',
  demonstration: 'This is a demonstration. No State submitted what it mentions.',
  session: 'session {{number}} of the Conference, {{place}}',
  theCase: 'your proposal',
  unknownDevice: 'it says nothing of itself',
  factors: { app: 'an authenticator app', passkey: 'a passkey', codes: 'recovery codes', code: 'a recovery code', provider: 'an account at another provider' },
  // Sentences of mails whose act named a date; they begin with the space that parts them from the one before.
  viewAsked: ' You may do so until {{due}}.',
  answerAsked: ' An answer is asked by {{due}}.',
  receiptSigned: '\n{{zones}}\nFingerprint of the receipt (SHA-256): {{receiptSha256}}\nSigned with the key {{keyId}}: {{signature}}\n\nThe signed receipt is attached as a file. Anybody who holds it can check it at {{verify}}, or without any network with the program offered there.',
  occasions: { deadline: 'Proposals are closed.', consultation: 'The consultation of the bureau is closed.', publication: 'An edition of the booklet is issued.' },
}

export const en = { kinds, frame }
