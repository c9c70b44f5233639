import { PDFArray, PDFDict, PDFName, PDFRef, PDFString, type PDFDocument } from 'pdf-lib'
import { name, type Element } from './structure.ts'

/** Chromium names elements by a counter of its own, which differs from run to run: here they are counted from one. */
export function renumber(document: PDFDocument, root: PDFDict, elements: Element[]): void {
  const names = new Map<string, PDFString>()
  const refs = new Map<string, PDFRef>()
  const ordered: PDFString[] = []
  for (const element of elements) {
    const id = element.dict.get(name('ID'))
    if (!id) continue
    const given = PDFString.of(`e${String(names.size + 1).padStart(7, '0')}`)
    names.set(id.toString(), given)
    refs.set(given.toString(), element.ref)
    ordered.push(given)
    element.dict.set(name('ID'), given)
  }
  for (const element of elements) {
    const attributes = document.context.lookup(element.dict.get(name('A')))
    for (const attribute of attributes instanceof PDFArray ? attributes.asArray() : [attributes]) {
      const dict = attribute instanceof PDFRef ? document.context.lookup(attribute) : attribute
      const headers = dict instanceof PDFDict ? dict.lookupMaybe(PDFName.of('Headers'), PDFArray) : undefined
      for (let index = 0; headers && index < headers.size(); index += 1) {
        const given = names.get(headers.get(index).toString())
        if (given) headers.set(index, given)
      }
    }
  }
  if (ordered.length === 0) return
  const old = root.get(name('IDTree'))
  if (old instanceof PDFRef) deleteTree(document, old)
  const list = document.context.obj({ Names: ordered.flatMap((id) => [id, refs.get(id.toString()) as PDFRef]), Limits: [ordered[0], ordered.at(-1)] as PDFString[] })
  root.set(name('IDTree'), document.context.register(document.context.obj({ Kids: [document.context.register(list)] })))
}

function deleteTree(document: PDFDocument, ref: PDFRef): void {
  const node = document.context.lookup(ref)
  if (node instanceof PDFDict) for (const kid of node.lookupMaybe(name('Kids'), PDFArray)?.asArray() ?? []) if (kid instanceof PDFRef) deleteTree(document, kid)
  document.context.delete(ref)
}
