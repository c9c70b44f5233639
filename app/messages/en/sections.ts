// The sections of a proposal: what each is called, and what is asked for in it (M-12).

import type { SectionKey } from '#workflows/proposal-form.ts'
import type { TypedPlace } from '#workflows/typing.ts'

export const parts = {
  programme: 'The programme',
  problem: 'The problem',
  action: 'What was done',
  results: 'Results and challenges',
  use: 'Use by others',
  finish: 'Files, contact, what may be published',
  answer: 'Answer to the questions',
  summary: 'The summary',
} satisfies Record<TypedPlace, string>

export const sections = {
  title: { label: 'Title', hint: 'What the programme is, in one line. It heads every page and the chapter.' },
  agency: { label: 'Responsible agency', hint: 'The body that runs the programme today.' },
  aspect: { label: 'Aspect', hint: 'The aspect of the call that it answers.' },
  articles: { label: 'Articles of the Convention', hint: 'Numbers, with commas between them: 8, 9, 13.' },
  started: { label: 'Since', hint: 'Year or full date. A programme in its first two years may be proposed, too.' },
  problem: { label: 'Problem', hint: 'What was wrong, for whom, with figures where there are any.' },
  objectives: { label: 'Objectives', hint: 'What the programme set out to change.' },
  whatWasDone: { label: 'What was done', hint: 'The measures, in the order in which they were taken.' },
  legalFramework: { label: 'Legal framework', hint: 'Laws and rules it rests on, with their dates.' },
  partners: { label: 'Partners', hint: 'Who else took part, and in what.' },
  resources: { label: 'Resources', hint: 'Staff, money and time it took, and who paid.' },
  results: { label: 'Results', hint: 'State each result on its own, with its year and where the figure comes from. Results that were less good than hoped belong here too.' },
  challenges: { label: 'Challenges', hint: 'What was hard, and what the programme did not solve.' },
  lessons: { label: 'Lessons learned', hint: 'What another State should know before it starts.' },
  sustainability: { label: 'Sustainability', hint: 'What keeps it going when people and budgets change.' },
  replicability: { label: 'How others could adapt it', hint: 'What is needed elsewhere, and what can be left out.' },
  technicalAssistance: { label: 'Technical assistance', hint: 'Needed by you, or offered to others.' },
  links: { label: 'Links', hint: 'Public addresses, one on each line.' },
} satisfies Record<SectionKey, { label: string; hint: string }>
