// One kept version of the text, and what it changed.

import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { changedSections, comparable } from '#workflows/proposal-form.ts'
import { readVersion } from '#models/find-proposals.ts'
import { titled } from '#app/components/index.ts'
import { VersionPage } from '#app/components/proposer/version-page.tsx'
import { textOf } from '#app/components/proposer/text-of.ts'
import { found } from '#app/server/index.ts'
import { findOwnProposal, requireProposer } from '#app/server/proposer.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, at } = await requireProposer(request)
  const view = await findOwnProposal(params.id!, actor, at)
  const number = Number(params.number)
  const { savedAt, savedBy, cause, sha256 } = found(view.versions.find((version) => version.number === number))
  const content = found(await readVersion(params.id!, number, actor, at))
  const before = number > 1 ? await readVersion(params.id!, number - 1, actor, at) : null
  const changes = before ? changedSections(before, content).map((key) => ({ key, before: comparable(before, key), after: comparable(content, key) })) : []
  return { id: params.id!, number, title: content.title, text: textOf(content), savedAt, savedBy, cause, sha256, changes }
}

export const meta = titled<typeof loader>((data, words) => words('proposer.version.title', data as { number: number; title: string }))

export default function Version() {
  return <VersionPage {...useLoaderData<typeof loader>()} />
}
