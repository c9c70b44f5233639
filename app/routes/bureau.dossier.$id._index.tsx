// One proposal of the dossier: the whole text as it was frozen, without its contact (M-12, M-23).

import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readDossierItem } from '#models/find-dossier.ts'
import { SectionText } from '#app/components/bureau/section-text.tsx'
import { Columns, Facts, Files, Head, Part, Reference, Side, Stack, StateAsked, titled, useWords } from '#app/components/index.ts'
import type { MessageKey } from '#app/messages/index.ts'
import { paths } from '#app/paths.ts'
import { dossierPage } from '#app/server/bureau.ts'
import { found, now, requireActor } from '#app/server/index.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request)
  return dossierPage(found(await readDossierItem(params.id!, actor, await now())))
}

export const meta = titled<typeof loader>(({ title }) => title)

export default function DossierItem() {
  const words = useWords()
  const item = useLoaderData<typeof loader>()
  const by = words(item.proponent.kind === 'observer' ? 'bureau.votes.suggestedBy' : 'bureau.votes.proposedBy', { name: item.proponent.name })
  return (
    <>
      <Head kicker={item.state} title={item.title} lede={by} />
      <Columns>
        <Stack>
          {item.sections.map(({ key, value }) => (
            <Part key={key} id={key} title={words(`sections.${key}.label` as MessageKey)}><SectionText value={value} lang={item.language} /></Part>
          ))}
          {item.files.length > 0 && <Part title={words('bureau.dossier.files')}><Files files={item.files} /></Part>}
          {item.asked && <Part title={words('bureau.dossier.stateView', { state: item.state })}><StateAsked state={item.state} {...item.asked} /></Part>}
        </Stack>
        <Side label={words('bureau.dossier.facts')}>
          <Facts wide={false} facts={[
            [words('bureau.dossier.reference'), <Reference key="r" value={item.reference} />],
            [words('bureau.dossier.articles'), item.articles.join(', ') || words('bureau.dossier.noArticles')],
          ]} />
          <p className="small">{words('bureau.dossier.original', { language: words(`languages.${item.language}` as MessageKey) })}</p>
          <ul className="links small" role="list">
            {item.mayVote && <li><a href={`${paths.votes()}#${item.reference.replaceAll('/', '-')}`}>{words('bureau.dossier.vote')}</a></li>}
            {item.mayRecuse && <li><a href={paths.recusal(item.proposalId)}>{words('bureau.votes.recuse')}</a></li>}
            <li><a href={paths.dossier()}>{words('bureau.dossier.back')}</a></li>
          </ul>
        </Side>
      </Columns>
    </>
  )
}
