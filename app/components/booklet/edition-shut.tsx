// What stands between the source and an edition in a language: each reason, with the page that mends it (M-35).

import { Notice, useWords } from '#app/components/index.ts'

export function EditionShut({ reasons }: { reasons: readonly { text: string; href: string | null }[] }) {
  const words = useWords()
  if (reasons.length === 0) return null
  return (
    <Notice kind="attention" title={words('booklet.prepare.shut')}>
      <p>{words('booklet.prepare.shutSays')}</p>
      <ul className="reasons">{reasons.map(({ text, href }) => <li key={text}>{href ? <a href={href}>{text}</a> : text}</li>)}</ul>
    </Notice>
  )
}
