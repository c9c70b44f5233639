// The form of a summary: the headings of a chapter, in its order (M-34, M-36).

import type { SummaryContent } from '#workflows/inputs.ts'
import { ActForm, Actions, type Answer, Button, ButtonLink, Field, TextArea, useWords, type Values } from '#app/components/index.ts'

import { asTyped, TypingLine, type Kept } from '#app/components/writing.tsx'

type Props = { answer: Answer | null; content: SummaryContent; version: number | null; typing: string; kept: Kept | null; button: string; cancel: string }

export function SummaryForm({ answer: posted, content, version, typing, kept, button, cancel }: Props) {
  const answer = asTyped(kept, posted)
  // What was kept was typed from the version it began from: saving it overwrites nothing unseen.
  const begunFrom = kept && !posted && kept.typed['version'] !== undefined ? Number(kept.typed['version']) : version
  const words = useWords()
  const label = (section: keyof SummaryContent) => words(`booklet.sections.${section}`)
  const hint = (key: 'subjectHint' | 'articlesHint' | 'linksHint') => words(`booklet.summaries.${key}`)
  return (
    <ActForm answer={answer} values={valuesOf(content)} typing={typing} hidden={begunFrom === null ? {} : { version: begunFrom }}>
      <Field name="content.title" label={label('title')} />
      <Field name="content.subject" label={label('subject')} hint={hint('subjectHint')} optional />
      <TextArea name="content.agency" label={label('agency')} low optional />
      <Field name="content.aspect" label={label('aspect')} optional />
      <Field name="content.articles" label={label('articles')} hint={hint('articlesHint')} size="mid" optional />
      <Field name="content.started" label={label('started')} optional />
      <TextArea name="content.legalFramework" label={label('legalFramework')} low optional />
      <TextArea name="content.resources" label={label('resources')} low optional />
      <TextArea name="content.problem" label={label('problem')} />
      <TextArea name="content.whatWasDone" label={label('whatWasDone')} />
      <Results rows={content.results.length + 1} typed={answer} />
      <TextArea name="content.challenges" label={label('challenges')} optional />
      <TextArea name="content.lessons" label={label('lessons')} />
      <TextArea name="content.replicability" label={label('replicability')} optional />
      <TextArea name="content.technicalAssistance" label={label('technicalAssistance')} low optional />
      <TextArea name="content.discussion" label={label('discussion')} optional />
      <TextArea name="content.links" label={label('links')} hint={hint('linksHint')} rows={4} low optional />
      <Actions>
        <Button>{button}</Button>
        <ButtonLink kind="quiet" href={cancel}>{words('form.cancel')}</ButtonLink>
      </Actions>
      <p className="saveline" role="status"><TypingLine /></p>
    </ActForm>
  )
}

/** As many lines as there are results and one more; as many as were sent, when the form comes back. */
function Results({ rows, typed }: { rows: number; typed: Answer | null }) {
  const words = useWords()
  const sent = Object.keys(typed?.typed ?? {}).filter((name) => /^content\.results\[\d+\]\.text$/.test(name)).length
  return (
    <fieldset className="group">
      <legend>{words('booklet.summaries.resultsHead')}</legend>
      <p className="hint">{words('booklet.summaries.resultsHint')}</p>
      {Array.from({ length: Math.min(30, Math.max(rows, sent)) }, (_, index) => (
        <div key={index} className="split" role="group" aria-label={words('booklet.summaries.resultGroup', { number: index + 1 })}>
          <p className="strong wide">{words('booklet.summaries.resultGroup', { number: index + 1 })}</p>
          <TextArea name={`content.results[${index}].text`} label={words('proposer.edit.resultText')} rows={2} low wide />
          <Field name={`content.results[${index}].year`} label={words('fields.year')} size="short" />
          <Field name={`content.results[${index}].source`} label={words('fields.source')} />
        </div>
      ))}
    </fieldset>
  )
}

function valuesOf(content: SummaryContent): Values {
  const { articles, results, links, ...texts } = content
  return {
    ...Object.fromEntries(Object.entries(texts).map(([key, value]) => [`content.${key}`, value])),
    'content.articles': articles.join(', '),
    'content.links': links.join('\n'),
    ...Object.fromEntries(results.flatMap((result, index) => Object.entries(result).map(([key, value]) => [`content.results[${index}].${key}`, value]))),
  }
}
