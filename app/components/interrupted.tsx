// "Your sign-in has ended": what was typed stands ready to be sent again once the reader has signed in.

import { Actions, Button } from './button.tsx'
import { useWords } from './reader.tsx'

export type Interrupted = { path: string; fields: { name: string; value: string }[]; whole: boolean }

export function InterruptedPage({ path, fields, whole }: Interrupted) {
  const words = useWords()
  const long = fields.filter((field) => field.value.length > 40)
  return (
    <>
      <div className="head"><h1>{words('errors.interrupted.title')}</h1><p className="lede">{words(whole ? 'errors.interrupted.text' : 'errors.interrupted.fileLost')}</p></div>
      <form className="confirm" method="post" action={path}>
        {fields.map((field, index) => <input key={index} type="hidden" name={field.name} value={field.value} />)}
        <p>{words('errors.interrupted.how')}</p>
        <Actions>
          <a className="button button-quiet" href={`/sign-in?then=${encodeURIComponent(path)}`} target="_blank" rel="noopener">{words('errors.interrupted.signIn')}</a>
          {whole && <Button>{words('errors.interrupted.again')}</Button>}
        </Actions>
      </form>
      {long.length > 0 && <section className="part"><h2>{words('errors.interrupted.typed')}</h2>{long.map((field, index) => <p key={index} className="measure">{field.value}</p>)}</section>}
    </>
  )
}
