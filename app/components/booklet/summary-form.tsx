// The form of a summary: the headings of a chapter, in its order (M-34, M-36).

import type { SummaryContent } from '#workflows/inputs.ts'
import { type ComponentProps, useContext } from 'react'
import { ActForm, Actions, type Answer, Button, ButtonLink, Field, FormContext, TextArea, useWords, type Values } from '#app/components/index.ts'
import { CollisionContext, isCollision, Theirs } from '#app/components/theirs.tsx'
import { asTyped, begunFrom, TypingLine, type Kept } from '#app/components/writing.tsx'

type Props = { answer: Answer | null; content: SummaryContent; version: number | null; typing: string; kept: Kept | null; button: string; cancel: string }

export function SummaryForm({ answer: posted, content, version, typing, kept, button, cancel }: Props) {
  const answer = asTyped(kept, posted)
  const words = useWords()
  const label = (section: keyof SummaryContent) => words(`booklet.sections.${section}`)
  const hint = (key: 'subjectHint' | 'articlesHint' | 'linksHint') => words(`booklet.summaries.${key}`)
  return (
    <ActForm answer={answer} values={valuesOf(content)} typing={typing} hidden={begunFrom(kept, posted, version)}>
      <CollisionContext.Provider value={isCollision(posted, version)}>
        <Line name="content.title" label={label('title')} />
        <Line name="content.subject" label={label('subject')} hint={hint('subjectHint')} optional />
        <Lines name="content.agency" label={label('agency')} low optional />
        <Line name="content.aspect" label={label('aspect')} optional />
        <Line name="content.articles" label={label('articles')} hint={hint('articlesHint')} size="mid" optional />
        <Line name="content.started" label={label('started')} optional />
        <Lines name="content.legalFramework" label={label('legalFramework')} low optional />
        <Lines name="content.resources" label={label('resources')} low optional />
        <Lines name="content.problem" label={label('problem')} />
        <Lines name="content.whatWasDone" label={label('whatWasDone')} />
        <Results rows={content.results.length + 1} typed={answer} />
        <Lines name="content.challenges" label={label('challenges')} optional />
        <Lines name="content.lessons" label={label('lessons')} />
        <Lines name="content.replicability" label={label('replicability')} optional />
        <Lines name="content.technicalAssistance" label={label('technicalAssistance')} low optional />
        <Lines name="content.discussion" label={label('discussion')} optional />
        <Lines name="content.links" label={label('links')} hint={hint('linksHint')} rows={4} low optional />
      </CollisionContext.Provider>
      <Actions>
        <Button>{button}</Button>
        <ButtonLink kind="quiet" href={cancel}>{words('form.cancel')}</ButtonLink>
      </Actions>
      <p className="saveline" role="status"><TypingLine /></p>
    </ActForm>
  )
}

const Line = (props: ComponentProps<typeof Field>) => <><Field {...props} /><Meanwhile name={props.name} /></>
const Lines = (props: ComponentProps<typeof TextArea>) => <><TextArea {...props} /><Meanwhile name={props.name} /></>

function Meanwhile({ name }: { name: string }) {
  return <Theirs name={name} stored={String(useContext(FormContext).values[name] ?? '')} />
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
          <Lines name={`content.results[${index}].text`} label={words('proposer.edit.resultText')} rows={2} low wide />
          <Line name={`content.results[${index}].year`} label={words('fields.year')} size="short" />
          <Line name={`content.results[${index}].source`} label={words('fields.source')} />
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
