// Which words were taken out and which put in: the longest common run of words stays unmarked.

export type Piece = { text: string; kind: 'same' | 'out' | 'in' }

/** Texts of a section stay far below this; above it both are shown whole. */
const MOST = 4_000_000

export function wordChanges(before: string, after: string): Piece[] {
  const a = before.split(/(\s+)/).filter((one) => one !== '')
  const b = after.split(/(\s+)/).filter((one) => one !== '')
  if (a.length * b.length > MOST) return [{ text: before, kind: 'out' }, { text: after, kind: 'in' }]
  // length[i][j]: the longest common run of a from i and b from j.
  const length = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1))
  for (let i = a.length - 1; i >= 0; i--) for (let j = b.length - 1; j >= 0; j--) length[i]![j] = a[i] === b[j] ? length[i + 1]![j + 1]! + 1 : Math.max(length[i + 1]![j]!, length[i]![j + 1]!)
  const pieces: Piece[] = []
  const add = (text: string, kind: Piece['kind']) => {
    const last = pieces.at(-1)
    if (last?.kind === kind) last.text += text
    else pieces.push({ text, kind })
  }
  let [i, j] = [0, 0]
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      add(a[i]!, 'same')
      i++
      j++
    } else if (length[i + 1]![j]! >= length[i]![j + 1]!) add(a[i++]!, 'out')
    else add(b[j++]!, 'in')
  }
  while (i < a.length) add(a[i++]!, 'out')
  while (j < b.length) add(b[j++]!, 'in')
  return pieces
}
