// Articles by number and title, and links to what was written elsewhere.

import { articleTitle } from '#workflows/names/index.ts'
import { Breaking } from './breaking.tsx'
import { useReader, useWords } from './reader.tsx'

export function ArticleList({ articles }: { articles: readonly number[] }) {
  const words = useWords()
  const { language } = useReader()
  return (
    <ul className="list" role="list">
      {[...articles].sort((a, b) => a - b).map((number) => <li key={number}>{words('texts.article', { number, title: articleTitle(number, language).title })}</li>)}
    </ul>
  )
}

/** Only addresses of the web lead anywhere; anything else stays text. */
export function LinkList({ links }: { links: readonly string[] }) {
  return (
    <ul className="links" role="list">
      {links.map((link, index) => <li key={index}>{/^https?:\/\//.test(link) ? <a href={link} rel="noreferrer"><Breaking text={link} /></a> : <Breaking text={link} />}</li>)}
    </ul>
  )
}
