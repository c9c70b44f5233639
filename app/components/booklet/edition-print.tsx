// The printed form of an edition: being printed, failed, or there to be read, with its fingerprints (M-37).

import { ActForm, Actions, Button, Facts, Hash, Notice, Part, useSize, useWords } from '#app/components/index.ts'

export type PrintShown = { standing: 'printing' | 'failed' | 'done'; why: string; pdf: string; html: string; here: string; pages: number; bytes: number; pdfSha256: string; htmlSha256: string }

export function EditionPrint({ print, mayPrint }: { print: PrintShown; mayPrint: boolean }) {
  const words = useWords()
  const size = useSize()
  return (
    <Part title={words('booklet.edition.print')}>
      {print.standing === 'printing' && <Notice level={3} title={words('booklet.edition.printing')}><p>{words('booklet.edition.printingSays')}</p><p><a href={print.here}>{words('booklet.draft.reload')}</a></p></Notice>}
      {print.standing === 'failed' && <Notice kind="refused" level={3} title={words('booklet.edition.failed')}>{print.why && <p>{print.why}</p>}<p>{words('booklet.edition.failedSays')}</p></Notice>}
      {print.standing === 'failed' && mayPrint && <ActForm><Actions><Button>{words('booklet.edition.again')}</Button></Actions></ActForm>}
      {print.standing === 'done' && (
        <Facts facts={[
          [words('booklet.edition.pdf'), <span key="pdf"><a href={print.pdf}>{words('booklet.edition.preview')}</a> · {words('booklet.edition.pdfSays', { pages: print.pages, size: size(print.bytes) })}</span>],
          [words('booklet.edition.html'), <a key="html" href={print.html}>{words('booklet.edition.preview')}</a>],
          [words('booklet.edition.sha'), <Hash key="sha" value={print.pdfSha256} />],
          [words('booklet.edition.shaHtml'), <Hash key="shaHtml" value={print.htmlSha256} />],
        ]} />
      )}
    </Part>
  )
}
