// How many pixels a picture claims, and that it is one picture from end to end: nothing is decoded here (S-43, S-44).

/** Walks the chunks of a PNG. @returns null when they do not run from one IHDR to IEND, with nothing before, between or after. */
export function pngPixels(content: Buffer): number | null {
  let at = 8
  let pixels: number | null = null
  while (at + 12 <= content.length) {
    const length = content.readUInt32BE(at)
    const kind = content.toString('latin1', at + 4, at + 8)
    if (at + 12 + length > content.length) return null
    // One header, and it comes first: a second would say another size to another program.
    if ((kind === 'IHDR') !== (at === 8)) return null
    if (kind === 'IHDR') {
      if (length !== 13) return null
      pixels = content.readUInt32BE(at + 8) * content.readUInt32BE(at + 12)
    }
    if (kind === 'IEND') return at + 12 + length === content.length ? pixels : null
    at += 12 + length
  }
  return null
}

// Start-of-frame markers; C4, C8 and CC carry tables, not frames.
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

/**
 * Walks the segments of a JPEG from its beginning to its end. Cameras put a smaller picture and notes of their own behind it; that they
 * are no archive is looked at where the type is (app/server/file-types.ts).
 * @returns null when there is not one frame, or no end
 */
export function jpgPixels(content: Buffer): number | null {
  let at = 2
  let pixels: number | null = null
  while (at + 1 < content.length) {
    if (content[at] !== 0xff) return null
    const marker = content[at + 1]!
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === 0xd9) return pixels
    if (isFrame(marker)) {
      if (pixels !== null || at + 9 > content.length) return null
      pixels = content.readUInt16BE(at + 5) * content.readUInt16BE(at + 7)
    }
    if (at + 4 > content.length) return null
    at += 2 + content.readUInt16BE(at + 2)
    if (marker !== 0xda) continue
    at = endOfScan(content, at)
  }
  return null
}

/** After the header of a scan come its data, in which FF stands only before 00 or a restart mark. */
function endOfScan(content: Buffer, from: number): number {
  let at = content.indexOf(0xff, from)
  while (at >= 0 && (content[at + 1] === 0 || (content[at + 1]! >= 0xd0 && content[at + 1]! <= 0xd7))) at = content.indexOf(0xff, at + 2)
  return at < 0 ? content.length : at
}
