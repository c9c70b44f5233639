// Two acts of which one is chosen: each says what it does, whom it tells and what stands in its way, and has a form of its own.

import type { ReactNode } from 'react'
import type { Action } from '#workflows/lives/index.ts'
import { ActForm, Actions, type Answer, Button, Effects, InTheWay, Part, Stack, TextArea, useWords } from '#app/components/index.ts'

export type Way = { act: Action; form: string; title: string; says: string; told: readonly string[]; inTheWay: readonly string[]; reason: string; hint: string; optional?: boolean; isStop?: boolean; /** Fields that this act asks beside its reason. */ more?: ReactNode }

export function TwoWays({ ways, answer }: { ways: readonly Way[]; answer: Answer | null }) {
  const words = useWords()
  return (
    <div className="balance">
      {ways.map((way) => (
        <Stack key={way.form}><Part title={way.title}>
          <p>{way.says}</p>
          <InTheWay level={3} reasons={way.inTheWay} />
          <section className="list"><h3>{words('secretariat.outcome.told')}</h3><Effects lines={way.told} /></section>
          <ActForm answer={answer} name={way.form} once>
            {way.more}
            <TextArea name="reason" low label={way.reason} hint={way.hint} optional={way.optional ?? false} />
            <Actions><Button kind={way.isStop ? 'stop' : 'main'}>{words(`acts.${way.act}.label`)}</Button></Actions>
          </ActForm>
        </Part></Stack>
      ))}
    </div>
  )
}
