// The receipts of one's own votes, with the number that lets their holder verify them: shown to the voter alone (M-23, S-52).

import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findVoteReceipts } from '#models/find-votes.ts'
import { Empty, Facts, Hash, Head, Notice, Part, Reference, Stack, titled, useWords, When } from '#app/components/index.ts'
import { paths } from '#app/paths.ts'
import { now, requireActor } from '#app/server/index.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request, 'bureauMember')
  const receipts = (await findVoteReceipts(actor, await now())) ?? []
  return { receipts: receipts.map(({ reference, title, state, choice, castAt, receipt, nonce, hashed }) => ({ reference, title, state: state.name, choice, castAt, receipt, nonce, hashed })) }
}

export const meta = titled('bureau.receipts.title')

export default function VoteReceipts() {
  const words = useWords()
  const { receipts } = useLoaderData<typeof loader>()
  const back = { href: paths.votes(), label: words('bureau.receipts.back') }
  return (
    <>
      <Head title={words('bureau.receipts.title')} lede={words('bureau.receipts.lede')} />
      {receipts.length === 0 && <Empty title={words('bureau.receipts.none')} link={back}>{words('bureau.receipts.noneText')}</Empty>}
      {receipts.length > 0 && (
        <Stack>
          <Notice title={words('bureau.receipts.how')}><p>{words('bureau.receipts.howText')}</p><p>{words('bureau.receipts.keep')}</p></Notice>
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
