// Names that look alike: a second observer under the name of a first, written with other letters, is to be seen by an officer (S-38).

// Letters of other scripts that cannot be told from Latin ones in most type faces. Small on purpose: the rest is left to the officer's eye.
const LOOKS_LIKE: Record<string, string> = {
  // Cyrillic
  а: 'a', в: 'b', с: 'c', ԁ: 'd', е: 'e', ё: 'e', һ: 'h', н: 'h', і: 'i', ї: 'i', ј: 'j', к: 'k', ӏ: 'l', м: 'm', о: 'o', р: 'p', ԛ: 'q', г: 'r', ѕ: 's', т: 't', у: 'y', ѵ: 'v', ԝ: 'w', х: 'x', з: '3',
  // Greek
  α: 'a', β: 'b', ε: 'e', η: 'n', ι: 'i', κ: 'k', μ: 'u', ν: 'v', ο: 'o', ρ: 'p', τ: 't', υ: 'u', χ: 'x', ζ: 'z',
  // Armenian, Latin letters without marks of their own, and digits
  օ: 'o', ո: 'n', ս: 'u', ı: 'i', ɑ: 'a', ɡ: 'g', ø: 'o', ł: 'l', đ: 'd', ß: 'ss', '0': 'o', '1': 'l', '5': 's', '|': 'l',
}

/** What a name looks like: one writing for all that an eye takes for the same. Two names with one skeleton may still be two. */
export function skeletonOf(name: string): string {
  const plain = name.normalize('NFKD').toLowerCase().replaceAll(/[\p{M}\p{P}\p{Z}\p{C}]/gu, '')
  // l and I are one line in many faces.
  return [...plain].map((letter) => LOOKS_LIKE[letter] ?? letter).join('').replaceAll('rn', 'm').replaceAll('vv', 'w').replaceAll('i', 'l')
}

/** For each name the first other name before it or among the known ones that looks the same without being the same. */
export function lookAlikes(names: readonly string[], known: readonly string[]): (string | null)[] {
  const first = new Map<string, Set<string>>()
  const note = (name: string) => first.set(skeletonOf(name), (first.get(skeletonOf(name)) ?? new Set()).add(name))
  known.forEach(note)
  return names.map((name) => {
    const other = [...(first.get(skeletonOf(name)) ?? [])].find((one) => one !== name) ?? null
    note(name)
    return other
  })
}
