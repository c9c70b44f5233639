// The page after submitting: the proof, and what happens next.

import { nameInSentence } from '#workflows/names/index.ts'
import type { ReceiptBody } from '#models/tables.ts'
import { paths } from '#app/paths.ts'
import { Actions, AsPdf, ButtonLink, Columns, Due, Facts, Hash, Head, OnPaper, type Paper, Receipt, Side, spanLeft, Stack, useSize, useWords, When } from '#app/components/index.ts'

type Props = { id: string; number: number; body: ReceiptBody; sha256: string; issuedAt: string; signed: { keyId: string; signature: string } | null; title: string; closesAt: string; zone: string; offered: readonly string[]; others: readonly { number: number; version: number }[]; paper: Paper | null }

export function ReceiptPage(props: Props) {
  const words = useWords()
  const size = useSize()
  const { id, number, body, sha256, issuedAt, signed, title, closesAt, paper } = props
  const entity = nameInSentence(body.entity)
  const span = spanLeft(words, body.receivedAt, closesAt)
  return (
    <>
      <Head kicker={`${body.entity} · “${title}”`} title={words(paper ? 'proposer.receipt.onPaper' : 'proposer.receipt.inTime')} lede={span === null || paper ? words('proposer.receipt.ledeShort', { entity }) : words('proposer.receipt.lede', { entity, span })}><OnPaper paper={paper} entity={entity} /></Head>
      <Columns>
        <Stack>
          <Receipt reference={body.reference} at={body.receivedAt} hostZone={body.sessionZone} submitterZone={body.submitterZone} {...(paper ? { arrived: words('fields.arrivedAt') } : {})}
            facts={[[words('proposer.receipt.for'), body.entity], [words(paper ? 'proposer.receipt.confirmedBy' : 'proposer.receipt.by'), body.office], ...(paper ? [[words('proposer.receipt.typedInBy'), paper.office], [words('proposer.receipt.paper'), paper.how]] as const : []), [words('proposer.receipt.version'), words('proposer.receipt.versionOf', { number: body.version, language: words(`languages.${body.language as 'en'}`) })]]}
            prints={[{ label: words('proposer.receipt.text'), hash: body.textSha256 }, ...body.files.map((file) => ({ label: <>{file.name}<br />{size(file.bytes)}</>, hash: file.sha256 }))]}>
            <Proof sha256={sha256} issuedAt={issuedAt} signed={signed} reference={body.reference} />
          </Receipt>
          <Actions><AsPdf kind="receipt" id={`${id}_${number}`} /><ButtonLink href={paths.receiptFile(id, number)}>{words('proposer.receipt.download')}</ButtonLink><ButtonLink kind="quiet" href={paths.versionFile(id, body.version)}>{words('proposer.receipt.textFile')}</ButtonLink><ButtonLink kind="quiet" href={paths.proposerHome()}>{words('proposer.receipt.home')}</ButtonLink></Actions>
        </Stack>
        <Next {...props} />
      </Columns>
    </>
  )
}

/** What makes it a proof: its own fingerprint and the signature over all of it. */
function Proof({ sha256, issuedAt, signed, reference }: Pick<Props, 'sha256' | 'issuedAt' | 'signed'> & { reference: string }) {
  const words = useWords()
  return (
    <section className="part">
      <h3>{words(signed ? 'proposer.receipt.signature' : 'proposer.receipt.unsigned')}</h3>
      <Facts facts={[[words('proposer.receipt.whole'), <Hash key="h" value={sha256} />], [words('proposer.receipt.issued'), <When key="i" at={issuedAt} seconds />], signed && [words('proposer.receipt.key'), <Hash key="k" value={signed.keyId} />], signed && [words('proposer.receipt.signature'), <Hash key="s" value={signed.signature} />]]} />
      <p className="small soft">{words(signed ? 'proposer.receipt.signing' : 'proposer.receipt.unsignedSays')} <a href={paths.verify({ reference, sha256 })}>{words('proposer.receipt.verify')}</a></p>
    </section>
  )
}

function Next({ id, body, closesAt, zone, offered, others }: Props) {
  const words = useWords()
  return (
    <Side label={words('proposer.receipt.next')}>
      <h2>{words('proposer.receipt.next')}</h2>
      <ol className="record small" role="list">
        <li><b>{words('proposer.receipt.untilClose')}</b><Due at={closesAt} zone={zone} /><span>{words('proposer.receipt.nextEdit')}</span></li>
        <li><b>{words('proposer.receipt.afterClose')}</b><span>{words('proposer.receipt.nextScreen')}</span></li>
        <li><b>{words('proposer.receipt.announced')}</b><span>{words('proposer.receipt.nextSelect')}</span></li>
      </ol>
      <p className="small">{words('proposer.receipt.sent', { entity: nameInSentence(body.entity) })}</p>
      <ul className="links small" role="list">
        <li><a href={paths.proposal(id)}>{words('proposer.receipt.open')}</a></li>
        {offered.includes('saveDraft') && <li><a href={paths.editProposal(id)}>{words('proposer.view.do.edit')}</a></li>}
        {offered.includes('withdraw') && <li><a href={paths.withdrawProposal(id)}>{words('proposer.view.do.withdraw')}</a></li>}
      </ul>
      {others.length > 0 && <><h2>{words('proposer.receipt.earlier')}</h2><ul className="links small" role="list">{others.map((one) => <li key={one.number}><a href={paths.receipt(id, one.number)}>{words('proposer.receipt.earlierLine', one)}</a></li>)}</ul></>}
    </Side>
  )
}
