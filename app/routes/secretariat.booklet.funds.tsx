// Extrabudgetary funds: the amount, the donor, who recorded it (M-33).

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { carryOut } from '#models/carry-out.ts'
import { readBooklet } from '#models/find-editions.ts'
import { ActForm, Actions, Button, ButtonLink, DataTable, Empty, Field, Head, Part, Problems, Stack, titled, useAnswer, useWords, When } from '#app/components/index.ts'
import { useAmount } from '#app/components/booklet/fund-list.tsx'
import { paths } from '#app/paths.ts'
import { answer, found, momentOf, now, readForm, requireActor } from '#app/server/index.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request)
  const { funds } = found(await readBooklet(actor, await now()))
  return { funds: funds.map(({ donor, amount, currency, recordedBy, recordedAt }) => ({ donor, amount, currency, recordedBy, recordedAt })) }
}

export async function action({ request }: ActionFunctionArgs) {
  const { actor } = await requireActor(request)
  const { callId } = found(await readBooklet(actor, await now()))
  const sent = await readForm<'recordFunds'>(request, { donor: 'line', currency: 'line', amount: 'number' })
  const outcome = await carryOut('recordFunds', callId, actor, sent.input, await momentOf(sent))
  return answer(outcome, sent, actor, { done: paths.funds() })
}

export const meta = titled('booklet.funds.heading')

export default function Funds() {
  const words = useWords()
  const amount = useAmount()
  const { funds } = useLoaderData<typeof loader>()
  const posted = useAnswer()
  return (
    <>
      <Problems answer={posted} />
      <Head kicker={<a href={paths.secretariatBooklet()}>{words('booklet.home.heading')}</a>} title={words('booklet.funds.heading')} lede={words('booklet.funds.lede')} />
      <Stack>
        <Part id="recorded" title={words('booklet.funds.list')}>
          {funds.length === 0 && <Empty title={words('booklet.funds.none')}>{words('booklet.funds.noneSays')}</Empty>}
          {funds.length > 0 && (
            <DataTable labelledBy="recorded" rows={funds} keyOf={(row) => `${row.recordedAt} ${row.donor}`} columns={[
              { head: words('booklet.funds.donor'), names: true, cell: (row) => row.donor },
              { head: words('booklet.funds.amount'), cell: (row) => `${row.currency} ${amount(row.amount)}` },
              { head: words('booklet.funds.by'), label: words('booklet.funds.by'), cell: (row) => row.recordedBy },
              { head: words('booklet.funds.at'), cell: (row) => <span className="small"><When at={row.recordedAt} /></span> },
            ]} />
          )}
        </Part>
        <Part title={words('booklet.funds.form')}>
          <ActForm answer={posted} once>
            <Field name="donor" label={words('booklet.funds.donor')} hint={words('booklet.funds.donorHint')} />
            <Field name="amount" type="number" size="short" label={words('booklet.funds.amount')} />
            <Field name="currency" size="short" label={words('booklet.funds.currency')} hint={words('booklet.funds.currencyHint')} attributes={{ maxLength: 3, autoCapitalize: 'characters' }} />
            <Actions><Button>{words('acts.recordFunds.label')}</Button><ButtonLink kind="quiet" href={paths.secretariatBooklet()}>{words('booklet.funds.back')}</ButtonLink></Actions>
          </ActForm>
        </Part>
      </Stack>
    </>
  )
}
