// One paper as PDF: what it is and in which language; its place in line; its download once it is printed.

import { directionOf, LANGUAGE_NAMES, type Language } from '#workflows/languages.ts'
import type { PaperKind } from '#app/server/papers.ts'
import { paths } from '#app/paths.ts'
import { Actions, ButtonLink } from './button.tsx'
import { Facts } from './facts.tsx'
import { Hash } from './hash.tsx'
import { Head, Stack } from './layout.tsx'
import { PrintProgress, type PrintShown } from './print-progress.tsx'
import { useSize } from './files.tsx'
import { useWords } from './reader.tsx'

/** `back`: the page on which the same stands. */
export function PaperPage({ kind, id, title, language, print, back }: { kind: PaperKind; id: string; title: string; language: Language; print: PrintShown; back: string }) {
  const words = useWords()
  const size = useSize()
  const name = <span lang={language} dir={directionOf(language)}>{title}</span>
  return (
    <>
      <Head kicker={words('prints.paper.kicker', { kind: words(`prints.paper.kinds.${kind}`) })} title={name} />
      <Stack>
        <PrintProgress print={print} here={paths.paper(kind, id)} />
        <Facts facts={[
          [words('prints.paper.language'), <bdi key="language" lang={language}>{LANGUAGE_NAMES[language]}</bdi>],
          [words('prints.paper.file'), print.done && words('prints.paper.fileSays', { count: print.done.pages, size: size(print.done.bytes) })],
          [words('prints.paper.sha'), print.done && <Hash key="sha" value={print.done.sha256} />],
        ]} />
        <Actions>
          {print.done && <ButtonLink href={paths.paperFile(kind, id)}>{words('prints.paper.download')}</ButtonLink>}
          <a href={back}>{words('prints.paper.back')}</a>
        </Actions>
        {print.done && <p className="small soft">{words('prints.paper.accessible')}</p>}
      </Stack>
    </>
  )
}
