// How words are counted against a limit (M-12). On its own, so that a page's script can count alike.

/** Words of a section: runs of letters and digits; Chinese and other unspaced scripts count by character. */
export function wordsOf(value: string): number {
  const unspaced = value.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0
  const rest = value.replace(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu, ' ')
  return unspaced + (rest.match(/[\p{L}\p{N}]+(?:['’.,:/-][\p{L}\p{N}]+)*/gu)?.length ?? 0)
}
