// "Your sign-in has ended", or it went on in another office: what was typed stands ready to be sent again once the reader has signed in beside it.

import { paths } from '#app/paths.ts'
import { Actions, Button } from './button.tsx'
import { Head, Part, Prose } from './layout.tsx'
import { useWords } from './reader.tsx'

/** `whole` is false when a file was sent, which cannot be given back. */
export type Interrupted = { path: string; search: string; fields: { name: string; value: string }[]; whole: boolean; why: 'ended' | 'otherOffice' }

export function InterruptedPage({ path, search, fields, whole, why }: Interrupted) {
  const words = useWords()
  // Shorter values are dates, choices and the form's own numbers: nobody copies them by hand.
  const long = fields.filter((field) => field.value.length > 40)
  return (
    <>
      <Head title={words(why === 'ended' ? 'errors.interrupted.title' : 'errors.otherOffice.title')} lede={words(whole ? 'errors.interrupted.text' : 'errors.interrupted.fileLost')} />
      <form className="confirm" method="post" action={`${path}${search}`}>
        {fields.map((field, index) => <input key={index} type="hidden" name={field.name} value={field.value} />)}
        <p>{words(`errors.${why === 'ended' ? 'interrupted' : 'otherOffice'}.${whole ? 'how' : 'howFile'}`)}</p>
        <Actions>
          {why === 'ended' && <a className="button button-quiet" href={paths.signIn(path)} target="_blank" rel="noopener">{words('errors.interrupted.signIn')}</a>}
          {why === 'otherOffice' && <a className="button button-quiet" href={path}>{words('errors.otherOffice.open')}</a>}
          {whole && <Button>{words('errors.interrupted.again')}</Button>}
        </Actions>
      </form>
      {long.length > 0 && <Part title={words('errors.interrupted.typed')}>{long.map((field, index) => <Prose key={index} text={field.value} />)}</Part>}
    </>
  )
}
