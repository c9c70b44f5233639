// The spine, without scripts: test/browser/play-spine.ts.
import { describeSpine } from './play-spine.ts'

describeSpine(false)
