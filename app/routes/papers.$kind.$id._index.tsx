// A paper that the workflow issued, as PDF (M-42): how its printing stands, then its download. Printed beside the request.

import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { titled } from '#app/components/index.ts'
import { PaperPage } from '#app/components/paper-page.tsx'
import { paths } from '#app/paths.ts'
import { readForm } from '#app/server/index.ts'
import { paperAsked } from '#app/server/paper-asked.ts'
import { askedPrint, printAgain } from '#app/server/print-shown.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { kind, id, back, paper, asked, forOfficer } = await paperAsked(request, params)
  return { kind, id, back, title: paper.title, language: paper.language, print: await askedPrint(asked, { forOfficer }) }
}

/** Prints again after a failure. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { kind, id, asked } = await paperAsked(request, params)
  await readForm(request)
  await printAgain(asked)
  return redirect(paths.paper(kind, id), 303)
}

export const meta = titled<typeof loader>(({ title }) => title)

export default function PaperAsPdf() {
  return <PaperPage {...useLoaderData<typeof loader>()} />
}
