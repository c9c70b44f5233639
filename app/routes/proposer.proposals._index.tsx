// All proposals of a State, or an observer's case and drafts; and whether another can be started.

import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { nameInSentence } from '#workflows/names/index.ts'
import { findProposals } from '#models/find-proposals.ts'
import { findStart } from '#models/find-start.ts'
import { Head, Part, Stack, titled, useWords } from '#app/components/index.ts'
import { ProposalTable } from '#app/components/proposer/proposal-table.tsx'
import { Slot } from '#app/components/proposer/slot.tsx'
import { found } from '#app/server/index.ts'
import { rowOf, slotOf } from '#app/server/proposer-pages.ts'
import { requireProposer } from '#app/server/proposer.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor, at } = await requireProposer(request)
  const start = found(await findStart(actor, at))
  const lines = await findProposals(actor, start.callId, at)
  const own = lines.filter((line) => line.proponent.id === actor.entityId).map(rowOf)
  return { entity: nameInSentence(start.entity), kind: start.kind, cap: start.stateCap, own, named: lines.filter((line) => line.proponent.id !== actor.entityId).map(rowOf), slot: slotOf(start, actor, own.length > 0) }
}

export const meta = titled<typeof loader>((data, words) => words('proposer.list.title', { entity: data.entity }))

export default function Proposals() {
  const words = useWords()
  const { entity, kind, cap, own, named, slot } = useLoaderData<typeof loader>()
  const lede = kind === 'observer' ? words('proposer.list.ledeObserver') : cap === null ? words('proposer.list.ledeState', { entity }) : words('proposer.list.ledeCapped', { entity, count: cap })
  return (
    <>
      <Head title={words('proposer.list.title', { entity })} lede={lede} />
      <Stack>
        <Part id="own" title={words(kind === 'observer' ? 'proposer.home.slot' : 'proposer.list.own', { entity })}>
          {own.length > 0 && <><p className="hint">{words('proposer.table.order')}</p><ProposalTable rows={own} labelledBy="own" shows={kind === 'observer' ? 'state' : undefined} /></>}
          <Slot {...slot} />
        </Part>
        {named.length > 0 && (
          <Part id="named" title={words('proposer.home.named', { entity })}>
            <p className="hint">{words('proposer.home.namedSays')}</p>
            <ProposalTable rows={named} labelledBy="named" shows="observer" />
          </Part>
        )}
      </Stack>
    </>
  )
}
