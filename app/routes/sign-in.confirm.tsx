// "Confirm that it is you", and then what was typed, ready to be sent (S-22). A form that waits is carried along whole.

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Problems, SendKept, titled, type Answer, UnprovenPage, useWords } from '#app/components/index.ts'
import { wordsFor } from '#app/messages/index.ts'
import { asNext } from '#app/server/actor.ts'
import { takeProof } from '#app/server/give-proof.ts'
import { readForm } from '#app/server/index.ts'
import { proverOf, waysOf } from '#app/server/own-sign-in.ts'
import { internalPath } from '#app/server/paths.ts'
import { readKept } from '#app/server/prove.ts'
import { cookiesFor, mailConfirmation } from '#app/server/sign-in.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const ways = await waysOf(await asNext(request, context))
  return { ways, then: internalPath(new URL(request.url).searchParams.get('then')) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { actor, ...prover } = await proverOf(request)
  const { ways } = prover
  const sent = await readForm(request, { then: 'line' })
  const kept = readKept(sent.own.kept)
  const then = internalPath(String(sent.typed.then ?? ''))
  const words = wordsFor(actor.language)
  const again = { kept, then, ways, answer: null as Answer | null, mailed: false, proven: false }
  if (sent.form === 'mail' && ways.mail) {
    await mailConfirmation(prover.personId, prover.signInId)
    return data({ ...again, mailed: true })
  }
  const proven = await takeProof(request, sent, prover, context.address)
  if ('token' in proven) {
    context.newToken = proven.token
    const headers = await cookiesFor(request, proven.token)
    return kept ? data({ ...again, proven: true }, { headers }) : redirect(then, { status: 303, headers })
  }
  const field = { app: 'appCode', code: 'recoveryCode' }[sent.form] ?? ''
  const answer: Answer = { problems: [{ name: field, text: words(`signIn.prove.${proven.problem}`) }], refusal: null, typed: {}, form: sent.form }
  return data({ ...again, answer }, { status: proven.problem === 'tooMany' ? 429 : 422 })
}

export const meta = titled('signIn.prove.title')

export default function ConfirmSelf() {
  const words = useWords()
  const { ways, then } = useLoaderData<typeof loader>()
  const posted = useActionData<typeof action>()
  if (posted?.proven && posted.kept) return <SendKept kept={posted.kept} title={words('signIn.prove.doneTitle')} lede={words('signIn.prove.doneLede')} />
  if (posted?.mailed && posted.kept) return <SendKept kept={posted.kept} title={words('signIn.prove.mailedTitle')} lede={words('signIn.prove.mailedLede')} />
  return (
    <>
      <Problems answer={posted?.answer ?? null} />
      <UnprovenPage ways={posted?.ways ?? ways} kept={posted?.kept ?? null} then={posted?.then ?? then} mailed={posted?.mailed ?? false} answer={posted?.answer ?? null} />
    </>
  )
}
