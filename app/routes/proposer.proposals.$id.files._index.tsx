// The files of a proposal: attach one, remove one (M-13).

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { FILE_LIMITS } from '#workflows/needs.ts'
import { carryOut } from '#models/carry-out.ts'
import { Head, InTheWay, Problems, Stack, titled, useAnswer, useWords } from '#app/components/index.ts'
import { AttachForm, FileRows } from '#app/components/proposer/file-forms.tsx'
import { paths } from '#app/paths.ts'
import { answer, momentOf, now, readForm, readUpload, settleUpload, withProblems } from '#app/server/index.ts'
import { findOwnProposal, requireProposer } from '#app/server/proposer.ts'
import { whyNot } from '#app/server/why-not.ts'

const SAMPLE = { name: '-', type: 'pdf', bytes: 1, sha256: '', storedAs: '' } as const

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, at } = await requireProposer(request)
  const view = await findOwnProposal(params.id!, actor, at)
  const files = view.files.map(({ id, name, type, bytes }) => ({ id, name, type: type as 'pdf', bytes, href: paths.file(params.id!, id) }))
  return { id: params.id!, title: view.content.title, files, returned: view.offered.includes('answerClarification'), inTheWay: whyNot('attachFile', view, actor, SAMPLE) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor } = await requireProposer(request)
  const done = paths.files(params.id!)
  if (!request.headers.get('content-type')?.startsWith('multipart/')) {
    const sent = await readForm<'removeFile'>(request, { fileId: 'line' })
    return answer(await carryOut('removeFile', params.id!, actor, sent.input, await momentOf(sent)), sent, actor, { done })
  }
  await findOwnProposal(params.id!, actor, await now())
  const upload = await readUpload(request, actor)
  if (!upload.file) return withProblems(upload.sent, [upload.problem])
  const outcome = await carryOut('attachFile', params.id!, actor, upload.file, await momentOf(upload.sent))
  await settleUpload(upload.file, outcome)
  return answer(outcome, upload.sent, actor, { done })
}

export const meta = titled<typeof loader>((data, words) => words('proposer.files.title', { title: data.title }))

export default function FilesOf() {
  const words = useWords()
  const { id, title, files, returned, inTheWay } = useLoaderData<typeof loader>()
  const posted = useAnswer()
  const back = returned ? { href: paths.answerClarification(id), label: words('proposer.files.backToAnswer') } : { href: paths.editProposal(id, 'finish'), label: words('proposer.files.back') }
  return (
    <>
      <Problems answer={posted} />
      <Head title={words('proposer.files.title', { title })} lede={words('proposer.files.lede')} />
      {!posted && <InTheWay title={words('proposer.files.closed')} reasons={inTheWay} />}
      <Stack>
        <FileRows files={files} posted={posted} mayRemove={inTheWay.length === 0} />
        <AttachForm posted={posted} limits={{ eachMb: FILE_LIMITS.bytesEach / 1024 / 1024, togetherMb: FILE_LIMITS.bytesTogether / 1024 / 1024, count: FILE_LIMITS.files }} />
        <p><a href={back.href}>{back.label}</a></p>
      </Stack>
    </>
  )
}
