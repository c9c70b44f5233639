// The page on which a State clears a summary, or says what to change; an observer reads the text alone.

import type { SummaryContent } from '#workflows/inputs.ts'
import type { SummaryState } from '#workflows/lives/summary.ts'
import { changedSummarySections, summaryText } from '#workflows/summary-form.ts'
import { paths } from '#app/paths.ts'
import { ActForm, Actions, type Answer, Button, Columns, Compare, Due, Facts, Hash, Head, Part, Problems, Prose, Side, Stack, StateTag, SummaryText, TextArea, useWords, When } from '#app/components/index.ts'

/** A text that was sent to the State, and what it said of it. */
export type EarlierText = { number: number; content: SummaryContent; comment: { text: string; by: string; at: string } | null }

type Props = {
  caseId: string; state: SummaryState; title: string; content: SummaryContent; sha256: string; number: number; dueAt: string | null; cleared: { by: string; at: string } | null
  responsibleState: string; zone: string; earlier: readonly EarlierText[]; mayAnswer: boolean; posted: Answer | null
}

export function ClearancePage(props: Props) {
  const words = useWords()
  const { state, title, content, responsibleState, mayAnswer, earlier, posted } = props
  return (
    <>
      <Problems answer={posted} />
      <Head kicker={<StateTag life="summary" state={state} />} title={title} lede={words(mayAnswer || earlier.length > 0 ? 'proposer.clearance.lede' : 'proposer.clearance.ledeObserver', { state: responsibleState })} />
      <Columns>
        <Stack>
          <Since {...props} />
          <Part title={words('proposer.clearance.text')}><SummaryText content={content} /></Part>
          {mayAnswer && <ClearForm {...props} />}
          {mayAnswer && <CommentForm {...props} />}
          <Earlier {...props} />
        </Stack>
        <ClearanceSide {...props} />
      </Columns>
    </>
  )
}

/** What changed since the version that was sent before this one. */
function Since({ number, content, earlier }: Props) {
  const words = useWords()
  const before = earlier.find((version) => version.number < number)
  if (!before) return null
  const changes = changedSummarySections(before.content, content).map((section) => ({ name: words(`booklet.sections.${section}`), before: summaryText(before.content, section), after: summaryText(content, section) }))
  return (
    <Part title={words('proposer.clearance.compare')}>
      {before.comment && <Facts facts={[[words('proposer.clearance.yourComment'), <Prose key="c" text={before.comment.text} />]]} />}
      {changes.length === 0 ? <p className="soft">{words('proposer.clearance.same')}</p> : <Compare changes={changes} />}
    </Part>
  )
}

/** The fingerprint of the text above goes with the form: another text cannot be cleared by it. */
function ClearForm({ sha256, posted }: Props) {
  const words = useWords()
  return (
    <ActForm className="confirm" name="clear" answer={posted} hidden={{ sha256 }} once>
      <h2>{words('proposer.clearance.clear')}</h2>
      <p>{words('proposer.clearance.clearSays')}</p>
      <p><Hash value={sha256} /></p>
      <Actions><Button>{words('proposer.clearance.button')}</Button></Actions>
    </ActForm>
  )
}

function CommentForm({ posted }: Props) {
  const words = useWords()
  return (
    <Part title={words('proposer.clearance.comment')}>
      <ActForm name="comment" answer={posted} once>
        <TextArea name="comment" label={words('proposer.clearance.commentField')} hint={words('proposer.clearance.commentHint')} />
        <Actions><Button kind="quiet">{words('proposer.clearance.commentButton')}</Button></Actions>
      </ActForm>
    </Part>
  )
}

function Earlier({ earlier }: Props) {
  const words = useWords()
  if (earlier.every((version) => version.comment === null)) return null
  return (
    <Part title={words('proposer.clearance.earlier')}>
      {earlier.map(({ number, comment }) => comment && (
        <section key={number} className="part">
          <h3>{words('proposer.clearance.earlierLine', { number })}</h3>
          <p className="small soft">{comment.by}, <When at={comment.at} /></p>
          <Prose text={comment.text} />
        </section>
      ))}
    </Part>
  )
}

function ClearanceSide({ caseId, sha256, number, dueAt, cleared, zone, mayAnswer }: Props) {
  const words = useWords()
  return (
    <Side label={words('proposer.view.facts')}>
      <h2>{words('proposer.view.facts')}</h2>
      <Facts
        wide={false}
        facts={[
          mayAnswer && dueAt !== null && [words('proposer.clearance.due'), <Due key="d" at={dueAt} zone={zone} />],
          cleared && [words('proposer.clearance.clearedBy'), <span key="c">{cleared.by}, <When at={cleared.at} /></span>],
          [words('proposer.clearance.version'), String(number)],
          [words('proposer.clearance.print'), <Hash key="h" value={sha256} />],
        ]}
      />
      <ul className="links small" role="list"><li><a href={paths.presentation(caseId)}>{words('proposer.clearance.case')}</a></li></ul>
    </Side>
  )
}
