// The text and files of one proposal, while an access stands open: no thread, no view, no vote, no record (S-10).

import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readTextUnderAccess } from '#models/find-access.ts'
import { Files, Head, Notice, Part, titled, useWords, When } from '#app/components/index.ts'
import { ProposalText } from '#app/components/proposer/proposal-text.tsx'
import { textOf } from '#app/components/proposer/text-of.ts'
import { titleOr } from '#app/components/proposer/words.ts'
import { paths } from '#app/paths.ts'
import { found, now as clockNow, requireActor } from '#app/server/index.ts'
import { shownFile } from '#app/server/shown-file.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request)
  const { line, content, files, openUntil } = found(await readTextUnderAccess(params.id!, actor, await clockNow()))
  return { id: line.id, proponent: line.proponent, text: textOf(content), openUntil, files: files.map((file) => shownFile(file, paths.accessFile(line.id, file.id))) }
}

export const meta = titled<typeof loader>((data, words) => titleOr(words, data.text.title))

export default function TextUnderAccess() {
  const words = useWords()
  const { id, proponent, text, openUntil, files } = useLoaderData<typeof loader>()
  return (
    <>
      <Head kicker={<a href={paths.access(id)}>{words('system.access.one', { entity: proponent })}</a>} title={titleOr(words, text.title)} />
      <div className="stack">
        <Notice kind="attention" title={<>{words('system.access.openUntil')} <When at={openUntil} /></>}><p>{words('system.access.openSays')}</p></Notice>
        <ProposalText text={text} level={2} />
        <Part title={words('system.access.files')}>{files.length === 0 ? <p className="soft">{words('system.access.noFile')}</p> : <Files files={files} />}</Part>
      </div>
    </>
  )
}
