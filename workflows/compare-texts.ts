// Two versions of a text, word by word: what stayed, what went, what came (M-34). Values in, values out.

export type Piece = { kind: 'same' | 'gone' | 'new'; text: string }

/** Beyond this many comparisons the texts are shown one after the other: a page must not wait for a proof of what eyes can see. */
const MOST = 4_000_000

export function compareTexts(before: string, after: string): Piece[] {
  const a = wordsWithSpaces(before)
  const b = wordsWithSpaces(after)
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1
  let end = 0
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1
  const middle = compareMiddle(a.slice(start, a.length - end), b.slice(start, b.length - end))
  return joinedPieces([...a.slice(0, start).map(same), ...middle, ...a.slice(a.length - end).map(same)])
}

const same = (text: string): Piece => ({ kind: 'same', text })
const gone = (text: string): Piece => ({ kind: 'gone', text })
const came = (text: string): Piece => ({ kind: 'new', text })

/** A word with the space after it; a character of an unspaced script by itself. */
function wordsWithSpaces(text: string): string[] {
  return text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+\s*|\s+/gu) ?? []
}

function compareMiddle(a: string[], b: string[]): Piece[] {
  if (a.length * b.length > MOST) return [...a.map(gone), ...b.map(came)]
  const width = b.length + 1
  const common = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      common[i * width + j] = a[i] === b[j] ? common[(i + 1) * width + j + 1]! + 1 : Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!)
    }
  }
  const pieces: Piece[] = []
  let i = 0
  let j = 0
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      pieces.push(same(a[i]!))
      i += 1
      j += 1
    } else if (common[(i + 1) * width + j]! >= common[i * width + j + 1]!) pieces.push(gone(a[i++]!))
    else pieces.push(came(b[j++]!))
  }
  return [...pieces, ...a.slice(i).map(gone), ...b.slice(j).map(came)]
}

function joinedPieces(pieces: Piece[]): Piece[] {
  const joined: Piece[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    if (last?.kind === piece.kind) last.text += piece.text
    else joined.push({ ...piece })
  }
  return joined
}
