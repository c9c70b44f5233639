// A post that arrived after the sign-in had ended: every word comes back, to be sent again after signing in beside it (M-14).

import { isRouteErrorResponse, useRouteError } from '@remix-run/react'
import { useContext } from 'react'
import type { Typed } from '../form-state.tsx'
import { Actions, Button } from '../button.tsx'
import { ErrorPage, errorKind, statusOf } from '../error-page.tsx'
import { Head, Part, Prose } from '../layout.tsx'
import { useWords } from '../reader.tsx'
import { ShellContext } from '../shell.ts'
import { pageTitle } from '../page-title.ts'
import { wordsFor } from '#app/messages/index.ts'
import { paths } from '#app/paths.ts'

type Kept = { kept: true; typed: Typed; own: Record<string, string> }

function keptOf(error: unknown): Kept | null {
  return isRouteErrorResponse(error) && error.status === 401 && (error.data as Kept | null)?.kept ? (error.data as Kept) : null
}

/** For `meta` of a route that people type in: the title of the page that gives their text back, or null. */
export function keptTitle(error: unknown) {
  if (error === undefined || error === null) return null
  return pageTitle(wordsFor('en')(keptOf(error) ? 'proposer.kept.title' : `errors.${errorKind(statusOf(error))}.title`))
}

/** Export this as ErrorBoundary from a route whose form people type in. */
export function KeptBoundary() {
  const error = useRouteError()
  const { reference } = useContext(ShellContext)
  const kept = keptOf(error)
  return kept ? <KeptPage {...kept} /> : <ErrorPage status={statusOf(error)} reference={reference} />
}

function KeptPage({ typed, own }: Kept) {
  const words = useWords()
  const entries = Object.entries(typed).flatMap(([name, value]) => [value].flat().map((one) => [name, one] as const))
  const texts = entries.filter(([name, value]) => !/^(version|sha256|changeId)$/.test(name) && value.trim() !== '')
  return (
    <>
      <Head title={words('proposer.kept.title')} lede={words('proposer.kept.lede')} />
      <form className="confirm" method="post">
        {entries.map(([name, value], index) => <input key={index} type="hidden" name={name} value={value} />)}
        {Object.entries(own).map(([name, value]) => <input key={name} type="hidden" name={`_${name}`} value={value} />)}
        <ol className="effects" role="list">
          <li><span>{words('proposer.kept.step1')} <a href={paths.signIn()} target="_blank" rel="noopener">{words('proposer.kept.step1Link')}</a></span></li>
          <li><span>{words('proposer.kept.step2')}</span></li>
        </ol>
        <Actions><Button>{words('proposer.kept.button')}</Button></Actions>
      </form>
      <Part title={words('proposer.kept.text')}>
        {texts.length === 0 && <p className="soft">{words('proposer.kept.nothing')}</p>}
        {texts.map(([, value], index) => <Prose key={index} text={value} />)}
      </Part>
    </>
  )
}
