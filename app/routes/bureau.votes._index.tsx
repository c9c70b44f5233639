// The ballot: every proposal of the frozen list, one form for all. Sealed until the consultation closes (M-23 to M-25).

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { carryOut } from '#models/carry-out.ts'
import { readConsultation } from '#models/find-consultation.ts'
import { BallotForm, BallotShown } from '#app/components/bureau/ballot.tsx'
import { BallotSide } from '#app/components/bureau/ballot-side.tsx'
import { Unreadable } from '#app/components/bureau/tally.tsx'
import { Kicker } from '#app/components/bureau/kicker.tsx'
import { Columns, Head, Problems, Stack, titled, useAnswer, useWords } from '#app/components/index.ts'
import { wordsFor } from '#app/messages/index.ts'
import { paths } from '#app/paths.ts'
import { ballotFor } from '#app/server/bureau.ts'
import { answer, found, goTo, momentOf, now, readForm, requireActor } from '#app/server/index.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request)
  const ballot = await ballotFor(actor, await now())
  if (!ballot) throw await goTo(paths.bureauHome())
  const { standing, counts } = ballot
  const words = wordsFor(actor.language)
  return { ...ballot, heading: standing === 'closed' ? words('bureau.votes.titleClosed') : words(`bureau.home.${standing}`, { count: counts.unanswered }) }
}

export async function action({ request }: ActionFunctionArgs) {
  const { actor } = await requireActor(request)
  const consultation = found(await readConsultation(actor, await now()))
  const sent = await readForm<'castVotes'>(request, { 'votes[].proposalId': 'line', 'votes[].choice': 'orNull' })
  const outcome = await carryOut('castVotes', consultation.id, actor, sent.input, await momentOf(sent))
  return answer(outcome, sent, actor, { done: paths.votes() })
}

export const meta = titled<typeof loader>(({ heading }) => heading)

const LEDES = { frozen: 'Frozen', unreadable: 'Unreadable', toAnswer: 'Open', answered: 'Open', ended: 'Ended', closed: 'Closed' } as const

export default function Votes() {
  const words = useWords()
  const { kicker, heading, standing, keyHeld, items, counts, takesVotes, record } = useLoaderData<typeof loader>()
  const posted = useAnswer()
  return (
    <>
      <Problems answer={posted} />
      <Head kicker={<Kicker of={kicker} />} title={heading} lede={words(`bureau.votes.lede${LEDES[standing]}`, counts)}>
        <p className="small soft">{words('bureau.votes.order')}</p>
      </Head>
      <Unreadable keyHeld={keyHeld} />
      <Columns>
        <Stack>{takesVotes ? <BallotForm items={items} counts={counts} answer={posted} /> : <BallotShown items={items} />}</Stack>
        <BallotSide items={items} asking={takesVotes} record={record} />
      </Columns>
    </>
  )
}
