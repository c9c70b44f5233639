// Ask for an access to one text, with a reason; a second person decides (S-10).

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { carryOut } from '#models/carry-out.ts'
import { ActForm, Actions, Button, ButtonLink, Effects, Field, Head, Problems, TextArea, titled, useAnswer, useWords } from '#app/components/index.ts'
import { paths } from '#app/paths.ts'
import { answer, momentOf, readForm, requireActor } from '#app/server/index.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request)
  return null
}

export async function action({ request }: ActionFunctionArgs) {
  const { actor } = await requireActor(request)
  const sent = await readForm<'askAccess'>(request, { named: 'line' })
  return answer(await carryOut('askAccess', null, actor, { ...sent.input, sessionId: actor.sessionId! }, await momentOf(sent)), sent, actor, { done: paths.access, labels: (words) => ({ named: words('system.access.named') }) })
}

export const meta = titled<typeof loader>((_data, words) => words('system.access.askHeading'))

export default function AskAccess() {
  const words = useWords()
  const posted = useAnswer()
  return (
    <>
      <Problems answer={posted} />
      <Head kicker={<a href={paths.accesses()}>{words('nav.access')}</a>} title={words('system.access.askHeading')} lede={words('system.access.askLede')} />
      <ActForm answer={posted} once>
        <Effects lines={[words('system.access.effect1'), words('system.access.effect2'), words('system.access.effect3')]} />
        <Field name="named" label={words('system.access.named')} hint={words('system.access.namedHint')} />
        <TextArea name="reason" label={words('fields.reason')} hint={words('system.access.reasonHint')} />
        <Actions><Button>{words('acts.askAccess.label')}</Button><ButtonLink kind="quiet" href={paths.accesses()}>{words('form.cancel')}</ButtonLink></Actions>
      </ActForm>
    </>
  )
}
