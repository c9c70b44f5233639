// The fields of one part of the form, made from the table of sections (M-12).

import { articlesInRuns } from '#workflows/names/index.ts'
import type { FormPart, SectionKey } from '#workflows/proposal-form.ts'
import { SECTIONS, limitOf, type Content, type WordLimits } from '#workflows/proposal-form.ts'
import type { Aspect } from '#workflows/situation.ts'
import { LANGUAGES, LANGUAGE_NAMES } from '#workflows/languages.ts'
import { Check, Checks, Choice, Field, Files, Part, Select, type StoredFile, TextArea, useWords } from '#app/components/index.ts'
import { ArticleChoice } from './article-choice.tsx'
import { ResultRows } from './result-rows.tsx'
import { Theirs } from '#app/components/theirs.tsx'

export type PartProps = {
  part: FormPart
  content: Content
  aspects: readonly Aspect[]
  limits: WordLimits
  kind: 'State' | 'observer'
  /** The States an observer may name; empty for a State, whose own programme it is. */
  states: readonly { id: string; name: string }[]
  responsibleStateId: string | null
  files: readonly StoredFile[]
  /** One more empty result is wanted. */
  more: boolean
  mayAttach: boolean
  /** All parts are one long form that cannot be saved half-way: it has no button and no files inside. */
  whole?: boolean
}

export function PartFields(props: PartProps) {
  const sections = SECTIONS.filter((section) => section.part === props.part)
  return (
    <>
      {props.part === 'programme' && <Whose {...props} />}
      {sections.map((section) => <SectionField key={section.key} of={section} props={{ ...props, fixedRows: props.whole ?? false }} />)}
      {props.part === 'programme' && <TextLanguage />}
      {props.part === 'finish' && <Finish {...props} />}
    </>
  )
}

/** `fixedRows`: a page whose form cannot be saved half-way shows three empty results instead of an Add button. */
export type SectionProps = Pick<PartProps, 'content' | 'limits' | 'aspects' | 'more'> & { fixedRows?: boolean }

export function SectionField({ of: { key, kind }, props }: { of: { key: SectionKey; kind: string }; props: SectionProps }) {
  const words = useWords()
  const { content, limits } = props
  const limit = limitOf(key, limits)
  const common = { name: `content.${key}`, label: words(`sections.${key}.label`), lang: content.language }
  const hint = `${words(`sections.${key}.hint`)}${limit > 0 ? ` ${words('form.atMost', { limit })}` : ''}`
  if (kind === 'articles') return <ArticleChoice name={common.name} inCall={props.aspects.flatMap((aspect) => aspect.articles)} />
  if (kind === 'results') return <ResultRows stored={content.results} more={props.more} fixed={props.fixedRows ?? false} lang={content.language} words={limit} />
  if (kind === 'aspect') return <AspectChoice aspects={props.aspects} standing={content.aspect} />
  return (
    <>
      {kind === 'line' && <Field {...common} hint={hint} words={limit} />}
      {kind === 'text' && <TextArea {...common} hint={hint} words={limit} rows={limit > 200 ? 9 : 6} />}
      {kind === 'links' && <TextArea {...common} lang={undefined} hint={hint} rows={4} low value={content.links.join('\n')} />}
      <Theirs name={common.name} stored={Array.isArray(content[key]) ? (content[key] as string[]).join('\n') : String(content[key])} lang={content.language} />
    </>
  )
}

/** The aspects of the call, and what was written before there was a choice. */
function AspectChoice({ aspects, standing }: { aspects: readonly Aspect[]; standing: string }) {
  const words = useWords()
  const own = standing !== '' && !aspects.some((aspect) => aspect.title === standing) ? [{ value: standing, label: standing, hint: words('proposer.edit.aspectOwn') }] : []
  const options = [...aspects.map((aspect) => ({ value: aspect.title, label: aspect.title, hint: words('proposer.edit.aspectArticles', { articles: articlesInRuns(aspect.articles) }) })), ...own, { value: '', label: words('proposer.edit.noAspect') }]
  return <Choice name="content.aspect" legend={words('sections.aspect.label')} hint={words('sections.aspect.hint')} options={options} />
}

function Whose({ kind, states, responsibleStateId }: PartProps) {
  const words = useWords()
  const answers = kind === 'observer' ? (['oneState', 'severalStates', 'observerItself'] as const) : (['oneState', 'severalStates'] as const)
  return (
    <>
      {kind === 'observer' && <StateSelect states={states} value={responsibleStateId} />}
      <Choice name="content.programmeOf" legend={words('proposer.edit.programmeOf.legend')} hint={words('proposer.edit.programmeOf.hint')} options={answers.map((value) => ({ value, label: words(`proposer.edit.programmeOf.${value}`) }))} />
    </>
  )
}

export function StateSelect({ states, value }: { states: readonly { id: string; name: string }[]; value: string | null }) {
  const words = useWords()
  return <Select name="responsibleStateId" label={words('proposer.start.responsible')} hint={words('proposer.start.responsibleHint')} empty={words('proposer.start.notYet')} value={value} options={states.map((state) => ({ value: state.id, label: state.name }))} />
}

/** The six, each named in itself. */
export function TextLanguage() {
  const words = useWords()
  return <Select name="content.language" label={words('proposer.start.language')} hint={words('proposer.start.languageHint')} empty={false} options={LANGUAGES.map((language) => ({ value: language, lang: language, label: LANGUAGE_NAMES[language] }))} />
}

function Finish({ files, mayAttach, content, whole }: PartProps) {
  const words = useWords()
  return (
    <>
      {!whole && <section className="part">
        <h3>{words('proposer.edit.files')}</h3>
        {files.length > 0 ? <Files files={files} /> : <p className="soft">{words('proposer.edit.noFiles')}</p>}
        {mayAttach && <p><button className="button button-quiet" name="_then" value="files">{words('proposer.edit.saveFiles')}</button></p>}
      </section>}
      <TextArea name="content.contact" label={words('fields.contact')} hint={words('proposer.edit.contactHint')} rows={3} low />
      <Theirs name="content.contact" stored={content.contact} lang={content.language} />
      <Part title={words('proposer.edit.publish')}>
        <p className="hint">{words(whole ? 'secretariat.paper.publishSays' : 'proposer.edit.publishSays')}</p>
        <Check name="content.consentListed" label={words('proposer.edit.consentListed')} />
        <Check name="content.consentPublished" label={words('proposer.edit.consentPublished')} />
        <Checks name="content.publishSections" legend={words('proposer.edit.publishSections')} hint={words('proposer.edit.publishSectionsHint')} options={SECTIONS.map(({ key }) => ({ value: key, label: words(`sections.${key}.label`) }))} />
      </Part>
    </>
  )
}
