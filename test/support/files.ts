// Files made by hand for tests of what is taken: PDF, DOCX, PNG and JPEG, sound ones and hostile ones.

import { crc32, deflateRawSync, deflateSync } from 'node:zlib'
import { PDFDocument } from 'pdf-lib'

/** One empty page, as a library writes it. */
export async function pdf(): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  document.addPage([200, 200])
  return document.save()
}

export type Entry = {
  content: Buffer
  /** The size that its headers claim. */
  claims?: number
  /** Not packed. */
  stored?: boolean
  /** What its own header calls it, where the directory says otherwise. */
  localName?: string
  /** Not written: it lies within the content of that other entry, as localRecord() made it. */
  insideOf?: string
  /** Added to its line of the directory. */
  extra?: Buffer
  /** As a system for many users notes them: 0o120777 is a symbolic link. */
  mode?: number
}

/** A zip as a word processor writes it, with whatever is to be tried put in. */
export function zip(entries: Record<string, string | Entry>): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  const contentAt = new Map<string, number>()
  let at = 0
  for (const [name, given] of Object.entries(entries)) {
    const entry: Entry = typeof given === 'string' ? { content: Buffer.from(given) } : given
    const { head, local } = recordOf(name, entry)
    const extra = entry.extra ?? Buffer.alloc(0)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(0x02014b50, 0)
    central[5] = 3
    head.copy(central, 6, 4, 30)
    central.writeUInt16LE(Buffer.byteLength(name), 28)
    central.writeUInt16LE(extra.length, 30)
    central.writeUInt32LE(((entry.mode ?? 0) << 16) >>> 0, 38)
    central.writeUInt32LE(entry.insideOf === undefined ? at : contentAt.get(entry.insideOf)!, 42)
    directory.push(Buffer.concat([central, Buffer.from(name), extra]))
    if (entry.insideOf !== undefined) continue
    contentAt.set(name, at + 30 + Buffer.byteLength(entry.localName ?? name))
    locals.push(local)
    at += local.length
  }
  const entriesAt = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(directory.length, 8)
  end.writeUInt16LE(directory.length, 10)
  end.writeUInt32LE(entriesAt.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...locals, entriesAt, end])
}

function recordOf(name: string, { content, claims, stored, localName }: Entry): { head: Buffer; local: Buffer } {
  const packed = stored ? content : deflateRawSync(content)
  const head = Buffer.alloc(30)
  head.writeUInt32LE(0x04034b50, 0)
  head.writeUInt16LE(20, 4)
  head.writeUInt16LE(stored ? 0 : 8, 8)
  head.writeUInt32LE(crc32(content), 14)
  head.writeUInt32LE(packed.length, 18)
  head.writeUInt32LE(claims ?? content.length, 22)
  head.writeUInt16LE(Buffer.byteLength(localName ?? name), 26)
  return { head, local: Buffer.concat([head, Buffer.from(localName ?? name), packed]) }
}

/** An entry as it lies in a zip, its own header before it. */
export const localRecord = (name: string, content: Buffer): Buffer => recordOf(name, { content }).local

const TYPES = '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
export const docx = (more: Parameters<typeof zip>[0] = {}) => zip({ '[Content_Types].xml': TYPES, '_rels/.rels': '<Relationships/>', 'word/document.xml': '<w:document/>', ...more })
export const relation = (type: string, target: string) => `<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/></Relationships>`

export function png(width: number, height: number): Buffer {
  const chunk = (kind: string, data: Buffer) => {
    const head = Buffer.alloc(8)
    head.writeUInt32BE(data.length, 0)
    head.write(kind, 4, 'latin1')
    const crc = Buffer.alloc(4)
    crc.writeUInt32BE(crc32(Buffer.concat([head.subarray(4), data])))
    return Buffer.concat([head, data, crc])
  }
  const size = Buffer.alloc(13)
  size.writeUInt32BE(width, 0)
  size.writeUInt32BE(height, 4)
  size.set([8, 0, 0, 0, 0], 8)
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', size), chunk('IDAT', Buffer.alloc(16)), chunk('IEND', Buffer.alloc(0))])
}

/** A grey picture of one block, whatever size it claims. */
export function jpg(width: number, height: number): Buffer {
  const segment = (marker: number, data: number[]) => Buffer.from([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 0xff, ...data])
  const frame = segment(0xc0, [8, height >> 8, height & 0xff, width >> 8, width & 0xff, 1, 1, 0x11, 0])
  const jfif = segment(0xe0, [0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0])
  return Buffer.concat([Buffer.from([0xff, 0xd8]), jfif, frame, segment(0xda, [1, 1, 0, 0, 63, 0]), Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56]), Buffer.from([0xff, 0xd9])])
}

/** A PDF written by hand: objects as they are given, and what a reader needs to find them by searching. */
export function rawPdf(objects: (string | Buffer)[], more = ''): Buffer {
  const numbered = objects.flatMap((object, index) => [Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')])
  return Buffer.concat([Buffer.from('%PDF-1.7\n%\u00E2\u00E3\n'), ...numbered, Buffer.from(`trailer\n<< /Root 1 0 R /Size ${objects.length + 1} ${more}>>\n%%EOF\n`)])
}

/** A stream of objects, packed, with its dictionary as given or as it should be. */
export function objectStream(objects: string, dictionary = '/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode'): Buffer {
  const packed = deflateSync(Buffer.from(`9 0 ${objects}`))
  return Buffer.concat([Buffer.from(`<< ${dictionary} /Length ${packed.length} >>\nstream\n`), packed, Buffer.from('\nendstream')])
}
