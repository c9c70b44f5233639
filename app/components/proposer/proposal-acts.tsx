// The ways on from a proposal: one main button, the others quiet; only acts that would be taken now.

import type { Action } from '#workflows/lives/index.ts'
import { paths } from '#app/paths.ts'
import { Actions, ButtonLink, useWords } from '#app/components/index.ts'

type Way = { act: Action; says: 'confirm' | 'takeOver' | 'answer' | 'changes' | 'submit' | 'stateView' | 'edit' | 'files' | 'reconsideration' | 'withdraw'; href: (id: string) => string }

/** In the order in which they press; the first that is open is the main one. */
const WAYS: readonly Way[] = [
  { act: 'confirmKeyedIn', says: 'confirm', href: paths.confirmProposal },
  { act: 'takeOverKeyedIn', says: 'takeOver', href: paths.takeOverProposal },
  { act: 'answerClarification', says: 'answer', href: paths.answerClarification },
  { act: 'acceptChange', says: 'changes', href: paths.changes },
  { act: 'giveStateView', says: 'stateView', href: paths.stateView },
  { act: 'saveDraft', says: 'edit', href: paths.editProposal },
  { act: 'submit', says: 'submit', href: paths.submitProposal },
  { act: 'askReconsideration', says: 'reconsideration', href: paths.reconsideration },
  { act: 'attachFile', says: 'files', href: paths.files },
]

export function ProposalActs({ id, acts, hasReceipt, caseId }: { id: string; acts: readonly Action[]; hasReceipt: boolean; caseId: string | null }) {
  const words = useWords()
  const open = WAYS.filter((way) => acts.includes(way.act))
  return (
    <Actions>
      {caseId && <ButtonLink href={paths.presentation(caseId)}>{words('proposer.view.do.presentation')}</ButtonLink>}
      {open.map(({ says, href }, index) => <ButtonLink key={says} kind={index === 0 && !caseId ? 'main' : 'quiet'} href={href(id)}>{words(`proposer.view.do.${says}`)}</ButtonLink>)}
      {hasReceipt && <a href={paths.receipt(id)}>{words('proposer.view.do.receipt')}</a>}
      <a href={paths.previewProposal(id)}>{words('proposer.view.do.preview')}</a>
      {acts.includes('withdraw') && <a href={paths.withdrawProposal(id)}>{words('proposer.view.do.withdraw')}</a>}
    </Actions>
  )
}
