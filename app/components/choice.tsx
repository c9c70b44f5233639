// Answers to choose from: one of a few, some of several, a single consent.

import type { ReactNode } from 'react'
import { useField, useTicked } from './form-state.tsx'
import type { Option } from './field.tsx'

type Props = { name: string; legend: ReactNode; hint?: ReactNode; options: readonly Option[] }

function Group({ name, legend, hint, children }: Omit<Props, 'options'> & { children: ReactNode }) {
  const { id, problem } = useField(name)
  const described = [hint ? `${id}-hint` : '', problem ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <fieldset className={`field${problem ? ' field-wrong' : ''}`} id={id} tabIndex={-1} {...(described ? { 'aria-describedby': described } : {})}>
      <legend>{legend}</legend>
      {hint && <p className="hint" id={`${id}-hint`}>{hint}</p>}
      {problem && <p className="hint error" id={`${id}-error`}>{problem}</p>}
      {children}
    </fieldset>
  )
}

function Mark({ type, name, option, ticked }: { type: 'radio' | 'checkbox'; name: string; option: Option; ticked: boolean }) {
  return (
    <label className="check">
      <input type={type} name={name} value={option.value} defaultChecked={ticked} />
      <span lang={option.lang}>
        {option.label}
        {option.hint && <><br /><span className="hint">{option.hint}</span></>}
      </span>
    </label>
  )
}

/** One of a few. */
export function Choice({ value, ...props }: Props & { value?: string | number | null }) {
  const standing = useField(props.name, value).value
  return (
    <Group {...props}>
      {props.options.map((option) => <Mark key={option.value} type="radio" name={props.name} option={option} ticked={String(option.value) === standing} />)}
    </Group>
  )
}

/** Some of several. */
export function Checks({ value, ...props }: Props & { value?: readonly (string | number)[] }) {
  const ticked = useTicked(props.name, value)
  return (
    <Group {...props}>
      {props.options.map((option) => <Mark key={option.value} type="checkbox" name={props.name} option={option} ticked={ticked.includes(String(option.value))} />)}
    </Group>
  )
}

/** One consent or statement, no by default. Declare it as 'flag' in the form. */
export function Check({ name, label, hint, value }: { name: string; label: ReactNode; hint?: ReactNode; value?: boolean }) {
  const ticked = useTicked(name, value === undefined ? undefined : value ? ['yes'] : [])
  return <Mark type="checkbox" name={name} option={{ value: 'yes', label, hint }} ticked={ticked.length > 0 && ticked[0] !== 'false'} />
}
