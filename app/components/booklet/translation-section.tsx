// One section of a part: the text to translate on one side, its translation on the other, each in its own language and direction.

import { compareTexts } from '#workflows/compare-texts.ts'
import { directionOf, type Language } from '#workflows/languages.ts'
import { mayStayEmpty, type SectionStanding, type Text } from '#workflows/translation.ts'
import { wordsOf } from '#workflows/word-count.ts'
import { Field, Marked, Tag, TextArea, useTicked, useWords, type Answer, type TagKind } from '#app/components/index.ts'

export type SectionShown = { section: string; label: string; oneLine: boolean; source: Text; saved: Text | null; own: Text | null; standing: SectionStanding; made: Text | null; changedSince: Text | null }
type Props = { one: SectionShown; from: Language; into: Language; posted: Answer | null }

const KINDS: Record<SectionStanding, TagKind> = { done: 'settled', missing: 'open', stale: 'waiting' }

export function TranslationSection({ one, from, into, posted }: Props) {
  const words = useWords()
  const { section, label, source, saved, standing, made, changedSince } = one
  const heading = `s-${section}`
  return (
    <section className="part" aria-labelledby={heading}>
      <h2 id={heading}>{label}</h2>
      <p><Tag kind={KINDS[standing]}>{words(`booklet.translator.standings.${standing}`)}</Tag></p>
      {made !== null && <Changed title={words('booklet.translator.changed')} before={made} after={source} lang={from} />}
      {changedSince !== null && <Changed title={words('booklet.translator.shown')} before={changedSince} after={source} lang={from} />}
      <div className="balance">
        <div className="field">
          <p className="label">{words('booklet.translator.source', { language: words(`languages.${from}`) })}</p>
          <Said text={source} lang={from} />
          <p className="hint">{words('booklet.translator.words', { count: countOf(source) })}</p>
        </div>
        <div className="field">
          <Inputs one={one} into={into} />
          {saved !== null && <p className="hint">{words('booklet.translator.savedWords', { count: countOf(saved) })}</p>}
          {made !== null && <StillStands section={section} label={words('booklet.translator.stands', { section: label, language: words(`languages.${into}`) })} />}
          {saved !== null && posted?.refusal && wasTyped(posted, section) !== plain(saved) && <><p className="label">{words('booklet.translator.meanwhile')}</p><Said text={saved} lang={into} /></>}
        </div>
      </div>
    </section>
  )
}

function Inputs({ one: { section, label, oneLine, source, saved, own }, into }: { one: SectionShown; into: Language }) {
  const words = useWords()
  const language = words(`languages.${into}`)
  const hint = own !== null ? words('booklet.translator.own') : mayStayEmpty(section, source) ? words(section === 'observer' ? 'booklet.translator.nameStays' : 'booklet.translator.dateStays') : undefined
  const value = saved ?? own
  if (Array.isArray(source)) {
    return <div className="form">{source.map((item, index) => <TextArea key={index} low lang={into} name={`texts.${section}[${index}]`} rows={rowsFor(item)} hint={index === 0 ? hint : undefined} label={words('booklet.translator.item', { section: label, number: index + 1, language })} value={(Array.isArray(value) && value[index]) || ''} />)}</div>
  }
  const fields = { name: `texts.${section}`, lang: into, hint, label: words('booklet.translator.label', { section: label, language }), value: typeof value === 'string' ? value : '' }
  return oneLine ? <Field {...fields} /> : <TextArea {...fields} low rows={rowsFor(source)} />
}

/** Ticked once the translator has looked: the text is left as it is and belongs to the source as it stands now. */
function StillStands({ section, label }: { section: string; label: string }) {
  const ticked = useTicked('confirmed', [])
  return <label className="check"><input type="checkbox" name="confirmed" value={section} defaultChecked={ticked.includes(section)} /><span>{label}</span></label>
}

function Changed({ title, before, after, lang }: { title: string; before: Text; after: Text; lang: Language }) {
  return <div className="notice notice-attention"><h3>{title}</h3><div lang={lang} dir={directionOf(lang)}><Marked pieces={compareTexts(plain(before), plain(after))} /></div></div>
}

function Said({ text, lang }: { text: Text; lang: Language }) {
  if (!Array.isArray(text)) return <p className="lines measure" lang={lang} dir={directionOf(lang)}>{text}</p>
  return <ol className="measure" lang={lang} dir={directionOf(lang)}>{text.map((item, index) => <li key={index} className="lines">{item}</li>)}</ol>
}

const plain = (text: Text): string => [text].flat().join('\n\n')
const countOf = (text: Text): number => wordsOf(plain(text))
const rowsFor = (text: string): number => Math.min(16, Math.max(2, Math.ceil(text.length / 55)))

function wasTyped({ typed }: Answer, section: string): string {
  const own = typed[`texts.${section}`]
  const items = Object.keys(typed).filter((name) => name.startsWith(`texts.${section}[`)).map((name) => String(typed[name]))
  return (own === undefined ? items.join('\n\n') : String(own)).replaceAll('\r\n', '\n').trim()
}
