// The form of a call: title, aspects, dates at the session's place, rules, word limits (M-1, M-2, M-4, M-6, M-8, M-12).

import { localOf, placeOf } from '#workflows/moments.ts'
import { COUNTED_SECTIONS, type WordLimits } from '#workflows/proposal-form.ts'
import { ActForm, Actions, type Answer, Button, ButtonLink, Check, Field, MomentField, Part, Select, useReader, useWords, type Values } from '#app/components/index.ts'
import { paths } from '#app/paths.ts'
import type { CallTerms } from './call-terms.tsx'

export type CallFormProps = { sessionId: string; zone: string; call: (CallTerms & { wordLimits: WordLimits }) | null; button: string; answer: Answer | null }

const ASPECTS_AT_MOST = 10

export function CallForm({ sessionId, zone, call, button, answer }: CallFormProps) {
  const words = useWords()
  const { host } = useReader()
  return (
    <ActForm answer={answer} values={valuesOf(call, zone)} hidden={{ sessionId, zone }}>
      <Field name="title" label={words('secretariat.editCall.title')} hint={words('secretariat.editCall.titleHint')} />
      <Part title={words('secretariat.editCall.aspects')}>
        <p className="soft small">{words('secretariat.editCall.aspectsHint')}</p>
        <Aspects rows={Math.min(ASPECTS_AT_MOST, Math.max(4, (call?.aspects.length ?? 0) + 2))} />
      </Part>
      <Part title={words('secretariat.editCall.dates')}>
        <p className="soft small">{words('secretariat.editCall.datesSays', { zone: host?.zone === zone ? host.place : placeOf(zone) })}</p>
        <MomentField name="opensAt" zone={zone} label={words('secretariat.editCall.opensAt')} hint={words('secretariat.editCall.opensHint')} />
        <MomentField name="closesAt" zone={zone} label={words('secretariat.editCall.closesAt')} hint={words('secretariat.editCall.closesHint')} />
        <Field type="number" size="short" name="graceMinutes" label={words('secretariat.editCall.graceMinutes')} hint={words('secretariat.editCall.graceHint')} />
      </Part>
      <Part title={words('secretariat.editCall.rules')}>
        <Select name="cap" empty={false} label={words('secretariat.editCall.cap')} hint={words('secretariat.editCall.capHint')} options={[1, 2, 3, 4].map((cap) => ({ value: cap, label: words('secretariat.call.capSays', { count: cap }) }))} />
        <Check name="observersInvited" label={words('secretariat.editCall.observersInvited')} hint={words('secretariat.editCall.observersHint')} />
        <Field type="number" size="short" name="stateCap" optional label={words('secretariat.editCall.stateCap')} hint={words('secretariat.editCall.stateCapHint')} />
      </Part>
      <Part title={words('secretariat.editCall.limits')}>
        <p className="soft small">{words('secretariat.editCall.limitsHint')}</p>
        <Limits />
      </Part>
      <Actions>
        <Button>{button}</Button>
        <ButtonLink kind="quiet" href={paths.secretariatCall()}>{words('form.cancel')}</ButtonLink>
      </Actions>
    </ActForm>
  )
}

function valuesOf(call: CallFormProps['call'], zone: string): Values {
  if (!call) return { graceMinutes: 0, cap: 4 }
  const { title, graceMinutes, cap, observersInvited, stateCap, aspects, wordLimits } = call
  return {
    title, graceMinutes, cap, observersInvited, stateCap,
    opensAt: localOf(call.opensAt, zone), closesAt: localOf(call.closesAt, zone),
    ...Object.fromEntries(aspects.flatMap((aspect, index) => [[`aspects[${index}].title`, aspect.title], [`aspects[${index}].articles`, aspect.articles.join(', ')]])),
    ...Object.fromEntries(Object.entries(wordLimits).map(([section, limit]) => [`wordLimits.${section}`, limit])),
  }
}

function Aspects({ rows }: { rows: number }) {
  const words = useWords()
  return Array.from({ length: rows }, (_, index) => (
    <fieldset className="group" key={index}>
      <legend>{words('secretariat.editCall.aspectNumber', { number: index + 1 })}</legend>
      <Field name={`aspects[${index}].title`} label={words('secretariat.editCall.aspectTitle')} />
      <Field name={`aspects[${index}].articles`} label={words('secretariat.editCall.aspectArticles')} hint={index === 0 ? words('secretariat.editCall.aspectArticlesHint') : undefined} />
    </fieldset>
  ))
}

function Limits() {
  const words = useWords()
  return (
    <details className="fold">
      <summary><b>{words('secretariat.editCall.limitsOpen')}</b></summary>
      <div className="split">
        <div className="wide balance">
          {COUNTED_SECTIONS.map((section) => (
            <Field key={section.key} type="number" size="short" name={`wordLimits.${section.key}`} label={words(`sections.${section.key}.label`)} hint={words('secretariat.editCall.usual', { words: section.words })} />
          ))}
        </div>
      </div>
    </details>
  )
}
