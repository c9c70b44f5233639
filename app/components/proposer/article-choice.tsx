// The articles of the Convention, to be ticked chapter by chapter; each with its title.

import { ARTICLE_NUMBERS, CHAPTER_NUMBERS, articleTitle, chapterOf, chapterTitle } from '#workflows/names/index.ts'
import { useField, useReader, useTicked, useWords } from '#app/components/index.ts'

/** `inCall` are the articles of the call's aspects: those outside them are said to be, and may be ticked all the same. */
export function ArticleChoice({ name, inCall }: { name: string; inCall: readonly number[] }) {
  const words = useWords()
  const { id, problem } = useField(name)
  const ticked = useTicked(name).flatMap((value) => value.split(/[,\s]+/)).map(Number)
  return (
    <fieldset className={`part${problem ? ' field-wrong' : ''}`} id={id} tabIndex={-1} aria-describedby={`${id}-hint`}>
      <legend className="label">{words('sections.articles.label')}</legend>
      <p className="hint" id={`${id}-hint`}>{words('proposer.edit.articlesHint')}</p>
      {problem && <p className="hint error">{problem}</p>}
      <div className="folds">
        {CHAPTER_NUMBERS.map((chapter) => <Chapter key={chapter} chapter={chapter} name={name} ticked={ticked} inCall={inCall} />)}
      </div>
    </fieldset>
  )
}

function Chapter({ chapter, name, ticked, inCall }: { chapter: number; name: string; ticked: readonly number[]; inCall: readonly number[] }) {
  const words = useWords()
  const { language } = useReader()
  const articles = ARTICLE_NUMBERS.filter((article) => chapterOf(article) === chapter)
  const chosen = articles.filter((article) => ticked.includes(article))
  return (
    <details className="fold" open={chosen.length > 0}>
      <summary><b>{chapterTitle(chapter, language).title}</b> <span className="soft">{chosen.length > 0 ? words('proposer.edit.contains', { articles: chosen.join(', ') }) : words('proposer.edit.noneTicked')}</span></summary>
      <div className="split"><div className="wide">
        {articles.map((article) => (
          <label key={article} className="check">
            <input type="checkbox" name={name} value={article} defaultChecked={ticked.includes(article)} />
            <span>{words('texts.article', { number: article, title: articleTitle(article, language).title })}{!inCall.includes(article) && <> <span className="hint">{words('proposer.edit.outsideCall')}</span></>}</span>
          </label>
        ))}
      </div></div>
    </details>
  )
}
