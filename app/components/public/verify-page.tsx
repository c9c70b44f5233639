// Checking a receipt: the answer first, then the two ways to ask, what is needed to do it without us, the keys and the heads.

import type { Judged, ReferenceJudged } from '#models/find-signed.ts'
import type { Occasion } from '#workflows/signed.ts'
import { ActForm, Actions, type Answer, Button, ButtonLink, Columns, DataTable, Facts, Field, FileField, Hash, Head, Notice, Part, Problems, Reference, Side, Stack, TextArea, useWords, When } from '#app/components/index.ts'
import { paths } from '#app/paths.ts'

type Key = { id: string; since: string; retiredAt: string | null }
export type HeadLine = { seq: number; sha256: string; at: string; occasion: Occasion; keyId: string }
type Props = { keys: readonly Key[]; heads: readonly HeadLine[]; asked: { reference: string; sha256: string }; referenceJudged: ReferenceJudged | null; judged: Judged | null; problems: Answer | null; limitKb: number }

export function VerifyPage({ keys, heads, asked, referenceJudged, judged, problems, limitKb }: Props) {
  const words = useWords()
  return (
    <>
      <Problems answer={problems} />
      <Head title={words('verify.heading')} lede={words('verify.lede')} />
      {judged && <Finding judged={judged} />}
      {!judged && referenceJudged && <OfReference judged={referenceJudged} asked={asked} />}
      <Columns>
        <Stack>
          <Part title={words('verify.byFile')}>
            <ActForm answer={problems} action={paths.verify()} withFile>
              <TextArea name="document" rows={6} label={words('verify.document')} hint={words('verify.documentHint')} />
              <FileField name="file" label={words('verify.file')} hint={words('verify.fileHint', { limitKb })} accept=".json,application/json" />
              <Actions><Button>{words('verify.check')}</Button></Actions>
            </ActForm>
          </Part>
          <Part title={words('verify.byNumber')}>
            <ActForm asks action={paths.verify()} values={asked}>
              <Field name="reference" size="mid" label={words('verify.reference')} hint={words('verify.referenceHint')} attributes={{ dir: 'ltr', autoComplete: 'off' }} />
              <Field name="sha256" label={words('verify.sha256')} hint={words('verify.sha256Hint')} attributes={{ dir: 'ltr', autoComplete: 'off', spellCheck: false }} />
              <Actions><Button kind="quiet">{words('verify.checkNumber')}</Button></Actions>
            </ActForm>
          </Part>
          <Part title={words('verify.without')}>
            <p>{words('verify.withoutSays')}</p>
            <Actions><ButtonLink kind="quiet" href={paths.verifierProgram()}>{words('verify.program')}</ButtonLink><ButtonLink kind="quiet" href={paths.verifierPage()}>{words('verify.page')}</ButtonLink></Actions>
            <p className="small soft" dir="ltr">{words('verify.programUse')}</p>
          </Part>
          <Part title={words('verify.heads')}>
            <p>{words('verify.headsSay')}</p>
            <Heads heads={heads} />
          </Part>
        </Stack>
        <Side label={words('verify.keys')}><Keys keys={keys} /></Side>
      </Columns>
    </>
  )
}

const KINDS = { genuine: 'done', altered: 'refused', unknownKey: 'refused', unsigned: 'attention', notOurs: 'attention' } as const

function Finding({ judged }: { judged: Judged }) {
  const words = useWords()
  const answer = judged.finding === 'genuine' ? (judged.of === 'head' ? (judged.held ? 'head' : 'headNotHeld') : judged.held ? 'genuine' : 'notHeld') : judged.finding
  const facts = 'receipt' in judged ? judged.receipt : null
  return (
    <Notice kind={judged.finding === 'genuine' && !judged.held ? 'attention' : KINDS[judged.finding]} title={words(`verify.answers.${answer}`)}>
      <p>{words(`verify.answers.${answer}Says`, { keyId: 'keyId' in judged ? judged.keyId : '' })}</p>
      {facts && (
        <Facts facts={[
          [words('verify.facts.reference'), <Reference key="r" value={facts.reference} />], [words('verify.facts.entity'), facts.entity], [words('verify.facts.version'), facts.version],
          [words('verify.facts.received'), <When key="w" at={facts.receivedAt} seconds />], [words('verify.facts.issued'), facts.issuedAt && <When key="i" at={facts.issuedAt} seconds />],
          [words('verify.facts.key'), 'keyId' in judged && <Hash key="k" value={judged.keyId} />],
        ]} />
      )}
      {'head' in judged && <Facts facts={[[words('verify.facts.entry'), judged.head.seq], [words('verify.facts.at'), <When key="w" at={judged.head.at} seconds />], [words('verify.facts.key'), <Hash key="k" value={judged.keyId} />]]} />}
    </Notice>
  )
}

function OfReference({ judged, asked }: { judged: ReferenceJudged; asked: { reference: string } }) {
  const words = useWords()
  if (!judged.issued) return <Notice kind="attention" title={words('verify.answers.notIssued')}>{words('verify.answers.notIssuedSays')}</Notice>
  return (
    <Notice kind="done" title={words('verify.answers.issued')}>
      <p>{words('verify.answers.issuedSays')} {judged.keyId === null && words('verify.answers.issuedUnsigned')}</p>
      <Facts facts={[[words('verify.facts.reference'), <Reference key="r" value={asked.reference} />], [words('verify.facts.issued'), <When key="i" at={judged.issuedAt} seconds />], judged.keyId !== null && [words('verify.facts.key'), <Hash key="k" value={judged.keyId} />]]} />
    </Notice>
  )
}

function Keys({ keys }: { keys: readonly Key[] }) {
  const words = useWords()
  return (
    <>
      <h2>{words('verify.keys')}</h2>
      {keys.length === 0 && <p className="small soft">{words('verify.keysNone')}</p>}
      {keys.map(({ id, since, retiredAt }) => (
        <Facts key={id} wide={false} facts={[[<Hash key="k" value={id} />, <>{words(retiredAt ? 'verify.keySigned' : 'verify.keyCurrent')} <When at={since} />{retiredAt && <> {words('verify.keyUntil')} <When at={retiredAt} /></>}</>]]} />
      ))}
      <p className="small soft">{words('verify.keysSay')}</p>
      <p><a href={paths.publicKeys()}>{words('verify.keysFile')}</a></p>
    </>
  )
}

/** The heads of the record that were signed, each with its file. */
export function Heads({ heads }: { heads: readonly HeadLine[] }) {
  const words = useWords()
  if (heads.length === 0) return <p className="small soft">{words('verify.headsNone')}</p>
  return (
    <>
      <DataTable label={words('verify.heads')} rows={heads} keyOf={(head) => String(head.seq)} columns={[
        { head: words('verify.occasion'), names: true, cell: (head) => words(`verify.occasions.${head.occasion}`) },
        { head: words('verify.at'), label: words('verify.at'), cell: (head) => <When at={head.at} seconds /> },
        { head: words('verify.fingerprint'), label: words('verify.fingerprint'), cell: (head) => <><Hash value={head.sha256} /><br /><a href={paths.heads(head.seq)}>{words('verify.headFile', { entry: head.seq })}</a></> },
      ]} />
      <p><a href={paths.heads()}>{words('verify.headsFile')}</a></p>
    </>
  )
}
