// The one script of the pages. It saves keystrokes and adds no meaning: nothing is hydrated, every page is whole without it.

import { countWhileTyping } from './client/count-words.ts'
import { focusOnAnswer } from './client/focus.ts'
import { keepWhatIsTyped } from './client/keep-typing.ts'
import { lookAgain } from './client/look-again.ts'
import { warnOfUnsaved } from './client/unsaved.ts'

focusOnAnswer()
countWhileTyping()
keepWhatIsTyped()
lookAgain()
warnOfUnsaved()
// Of the few pages that have one, and of no other.
if (document.querySelector('[data-passkey]')) void import('./client/passkey.ts').then(({ offerPasskeys }) => offerPasskeys())
