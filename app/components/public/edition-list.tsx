// Booklets in force, language by language, and what became of the others (M-37, M-38).

import { dayIn } from '#workflows/booklet-dates.ts'
import { LANGUAGE_NAMES, LANGUAGES, directionOf, type Language } from '#workflows/languages.ts'
import type { PublicEdition } from '#models/find-public-booklets.ts'
import { DataTable, Day, Facts, Hash, Notice, StateTag, useReader, useSize, useWords } from '#app/components/index.ts'
import { paths } from '#app/paths.ts'

/** The latest edition of each language: the one in force, or the last that was. */
function latestOf(editions: readonly PublicEdition[]): PublicEdition[] {
  return LANGUAGES.flatMap((language) => editions.find((one) => one.language === language && one.state === 'issued') ?? editions.find((one) => one.language === language) ?? [])
}

export function Own({ language, text }: { language: Language; text: string }) {
  return <span lang={language} dir={directionOf(language)}>{text}</span>
}

/** PDF with its size, and HTML. */
export function ReadLinks({ edition }: { edition: PublicEdition }) {
  const words = useWords()
  const size = useSize()
  const inLanguage = <span className="unseen"> {words('publicPages.editions.inLanguage', { language: words(`languages.${edition.language}`) })}</span>
  return (
    <>
      <a href={paths.bookletPdf(edition.session, edition.language, edition.number)}>{words('publicPages.editions.pdf', { size: size(edition.bytes) })}{inLanguage}</a> · <a href={paths.bookletHtml(edition.session, edition.language, edition.number)}>{words('publicPages.editions.html')}{inLanguage}</a>
    </>
  )
}

/** For whoever sets the edition anew. */
export function SourceLink({ edition }: { edition: PublicEdition }) {
  const words = useWords()
  const size = useSize()
  return <><a href={paths.bookletSource(edition.session, edition.language, edition.number)}>{words('publicPages.editions.source', { size: size(edition.sourceBytes) })}</a> · {words('publicPages.editions.sourceSays')}</>
}

export function EditionList({ editions, labelledBy }: { editions: readonly PublicEdition[]; labelledBy: string }) {
  const words = useWords()
  const { language } = useReader()
  const latest = latestOf(editions)
  return (
    <>
      <DataTable labelledBy={labelledBy} rows={latest} keyOf={(row) => row.language} columns={[
        { head: words('publicPages.editions.language'), names: true, cell: (row) => <a href={paths.booklet(row.session, row.language)}><Own language={row.language} text={LANGUAGE_NAMES[row.language]} /></a> },
        { head: words('publicPages.editions.title'), cell: (row) => <Own language={row.language} text={row.title} /> },
        { head: words('publicPages.editions.read'), cell: (row) => (row.state === 'issued' ? <ReadLinks edition={row} /> : <StateTag life="edition" state={row.state} />) },
        { head: words('publicPages.editions.issued'), cell: (row) => <Day on={row.issuedAt} /> },
      ]} />
      {latest.filter((one) => one.corrigendum !== '').map((one) => (
        <Notice key={one.language} level={3} title={words('publicPages.editions.again', { language: words(`languages.${one.language}`), day: dayIn(one.issuedAt.slice(0, 10), language) })}>
          <p><b>{words('publicPages.editions.corrigendum')}:</b> {one.corrigendum}</p>
          <p><a href={paths.booklet(one.session, one.language)}>{words('publicPages.editions.all')}</a></p>
        </Notice>
      ))}
      <Fingerprints editions={latest} />
    </>
  )
}

export function Fingerprints({ editions }: { editions: readonly PublicEdition[] }) {
  const words = useWords()
  const name = (edition: PublicEdition) => ({ language: LANGUAGE_NAMES[edition.language], number: edition.number })
  return (
    <details>
      <summary>{words('publicPages.editions.fingerprints')}</summary>
      <Facts facts={editions.flatMap((one) => [
        [words('publicPages.editions.filePdf', name(one)), <Hash key="pdf" value={one.pdfSha256} />] as const,
        [words('publicPages.editions.fileHtml', name(one)), <Hash key="html" value={one.htmlSha256} />] as const,
      ])} />
    </details>
  )
}
