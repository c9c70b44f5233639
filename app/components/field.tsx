// Fields: label, hint, error, control, count, always in this order, tied together by aria-describedby.

import type { InputHTMLAttributes, ReactNode } from 'react'
import { placeOf } from '#workflows/moments.ts'
import { wordsOf } from '#workflows/word-count.ts'
import { useField } from './form-state.tsx'
import { useReader, useWords } from './reader.tsx'

type Common = {
  /** The name the field has in the form, such as content.results[0].source. */
  name: string
  label: ReactNode
  hint?: ReactNode
  /** Said beside the label, so that an empty field is a choice. */
  optional?: boolean
  /** Standing value; ActForm's values are used if left out. */
  value?: string | number | null | undefined
  /** Language of what is written here, if it is not the page's. */
  lang?: string | undefined
}

type Shell = Common & { id: string; problem: string | undefined; children: ReactNode; after?: ReactNode; wide?: boolean }

function FieldShell({ id, label, hint, optional, problem, children, after, wide }: Shell) {
  const words = useWords()
  return (
    <div className={`field${problem ? ' field-wrong' : ''}${wide ? ' wide' : ''}`}>
      <label className="label" htmlFor={id}>
        {label}
        {optional && <small> {words('form.optional')}</small>}
      </label>
      {hint && <p className="hint" id={`${id}-hint`}>{hint}</p>}
      {problem && <p className="hint error" id={`${id}-error`}>{problem}</p>}
      {children}
      {after}
    </div>
  )
}

function describedBy(id: string, hint: unknown, problem: unknown, count = false) {
  const ids = [hint ? `${id}-hint` : '', problem ? `${id}-error` : '', count ? `${id}-count` : ''].filter(Boolean).join(' ')
  return ids === '' ? {} : { 'aria-describedby': ids }
}

const languageOf = (lang: string | undefined) => (lang ? { lang, dir: lang === 'ar' ? 'rtl' : 'ltr' } : { dir: 'auto' as const })

type FieldProps = Common & {
  type?: 'text' | 'email' | 'number' | 'date' | 'datetime-local' | 'search' | 'url' | 'hidden'
  size?: 'short' | 'mid' | 'full'
  wide?: boolean
  /** At most so many words; counted on the page. */
  words?: number
  attributes?: InputHTMLAttributes<HTMLInputElement>
}

/** One line of text, a number, a date, an address. */
export function Field({ type = 'text', size = 'full', wide = false, words = 0, attributes = {}, ...common }: FieldProps) {
  const { id, value, problem } = useField(common.name, common.value)
  // An e-mail address, a number and a date run left to right in every language.
  const direction = type === 'text' || type === 'search' ? languageOf(common.lang) : { dir: 'ltr' as const }
  return (
    <FieldShell {...common} id={id} problem={problem} wide={wide} after={<Count id={id} text={value} limit={words} />}>
      <input
        className={`input${size === 'full' ? '' : ` input-${size}`}`}
        id={id}
        name={common.name}
        type={type === 'number' ? 'text' : type}
        {...(type === 'number' ? { inputMode: 'numeric' as const } : {})}
        defaultValue={value}
        {...(problem ? { 'aria-invalid': true } : {})}
        {...describedBy(id, common.hint, problem, words > 0)}
        {...direction}
        {...attributes}
      />
    </FieldShell>
  )
}

type TextAreaProps = Common & { rows?: number; low?: boolean; wide?: boolean; words?: number }

/** Several lines of plain text. */
export function TextArea({ rows = 5, low = false, wide = false, words = 0, ...common }: TextAreaProps) {
  const { id, value, problem } = useField(common.name, common.value)
  return (
    <FieldShell {...common} id={id} problem={problem} wide={wide} after={<Count id={id} text={value} limit={words} />}>
      <textarea
        className={`input${low ? ' input-low' : ''}`}
        id={id}
        name={common.name}
        rows={rows}
        defaultValue={value}
        {...(problem ? { 'aria-invalid': true } : {})}
        {...describedBy(id, common.hint, problem, words > 0)}
        {...languageOf(common.lang)}
      />
    </FieldShell>
  )
}

/** Words written, of how many; script keeps it up to date while typing. */
function Count({ id, text, limit }: { id: string; text: string; limit: number }) {
  const words = useWords()
  if (limit === 0) return null
  const written = wordsOf(text)
  const over = written - limit
  return (
    <p
      className={over > 0 ? 'count count-over' : 'count'}
      id={`${id}-count`}
      data-limit={limit}
      data-within={words('form.words', { words: '#w', limit })}
      data-over={words('form.wordsOver', { words: '#w', limit, over: '#o' })}
    >
      {over > 0 ? words('form.wordsOver', { words: written, limit, over }) : words('form.words', { words: written, limit })}
    </p>
  )
}

export type Option = { value: string | number; label: ReactNode; hint?: ReactNode; lang?: string }

type SelectProps = Common & { options: (Omit<Option, 'label' | 'hint'> & { label: string })[]; size?: 'mid' | 'full'; empty?: string | false }

/** One of a long list. `empty` is the first line, which stands for no answer; false leaves it out. */
export function Select({ options, size = 'mid', empty, ...common }: SelectProps) {
  const words = useWords()
  const { id, value, problem } = useField(common.name, common.value)
  return (
    <FieldShell {...common} id={id} problem={problem}>
      <select className={`input${size === 'full' ? '' : ' input-mid'}`} id={id} name={common.name} defaultValue={value} {...(problem ? { 'aria-invalid': true } : {})} {...describedBy(id, common.hint, problem)}>
        {empty !== false && <option value="">{empty ?? words('form.choose')}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={option.lang}>{option.label}</option>
        ))}
      </select>
    </FieldShell>
  )
}

/** A moment typed at a place: the zone is said in the label and sent along, so that the hour means one instant. */
export function MomentField({ zone, ...common }: Common & { zone: string }) {
  const words = useWords()
  const { host } = useReader()
  return (
    <>
      <Field {...common} type="datetime-local" size="mid" label={<>{common.label} <small>{words('form.time', { zone: host?.zone === zone ? host.place : placeOf(zone) })}</small></>} />
      <input type="hidden" name={`_zone.${common.name}`} value={zone} />
    </>
  )
}

/** A file to send. The form needs `withFile`. */
export function FileField({ name, label, hint, accept }: { name: string; label: ReactNode; hint: ReactNode; accept: string }) {
  const { id, problem } = useField(name)
  return (
    <FieldShell name={name} label={label} hint={hint} id={id} problem={problem}>
      <input className="input" id={id} name={name} type="file" accept={accept} {...(problem ? { 'aria-invalid': true } : {})} {...describedBy(id, hint, problem)} />
    </FieldShell>
  )
}
