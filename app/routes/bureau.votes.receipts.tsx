// The receipts of one's own votes, with the number that lets their holder verify them: shown to the voter alone (M-23, S-52).

import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findFrozenReceipts, findVoteReceipts } from '#models/find-votes.ts'
import { readConsultation } from '#models/find-consultation.ts'
import { Unreadable } from '#app/components/bureau/tally.tsx'
import { Empty, Facts, Hash, Head, Notice, Part, Reference, Stack, titled, useWords, When } from '#app/components/index.ts'
import { paths } from '#app/paths.ts'
import { now, requireActor } from '#app/server/index.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request)
  const moment = await now()
  const receipts = (await findVoteReceipts(actor, moment)) ?? []
  const consultation = await readConsultation(actor, moment)
  const frozen = consultation && (await findFrozenReceipts(consultation.id, actor, moment))
  return { keyHeld: consultation?.keyHeld ?? true, frozen: frozen && { href: paths.frozenReceipts(frozen.consultation), sha256: frozen.sha256 }, receipts: receipts.map(({ reference, title, state, choice, castAt, receipt, nonce, hashed }) => ({ reference, title, state: state.name, choice, castAt, receipt, nonce, hashed })) }
}

export const meta = titled('bureau.receipts.title')

export default function VoteReceipts() {
  const words = useWords()
  const { receipts, frozen, keyHeld } = useLoaderData<typeof loader>()
  const back = { href: paths.votes(), label: words('bureau.receipts.back') }
  return (
    <>
      <Head title={words('bureau.receipts.title')} lede={words('bureau.receipts.lede')} />
      <Unreadable keyHeld={keyHeld} />
      {receipts.length === 0 && keyHeld && <Empty title={words('bureau.receipts.none')} link={back}>{words('bureau.receipts.noneText')}</Empty>}
      {receipts.length > 0 && (
        <Stack>
          <Notice title={words('bureau.receipts.how')}>
            <p>{words('bureau.receipts.howFile')}</p>
            <ul className="links" role="list">
              <li><a href={paths.voteReceiptsFile()} download>{words('bureau.receipts.file')}</a></li>
              <li>{frozen ? <a href={frozen.href} download>{words('bureau.receipts.frozen')}</a> : words('bureau.receipts.notFrozen')}</li>
              <li><a href={paths.voteVerifier()} download>{words('bureau.receipts.verifier')}</a></li>
            </ul>
            {frozen && <><p>{words('bureau.receipts.frozenHash')}</p><p><Hash value={frozen.sha256} /></p></>}
            <p>{words('bureau.receipts.howText')}</p><p>{words('bureau.receipts.keep')}</p>
          </Notice>
          {receipts.map((one) => (
            <Part key={one.reference} id={one.reference.replaceAll('/', '-')} title={`${one.state}: ${one.title}`}>
              <Facts facts={[
                [words('bureau.dossier.reference'), <Reference key="r" value={one.reference} />],
                [words('bureau.receipts.choice'), words(`votes.${one.choice}`)],
                [words('bureau.receipts.cast'), <When key="w" at={one.castAt} seconds />],
                [words('bureau.receipts.receipt'), <Hash key="h" value={one.receipt} />],
              ]} />
              <details className="fold">
                <summary>{words('bureau.receipts.toVerify')}</summary>
                <div className="split"><div className="wide"><Facts facts={[[words('bureau.receipts.nonce'), <code key="n">{one.nonce}</code>], [words('bureau.receipts.hashed'), <code key="t">{one.hashed}</code>]]} /></div></div>
              </details>
            </Part>
          ))}
          <p><a href={back.href}>{back.label}</a></p>
        </Stack>
      )}
    </>
  )
}
