// The text of a case, as far as it is public: the cleared chapter of the booklet, or the parts its proposer consented to (M-15, M-34).

import type { BookletCase } from '#workflows/booklet-data.ts'
import type { PublicCase } from '#models/find-public-cases.ts'
import { Empty, Facts, Part, Prose, ResultsTable, useWords } from '#app/components/index.ts'

export function Chapter({ chapter, language }: { chapter: BookletCase; language: string }) {
  const words = useWords()
  const texts = ['problem', 'whatWasDone', 'challenges', 'lessons', 'adaptation', 'technicalAssistance'] as const
  const label = (key: (typeof texts)[number]) => words(`booklet.sections.${key === 'adaptation' ? 'replicability' : key}`)
  return (
    <Part id="text" title={words('publicPages.cases.inBooklet')}>
      <p className="soft small">{words('publicPages.cases.cleared', { state: chapter.state.name, day: chapter.clearance.clearedOn })}</p>
      <Facts facts={[
        [words('booklet.sections.started'), chapter.started],
        [words('booklet.sections.legalFramework'), chapter.legalFramework],
        [words('booklet.sections.resources'), chapter.resources],
      ]} />
      {texts.slice(0, 2).map((key) => chapter[key] && <Passage key={key} title={label(key)} text={chapter[key]} language={language} />)}
      {chapter.results.length > 0 && <ResultsTable results={chapter.results} named />}
      {texts.slice(2).map((key) => chapter[key] && <Passage key={key} title={label(key)} text={chapter[key]} language={language} />)}
      <Passage title={words('publicPages.cases.discussed')} text={chapter.discussion.account} language={language} />
    </Part>
  )
}

function Passage({ title, text, language }: { title: string; text: string; language: string }) {
  return <div className="prose"><h3>{title}</h3><Prose text={text} lang={language} /></div>
}

/** Before the booklet: what was consented to, or that nothing more is public yet. */
export function AsProposed({ one }: { one: Pick<PublicCase, 'sections' | 'language' | 'standing'> }) {
  const words = useWords()
  if (one.standing === 'notPresented') return <Empty title={words('publicPages.cases.notPresented')}>{words('publicPages.cases.notPresentedSays')}</Empty>
  if (one.sections.length === 0) return <Empty title={words('publicPages.cases.noText')}>{words('publicPages.cases.noTextSays')}</Empty>
  return (
    <Part id="text" title={words('publicPages.cases.textAsProposed')}>
      <p className="soft small">{words('publicPages.cases.textAsProposedSays')}</p>
      {one.sections.map(({ key, text }) => <Passage key={key} title={words(`sections.${key}.label`)} text={text} language={one.language} />)}
    </Part>
  )
}
