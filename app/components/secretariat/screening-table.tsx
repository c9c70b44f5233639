// Proposals being screened, in a dense table, alphabetical by State; and how the list is narrowed.

import { groupName, groupsInOrder } from '#workflows/names/index.ts'
import { PROPOSAL_STATES } from '#workflows/lives/proposal.ts'
import type { ScreeningFilter, ScreeningLine } from '#models/find-screening.ts'
import { DataTable, Field, Filters, Reference, Select, StateTag, Tag, useReader, useWords, Views } from '#app/components/index.ts'
import { titleOr } from '#app/components/proposer/words.ts'
import { paths } from '#app/paths.ts'

export function ScreeningTable({ lines, all }: { lines: readonly ScreeningLine[]; all: number }) {
  const words = useWords()
  const name = (line: ScreeningLine | undefined) => line?.state?.name ?? words('secretariat.screening.noState')
  const caption = lines.length === 1 ? words('secretariat.screening.captionOne', { from: name(lines[0]), all }) : words('secretariat.screening.caption', { from: name(lines[0]), to: name(lines.at(-1)), shown: lines.length, all })
  return (
    <DataTable dense caption={caption} rows={lines} keyOf={(line) => line.id} columns={[
      { head: words('secretariat.screening.state'), names: true, cell: (line) => name(line) },
      { head: words('secretariat.screening.title'), cell: (line) => <a href={paths.screeningItem(line.id)}>{titleOr(words, line.title)}</a> },
      { head: words('secretariat.screening.proponent'), label: words('secretariat.screening.proponent'), cell: (line) => (line.proponent.kind === 'State' ? words('secretariat.screening.itself') : line.proponent.name) },
      { head: words('secretariat.screening.reference'), label: words('secretariat.screening.reference'), cell: (line) => (line.reference === null ? words('secretariat.paper.noReference') : <Reference value={line.reference} />) },
      { head: words('secretariat.screening.articles'), label: words('secretariat.screening.articles'), cell: (line) => line.articles.join(', ') },
      { head: words('secretariat.screening.officer'), label: words('secretariat.screening.officer'), cell: (line) => <Officer of={line.officer} /> },
      { head: words('secretariat.screening.stands'), cell: (line) => <Stands line={line} /> },
    ]} />
  )
}

function Officer({ of }: { of: ScreeningLine['officer'] }) {
  const words = useWords()
  return <>{of === null ? words('secretariat.screening.officerNobody') : of.isReader ? words('secretariat.screening.officerYou') : of.title}</>
}

function Stands({ line }: { line: ScreeningLine }) {
  const words = useWords()
  return (
    <>
      {line.stands === 'beingScreened' && line.answered ? <Tag kind="working">{words('secretariat.screening.answered')}</Tag> : <StateTag life="proposal" state={line.stands} />}
      {line.reconsiderationAsked && <> <Tag kind="waiting">{words('secretariat.screening.asksReconsideration')}</Tag></>}
    </>
  )
}

export type ScreeningView = { key: 'viewAll' | 'viewMine' | 'viewNobody' | 'viewPaper' | 'viewReturned' | 'viewAnswered' | 'viewObservers' | 'viewReconsider' | 'viewWithdrawn'; filter: ScreeningFilter; count: number }

/** Ready-made views: each is an address that can be kept. */
export const SCREENING_VIEWS: readonly Omit<ScreeningView, 'count'>[] = [
  { key: 'viewAll', filter: {} },
  { key: 'viewMine', filter: { officer: 'you' } },
  { key: 'viewNobody', filter: { officer: 'nobody' } },
  { key: 'viewPaper', filter: { stands: 'keyedIn' } },
  { key: 'viewReturned', filter: { stands: 'returned' } },
  { key: 'viewAnswered', filter: { waits: 'answer' } },
  { key: 'viewObservers', filter: { origin: 'observer' } },
  { key: 'viewReconsider', filter: { waits: 'reconsideration' } },
  { key: 'viewWithdrawn', filter: { stands: 'withdrawn' } },
]

export function ScreeningViews({ views, current }: { views: readonly ScreeningView[]; current: string }) {
  const words = useWords()
  return (
    <Views label={words('secretariat.screening.views')} views={views.map(({ key, filter, count }) => {
      const href = paths.screening(Object.keys(filter).length ? filter : undefined)
      return { href, label: words(`secretariat.screening.${key}`, { count }), current: href === current }
    })} />
  )
}

export function ScreeningFilters({ filter, articles }: { filter: ScreeningFilter; articles: readonly number[] }) {
  const words = useWords()
  const { language } = useReader()
  const any = words('form.any')
  return (
    <Filters label={words('secretariat.screening.filter')}>
      <Field type="search" name="q" value={filter.q} label={words('secretariat.screening.q')} />
      <Select name="stands" value={filter.stands} empty={any} label={words('secretariat.screening.stands')} options={PROPOSAL_STATES.filter((state) => state !== 'draft').map((state) => ({ value: state, label: words(`states.proposal.${state}`) }))} />
      <Select name="group" value={filter.group} empty={any} label={words('secretariat.screening.group')} options={[...groupsInOrder(language), 'none' as const].map((group) => ({ value: group, label: groupName(group, language) }))} />
      <Select name="origin" value={filter.origin} empty={any} label={words('secretariat.screening.origin')} options={[{ value: 'State', label: words('secretariat.screening.originState') }, { value: 'observer', label: words('secretariat.screening.originObserver') }]} />
      <Select name="article" value={filter.article} empty={any} label={words('secretariat.screening.article')} options={articles.map((article) => ({ value: article, label: String(article) }))} />
      <Select name="officer" value={filter.officer} empty={any} label={words('secretariat.screening.officer')} options={[{ value: 'you', label: words('secretariat.screening.officerYou') }, { value: 'another', label: words('secretariat.screening.officerAnother') }, { value: 'nobody', label: words('secretariat.screening.officerNobody') }]} />
    </Filters>
  )
}
