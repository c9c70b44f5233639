// The spine, with scripts: test/browser/play-spine.ts.
import { describeSpine } from './play-spine.ts'

describeSpine(true)
