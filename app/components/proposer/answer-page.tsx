// The page of a clarification round: questions, the open sections, the answer.

import type { SectionKey, WordLimits } from '#workflows/proposal-form.ts'
import { SECTIONS, type Content } from '#workflows/proposal-form.ts'
import type { Aspect } from '#workflows/situation.ts'
import { paths } from '#app/paths.ts'
import { ActForm, Actions, type Answer, Button, ButtonLink, Columns, Due, Head, InTheWay, Part, Problems, Prose, Side, Stack, TextArea, useWords, type Values } from '#app/components/index.ts'
import { asTyped, TypingLine, Writing, type Kept } from '#app/components/writing.tsx'
import { SectionField } from './part-fields.tsx'

type Props = { id: string; title: string; content: Content; zone: string; aspects: readonly Aspect[]; limits: WordLimits; round: { number: number; questions: string; sections: string[]; dueAt: string }; otherWork: boolean; more: boolean; inTheWay: readonly string[]; others: readonly string[]; kept: Kept | null; posted: Answer | null }

export function AnswerPage({ title, inTheWay, posted, others, ...props }: Props) {
  const words = useWords()
  const { round, zone, otherWork, id, kept } = props
  const closed = inTheWay.length > 0 && !posted
  return (
    <>
      <Problems answer={posted} />
      <Head title={words('proposer.answer.title', { title })} lede={words('proposer.answer.lede')} />
      <Columns>
        <Stack>
          <Part title={words('proposer.answer.questions', { number: round.number })}><Prose text={round.questions} /></Part>
          {closed && <InTheWay title={words('proposer.answer.closed')} reasons={inTheWay} />}
          <Writing page={paths.answerClarification(id)} version={null} others={others} kept={kept} inTheWay={inTheWay} posted={posted} />
          {(!closed || kept) && <AnswerForm {...props} closed={closed} posted={posted} />}
        </Stack>
        <Side label={words('proposer.clearance.due')}>
          <h2>{words('proposer.clearance.due')}</h2>
          <Due at={round.dueAt} zone={zone} />
          <p className="small">{words('proposer.answer.effect')}</p>
          {otherWork && <p className="small">{words('proposer.answer.otherWork')}</p>}
          <ul className="links small" role="list">
            <li><a href={paths.files(id)}>{words('proposer.answer.files')}</a></li>
            <li><a href={paths.proposal(id)}>{words('proposer.version.back')}</a></li>
          </ul>
        </Side>
      </Columns>
    </>
  )
}

/** `closed`: what was typed can be copied, and no longer sent. */
function AnswerForm({ id, content, aspects, limits, round, more, kept, closed, posted }: Omit<Props, 'title' | 'inTheWay' | 'others'> & { closed: boolean }) {
  const words = useWords()
  const asked = SECTIONS.filter((section) => round.sections.includes(section.key))
  const values: Values = Object.fromEntries(asked.map(({ key }) => [`content.${key}`, content[key as SectionKey] as string]))
  return (
    <ActForm answer={asTyped(kept, posted)} typing={closed ? undefined : paths.typing(id, 'answer')} values={values} action={`${paths.answerClarification(id)}?sections=${round.sections.join(',')}`} once>
      <fieldset className="form" disabled={closed}>
      <Part title={words('proposer.answer.sections')}>
        {asked.map((section) => <SectionField key={section.key} of={section} props={{ content, aspects, limits, more, fixedRows: true }} />)}
      </Part>
      <Part title={words('proposer.answer.answer')}><TextArea name="answer" label={words('proposer.answer.answer')} hint={words('proposer.answer.answerHint')} /></Part>
      </fieldset>
      {!closed && <Actions><Button>{words('acts.answerClarification.label')}</Button><ButtonLink kind="quiet" href={paths.proposal(id)}>{words('form.cancel')}</ButtonLink></Actions>}
      {!closed && <p className="saveline" role="status"><TypingLine /></p>}
    </ActForm>
  )
}
