// Before submitting: either every gap with the way to it, or what will happen and the one button.

import { paths } from '#app/paths.ts'
import { Actions, type Answer, ButtonLink, Confirm, Due, Facts, Head, momentInALine, Notice, Problems, useReader, useWords } from '#app/components/index.ts'
import { titleOr } from './words.ts'

type Props = {
  id: string; title: string; entity: string; kind: 'State' | 'observer'; state: string; again: boolean; closesAt: string; zone: string; files: number
  gaps: readonly { text: string; href: string | null }[]; gapsTitle: string; young: boolean; mayEdit: boolean; consent: 'neither' | 'listed' | 'published' | 'both'; posted: Answer | null
}

export function SubmitPage(props: Props) {
  const words = useWords()
  return (
    <>
      {props.gaps.length === 0 && <Problems answer={props.posted} />}
      {props.gaps.length > 0 ? <Gaps {...props} /> : <Ready {...props} />}
      {props.young && <Notice kind="attention" title={words('proposer.submit.young')}>{words('proposer.submit.youngSays')}</Notice>}
    </>
  )
}

function Gaps({ id, title, gaps, gapsTitle, closesAt, zone, mayEdit }: Props) {
  const words = useWords()
  return (
    <>
      <Head title={gapsTitle} lede={`“${titleOr(words, title)}”`} />
      <div className="problems" role="group" aria-label={gapsTitle}>
        <ul role="list">{gaps.map(({ text, href }) => <li key={text}>{href ? <a href={href}>{text}</a> : text}</li>)}</ul>
        <p className="small">{words('proposer.submit.gapsSay')}</p>
      </div>
      <Facts facts={[[words('frame.strip.closes'), <Due key="closes" at={closesAt} zone={zone} />]]} />
      <Actions>
        {mayEdit && <ButtonLink href={gaps.find((gap) => gap.href)?.href ?? paths.editProposal(id)}>{words('proposer.submit.toForm')}</ButtonLink>}
        <ButtonLink kind="quiet" href={paths.proposal(id)}>{words('proposer.version.back')}</ButtonLink>
      </Actions>
    </>
  )
}

function Ready({ id, title, entity, kind, state, again, closesAt, zone, files, consent, posted }: Props) {
  const words = useWords()
  const reader = useReader()
  return (
    <Confirm
      question={words(again ? 'proposer.submit.questionAgain' : 'proposer.submit.question', { title, entity })}
      effects={[
        words('proposer.submit.effectReads', { count: files }),
        words('proposer.submit.effectEdit', { until: momentInALine(words, closesAt, zone, reader.language, false, reader.host) }),
        words('proposer.submit.effectReceipt'),
        ...(kind === 'observer' ? [words('proposer.submit.effectObserver', { state })] : []),
        words(`proposer.submit.effectPublish.${consent}`),
      ]}
      button={words('proposer.submit.button', { entity })}
      cancel={{ href: paths.editProposal(id), label: words('proposer.submit.back') }}
      answer={posted}
    >
      <Facts facts={[[words('frame.strip.closes'), <Due key="closes" at={closesAt} zone={zone} />]]} />
    </Confirm>
  )
}
