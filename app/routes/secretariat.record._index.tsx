// The record (M-39): every act, latest first, and whether its chain holds.

import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findSessions } from '#models/find-calls.ts'
import { findProposals } from '#models/find-proposals.ts'
import { findRecord, findVerification } from '#models/find-record.ts'
import { findHeads } from '#models/find-signed.ts'
import { Columns, Empty, Filters, Head, Pages, Select, Side, Stack, titled, useWords } from '#app/components/index.ts'
import { lineOfRecord, RecordPage, Verified } from '#app/components/secretariat/record-page.tsx'
import { wordsFor } from '#app/messages/index.ts'
import { paths } from '#app/paths.ts'
import { found, now as clockNow, requireActor } from '#app/server/index.ts'

const PAGE = 50

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request)
  const now = await clockNow()
  const asked = new URL(request.url).searchParams
  const sessions = (await findSessions(actor, now)).filter((session) => session.callId !== null)
  const proposals = (await Promise.all(sessions.map((session) => findProposals(actor, session.callId!, now)))).flat().map(({ id, reference, title }) => ({ value: id, label: `${reference} ${title}` }))
  const proposal = proposals.find((one) => one.value === asked.get('proposal'))?.value
  const call = sessions.find((one) => one.callId === asked.get('call'))?.callId ?? undefined
  const before = Number(asked.get('before')) || undefined
  const filter = { ...(proposal ? { proposal } : {}), ...(call ? { call } : {}) }
  const lines = await findRecord(actor, { ...(before ? { before } : {}), limit: PAGE + 1, ...(proposal ? { proposalId: proposal } : {}), ...(call ? { callId: call } : {}) })
  const calls = sessions.map(({ callId, number, place }) => ({ value: callId!, number, place }))
  return { heading: wordsFor(actor.language)('secretariat.record.heading'), lines: lines.slice(0, PAGE).map((line) => lineOfRecord(line, proposals.find((one) => one.value === line.proposalId)?.label)), hasEarlier: lines.length > PAGE, isLatest: !before, filter, calls, proposals, verification: found(await findVerification(actor)), heads: (await findHeads()).map(({ seq, at, occasion }) => ({ seq, at, occasion })) }
}

export const meta = titled<typeof loader>(({ heading }) => heading)

export default function Record() {
  const words = useWords()
  const { heading, lines, hasEarlier, isLatest, filter, calls, proposals, verification, heads } = useLoaderData<typeof loader>()
  const pages = [...(isLatest ? [] : [{ href: paths.record(filter), label: words('secretariat.record.latest') }]), ...(hasEarlier ? [{ href: paths.record({ ...filter, before: String(lines.at(-1)!.number) }), label: words('secretariat.record.earlier') }] : [])]
  return (
    <>
      <Head title={heading} lede={words('secretariat.record.lede')} />
      <Filters label={words('secretariat.record.filter')}>
        <Select name="call" size="full" empty={words('form.any')} value={filter.call} label={words('secretariat.record.call')} options={calls.map(({ value, number, place }) => ({ value, label: words('secretariat.record.callOf', { number, place }) }))} />
        <Select name="proposal" size="full" empty={words('form.any')} value={filter.proposal} label={words('secretariat.record.proposal')} options={proposals} />
      </Filters>
      <Columns>
        <Stack>
          {lines.length === 0 ? <Empty title={words('secretariat.record.empty')} link={{ href: paths.record(), label: words('form.showAll') }}>{words('secretariat.record.emptySays')}</Empty> : <RecordPage lines={lines} />}
          {pages.length > 0 && <Pages label={words('secretariat.record.pages')} pages={pages} />}
        </Stack>
        <Side label={words('secretariat.record.verification')}><Verified verification={verification} heads={heads} /></Side>
      </Columns>
    </>
  )
}
