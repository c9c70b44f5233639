// The selection once it is decided: what stands, what comes next, and after the announcement what is public.

import { paths } from '#app/paths.ts'
import { Actions, ButtonLink, Facts, Notice, Part, Stack, useWords, When } from '#app/components/index.ts'
import { Balance } from './balance.tsx'
import { Board } from './board.tsx'
import { Decision } from './decision.tsx'
import type { View } from './editor.tsx'

export function Decided({ view }: { view: View }) {
  const words = useWords()
  return (
    <Stack>
      {view.mayFill && <Freed view={view} />}
      <Board items={view.items} cap={view.cap} editing={false} />
      {view.announcedAt && <WhatIsPublic view={view} />}
      <Part id="decision" title={words('selection.after.decision')}>
        <Facts facts={[
          [words('selection.after.prepared'), view.preparedOffice],
          [words('selection.after.confirmed'), <>{view.confirmedOffice} · {view.confirmedAt && <When at={view.confirmedAt} />}</>],
          view.announcedAt !== null && [words('selection.after.announced'), <When key="a" at={view.announcedAt} />],
          [words('selection.confirm.departure'), view.departureReason],
        ]} />
        <Decision items={view.items} labelledBy="decision" />
      </Part>
      <Balance balance={view.balance} />
      <Actions>
        {view.mayAnnounce && <ButtonLink href={paths.announceSelection()}>{words('selection.toAnnounce')}</ButtonLink>}
        {view.mayReopen && <ButtonLink kind="quiet" href={paths.reopenSelection()}>{words('selection.toReopen')}</ButtonLink>}
        {view.announcedAt && <ButtonLink kind="quiet" href={paths.meeting()}>{words('selection.after.meeting')}</ButtonLink>}
      </Actions>
    </Stack>
  )
}

function Freed({ view }: { view: View }) {
  const words = useWords()
  return (
    <>
      {view.items.filter((item) => item.freed === 'open').map((item) => (
        <Notice key={item.proposalId} kind="attention" title={words('selection.after.freed')}>
          <p>{words('selection.after.freedText', { state: item.state, title: item.title })}</p>
          <p><a href={paths.freedPlace(item.proposalId)}>{words('selection.after.freedLink')}<span className="unseen">: {item.state}</span></a></p>
        </Notice>
      ))}
    </>
  )
}

function WhatIsPublic({ view }: { view: View }) {
  const words = useWords()
  const listed = view.items.filter((item) => item.onBoard)
  return (
    <Part title={words('selection.after.public')}>
      <p>{words(listed.length > 0 ? 'selection.after.publicText' : 'selection.after.publicNone')}</p>
      {listed.length > 0 && <ul className="list" role="list">{listed.map((item) => <li key={item.proposalId}>{item.state}: {item.title}</li>)}</ul>}
      <p className="small soft"><b>{words('selection.after.kept')}.</b> {words('selection.after.keptText')}</p>
    </Part>
  )
}
