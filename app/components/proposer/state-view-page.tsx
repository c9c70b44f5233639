// The page on which a State says what it thinks of a case that an observer suggested, and attaches a statement of its own.

import { paths } from '#app/paths.ts'
import type { StateViewData } from '#app/server/state-view.ts'
import { ActForm, Actions, type Answer, Button, ButtonLink, Choice, Due, Files, Head, InTheWay, Notice, Part, Problems, Stack, StateSaid, TextArea, useWords, When } from '#app/components/index.ts'
import { AttachForm, FileRows } from './file-forms.tsx'
import { ProposalText } from './proposal-text.tsx'

type Props = StateViewData & { posted: Answer | null }

export function StateViewPage(props: Props) {
  const words = useWords()
  const { title, observer, state, text, files, inTheWay, posted } = props
  return (
    <>
      <Problems answer={posted} />
      <Head title={words('proposer.stateView.title', { state, title })} lede={words('proposer.stateView.lede', { observer })} />
      <Stack>
        {inTheWay.length > 0 && !posted ? <Closed {...props} /> : <Open {...props} />}
        <Part id="text" title={words('proposer.view.text')}>
          <ProposalText text={text} />
          {files.length > 0 && <><h3>{words('proposer.text.files')}</h3><Files files={files} /></>}
        </Part>
      </Stack>
    </>
  )
}

/** Nothing can be added: the reason, and what was said. */
function Closed({ observer, given, statement, inTheWay }: Props) {
  const words = useWords()
  return (
    <>
      <InTheWay title={words('proposer.stateView.closed')} reasons={inTheWay} />
      <Part title={words('proposer.stateView.said')}>
        {given ? <StateSaid view={given} files={statement} /> : <><p>{words('proposer.stateView.saidNothing')}</p>{statement.length > 0 && <Files files={statement} />}</>}
        <p className="small soft">{words('proposer.stateView.readers', { observer })}</p>
      </Part>
    </>
  )
}

function Open(props: Props) {
  const words = useWords()
  const { observer, statement, until, zone, given, limits, noRoom, posted } = props
  return (
    <>
      {until && <section className="part"><h2>{words('proposer.stateView.until')}</h2><Due at={until} zone={zone} /></section>}
      <Notice title={words('proposer.stateView.silence')}>{words('proposer.stateView.silenceSays')}</Notice>
      <Notice title={words('proposer.stateView.whoReads')}>{words('proposer.stateView.readers', { observer })}</Notice>
      {given && <Notice kind="done" title={words('proposer.stateView.given')}>{given.givenBy}, <When at={given.givenAt} />. {words('proposer.stateView.givenSays')}</Notice>}
      <p><a href="#text">{words('proposer.stateView.read')}</a></p>
      <ViewForm {...props} />
      <FileRows of="statement" files={statement} posted={posted} mayRemove />
      {noRoom.length > 0 && !posted ? <InTheWay title={words('proposer.statement.full')} reasons={noRoom} /> : <AttachForm of="statement" name="statement" posted={posted} limits={limits} />}
    </>
  )
}

/** No answer is ticked beforehand: a default would answer for the State. */
function ViewForm({ id, given, posted }: Props) {
  const words = useWords()
  const values = given ? { comment: given.comment, agrees: given.agrees ? 'yes' : 'no', wouldPresent: given.wouldPresent } : {}
  return (
    <ActForm answer={posted} values={values} once>
      <Choice name="agrees" legend={words('proposer.stateView.agrees')} options={[{ value: 'yes', label: words('proposer.stateView.agreesYes') }, { value: 'no', label: words('proposer.stateView.agreesNo') }]} />
      <Choice name="wouldPresent" legend={words('proposer.stateView.wouldPresent')} hint={words('proposer.stateView.wouldPresentHint')} options={(['yes', 'no', 'undecided'] as const).map((value) => ({ value, label: words(`presents.${value}`) }))} />
      <TextArea name="comment" label={words('proposer.stateView.comment')} hint={words('proposer.stateView.commentHint')} optional />
      <Actions><Button>{words('acts.giveStateView.label')}</Button><ButtonLink kind="quiet" href={paths.proposal(id)}>{words('form.cancel')}</ButtonLink></Actions>
    </ActForm>
  )
}
