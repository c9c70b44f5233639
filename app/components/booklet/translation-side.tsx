// Beside the translator's form: where its sections stand, who saved it last, the original and the other languages.

import { STANDINGS, type PartKind, type SectionStanding } from '#workflows/translation.ts'
import type { Language } from '#workflows/languages.ts'
import { Facts, Side, useWords, When } from '#app/components/index.ts'

type Props = {
  sections: readonly { standing: SectionStanding }[]
  saved: { by: string; at: string } | null
  original: { kind: PartKind; href: string }
  others: readonly { language: Language; href: string }[]
}

export function TranslationSide({ sections, saved, original, others }: Props) {
  const words = useWords()
  return (
    <Side label={words('booklet.translator.side')}>
      <h2>{words('booklet.translator.counts')}</h2>
      <Facts wide={false} facts={STANDINGS.map((standing) => [words(`booklet.translator.standings.${standing}`), String(sections.filter((one) => one.standing === standing).length)] as const)} />
      {saved ? <Facts wide={false} facts={[[words('booklet.translator.savedBy'), saved.by], [words('booklet.translator.savedAt'), <When key="at" at={saved.at} />]]} /> : <p className="small">{words('booklet.translator.notSaved')}</p>}
      <h2>{words('booklet.translator.original')}</h2>
      <p><a href={original.href}>{words(`booklet.translator.toOriginal.${original.kind}`)}</a></p>
      <h2>{words('booklet.translator.others')}</h2>
      <ul className="chips" role="list">{others.map(({ language, href }) => <li key={language}><a href={href}>{words(`languages.${language}`)}</a></li>)}</ul>
    </Side>
  )
}
