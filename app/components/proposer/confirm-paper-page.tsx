// Before confirming what came on paper: what stands in the way, or what will happen; below it the text that is confirmed.

import type { Action } from '#workflows/lives/index.ts'
import { paths } from '#app/paths.ts'
import { Actions, type Answer, ButtonLink, Confirm, Due, Facts, Files, Head, momentInALine, OnPaper, type Paper, Part, Problems, Stack, type StoredFile, useReader, useWords } from '#app/components/index.ts'
import { ProposalText } from './proposal-text.tsx'
import { consentsIn } from './proposal-side.tsx'
import type { ShownText } from './text-of.ts'
import { titleOr } from './words.ts'

type Props = {
  id: string; version: number; title: string; entity: string; kind: 'State' | 'observer'; state: string | null; paper: Paper; closesAt: string; zone: string;
  acts: readonly Action[]; reasons: readonly string[]; text: ShownText; contact: string; consents: { listed: boolean; published: boolean }; files: readonly StoredFile[]; posted: Answer | null
}

/** While there is time to propose, a text can also be gone on with: before it is confirmed, and after. */
const mayGoOn = (acts: readonly Action[]) => acts.includes('takeOverKeyedIn')

export function ConfirmPaperPage(props: Props) {
  const words = useWords()
  return (
    <>
      <Problems answer={props.posted} />
      {props.reasons.length > 0 ? <InItsWay {...props} /> : <Ready {...props} />}
      <Stack>
        <Part title={words('proposer.confirm.otherwise')}><Otherwise {...props} /></Part>
        <Part title={words('proposer.confirm.text')}>
          <ProposalText text={props.text} />
          {props.files.length > 0 && <><h3>{words('proposer.text.files')}</h3><Files files={props.files} /></>}
          <Facts facts={[[words('proposer.text.contact'), props.contact], [words('proposer.text.consents'), consentsIn(words, props.consents)]]} />
        </Part>
      </Stack>
    </>
  )
}

/** Every unmet need before any button; who can mend it is said below. */
function InItsWay({ title, entity, paper, reasons, closesAt, zone, acts }: Props) {
  const words = useWords()
  const heading = words('proposer.confirm.gaps', { count: reasons.length })
  return (
    <>
      <Head title={words('proposer.confirm.gapsOf', { title: titleOr(words, title) })}><OnPaper paper={paper} entity={entity} /></Head>
      <div className="problems" role="group" aria-label={heading}>
        <h2>{heading}</h2>
        <ul role="list">{reasons.map((text) => <li key={text}>{text}</li>)}</ul>
        <p className="small">{words('proposer.confirm.gapsSay')}</p>
      </div>
      {mayGoOn(acts) && <Facts facts={[[words('frame.strip.closes'), <Due key="closes" at={closesAt} zone={zone} />]]} />}
    </>
  )
}

function Ready({ id, version, title, entity, kind, state, paper, closesAt, zone, acts, files, posted }: Props) {
  const words = useWords()
  const { language, host } = useReader()
  const moment = (at: string) => momentInALine(words, at, zone, language, false, host)
  return (
    <Confirm
      question={words('proposer.confirm.question', { title: titleOr(words, title), entity })}
      effects={[
        words('proposer.confirm.effectSubmits', { entity, count: files.length }),
        words('proposer.confirm.effectArrival', { arrived: moment(paper.arrivedAt) }),
        words('proposer.confirm.effectReceipt'),
        mayGoOn(acts) ? words('proposer.submit.effectEdit', { until: moment(closesAt) }) : words('proposer.confirm.effectClosed', { closed: moment(closesAt) }),
        ...(kind === 'observer' ? [words('proposer.submit.effectObserver', { state: state ?? '' })] : []),
      ]}
      button={words('acts.confirmKeyedIn.label')} cancel={{ href: paths.proposal(id), label: words('proposer.version.back') }} hidden={{ version }} answer={posted}
    >
      <OnPaper paper={paper} entity={entity} />
    </Confirm>
  )
}

/** It is not ours, not right, or not enough. */
function Otherwise({ id, acts }: Props) {
  const words = useWords()
  return (
    <>
      <p>{words(mayGoOn(acts) ? 'proposer.confirm.otherwiseOpen' : 'proposer.confirm.otherwiseClosed')}</p>
      <Actions>
        {mayGoOn(acts) && <ButtonLink kind="quiet" href={paths.takeOverProposal(id)}>{words('proposer.view.do.takeOver')}</ButtonLink>}
        {acts.includes('writeToSecretariat') && <a href={`${paths.proposal(id)}#thread`}>{words('proposer.confirm.write')}</a>}
        {acts.includes('withdraw') && <a href={paths.withdrawProposal(id)}>{words('proposer.view.do.withdraw')}</a>}
      </Actions>
    </>
  )
}
