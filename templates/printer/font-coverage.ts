// Which characters a font file has: its character map, read out of the WOFF2 container (W3C WOFF 2.0, OpenType cmap).

import { brotliDecompressSync } from 'node:zlib'

/** Ranges of code points, first and last, in order. */
export type Coverage = readonly (readonly [number, number])[]

export function isCovered(coverage: Coverage, character: number): boolean {
  let low = 0
  let high = coverage.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const [first, last] = coverage[middle]!
    if (character < first) high = middle - 1
    else if (character > last) low = middle + 1
    else return true
  }
  return false
}

/** @throws for a file that is no WOFF2 font */
export function coverageOf(woff2: Uint8Array): Coverage {
  const view = new DataView(woff2.buffer, woff2.byteOffset, woff2.byteLength)
  if (view.getUint32(0) !== 0x774f4632) throw new Error('This is no WOFF2 font.')
  const tables = view.getUint16(12)
  let at = 48
  const number = () => {
    let value = 0
    for (let byte = 0x80; byte & 0x80; at += 1) {
      byte = view.getUint8(at)
      value = value * 128 + (byte & 0x7f)
    }
    return value
  }
  let offset = 0
  let map: { from: number; to: number } | undefined
  for (let index = 0; index < tables; index += 1) {
    const flags = view.getUint8(at++)
    const tag = flags & 63
    if (tag === 63) at += 4
    const length = number()
    // glyf and loca (10, 11) are transformed unless they say 3; every other table is unless it says 0
    const transformed = tag === 10 || tag === 11 ? flags >> 6 !== 3 : flags >> 6 !== 0
    const stored = transformed ? number() : length
    if (tag === 0) map = { from: offset, to: offset + length }
    offset += stored
  }
  if (!map) throw new Error('This font has no character map.')
  const unpacked = brotliDecompressSync(woff2.subarray(at, at + view.getUint32(20)))
  return readMap(new DataView(unpacked.buffer, unpacked.byteOffset + map.from, map.to - map.from))
}

function readMap(map: DataView): Coverage {
  const found: [number, number][] = []
  for (let index = 0; index < map.getUint16(2); index += 1) {
    const at = map.getUint32(4 + index * 8 + 4)
    const format = map.getUint16(at)
    if (format === 12) {
      for (let group = 0; group < map.getUint32(at + 12); group += 1) found.push([map.getUint32(at + 16 + group * 12), map.getUint32(at + 20 + group * 12)])
    }
    if (format === 4) found.push(...segments(map, at))
  }
  return joinedRanges(found)
}

function segments(map: DataView, at: number): [number, number][] {
  const twice = map.getUint16(at + 6)
  const found: [number, number][] = []
  for (let index = 0; index < twice; index += 2) {
    const last = map.getUint16(at + 14 + index)
    const first = map.getUint16(at + 16 + twice + index)
    const delta = map.getUint16(at + 16 + 2 * twice + index)
    const place = at + 16 + 3 * twice + index
    const jump = map.getUint16(place)
    if (jump === 0 && first > 0 && first + delta !== 0x10000 && last < 0xffff) {
      found.push([first, last])
      continue
    }
    for (let character = first; character <= last && character !== 0xffff; character += 1) {
      const glyph = jump === 0 ? (character + delta) & 0xffff : map.getUint16(place + jump + 2 * (character - first))
      if (glyph !== 0) found.push([character, character])
    }
  }
  return found
}

function joinedRanges(ranges: [number, number][]): Coverage {
  const joined: [number, number][] = []
  for (const [first, last] of ranges.sort((one, other) => one[0] - other[0])) {
    const before = joined.at(-1)
    if (before && first <= before[1] + 1) before[1] = Math.max(before[1], last)
    else joined.push([first, last])
  }
  return joined
}
