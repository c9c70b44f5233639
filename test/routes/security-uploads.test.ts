// Files as they arrive: only what is allowed, only what it says, and nothing left behind.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { FILE_LIMITS } from '#workflows/needs.ts'
import { downloadHeaders } from '#app/server/downloads.ts'
import { fileName } from '#app/server/multipart.ts'
import { readUpload, settleUpload } from '#app/server/uploads.ts'
import { docx, pdf, png, relation, zip } from '#test/support/files.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'best-practices-'))
  Object.assign(process.env, { VAR_FOLDER: folder, LOG_LEVEL: 'silent' })
})

afterAll(() => rm(folder, { recursive: true, force: true }))

const reader = { language: 'en' } as const

function sending(name: string, content: Uint8Array | string, more: [string, string][] = []): Promise<Awaited<ReturnType<typeof readUpload>>> {
  const form = new FormData()
  for (const [field, value] of more) form.append(field, value)
  form.append('file', new File([content as BlobPart], name, { type: 'application/pdf' }))
  return readUpload(new Request('http://localhost/', { method: 'POST', body: form }), reader)
}

/** What lies in the store, and what lies in the folder where files arrive. */
async function left(): Promise<{ stored: string[]; incoming: string[] }> {
  const names = await readdir(path.join(folder, 'files')).catch(() => [])
  return { stored: names.filter((name) => name !== 'incoming'), incoming: await readdir(path.join(folder, 'files', 'incoming')).catch(() => []) }
}

async function refusal(name: string, content: Uint8Array | string): Promise<string> {
  const before = await left()
  const upload = await sending(name, content)
  expect(upload.file).toBeNull()
  expect(await left()).toEqual({ ...before, incoming: [] })
  return upload.problem!.text
}

describe('what is taken', () => {
  test('S-45 S-43 a PDF is stored under a name without meaning, for its owner alone, with its fingerprint', async () => {
    const content = await pdf()
    const upload = await sending('Rapport n° 1.PDF', content, [['version', '3']])
    expect(upload.problem).toBeNull()
    const file = upload.file!
    expect(file).toMatchObject({ name: 'Rapport n° 1.PDF', type: 'pdf', bytes: content.length, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) })
    expect(upload.sent.typed).toEqual({ version: '3' })
    const stored = path.join(folder, 'files', file.storedAs)
    expect((await stat(stored)).mode & 0o777).toBe(0o600)
    expect((await stat(path.join(folder, 'files', 'incoming'))).mode & 0o077).toBe(0)
    expect(Buffer.compare(await readFile(stored), content)).toBe(0)
    expect((await left()).incoming).toEqual([])
  })

  test('S-43 a plain document and a plain picture are what they say, links to pages included', async () => {
    expect((await sending('text.docx', docx())).file?.type).toBe('docx')
    expect((await sending('links.docx', docx({ 'word/_rels/document.xml.rels': relation('hyperlink', 'https://example.org/law') }))).file?.type).toBe('docx')
    expect((await sending('scan.png', png(300, 200))).file?.type).toBe('png')
  })

  test('S-45 a file whose act was refused does not stay', async () => {
    const { file } = await sending('one.pdf', await pdf())
    await settleUpload(file!, { kind: 'refused', decision: { allowed: false, action: 'attachFile', kind: 'unmet', refusals: [] } })
    expect((await left()).stored).not.toContain(file!.storedAs)
  })
})

