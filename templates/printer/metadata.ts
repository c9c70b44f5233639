import { PDFHexString, PDFRawStream, type PDFDict, type PDFDocument, type PDFRef } from 'pdf-lib'
import { escapeHtml } from '../html.ts'
import { name } from './structure.ts'

export type Description = {
  title: string
  author: string
  language: string
  /** What the document's identity is made from: the same text gives the same identity. */
  seed: string
}

const PRODUCER = 'Best practices printer'

/** Title, author and language for people and for programs. No dates: the same data must give the same bytes. */
export function describe(document: PDFDocument, { title, author, language }: Description, conforming: boolean): void {
  const { context, catalog } = document
  const information = context.obj({}) as PDFDict
  for (const [key, text] of [['Title', title], ['Author', author], ['Producer', PRODUCER], ['Creator', PRODUCER]] as const) {
    information.set(name(key), PDFHexString.fromText(text))
  }
  const old = context.trailerInfo.Info
  if (old) context.delete(old as PDFRef)
  context.trailerInfo.Info = context.register(information)

  const before = catalog.get(name('Metadata'))
  const packet = xmp(title, author, language, conforming)
  const bytes = new TextEncoder().encode(packet)
  const stream = PDFRawStream.of(context.obj({ Type: 'Metadata', Subtype: 'XML', Length: bytes.length }) as PDFDict, bytes)
  if (before) context.assign(before as PDFRef, stream)
  else catalog.set(name('Metadata'), context.register(stream))
}

/** The PDF/UA-1 identifier is a claim: it is written only when the structure checker finds nothing. */
function xmp(title: string, author: string, language: string, conforming: boolean): string {
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeHtml(title)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>${escapeHtml(author)}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>${escapeHtml(language)}</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>${PRODUCER}</pdf:Producer>${conforming ? '\n<pdfuaid:part>1</pdfuaid:part>' : ''}
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`
}
