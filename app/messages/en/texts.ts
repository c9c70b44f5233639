// What stands around a text that somebody wrote: its articles, its results, what changed in it.

export const texts = {
  article: 'Article {{number}}: {{title}}',
  result: 'Result', year: 'Year', source: 'Source',
  before: 'Before', after: 'After', nothingThere: 'Nothing was written.',
}
