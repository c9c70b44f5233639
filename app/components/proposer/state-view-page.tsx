// The page on which a State says what it thinks of a case that an observer suggested.

import { paths } from '#app/paths.ts'
import { ActForm, Actions, type Answer, Button, ButtonLink, Choice, Files, Head, InTheWay, Notice, Part, Problems, Stack, type StoredFile, TextArea, useWords, When } from '#app/components/index.ts'
import { ProposalText } from './proposal-text.tsx'
import type { ShownText } from './text-of.ts'

type Given = { comment: string; agrees: boolean; wouldPresent: string; givenBy: string; givenAt: string }
type Props = { id: string; title: string; observer: string; state: string; text: ShownText; files: readonly StoredFile[]; given: Given | null; inTheWay: readonly string[]; posted: Answer | null }

export function StateViewPage({ id, title, observer, state, text, files, given, inTheWay, posted }: Props) {
  const words = useWords()
  return (
    <>
      <Problems answer={posted} />
      <Head title={words('proposer.stateView.title', { state, title })} lede={words('proposer.stateView.lede', { observer })} />
      <Stack>
        {inTheWay.length > 0 && !posted ? (
          <InTheWay title={words('proposer.stateView.closed')} reasons={inTheWay} />
        ) : (
          <>
            <Notice title={words('proposer.stateView.silence')}>{words('proposer.stateView.silenceSays')} {words('proposer.stateView.until')}</Notice>
            {given && <Notice kind="done" title={words('proposer.stateView.given')}>{given.givenBy}, <When at={given.givenAt} />. {words('proposer.stateView.givenSays')}</Notice>}
            <p><a href="#text">{words('proposer.stateView.read')}</a></p>
            <ViewForm id={id} observer={observer} given={given} posted={posted} />
          </>
        )}
        <Part id="text" title={words('proposer.view.text')}>
          <ProposalText text={text} />
          {files.length > 0 && <><h3>{words('proposer.text.files')}</h3><Files files={files} /></>}
        </Part>
      </Stack>
    </>
  )
}

/** No answer is ticked beforehand: a default would answer for the State. */
function ViewForm({ id, observer, given, posted }: Pick<Props, 'id' | 'observer' | 'given' | 'posted'>) {
  const words = useWords()
  const values = given ? { comment: given.comment, agrees: given.agrees ? 'yes' : 'no', wouldPresent: given.wouldPresent } : {}
  return (
    <ActForm answer={posted} values={values} once>
      <Choice name="agrees" legend={words('proposer.stateView.agrees')} options={[{ value: 'yes', label: words('proposer.stateView.agreesYes') }, { value: 'no', label: words('proposer.stateView.agreesNo') }]} />
      <Choice name="wouldPresent" legend={words('proposer.stateView.wouldPresent')} hint={words('proposer.stateView.wouldPresentHint')} options={(['yes', 'no', 'undecided'] as const).map((value) => ({ value, label: words(`presents.${value}`) }))} />
      <TextArea name="comment" label={words('proposer.stateView.comment')} hint={words('proposer.stateView.commentHint', { observer })} optional />
      <Actions><Button>{words('acts.giveStateView.label')}</Button><ButtonLink kind="quiet" href={paths.proposal(id)}>{words('form.cancel')}</ButtonLink></Actions>
    </ActForm>
  )
}
