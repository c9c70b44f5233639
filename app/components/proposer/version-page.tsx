// A version: when and by whom it was saved, what it changed, the whole of it.

import type { SectionKey } from '#workflows/proposal-form.ts'
import { paths } from '#app/paths.ts'
import { Columns, Compare, Empty, Facts, Hash, Head, Part, Side, Stack, useWords, When } from '#app/components/index.ts'
import { ProposalText } from './proposal-text.tsx'
import type { ShownText } from './text-of.ts'
import { titleOr } from './words.ts'

type Props = { id: string; number: number; title: string; text: ShownText; savedAt: string; savedBy: string; sha256: string; changes: readonly { key: SectionKey; before: string; after: string }[] }

export function VersionPage({ id, number, title, text, savedAt, savedBy, sha256, changes }: Props) {
  const words = useWords()
  const before = number - 1
  return (
    <>
      <Head title={words('proposer.version.title', { number, title: titleOr(words, title) })} lede={words(number === 1 ? 'proposer.version.ledeFirst' : 'proposer.version.lede', { before })}>
        <p><a href={paths.proposal(id)}>{words('proposer.version.back')}</a></p>
      </Head>
      <Columns>
        <Stack>
          {number > 1 && changes.length === 0 && <Empty title={words('proposer.version.nothing', { before })}>{words('proposer.version.nothingSays')}</Empty>}
          {changes.length > 0 && <Compare changes={changes.map((change) => ({ ...change, name: words(`sections.${change.key}.label`) }))} />}
          <Part title={words('proposer.version.whole')}><ProposalText text={text} /></Part>
        </Stack>
        <Side label={words('proposer.view.facts')}>
          <Facts wide={false} facts={[[words('proposer.version.saved'), <When key="w" at={savedAt} />], [words('proposer.version.by'), savedBy], [words('proposer.version.print'), <Hash key="h" value={sha256} />]]} />
        </Side>
      </Columns>
    </>
  )
}
