// The second step of signing in, and the only page a half sign-in opens; first entry by an invitation sets a second proof up here (S-12, S-17).

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AddFactors, Head, Problems, Stack, titled, useAnswer, useWords, WaysToProve } from '#app/components/index.ts'
import { wordsFor } from '#app/messages/index.ts'
import { paths } from '#app/paths.ts'
import { addOwnPasskey } from '#app/server/account-acts.ts'
import { wrong } from '#app/server/account.ts'
import { actorOf } from '#app/server/actor.ts'
import { takeProof } from '#app/server/give-proof.ts'
import { readForm } from '#app/server/index.ts'
import { secondStepOf } from '#app/server/own-sign-in.ts'
import { cookiesFor } from '#app/server/sign-in.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const half = await secondStepOf(request)
  if (!half) throw redirect((await actorOf(request)).signedIn ? paths.home() : paths.signIn(), 303)
  return { office: half.office, maySetUp: half.maySetUp, ways: half.ways }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const half = await secondStepOf(request)
  if (!half) throw redirect(paths.signIn(), 303)
  const sent = await readForm(request, { label: 'line' })
  if (half.maySetUp && sent.form === 'passkey') return addOwnPasskey(request, sent, { ...half, half: true }, half.language)
  const proven = await takeProof(request, sent, half, context.address)
  if ('token' in proven) return redirect(paths.home(), { status: 303, headers: await cookiesFor(request, proven.token) })
  const field = { app: 'appCode', code: 'recoveryCode' }[sent.form] ?? ''
  return wrong(sent, field, wordsFor(half.language)(`signIn.prove.${proven.problem}`), proven.problem === 'tooMany' ? 429 : 422)
}

export const meta = titled<typeof loader>(({ maySetUp }, words) => words(maySetUp ? 'signIn.second.setUpTitle' : 'signIn.second.title'))

export default function Second() {
  const words = useWords()
  const { office, maySetUp, ways } = useLoaderData<typeof loader>()
  const posted = useAnswer()
  const some = ways.passkey || ways.app || ways.code
  return (
    <>
      <Problems answer={posted} />
      <Head title={words(maySetUp ? 'signIn.second.setUpTitle' : 'signIn.second.title')} lede={words(maySetUp ? 'signIn.second.setUpLede' : 'signIn.second.lede', { office })} />
      <Stack>
        {maySetUp ? <AddFactors answer={posted} /> : <WaysToProve ways={ways} action={paths.secondFactor()} answer={posted} />}
        {!maySetUp && <p>{words(some ? 'signIn.second.lost' : 'signIn.second.none')}</p>}
      </Stack>
    </>
  )
}
