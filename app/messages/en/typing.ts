// What is typed and not saved, who else writes, and what somebody else saved meanwhile: wherever a long text is written (M-14).

export const typing = {
  keptAt: 'Kept as typed, not saved yet: {{at}}',
  keptOffline: 'There is no connection. What you typed stays in this page and is kept as soon as there is one.',
  keptEnded: 'Your sign-in has ended. Press Save: what you typed is shown on the next page, to be sent once you have signed in again.',
  keptRefused: 'What you type is not being kept. Press Save to see why.',
  unsaved: 'What you typed is back',
  unsavedSays: 'You left this page on {{at}}, and had neither saved nor sent it. Your text stands in the fields: go on from there, or throw it away.',
  unsavedClosed: 'You left this page without saving on {{at}}. The text can no longer be saved; it can still be copied from the fields.',
  unsavedOlder: 'Since then somebody saved this text. Press Save: nothing is overwritten, and both texts are shown.',
  discard: 'Throw away what I typed',
  writers: 'Also writing here',
  writes: '{{office}} in “{{part}}”, last letter typed on {{at}}',
  collision: 'Both texts are below',
  collisionSays: 'In your fields stands what you typed. Under each that differs stands what is saved now. Take over what you need; then save again.',
  theirs: 'Saved now, by somebody else:',
  theirsEmpty: 'Nothing stands there.',
}
