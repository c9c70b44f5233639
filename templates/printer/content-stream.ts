// Reads a page's drawing operators, as far as tagging needs it: what is drawn inside marked content, and what is not.

export type Drawing = {
  /** Numbers of marked content that the structure tree must name. */
  marked: number[]
  /** Byte ranges of things drawn outside marked content. */
  unmarked: { start: number; end: number }[]
  /** Marked content opened inside a text object that is itself unmarked, or never closed, or an artifact within it, or it within an artifact. */
  broken: boolean
  /** A glyph was drawn that stands for a character the font lacks: a box. */
  boxes: boolean
}

// Operators are compared as numbers, for a booklet has millions of them: their letters, one to a byte.
const codeOf = (operator: string) => [...operator].reduce((code, letter) => code * 256 + letter.charCodeAt(0), 0)
const codes = (...operators: string[]) => new Set(operators.map(codeOf))
const PAINT = codes('f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 's', 'S')
const PATH = codes('m', 'l', 'c', 'v', 'y', 'h', 're')
const [BDC, BMC, EMC, BT, ET, N, DO, SH] = ['BDC', 'BMC', 'EMC', 'BT', 'ET', 'n', 'Do', 'sh'].map(codeOf)
const WORDS = codes('true', 'false', 'null')

const isSpace = (byte: number) => byte === 32 || byte === 10 || byte === 13 || byte === 9 || byte === 12 || byte === 0
// ( ) < > [ ] { } / %
const isDelimiter = (byte: number) => byte === 40 || byte === 41 || byte === 60 || byte === 62 || byte === 91 || byte === 93 || byte === 123 || byte === 125 || byte === 47 || byte === 37

/** Past a string in round brackets that begins at `at`. */
function pastString(bytes: Uint8Array, at: number): number {
  let depth = 0
  for (let index = at; index < bytes.length; index += 1) {
    const byte = bytes[index]
    if (byte === 92) index += 1
    else if (byte === 40) depth += 1
    else if (byte === 41 && (depth -= 1) === 0) return index + 1
  }
  return bytes.length
}

/** Whether a string of glyphs, four digits each, holds glyph 0. */
function namesNoGlyph(bytes: Uint8Array, from: number, to: number): boolean {
  if ((to - from) % 4 !== 0) return false
  for (let at = from; at < to; at += 4) if (bytes[at] === 48 && bytes[at + 1] === 48 && bytes[at + 2] === 48 && bytes[at + 3] === 48) return true
  return false
}

const ARTIFACT = [...'/Artifact'].map((letter) => letter.charCodeAt(0))
const isArtifact = (bytes: Uint8Array, at: number) => ARTIFACT.every((code, index) => bytes[at + index] === code)

export function readDrawing(bytes: Uint8Array): Drawing {
  const drawing: Drawing = { marked: [], unmarked: [], broken: false, boxes: false }
  let depth = 0
  let statement = -1
  // what is open: "a" an artifact, "m" marked content, "-" anything else
  let open = ''
  let path = -1
  let text = -1
  let dictionary = -1
  let index = 0
  while (index < bytes.length) {
    const byte = bytes[index] ?? 0
    if (isSpace(byte)) {
      index += 1
      continue
    }
    if (statement < 0) statement = index
    if (byte === 40) index = pastString(bytes, index)
    else if (byte === 37) while (index < bytes.length && bytes[index] !== 10) index += 1
    else if (byte === 60 && bytes[index + 1] === 60) {
      if (dictionary < 0) dictionary = index
      index += 2
    } else if (byte === 60) {
      const end = bytes.indexOf(62, index) + 1 || bytes.length
      drawing.boxes ||= namesNoGlyph(bytes, index + 1, end - 1)
      index = end
    } else if (byte === 47) {
      index += 1
      while (index < bytes.length && !isSpace(bytes[index] ?? 0) && !isDelimiter(bytes[index] ?? 0)) index += 1
    } else if (isDelimiter(byte)) index += 1
    else {
      const start = index
      while (index < bytes.length && !isSpace(bytes[index] ?? 0) && !isDelimiter(bytes[index] ?? 0)) index += 1
      if ((byte >= 48 && byte <= 57) || byte === 45 || byte === 46 || byte === 43) continue
      let operator = 0
      for (let at = start; at < index; at += 1) operator = operator * 256 + (bytes[at] ?? 0)
      if (WORDS.has(operator)) continue
      if (operator === BDC || operator === BMC) {
        const number = dictionary < 0 ? null : /\/MCID\s+(\d+)/u.exec(String.fromCharCode(...bytes.subarray(dictionary, start)))
        if (number) drawing.marked.push(Number(number[1]))
        if (number && text >= 0) drawing.broken = true
        const kind = number ? 'm' : isArtifact(bytes, statement) ? 'a' : '-'
        if ((kind === 'a' && open.includes('m')) || (kind === 'm' && open.includes('a'))) drawing.broken = true
        open += kind
        if (text < 0) depth += 1
      } else if (operator === EMC) {
        open = open.slice(0, -1)
        if (text < 0) depth -= 1
      } else if (depth === 0) {
        if (operator === BT) text = statement
        else if (operator === ET && text >= 0) {
          drawing.unmarked.push({ start: text, end: index })
          text = -1
        } else if (PATH.has(operator)) {
          if (path < 0) path = statement
        } else if (PAINT.has(operator)) {
          drawing.unmarked.push({ start: path < 0 ? statement : path, end: index })
          path = -1
        } else if (operator === N) path = -1
        else if (operator === DO || operator === SH) drawing.unmarked.push({ start: statement, end: index })
      }
      statement = -1
      dictionary = -1
    }
  }
  if (depth !== 0 || text >= 0) drawing.broken = true
  return drawing
}

const OPEN = new TextEncoder().encode('/Artifact BMC\n')
const CLOSE = new TextEncoder().encode('\nEMC')

/** The same stream with everything unmarked wrapped as an artifact: running heads, folios, grounds and rules. */
export function withArtifacts(bytes: Uint8Array, unmarked: Drawing['unmarked']): Uint8Array {
  const pieces: Uint8Array[] = []
  let from = 0
  for (const { start, end } of unmarked) {
    pieces.push(bytes.subarray(from, start), OPEN, bytes.subarray(start, end), CLOSE)
    from = end
  }
  pieces.push(bytes.subarray(from))
  return Buffer.concat(pieces)
}
