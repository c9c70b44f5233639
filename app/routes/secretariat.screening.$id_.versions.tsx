// Two submitted versions of a text, compared section by section.

import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { changedSections, comparable } from '#workflows/proposal-form.ts'
import { readVersion } from '#models/find-proposals.ts'
import { Compare, Empty, Filters, Head, momentInALine, Part, Reference, Select, titled, useWords } from '#app/components/index.ts'
import { openActPage } from '#app/server/act-page.ts'
import { paths } from '#app/paths.ts'
import { found, now, requireActor } from '#app/server/index.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request)
  const { item, words, facts } = await openActPage(request, params.id)
  const numbers = item.versions.map((version) => version.number)
  const asked = new URL(request.url).searchParams
  const to = numbers.find((number) => String(number) === asked.get('to')) ?? numbers[0] ?? 0
  const from = numbers.find((number) => String(number) === asked.get('from')) ?? numbers.find((number) => number < to) ?? to
  const read = async (number: number) => found(await readVersion(facts.id, number, actor, await now()))
  const [before, after] = from === to ? [] : await Promise.all([read(from), read(to)])
  const changes = before && after ? changedSections(before, after).map((key) => ({ name: words(`sections.${key}.label`), before: comparable(before, key), after: comparable(after, key) })) : []
  const versions = item.versions.map(({ number, cause, savedAt }) => ({ value: number, label: words('secretariat.versions.version', { number, cause: words(`secretariat.versions.causes.${cause}` as 'secretariat.versions.causes.submit'), at: momentInALine(words, savedAt, actor.zone, actor.language) }) }))
  return { ...facts, heading: words('secretariat.versions.heading'), versions, from, to, changes }
}

export const meta = titled<typeof loader>(({ heading }) => heading)

export default function Versions() {
  const words = useWords()
  const { heading, id, title, reference, versions, from, to, changes } = useLoaderData<typeof loader>()
  const back = { href: paths.screeningItem(id), label: words('secretariat.versions.back') }
  return (
    <>
      <Head kicker={<><a href={back.href}><Reference value={reference} /></a> · {title}</>} title={heading} lede={words('secretariat.versions.lede')} />
      {versions.length < 2 ? <Empty title={words('secretariat.versions.only')} link={back}>{words('secretariat.versions.onlySays')}</Empty> : (
        <>
          <Filters label={words('secretariat.versions.heading')}>
            <Select name="from" size="full" empty={false} value={from} label={words('secretariat.versions.from')} options={versions} />
            <Select name="to" size="full" empty={false} value={to} label={words('secretariat.versions.to')} options={versions} />
          </Filters>
          {changes.length === 0 ? <Empty title={words('secretariat.versions.same')} link={back}>{words('secretariat.versions.sameSays')}</Empty> : (
            <Part title={words('secretariat.versions.changed', { count: changes.length })}><p className="small soft">{words('secretariat.versions.key')}</p><Compare changes={changes} /></Part>
          )}
        </>
      )}
    </>
  )
}
