// A form that posts an act. Its fields show what was typed and what is wrong with it.

import { useContext, type ReactNode } from 'react'
import { FormContext, type Answer, type Values } from './form-state.tsx'
import { ReaderContext } from './reader.tsx'

type Props = {
  /** What the action gave back, if this page answers a post. */
  answer?: Answer | null | undefined
  /** Standing values by field name, such as { 'content.title': … }. */
  values?: Values
  /** Needed when a page has several forms: says which one was sent. Arrives as own.form. */
  name?: string
  /** Where to post; the page itself if left out. */
  action?: string
  /** Sends a key so that pressing twice acts once (R-09). Not for forms that are sent again and again. */
  once?: boolean
  /** Asks only: what was typed goes into the address, and nothing is done. */
  asks?: boolean
  /** For forms that carry a file. */
  withFile?: boolean
  /** Where a small script keeps what is typed until it is saved. */
  typing?: string
  className?: string
  /** Hidden fields. */
  hidden?: Record<string, string | number>
  children: ReactNode
}

export function ActForm({ answer, values = {}, name = '', action, once, asks, withFile, typing, className = 'form', hidden = {}, children }: Props) {
  const { formKey, formToken } = useContext(ReaderContext)
  const mine = answer && answer.form === name ? answer : null
  const idPrefix = name ? `${name}-` : ''
  return (
    <form method={asks ? 'get' : 'post'} action={action} className={className} noValidate data-typing={typing} {...(withFile ? { encType: 'multipart/form-data' } : {})}>
      {!asks && formToken && <input type="hidden" name="_token" value={formToken} />}
      {name && <input type="hidden" name="_form" value={name} />}
      {once && formKey && <input type="hidden" name="_key" value={`${formKey}${name && `-${name}`}`} />}
      {Object.entries(hidden).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      <FormContext.Provider value={{ idPrefix, typed: mine?.typed ?? null, problems: mine?.problems ?? [], values }}>{children}</FormContext.Provider>
    </form>
  )
}
