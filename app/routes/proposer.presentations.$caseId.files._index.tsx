// The files of a presentation: the State that presents sends one, removes one, until the session is closed (M-31).

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { FILE_LIMITS } from '#workflows/needs.ts'
import { carryOut } from '#models/carry-out.ts'
import { readCase } from '#models/find-cases.ts'
import { Head, InTheWay, Problems, Stack, titled, useAnswer, useWords } from '#app/components/index.ts'
import { AttachForm, FileRows } from '#app/components/proposer/file-forms.tsx'
import { paths } from '#app/paths.ts'
import { answer, found, momentOf, now, readForm, readUpload, settleUpload, withProblems } from '#app/server/index.ts'
import { mayChangeFiles, presentationFiles, whyNoFile } from '#app/server/presentation.ts'
import { requireProposer } from '#app/server/proposer.ts'
import type { Actor } from '#workflows/actor.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, at } = await requireProposer(request)
  const view = await findOwnCase(params.caseId!, actor, at)
  return { id: view.line.id, title: view.line.title, files: presentationFiles(view), mayRemove: mayChangeFiles(view, actor), inTheWay: whyNoFile(view, actor) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor } = await requireProposer(request)
  const done = paths.presentationFiles(params.caseId!)
  if (!request.headers.get('content-type')?.startsWith('multipart/')) {
    const sent = await readForm<'removePresentation'>(request, { fileId: 'line' })
    return answer(await carryOut('removePresentation', params.caseId!, actor, sent.input, await momentOf(sent)), sent, actor, { done })
  }
  await findOwnCase(params.caseId!, actor, await now())
  const upload = await readUpload(request, actor)
  if (!upload.file) return withProblems(upload.sent, [upload.problem])
  const outcome = await carryOut('attachPresentation', params.caseId!, actor, upload.file, await momentOf(upload.sent))
  await settleUpload(upload.file, outcome)
  return answer(outcome, upload.sent, actor, { done })
}

/** To the State that presents alone: an observer that suggested the case finds nothing here (M-21). */
async function findOwnCase(id: string, actor: Actor, at: Date) {
  const view = found(await readCase(id, actor, at))
  return found(view.presents ? view : null)
}

export const meta = titled<typeof loader>((data, words) => words('proposer.presentationFiles.title', { title: data.title }))

export default function FilesOfPresentation() {
  const words = useWords()
  const { id, title, files, mayRemove, inTheWay } = useLoaderData<typeof loader>()
  const posted = useAnswer()
  const { bytesEach, bytesTogether, files: count } = FILE_LIMITS.presentation
  return (
    <>
      <Problems answer={posted} />
      <Head title={words('proposer.presentationFiles.title', { title })} lede={words('proposer.presentationFiles.lede')} />
      {!posted && <InTheWay title={words('proposer.presentationFiles.closed')} reasons={inTheWay} />}
      <Stack>
        <FileRows of="presentationFiles" files={files} posted={posted} mayRemove={mayRemove} />
        {inTheWay.length === 0 && <AttachForm of="presentationFiles" posted={posted} limits={{ eachMb: bytesEach / 1024 / 1024, togetherMb: bytesTogether / 1024 / 1024, count }} />}
        <p><a href={paths.presentation(id)}>{words('proposer.presentationFiles.back')}</a></p>
      </Stack>
    </>
  )
}
