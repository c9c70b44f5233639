// Hides the machine's fonts from Chromium: where fontconfig rules, it is shown one font only, the last fallback of the packages.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { inflateSync } from 'node:zlib'
import { fontPackage } from '../files.ts'

let unpacked: Buffer | undefined

/** Environment for Chromium. With no font at all it cuts tagging short, so one is left. Empty where there is no fontconfig. */
export function withoutMachineFonts(folder: string): Record<string, string> {
  if (process.platform !== 'linux') return {}
  const fonts = path.join(folder, 'fonts')
  mkdirSync(fonts)
  unpacked ??= fromWoff(readFileSync(path.join(fontPackage('@fontsource/unifont'), 'files', 'unifont-latin-400-normal.woff')))
  writeFileSync(path.join(fonts, 'last.ttf'), unpacked)
  const file = path.join(folder, 'fonts.conf')
  writeFileSync(file, `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}</dir><cachedir>${path.join(folder, 'fonts-cache')}</cachedir></fontconfig>`)
  return { FONTCONFIG_FILE: file }
}

/** A WOFF font as a plain one: the same tables, unpacked. */
function fromWoff(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12)
  const head = Buffer.alloc(12 + 16 * count)
  head.writeUInt32BE(woff.readUInt32BE(4), 0)
  head.writeUInt16BE(count, 4)
  const steps = Math.floor(Math.log2(count))
  head.writeUInt16BE(16 * 2 ** steps, 6)
  head.writeUInt16BE(steps, 8)
  head.writeUInt16BE(16 * (count - 2 ** steps), 10)
  const tables: Buffer[] = []
  let offset = head.length
  for (let index = 0; index < count; index += 1) {
    const entry = 44 + 20 * index
    const at = woff.readUInt32BE(entry + 4)
    const [packed, length] = [woff.readUInt32BE(entry + 8), woff.readUInt32BE(entry + 12)]
    const bytes = woff.subarray(at, at + packed)
    const table = packed < length ? inflateSync(bytes) : bytes
    const padded = Buffer.concat([table, Buffer.alloc((4 - (length % 4)) % 4)])
    woff.copy(head, 12 + 16 * index, entry, entry + 4)
    head.writeUInt32BE(woff.readUInt32BE(entry + 16), 12 + 16 * index + 4)
    head.writeUInt32BE(offset, 12 + 16 * index + 8)
    head.writeUInt32BE(length, 12 + 16 * index + 12)
    tables.push(padded)
    offset += padded.length
  }
  return Buffer.concat([head, ...tables])
}
