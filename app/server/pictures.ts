// How many pixels a picture claims, read from its header: nothing is decoded here.

/** Walks the chunks of a PNG. @returns null when they do not run from IHDR to IEND. */
export function pngPixels(content: Buffer): number | null {
  let at = 8
  let pixels: number | null = null
  while (at + 12 <= content.length) {
    const length = content.readUInt32BE(at)
    const kind = content.toString('latin1', at + 4, at + 8)
    if (at + 12 + length > content.length) return null
    if (kind === 'IHDR' && length === 13) pixels = content.readUInt32BE(at + 8) * content.readUInt32BE(at + 12)
    if (kind === 'IEND') return pixels
    at += 12 + length
  }
  return null
}

// Start-of-frame markers; C4, C8 and CC carry tables, not frames.
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

/** Walks the segments of a JPEG up to its frame. @returns null when there is none. */
export function jpgPixels(content: Buffer): number | null {
  let at = 2
  while (at + 9 < content.length) {
    if (content[at] !== 0xff) return null
    const marker = content[at + 1]!
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (isFrame(marker)) return content.readUInt16BE(at + 5) * content.readUInt16BE(at + 7)
    if (marker === 0xd9 || marker === 0xda) return null
    at += 2 + content.readUInt16BE(at + 2)
  }
  return null
}