describe('what is refused, by the file’s own name', () => {
  test('S-43 what is not on the list, or is not what its name says', async () => {
    expect(await refusal('page.html', '<script>alert(1)</script>')).toBe('“page.html” was not taken: only PDF, DOCX, PNG and JPG are accepted.')
    expect(await refusal('picture.svg', '<svg onload="alert(1)"/>')).toContain('only PDF')
    expect(await refusal('report.pdf.exe', await pdf())).toContain('only PDF')
    expect(await refusal('report.pdf', '<html>')).toContain('not what its name says')
    expect(await refusal('picture.png', await pdf())).toContain('not what its name says')
    expect(await refusal('noname', await pdf())).toContain('only PDF')
    expect(await refusal('zip.docx', zip({ 'a.txt': 'x' }))).toContain('not what its name says')
  })

  test('S-43 macros, embedded objects, outside templates and document types', async () => {
    expect(await refusal('m.docx', docx({ 'word/vbaProject.bin': 'x' }))).toContain('macros')
    expect(await refusal('o.docx', docx({ 'word/embeddings/oleObject1.bin': 'x' }))).toContain('macros')
    expect(await refusal('t.docx', docx({ 'word/_rels/settings.xml.rels': relation('attachedTemplate', 'https://evil.example/t.dotm') }))).toContain('macros')
    expect(await refusal('f.docx', docx({ 'word/_rels/document.xml.rels': relation('hyperlink', 'file:///etc/passwd') }))).toContain('macros')
    expect(await refusal('x.docx', docx({ 'word/_rels/document.xml.rels': '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><Relationships/>' }))).toContain('damaged')
  })

  test('S-44 a bomb is seen by what it claims, before it is unpacked (what that costs is measured in hostile-files.test.ts)', async () => {
    expect(await refusal('bomb.docx', docx({ 'word/media/a.bin': { content: Buffer.alloc(1000), claims: 300 * 1024 * 1024 } }))).toContain('damaged')
    expect(await refusal('ratio.docx', docx({ 'word/media/a.bin': { content: Buffer.alloc(5_000_000) } }))).toContain('damaged')
    const many = Object.fromEntries(Array.from({ length: 2100 }, (_, index) => [`word/media/${index}.xml`, 'x']))
    expect(await refusal('many.docx', docx(many))).toContain('damaged')
    expect(await refusal('huge.png', png(40_000, 40_000))).toContain('more than 50 megapixels')
  })

  test('S-43 a locked or a broken PDF', async () => {
    expect(await refusal('locked.pdf', '%PDF-1.7\n1 0 obj\n<< /Encrypt 2 0 R >>\ntrailer\n%%EOF')).toContain('encrypted')
    expect(await refusal('cut.pdf', (await pdf()).subarray(0, 200))).toContain('damaged')
  })

  test('S-42 one byte more than allowed, told in words and with nothing kept', async () => {
    const content = Buffer.alloc(FILE_LIMITS.proposal.bytesEach + 1)
    content.write('%PDF-1.7')
    expect(await refusal('large.pdf', content)).toBe('“large.pdf” was not taken: it is larger than 20 MB. Make it smaller, or split it.')
  })

  test('S-45 no file, an empty file, two files', async () => {
    expect(await refusal('', '')).toBe('Choose a file.')
    expect(await refusal('empty.pdf', '')).toContain('it is empty')
    const form = new FormData()
    for (const name of ['a.pdf', 'b.pdf']) form.append('file', new File([(await pdf()) as BlobPart], name))
    const upload = await readUpload(new Request('http://localhost/', { method: 'POST', body: form }), reader)
    expect(upload.problem!.text).toContain('Only one file')
    expect((await left()).incoming).toEqual([])
  })

  test('S-45 a body that is no form with a file: raw bytes, JSON, half a form', async () => {
    for (const [type, body] of [['application/octet-stream', 'x'], ['application/json', '{}'], ['application/x-www-form-urlencoded', 'file=x']] as const) {
      const request = new Request('http://localhost/', { method: 'POST', body, headers: { 'Content-Type': type } })
      await expect(readUpload(request, reader)).rejects.toMatchObject({ status: 400 })
    }
    const half = new Request('http://localhost/', { method: 'POST', headers: { 'Content-Type': 'multipart/form-data; boundary=b' }, body: '--b\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\nContent-Type: application/pdf\r\n\r\n%PDF-1' })
    const upload = await readUpload(half, reader)
    expect(upload.problem!.text).toContain('did not arrive whole')
    expect((await left()).incoming).toEqual([])
  })
})

describe('names', () => {
  test('S-38 S-45 of a file lose folders and unseen marks', () => {
    expect(fileName('../../etc/x.pdf')).toBe('x.pdf')
    expect(fileName('C:\\temp\\Отчёт.docx')).toBe('Отчёт.docx')
    expect(fileName('invoice\u202Efdp.exe')).toBe('invoicefdp.exe')
    expect(fileName(`${'长'.repeat(400)}.pdf`)).toHaveLength(154)
    expect(fileName('.hidden.pdf')).toBe('hidden.pdf')
  })

  test('S-46 of a download cannot break out of their header, and nothing in it can run', () => {
    for (const name of ['a"b.pdf', 'a\r\nSet-Cookie: x=1.pdf', 'x\u202Efdp.exe', '报告.pdf', '../../a.pdf']) {
      const headers = downloadHeaders(name, 'application/pdf')
      expect(headers['Content-Disposition']).toMatch(/^attachment; filename=/)
      expect(headers['Content-Disposition']).toMatch(/^[\x20-\x7E]+$/)
      expect(headers['Content-Disposition']).not.toMatch(/%0D|%0A|%E2%80%AE|\.\.\//i)
      expect(headers['Content-Security-Policy']).toBe("sandbox; default-src 'none'")
      expect(headers['X-Content-Type-Options']).toBe('nosniff')
    }
    expect(downloadHeaders('报告.pdf', 'application/pdf')['Content-Disposition']).toContain("filename*=UTF-8''%E6%8A%A5%E5%91%8A.pdf")
  })
})
