// Files that came with a paper, its scan among them: the Secretariat's to attach until it is confirmed (M-7, M-13).

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { FILE_LIMITS } from '#workflows/needs.ts'
import { carryOut } from '#models/carry-out.ts'
import { Head, InTheWay, Problems, Stack, titled, useAnswer, useWords } from '#app/components/index.ts'
import { AttachForm, FileRows } from '#app/components/proposer/file-forms.tsx'
import { paths } from '#app/paths.ts'
import { openActPage } from '#app/server/act-page.ts'
import { answer, momentOf, readForm, readUpload, requireActor, settleUpload, withProblems } from '#app/server/index.ts'
import { shownFile } from '#app/server/shown-file.ts'
import { whyNot } from '#app/server/why-not.ts'

const SAMPLE = { name: '-', type: 'pdf', bytes: 1, sha256: '', storedAs: '' } as const
const { bytesEach, bytesTogether, files: count } = FILE_LIMITS.proposal
const LIMITS = { eachMb: bytesEach / 1024 / 1024, togetherMb: bytesTogether / 1024 / 1024, count }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, item, words, facts } = await openActPage(request, params.id)
  const files = item.files.map((file) => shownFile(file, paths.screeningFile(facts.id, file.id)))
  return { ...facts, heading: words('proposer.files.title', facts), files, mayAttach: item.offered.includes('attachFile'), inTheWay: whyNot('attachFile', item, actor, SAMPLE) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor } = await requireActor(request)
  const done = paths.paperFiles(params.id!)
  if (!request.headers.get('content-type')?.startsWith('multipart/')) {
    const sent = await readForm<'removeFile'>(request, { fileId: 'line' })
    return answer(await carryOut('removeFile', params.id!, actor, sent.input, await momentOf(sent)), sent, actor, { done })
  }
  await openActPage(request, params.id)
  const upload = await readUpload(request, actor)
  if (!upload.file) return withProblems(upload.sent, [upload.problem])
  const outcome = await carryOut('attachFile', params.id!, actor, upload.file, await momentOf(upload.sent))
  await settleUpload(upload.file, outcome)
  return answer(outcome, upload.sent, actor, { done })
}

export const meta = titled<typeof loader>(({ heading }) => heading)

export default function PaperFiles() {
  const words = useWords()
  const posted = useAnswer()
  const { heading, id, files, mayAttach, inTheWay } = useLoaderData<typeof loader>()
  return (
    <>
      <Problems answer={posted} />
      <Head kicker={<a href={paths.screeningItem(id)}>{words('secretariat.versions.back')}</a>} title={heading} lede={words('secretariat.paper.filesLede')} />
      {!posted && <InTheWay title={words('proposer.files.closed')} reasons={inTheWay} />}
      <Stack>
        <FileRows files={files} posted={posted} mayRemove={mayAttach} />
        {mayAttach && <AttachForm posted={posted} limits={LIMITS} />}
      </Stack>
    </>
  )
}
