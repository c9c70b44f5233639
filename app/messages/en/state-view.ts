// What the State that an observer named says of the case: words that proposers, the Secretariat and the bureau read alike.

export const stateView = {
  agrees: 'Does it agree?',
  wouldPresent: 'Would it present?',
  comment: 'Comments and corrections of fact',
  by: 'Given by',
  statement: 'Its statement',
  mayCome: '{{state}} may state its view until the date below. It has not answered yet.',
  none: '{{state}} has not answered. Silence is not consent.',
}
