// The order of suites: those that play in a browser or print come first, so that at the end no worker is left alone with a long one.
import Sequencer from '@jest/test-sequencer'

const FIRST = ['/test/browser/', '/test/routes/', '/test/models/', '/test/documents/', '/test/templates/']
function rank({ path }) {
  const place = FIRST.findIndex((folder) => path.includes(folder))
  return place < 0 ? FIRST.length : place
}

export default class LongestFirst extends Sequencer {
  sort(tests) {
    // Jest's own order, by what each took last time and by size, stands within a folder.
    return super.sort(tests).toSorted((one, other) => rank(one) - rank(other))
  }
}
