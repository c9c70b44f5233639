// What exists only in the demonstration: its date can be moved, and its mail be read.

export const demonstration = {
  heading: 'Move the demonstration’s date',
  lede: 'Every page takes its date from here. Nothing that happened is undone; what falls due, falls due.',
  now: 'Here it is',
  to: 'Move it to',
  custom: 'Another moment',
  customHint: 'Date and hour in UTC. The date only moves forward.',
  move: 'Move the date',
  moved: 'It is now {{date}}, {{time}} UTC.',
  back: 'The date moves forward only: acts are recorded at the later dates already. Choose a later moment.',
  none: 'No moment lies ahead.',
  moments: {
    callOpens: 'The call opens',
    beforeDeadline: 'One hour before proposals close',
    afterDeadline: 'Proposals have closed',
    clarificationDue: 'Answers to a clarification are due',
    viewsEnd: 'The time for States to state their views has ended',
    consultationDue: 'Answers of the bureau are due',
    sessionBegins: 'The session begins',
    sessionEnds: 'The session has ended',
    day: 'A day later',
    week: 'A week later',
  },
}

export const mail = {
  heading_one: 'One mail was sent',
  heading_other: '{{count}} mails were sent',
  headingNone: 'No mail was sent yet',
  lede: 'Here no mail leaves the machine. What would have been sent stands below, the newest first.',
  none: 'A mail appears here when somebody asks for a link to sign in, or when an act tells somebody.',
  to: 'To',
  subject: 'Subject',
  when: 'Sent',
  read: 'Read',
  messageHeading: 'Mail: {{subject}}',
  all: 'All mail',
  links: 'Its link',
  open: 'Open the page it leads to',
  file: 'Attached: {{name}}',
}
