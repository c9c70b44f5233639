// An edition printed anew beside what was kept of it: what differs, in words for whoever runs the command (M-37).

import { canonicalJson } from '#workflows/canonical.ts'
import type { BookletData } from '#workflows/booklet-data.ts'
import { hashOf, sha256 } from '#models/hash.ts'
import type { PrintedWith } from '#models/tables.ts'
import type { EditionKept } from '#models/verify-edition.ts'
import type { Printer } from '#templates/printer/index.ts'
import { printWhole } from './edition-print.ts'

export type Compared = { differences: string[]; printedWith: PrintedWith | null; now: PrintedWith }

/** @throws PrintError when the data can no longer be printed */
export async function compareEdition(printer: Printer, kept: EditionKept): Promise<Compared> {
  const data = JSON.parse(kept.data) as BookletData
  const anew = await printWhole(printer, data)
  const { dataSha256, ...facts } = data
  const differences = [
    (canonicalJson(data) !== kept.data || dataSha256 !== kept.dataSha256 || hashOf(facts) !== kept.dataSha256) && `the frozen data is not that of its fingerprint ${kept.dataSha256}`,
    kept.pdfHash !== kept.pdfSha256 && `the PDF that is kept has the fingerprint ${kept.pdfHash}, and ${kept.pdfSha256} was noted`,
    sha256(anew.pdf) !== kept.pdfSha256 && `the PDF printed anew has the fingerprint ${sha256(anew.pdf)}, and ${kept.pdfSha256} was noted`,
    anew.html !== kept.html && `the HTML ${firstDifference(anew.html, kept.html ?? '')}`,
    kept.sourcePackage !== null && !kept.sourcePackage.equals(anew.sourcePackage) && 'the source package that is kept is not what is made anew',
  ]
  return { differences: differences.filter((one) => one !== false), printedWith: kept.printedWith, now: anew.printedWith }
}

function firstDifference(anew: string, kept: string): string {
  let at = 0
  while (at < kept.length && anew[at] === kept[at]) at += 1
  const near = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 20), at + 20))
  return `differs from character ${at + 1} on: ${near(kept)} is kept, ${near(anew)} is made anew`
}
