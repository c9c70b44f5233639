// The page of a selected case: the facts to whoever may know of it, the answer to the State that presents.

import { daysBetween } from '#workflows/booklet-dates.ts'
import type { CaseState } from '#workflows/lives/case.ts'
import type { SummaryState } from '#workflows/lives/summary.ts'
import { paths } from '#app/paths.ts'
import { ActForm, Actions, type Answer, Button, ButtonLink, Columns, Days, Due, Facts, Head, InTheWay, Part, Problems, Reference, Side, Stack, StateTag, TextArea, useReader, useWords } from '#app/components/index.ts'
import { OwnPresentation, type Own } from './own-presentation.tsx'

type Props = {
  caseId: string; proposalId: string; title: string; reference: string; state: CaseState; responsibleState: string; suggestedBy: string | null; presenters: readonly string[]; needs: string; declineReason: string
  presents: boolean; place: string; startsOn: string; endsOn: string; zone: string; answerBy: string | null; summary: { id: string; state: SummaryState } | null; inTheWay: readonly string[]; own: Own | null; posted: Answer | null
}

export function PresentationPage(props: Props) {
  const words = useWords()
  const { language } = useReader()
  const { title, state, responsibleState, presents, place, startsOn, endsOn, inTheWay, posted } = props
  const dates = daysBetween(startsOn, endsOn, language)
  const open = presents && (inTheWay.length === 0 || posted !== null)
  return (
    <>
      <Problems answer={posted} />
      <Head kicker={<StateTag life="case" state={state} />} title={title} lede={state === 'declined' ? words('proposer.presentations.ledeDeclined') : words(presents ? 'proposer.presentations.lede' : 'proposer.presentations.ledeObserver', { state: responsibleState, place, dates })} />
      <Columns>
        <Stack>
          {props.own && <OwnPresentation {...props.own} caseId={props.caseId} state={responsibleState} />}
          {presents && state === 'invited' && props.answerBy && <section className="part"><h2>{words('proposer.presentations.answerBy')}</h2><Due at={props.answerBy} zone={props.zone} /></section>}
          {!presents && <p className="hint">{words('proposer.presentations.observerReads')}</p>}
          {presents && !posted && (state === 'invited' || state === 'accepted') && <InTheWay title={words('proposer.presentations.closed')} reasons={inTheWay} />}
          {open && <AcceptForm {...props} />}
          {open && <Part title={words('proposer.presentations.declineInstead')}><p>{words('proposer.presentations.declineSays')}</p><Actions><ButtonLink kind="stop" href={paths.declinePresentation(props.caseId)}>{words('acts.declineInvitation.label')}</ButtonLink></Actions></Part>}
        </Stack>
        <CaseSide {...props} />
      </Columns>
    </>
  )
}

function AcceptForm({ state, presenters, needs, posted }: Props) {
  const words = useWords()
  return (
    <Part title={words(state === 'accepted' ? 'proposer.presentations.acceptAgain' : 'proposer.presentations.accept')}>
      <ActForm answer={posted} values={{ presenters: presenters.join('\n'), needs }} once>
        <TextArea name="presenters" label={words('proposer.presentations.presenters')} hint={words('proposer.presentations.presentersHint')} rows={3} low />
        <TextArea name="needs" label={words('proposer.presentations.needs')} hint={words('proposer.presentations.needsHint')} rows={3} low optional />
        <Actions><Button>{words(state === 'accepted' ? 'form.save' : 'acts.acceptInvitation.label')}</Button></Actions>
      </ActForm>
    </Part>
  )
}

function CaseSide({ reference, proposalId, responsibleState, suggestedBy, presenters, needs, declineReason, startsOn, endsOn, summary }: Props) {
  const words = useWords()
  const name = (key: 'state' | 'reference' | 'presenters' | 'needs' | 'suggestedBy' | 'declined' | 'days') => words(`proposer.presentations.facts.${key}`)
  return (
    <Side label={words('proposer.view.facts')}>
      <h2>{words('proposer.view.facts')}</h2>
      <Facts
        wide={false}
        facts={[
          [name('reference'), <Reference key="r" value={reference} />], [name('state'), responsibleState], [name('suggestedBy'), suggestedBy],
          [name('days'), <Days key="d" of={{ startsOn, endsOn }} />],
          presenters.length > 0 && [name('presenters'), presenters.join('; ')], [name('needs'), needs], [name('declined'), declineReason],
        ]}
      />
      <ul className="links small" role="list">
        <li><a href={paths.proposal(proposalId)}>{words('proposer.presentations.text')}</a></li>
        {summary && <li><a href={paths.clearance(summary.id)}>{words('proposer.presentations.summary')}</a></li>}
      </ul>
    </Side>
  )
}
