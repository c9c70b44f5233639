// The parts of the page "Your sign-in", each with the forms that change it.

import { ActForm, Actions, AddApp, AddPasskey, Button, ButtonLink, DataTable, Field, Part, useWords, When, type Answer } from '#app/components/index.ts'
import { paths } from '#app/paths.ts'

type Passkey = { id: string; label: string; createdAt: string; usedAt: string | null }

export function AccountPasskeys({ passkeys, answer }: { passkeys: readonly Passkey[]; answer: Answer | null }) {
  const words = useWords()
  return (
    <>
      <Part id="passkeys" title={words('account.passkeys.title')}>
        {passkeys.length === 0 ? <p>{words('account.passkeys.none')}</p> : (
          <DataTable
            labelledBy="passkeys" rows={passkeys} keyOf={(row) => row.id}
            columns={[
              { head: words('account.passkeys.name'), names: true, cell: (row) => row.label },
              { head: words('account.passkeys.made'), label: words('account.passkeys.made'), cell: (row) => <When at={row.createdAt} /> },
              { head: words('account.passkeys.used'), label: words('account.passkeys.used'), cell: (row) => (row.usedAt === null ? words('account.passkeys.neverUsed') : <When at={row.usedAt} />) },
              { head: words('account.passkeys.act'), unseen: true, cell: (row) => <ChangePasskey passkey={row} answer={answer} /> },
            ]}
          />
        )}
        <noscript><p className="small">{words('account.passkeys.noScript')}</p></noscript>
      </Part>
      {passkeys.length < 10 ? <AddPasskey action={paths.account()} kind={passkeys.length === 0 ? 'main' : 'quiet'} answer={answer} /> : <p>{words('account.passkeys.mostReached')}</p>}
    </>
  )
}

function ChangePasskey({ passkey: { id, label }, answer }: { passkey: Passkey; answer: Answer | null }) {
  const words = useWords()
  return (
    <details className="fold">
      <summary>{words('account.passkeys.act')}<span className="unseen"> {label}</span></summary>
      <ActForm name="rename" hidden={{ id }} answer={answer}>
        <Field name="label" size="mid" value={label} label={words('account.passkeys.name')} attributes={{ maxLength: 80, id: `label-${id}` }} />
        <Actions><Button kind="quiet" small unseen={label}>{words('account.passkeys.rename')}</Button></Actions>
      </ActForm>
      <ActForm name="removePasskey" hidden={{ id }}><Actions><Button kind="stop" small unseen={label}>{words('account.passkeys.remove')}</Button></Actions></ActForm>
    </details>
  )
}

export function AccountApp({ app }: { app: boolean }) {
  const words = useWords()
  if (!app) return <AddApp />
  return (
    <Part title={words('account.app.title')}>
      <p>{words('account.app.on')}</p>
      <ActForm name="removeApp"><Actions><Button kind="stop">{words('account.app.remove')}</Button></Actions></ActForm>
    </Part>
  )
}

export function AccountCodes({ left, may }: { left: number; may: boolean }) {
  const words = useWords()
  return (
    <Part title={words('account.codes.title')}>
      <p>{!may ? words('account.codes.needsFirst') : left === 0 ? words('account.codes.none') : words('account.codes.left', { count: left })}</p>
      {may && <Actions><ButtonLink kind="quiet" href={paths.accountCodes()}>{words(left === 0 ? 'account.codes.make' : 'account.codes.makeNew')}</ButtonLink></Actions>}
    </Part>
  )
}

export function AccountProvider({ host, linked }: { host: string; linked: boolean }) {
  const words = useWords()
  return (
    <Part title={words('account.provider.title', { host })}>
      {linked && <p>{words('account.provider.linked', { host })}</p>}
      {linked
        ? <ActForm name="unlink"><Actions><Button kind="stop">{words('account.provider.unlink')}</Button></Actions></ActForm>
        : <ActForm name="link" action={paths.signInElsewhere()}><Actions><Button kind="quiet">{words('account.provider.link', { host })}</Button></Actions></ActForm>}
    </Part>
  )
}

type SignIn = { id: string; device: string; office: string; beganAt: string; seenAt: string; isThis: boolean }

export function AccountSignIns({ signIns }: { signIns: readonly SignIn[] }) {
  const words = useWords()
  const named = (row: SignIn) => row.device || words('account.signIns.unknown')
  return (
    <Part id="sign-ins" title={words('account.signIns.title')}>
      <DataTable
        labelledBy="sign-ins" rows={signIns} keyOf={(row) => row.id}
        columns={[
          { head: words('account.signIns.device'), names: true, cell: (row) => <>{named(row)}{row.isThis && <span className="soft"> · {words('account.signIns.this')}</span>}</> },
          { head: words('account.signIns.office'), label: words('account.signIns.office'), cell: (row) => row.office },
          { head: words('account.signIns.began'), label: words('account.signIns.began'), cell: (row) => <When at={row.beganAt} /> },
          { head: words('account.signIns.seen'), label: words('account.signIns.seen'), cell: (row) => <When at={row.seenAt} /> },
          { head: words('account.signIns.act'), unseen: true, cell: (row) => !row.isThis && <ActForm name="end" className="" hidden={{ id: row.id }}><Button kind="quiet" small unseen={named(row)}>{words('account.signIns.end')}</Button></ActForm> },
        ]}
      />
      {signIns.length > 1 && <ActForm name="endOthers"><Actions><Button kind="stop">{words('account.signIns.endOthers')}</Button></Actions></ActForm>}
    </Part>
  )
}
