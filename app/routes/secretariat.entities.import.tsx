// Import States and observers from CSV: first everything is checked and shown, then it is written.

import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { Actor } from '#workflows/actor.ts'
import { carryOut } from '#models/carry-out.ts'
import { previewImport, previewLookAlikes } from '#models/find-import.ts'
import { findOfficersCall } from '#models/find-officers-call.ts'
import { type Answer, Columns, Head, Problems, Stack, titled, useWords } from '#app/components/index.ts'
import { CheckForm, ColumnsOfList, Faults, Preview, type Checked } from '#app/components/secretariat/import-list.tsx'
import { wordsFor } from '#app/messages/index.ts'
import { paths } from '#app/paths.ts'
import { CSV_LIMITS, readEntitiesCsv } from '#app/server/entities-csv.ts'
import { answer, found, momentOf, now as clockNow, readForm, requireActor, withProblems } from '#app/server/index.ts'
import { readTextUpload } from '#app/server/uploads.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request)
  const { session } = found(await findOfficersCall(actor, await clockNow()))
  const words = wordsFor(actor.language)
  return { heading: words('secretariat.import.heading'), kicker: words('secretariat.kicker', { number: session.number, place: session.place }), limits: { limitMb: CSV_LIMITS.bytes / 1_000_000, lines: CSV_LIMITS.lines } }
}

export async function action({ request }: ActionFunctionArgs) {
  const { actor } = await requireActor(request)
  const { session } = found(await findOfficersCall(actor, await clockNow()))
  if (request.headers.get('content-type')?.startsWith('multipart/')) return check(request, actor, session.id)
  const sent = await readForm(request, {})
  const csv = String(sent.typed.csv ?? '')
  const { lines, faults } = readEntitiesCsv(csv)
  if (faults.length > 0) return data({ checked: { csv, faults, lines: [] } satisfies Checked }, { status: 422 })
  return answer(await carryOut('importEntities', session.id, actor, { lines: lines.map((one) => one.line) }, await momentOf(sent)), sent, actor, { done: paths.entities() })
}

async function check(request: Request, actor: Actor, sessionId: string) {
  const { sent, text, problem } = await readTextUpload(request, actor, CSV_LIMITS.bytes)
  if (problem) return withProblems(sent, [problem])
  const csv = text ?? String(sent.typed.csv ?? '')
  if (csv.trim() === '') return withProblems(sent, [{ name: 'csv', text: wordsFor(actor.language)('secretariat.import.nothingGiven') }])
  const { lines, faults } = readEntitiesCsv(csv)
  if (faults.length > 0 || lines.length === 0) return data({ checked: { csv, lines: [], faults: faults.length > 0 ? faults : [{ number: 2, text: wordsFor(actor.language)('refusals.nothingToImport') }] } satisfies Checked }, { status: 422 })
  const entities = lines.map((one) => one.line)
  const [effects, alike] = await Promise.all([previewImport(actor, sessionId, entities), previewLookAlikes(actor, sessionId, entities)])
  return data({ checked: { csv, faults: [], lines: lines.map(({ number, line: { kind, name, office, email, language, zone } }, index) => ({ number, kind, name, office, email, language, zone, effect: effects[index]!, alike: alike[index]! })) } satisfies Checked })
}

export const meta = titled<typeof loader>(({ heading }) => heading)

export default function Import() {
  const words = useWords()
  const posted = (useActionData() as Answer | { checked: Checked } | undefined) ?? null
  const { heading, kicker, limits } = useLoaderData<typeof loader>()
  const checked = posted && 'checked' in posted ? posted.checked : null
  const problems = posted && !('checked' in posted) ? posted : null
  if (checked && checked.lines.length > 0) return <Stack><Preview checked={checked} answer={null} /></Stack>
  return (
    <>
      <Problems answer={problems} />
      {checked && <Faults faults={checked.faults} />}
      <Head kicker={kicker} title={heading} lede={words('secretariat.import.lede')} />
      <Columns kind="half">
        <CheckForm answer={problems} csv={checked?.csv ?? ''} limits={limits} />
        <ColumnsOfList />
      </Columns>
    </>
  )
}
