// What the official letters say in English (M-5): to a State a note verbale, in the third person and unsigned; to an observer an ordinary letter.

import type { LetterKind } from '#workflows/letters.ts'

export const OFFICIAL_KINDS = ['invitation', 'extension', 'clarification', 'notEligible', 'namedState', 'selected', 'suggestionSelected', 'notSelected', 'clearance'] as const satisfies readonly LetterKind[]
export type OfficialKind = (typeof OFFICIAL_KINDS)[number]

export const titles: Record<OfficialKind, string> = {
  invitation: 'Invitation to propose best practices',
  extension: 'Extension of the time for proposals',
  clarification: 'Request for clarification: {{reference}}',
  notEligible: 'Outcome of screening: {{reference}}',
  namedState: 'A suggested case that names a programme of {{entity}}: {{reference}}',
  selected: 'Invitation to present: {{reference}}',
  suggestionSelected: 'Your suggested case: {{reference}}',
  notSelected: 'Selection of cases: {{reference}}',
  clearance: 'Summary for clearance: {{reference}}',
}

/** Notes verbales. The opening and the closing formula stand around each. */
export const notes: Record<OfficialKind, string[]> = {
  invitation: [
    'has the honour to invite the Government of {{entityInSentence}} to propose best practices for the meeting that the Conference will hold on the fight against corruption at its {{session}}.',
    'A proposal concerns a programme of the State on an aspect of the Convention that the call names. It is made on the pages for focal points, where it may be drafted, changed and withdrawn until proposals close on {{closes}}.',
    'Up to four cases will be selected by the Secretariat in consultation with the bureau. The selection implies no ranking of States or of programmes.',
  ],
  extension: ['has the honour to inform it that the time for proposals has been extended. Proposals of {{entityInSentence}} may be submitted until {{until}}. The reason is: {{reason}}'],
  clarification: ['has the honour to refer to the proposal “{{title}}”, reference {{reference}}, and to ask for the following clarification:', '{{questions}}', 'An answer would be appreciated by {{due}}. Only the sections that the questions concern are open for changes.'],
  notEligible: ['has the honour to refer to the proposal “{{title}}”, reference {{reference}}, and to inform it that the proposal was found not eligible for the present call, for this reason:', '{{reason}}', 'The Permanent Mission may ask once that another officer reconsider the outcome.'],
  namedState: [
    'has the honour to inform it that an organization with observer status has suggested “{{title}}”, a programme of {{entityInSentence}}, for the meeting on best practices. The case, reference {{reference}}, was found eligible.',
    'The text can be read on the pages of the focal point, where facts may be corrected, a statement made, and the wish to present the programme expressed.{{viewAsked}} Silence will not be taken as consent.',
  ],
  selected: [
    'has the honour to inform it that “{{title}}”, reference {{reference}}, is among the cases selected for the meeting on best practices at the {{session}}, and to invite {{entityInSentence}} to present it there.',
    'The invitation may be accepted, with the names of those who will present, or declined on the pages of the focal point.{{answerAsked}}',
  ],
  suggestionSelected: ['has the honour to inform it that “{{title}}”, reference {{reference}}, was selected.'],
  notSelected: [
    'has the honour to inform it that the cases for the meeting on best practices at the {{session}} have been selected in consultation with the bureau. “{{title}}”, reference {{reference}}, is not among those that will be presented.',
    'The selection says nothing of the worth of a programme. The proposal remains unpublished unless its publication was agreed to. The Secretariat thanks {{entityInSentence}} for having made it.',
  ],
  clearance: ['has the honour to submit, for clearance, the summary of “{{title}}”, reference {{reference}}, that is to stand in the booklet of the session.', 'The Permanent Mission may agree to the text or comment on it until {{due}}. The text is identified by this SHA-256: {{sha256}}. Silence will not be taken as agreement.'],
}

/** Letters to observers. */
export const letters: Record<OfficialKind, string[]> = {
  invitation: [
    'Your organization is invited to suggest one case for the meeting on best practices in the fight against corruption that the Conference will hold at its {{session}}.',
    'The case concerns a programme of one State, which you name. You may draft, change, replace and withdraw it on your pages until suggestions close on {{closes}}. An organization may have one case at a time.',
    'Up to four cases will be selected by the Secretariat in consultation with the bureau. The responsible State, if its programme is selected, will be invited to present it.',
  ],
  extension: ['The time for suggestions has been extended. Your case may be submitted until {{until}}. The reason is: {{reason}}'],
  clarification: ['We refer to the case you suggested, “{{title}}”, reference {{reference}}, and ask for the following clarification:', '{{questions}}', 'Please answer by {{due}}. Only the sections that the questions concern are open for changes.'],
  notEligible: ['The case you suggested, “{{title}}”, reference {{reference}}, was found not eligible for the present call, for this reason:', '{{reason}}', 'You may ask once that another officer reconsider the outcome.'],
  namedState: ['“{{title}}”, reference {{reference}}, was found eligible.'],
  selected: ['“{{title}}”, reference {{reference}}, was selected.'],
  suggestionSelected: ['The case you suggested, “{{title}}”, reference {{reference}}, is among the cases selected for the meeting on best practices at the {{session}}. {{responsibleState}}, whose programme it is, has been invited to present it.', 'Your organization will be named in the booklet as having suggested the case.'],
  notSelected: [
    'The cases for the meeting on best practices at the {{session}} have been selected in consultation with the bureau. “{{title}}”, reference {{reference}}, is not among those that will be presented.',
    'The selection says nothing of the worth of a programme. Your text remains unpublished unless you agreed to its publication. We thank you for having suggested it.',
  ],
  clearance: ['The summary of “{{title}}”, reference {{reference}}, is with {{responsibleState}} for clearance.'],
}

export const frame = {
  sender: 'Secretariat of the Conference of the States Parties to the United Nations Convention against Corruption',
  number: 'Reference of this letter',
  date: 'Date',
  noteTitle: 'Note verbale',
  openingNote: 'The Secretariat of the Conference of the States Parties to the United Nations Convention against Corruption presents its compliments to the Permanent Mission of {{entityInSentence}} and',
  closingNote: 'The Secretariat avails itself of this opportunity to renew to the Permanent Mission of {{entityInSentence}} the assurances of its highest consideration.',
  addresseeNote: 'Permanent Mission of {{entityInSentence}}',
  addresseeLetter: '{{entity}}',
  greeting: 'To the representative of {{entity}}',
  closingLetter: 'Yours sincerely,',
  signature: 'Secretariat of the Conference',
  session: '{{ordinal}} session ({{place}})',
  // Sentences of letters whose act named a date; they begin with the space that parts them from the one before.
  viewAsked: ' This may be done until {{due}}.',
  answerAsked: ' An answer would be appreciated by {{due}}.',
}

// Message files hold one string a key: the paragraphs of a letter are joined here and parted again when it is set.
export const flat = (texts: Record<OfficialKind, string[]>) => Object.fromEntries(Object.entries(texts).map(([kind, paragraphs]) => [kind, paragraphs.join('\n\n')])) as Record<OfficialKind, string>

export const en = { titles, notes: flat(notes), letters: flat(letters), frame }
