// What the source package says of itself, in plain words for a typesetter.

import type { Source } from './write-package.ts'

export const readme = ({ title, name, fonts, chromium, pdfSha256, htmlSha256 }: Source): string => `${title}
${name}

This folder holds what the PDF of this edition was set from. It is for whoever sets the booklet anew: for a
printing house, or in another program. Each summary was cleared by its State. Please change nothing: neither
words nor figures nor the order of the chapters, which follows the alphabet and is no ranking.

WHAT IS IN HERE

  booklet.html      the whole booklet as it was printed, page numbers included
  css/booklet.css   the design: grid, type, colours, figures, tables
  css/edition.css   running heads, thumb marks and page names of this edition
  css/fonts.css     which typeface is used for which characters
  data.json         the frozen data that everything here was made from: each text, number and name, once
  fonts.json        each typeface with its package, version and licence
  package.json      the same list, for fetching the typefaces by program
  licences/         the licences of the typefaces
  SHA256SUMS        a fingerprint of each file; "sha256sum -c SHA256SUMS" checks them all

THE TYPEFACES

They are free to use, to embed and to print, under the licences beside them. Their files are not in here, as they
are large. "npm install" in this folder brings exactly these versions, and booklet.html then finds them:

${fonts.map((font) => `  ${font.family}: ${font.package} ${font.version}, ${font.licence}`).join('\n')}

HOW IT WAS PRINTED

On A4, with ${chromium}. The measures of the pages, the margins and what stands in them are @page rules in the style
sheets: a browser shows them when it prints, not on the screen. After printing, the PDF was given what the browser
leaves out (bookmarks, descriptions of links, marks for what is not text), so a PDF that you print from
booklet.html looks the same and is not the same file.

WHAT WAS ISSUED

The fingerprints (SHA-256) of the edition as issued are

  PDF   ${pdfSha256}
  HTML  ${htmlSha256}

A PDF that is made from this folder is another file with another fingerprint. It must not be given out as the
issued one.
`
