// The page of a proposal, put together from its parts.

import { nameInSentence } from '#workflows/names/index.ts'
import type { ProposalPageData } from '#app/server/proposal-view.ts'
import { paths } from '#app/paths.ts'
import { type Answer, Columns, Files, Head, Notice, OnPaper, Part, Problems, Prose, Stack, useWords } from '#app/components/index.ts'
import { ProposalText } from './proposal-text.tsx'
import { ProposalActs } from './proposal-acts.tsx'
import { ChangesPart, RoundsPart, StateViewPart, ThreadPart, VersionsPart } from './proposal-parts.tsx'
import { ProposalSide } from './proposal-side.tsx'
import { StandingTag } from './standing-tag.tsx'
import { titleOr } from './words.ts'

export function ProposalPage(data: ProposalPageData & { posted: Answer | null }) {
  const words = useWords()
  const { own, standing, entity, kind, state, title, text, files, posted } = data
  const kicker = own ? words(kind === 'observer' ? 'proposer.view.kickerObserver' : 'proposer.view.kickerState', { entity }) : words('proposer.view.kickerNamed', { entity, state: nameInSentence(state ?? '') })
  return (
    <>
      <Problems answer={posted} />
      <Head kicker={<><StandingTag standing={standing} />{kicker}</>} title={titleOr(words, title)} lede={words(data.paper?.discarded ? 'proposer.view.discarded' : `proposer.view.standsAs.${standing}`, { entity: nameInSentence(entity) })} />
      <Columns>
        <Stack>
          <OnPaper paper={data.paper} entity={nameInSentence(entity)} />
          <Standing {...data} />
          <ProposalActs {...data} />
          <RoundsPart {...data} />
          <ChangesPart {...data} />
          <StateViewPart {...data} />
          <Part title={words('proposer.view.text')}>
            <ProposalText text={text} />
            {files.length > 0 && <><h3>{words('proposer.text.files')}</h3><Files files={files} /></>}
          </Part>
          <ThreadPart {...data} />
          <VersionsPart {...data} />
        </Stack>
        <ProposalSide {...data} />
      </Columns>
    </>
  )
}

/** What the tag alone does not say. */
function Standing({ id, unsubmitted, acts, outcomeReason }: ProposalPageData) {
  const words = useWords()
  return (
    <>
      {unsubmitted && (
        <Notice kind="attention" title={words('proposer.view.changed')}>
          {acts.includes('submit') ? <>{words('proposer.view.changedSays')} <a href={paths.submitProposal(id)}>{words('proposer.view.do.submit')}</a></> : words('proposer.view.changedLate')}
        </Notice>
      )}
      {outcomeReason && <Notice title={words('proposer.view.reason')}><Prose text={outcomeReason} /></Notice>}
    </>
  )
}
