// The first page of a member of the bureau: what is asked, by when, and who can see the answer.

import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findTasksOfMember } from '#models/find-tasks-member.ts'
import { Columns, Due, Empty, Head, Part, Side, Stack, StateTag, Tasks, titled, useWords } from '#app/components/index.ts'
import { Kicker } from '#app/components/bureau/kicker.tsx'
import { WhoSees } from '#app/components/bureau/who-sees.tsx'
import { wordsFor } from '#app/messages/index.ts'
import { paths } from '#app/paths.ts'
import { ballotFor } from '#app/server/bureau.ts'
import { now, requireActor } from '#app/server/index.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request)
  const moment = await now()
  const ballot = await ballotFor(actor, moment)
  const words = wordsFor(actor.language)
  if (!ballot) return { found: null, heading: words('bureau.none.title'), tasks: [] }
  const { kicker, state, dueAt, zone, cap, counts, standing } = ballot
  const tasks = (await findTasksOfMember(actor, moment)).map((task) => ({ count: Number(task.facts.count), due: { at: task.dueAt!, zone: task.zone! } }))
  return { found: { kicker, state, dueAt, zone, cap, counts, standing }, heading: words(`bureau.home.${standing}`, { count: counts.unanswered }), tasks }
}

export const meta = titled<typeof loader>(({ heading }) => heading)

const CAPITAL = { frozen: 'Frozen', unreadable: 'Unreadable', toAnswer: 'ToAnswer', answered: 'Answered', ended: 'Ended', closed: 'Closed' } as const

export default function BureauHome() {
  const words = useWords()
  const { found, heading, tasks } = useLoaderData<typeof loader>()
  if (!found) {
    return (
      <>
        <Head title={heading} lede={words('bureau.none.lede')} />
        <Columns><Stack><Empty title={words('bureau.none.emptyTitle')} link={{ href: paths.start(), label: words('nav.session') }}>{words('bureau.none.empty')}</Empty></Stack><Side label={words('bureau.seen.title')}><WhoSees /></Side></Columns>
      </>
    )
  }
  const { standing, counts } = found
  const nothing = standing === 'toAnswer' ? 'Answered' : CAPITAL[standing]
  return (
    <>
      <Head kicker={<Kicker of={found.kicker} />} title={heading} lede={words(`bureau.home.lede${CAPITAL[standing]}`)} />
      <Columns>
        <Stack>
          <Part title={words('bureau.home.tasks')}>
            {tasks.length > 0 ? (
              <Tasks tasks={tasks.map((task) => ({ href: paths.votes(), verb: words('bureau.home.castVotes'), text: words('bureau.home.castVotesText', { count: task.count }), says: words('bureau.home.castVotesSays', { cap: found.cap }), due: task.due }))} />
            ) : (
              <Empty title={words('bureau.home.nothing')} link={{ href: paths.votes(), label: words('bureau.home.open') }}>{words(`bureau.home.nothing${nothing}`)}</Empty>
            )}
          </Part>
        </Stack>
        <Side label={words('bureau.seen.title')}>
          <p><StateTag life="consultation" state={found.state} /></p>
          <h2>{words('bureau.home.due')}</h2>
          <Due at={found.dueAt} zone={found.zone} />
          <h2>{words('bureau.home.read')}</h2>
          <ul className="links small" role="list">
            <li><a href={paths.dossier()}>{words('bureau.home.dossierLink', { count: counts.open })}</a></li>
            <li><a href={paths.votes()}>{words(standing === 'closed' ? 'bureau.home.resultsLink' : 'bureau.home.votesLink')}</a></li>
            <li><a href={paths.voteReceipts()}>{words('bureau.home.receiptsLink')}</a></li>
          </ul>
          <WhoSees />
        </Side>
      </Columns>
    </>
  )
}
