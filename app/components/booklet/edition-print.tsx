// The printed form of an edition: in the line, being printed, failed, or there to be read, with its fingerprints (M-37).

import { Facts, Hash, Part, PrintProgress, useSize, useWords, type PrintShown } from '#app/components/index.ts'

export type EditionPrinted = { pdf: string; html: string; source: string | null; pages: number; bytes: number; pdfSha256: string; htmlSha256: string }

/** `progress` is null for an edition that was never printed and no longer will be. */
export function EditionPrint({ printed, progress, here, mayPrint }: { printed: EditionPrinted | null; progress: PrintShown | null; here: string; mayPrint: boolean }) {
  const words = useWords()
  const size = useSize()
  return (
    <Part title={words('booklet.edition.print')}>
      {!printed && progress && <PrintProgress print={progress} here={here} mayRetry={mayPrint} level={3} />}
      {!printed && !progress && <p>{words('booklet.edition.notPrinted')}</p>}
      {printed && (
        <Facts facts={[
          [words('booklet.edition.pdf'), <span key="pdf"><a href={printed.pdf}>{words('booklet.edition.preview')}</a> · {words('booklet.edition.pdfSays', { pages: printed.pages, size: size(printed.bytes) })}</span>],
          [words('booklet.edition.html'), <a key="html" href={printed.html}>{words('booklet.edition.preview')}</a>],
          [words('booklet.edition.source'), printed.source && <span key="source"><a href={printed.source}>{words('booklet.edition.sourceLink')}</a> · {words('booklet.edition.sourceSays')}</span>],
          [words('booklet.edition.sha'), <Hash key="sha" value={printed.pdfSha256} />],
          [words('booklet.edition.shaHtml'), <Hash key="shaHtml" value={printed.htmlSha256} />],
        ]} />
      )}
    </Part>
  )
}
