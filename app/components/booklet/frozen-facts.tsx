// What an edition froze, as far as an officer must look before issuing it. All of it stands in the PDF.

import { Facts, Hash, Part, useWords } from '#app/components/index.ts'

export type FrozenShown = { cases: { anchor: string; state: string; title: string; clearedOn: string }[]; donors: string[]; foreword: string[]; issuedOn: string; corrigendum: string; dataSha256: string }

export function FrozenFacts({ frozen }: { frozen: FrozenShown }) {
  const words = useWords()
  return (
    <Part title={words('booklet.edition.frozen')}>
      <p className="soft small">{words('booklet.edition.frozenSays')}</p>
      <ul className="record cases" role="list">
        {frozen.cases.map((one) => (
          <li key={one.anchor}><h3>{one.state}</h3><p>{words('booklet.edition.clearedOn', { title: one.title, day: one.clearedOn })}</p></li>
        ))}
      </ul>
      <Facts facts={[
        [words('booklet.edition.donors'), <span key="donors" className="lines">{frozen.donors.join('\n')}</span>],
        [words('booklet.edition.issuedOn'), frozen.issuedOn],
        [words('booklet.edition.corrigendum'), frozen.corrigendum && <span key="corrigendum" className="lines">{frozen.corrigendum}</span>],
        [words('booklet.edition.foreword'), <details key="foreword"><summary>{words('form.show')}</summary><div className="prose">{frozen.foreword.map((paragraph, index) => <p key={index}>{paragraph}</p>)}</div></details>],
        [words('booklet.edition.data'), <Hash key="data" value={frozen.dataSha256} />],
      ]} />
    </Part>
  )
}
