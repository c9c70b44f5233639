// The files of a proposal: attach one, remove one (M-13).

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { carryOut } from '#models/carry-out.ts'
import { Head, InTheWay, Problems, Stack, titled, useAnswer, useWords } from '#app/components/index.ts'
import { AttachForm, FileRows } from '#app/components/proposer/file-forms.tsx'
import { paths } from '#app/paths.ts'
import { attach, bringsFile, limitsOf, SAMPLE_FILE } from '#app/server/attach.ts'
import { answer, momentOf, now, readForm } from '#app/server/index.ts'
import { shownFiles } from '#app/server/proposal-view.ts'
import { findOwnProposal, requireProposer } from '#app/server/proposer.ts'
import { whyNot } from '#app/server/why-not.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, at } = await requireProposer(request)
  const view = await findOwnProposal(params.id!, actor, at)
  const files = shownFiles(view.files, params.id!)
  return {
    id: params.id!, title: view.content.title, files, returned: view.offered.includes('answerClarification'), limits: limitsOf('proposal'), inTheWay: whyNot('attachFile', view, actor, SAMPLE_FILE),
    // Where there is no room for another, one can still be removed.
    mayRemove: files.length > 0 && whyNot('removeFile', view, actor, { fileId: files[0]!.id }).length === 0,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor } = await requireProposer(request)
  const done = paths.files(params.id!)
  if (bringsFile(request)) {
    await findOwnProposal(params.id!, actor, await now())
    return attach('attachFile', params.id!, actor, request, done)
  }
  const sent = await readForm<'removeFile'>(request, { fileId: 'line' })
  return answer(await carryOut('removeFile', params.id!, actor, sent.input, await momentOf(sent)), sent, actor, { done })
}

export const meta = titled<typeof loader>((data, words) => words('proposer.files.title', { title: data.title }))

export default function FilesOf() {
  const words = useWords()
  const { id, title, files, returned, limits, inTheWay, mayRemove } = useLoaderData<typeof loader>()
  const posted = useAnswer()
  const back = returned ? { href: paths.answerClarification(id), label: words('proposer.files.backToAnswer') } : { href: paths.editProposal(id, 'finish'), label: words('proposer.files.back') }
  return (
    <>
      <Problems answer={posted} />
      <Head title={words('proposer.files.title', { title })} lede={words('proposer.files.lede')} />
      {!posted && <InTheWay title={words('proposer.files.closed')} reasons={inTheWay} />}
      <Stack>
        <FileRows files={files} posted={posted} mayRemove={mayRemove} />
        <AttachForm posted={posted} limits={limits} />
        <p><a href={back.href}>{back.label}</a></p>
      </Stack>
    </>
  )
}
