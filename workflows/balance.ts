// What is on the board beside what is eligible, as information (M-29). Counts in fixed orders; no figure is put in order of size (M-28).

import { CHAPTER_NUMBERS, chapterOf, compareByName, groupsInOrder, isArticle, regionalGroupOf, type GroupKey } from './names/index.ts'
import type { Language } from './languages.ts'

export type Weighed = { iso3: string; articles: readonly number[]; proponentKind: 'State' | 'observer'; chosen: boolean }
export type Count<Key> = { key: Key; eligible: number; chosen: number }

export type Balance = {
  /** The five groups by name; a State of no group adds a line. */
  groups: Count<GroupKey>[]
  /** The chapters of substance, II to VI, in the Convention's own order; others only where a proposal names them. */
  chapters: Count<number>[]
  origins: Count<'State' | 'observer'>[]
  /** Programmes that name no article. */
  withoutArticle: number
}

const SUBSTANCE = [2, 3, 4, 5, 6]

export function balanceOf(proposals: readonly Weighed[], language: Language): Balance {
  const count = <Key>(key: Key, belongs: (proposal: Weighed) => boolean): Count<Key> => {
    const within = proposals.filter(belongs)
    return { key, eligible: within.length, chosen: within.filter((proposal) => proposal.chosen).length }
  }
  const ofGroup = (key: GroupKey) => count(key, (proposal) => regionalGroupOf(proposal.iso3) === key)
  const outside = ofGroup('none')
  const chapters = CHAPTER_NUMBERS.map((chapter) => count(chapter, (proposal) => proposal.articles.some((article) => isArticle(article) && chapterOf(article) === chapter)))
  return {
    groups: [...groupsInOrder(language).map(ofGroup), ...(outside.eligible > 0 ? [outside] : [])],
    chapters: chapters.filter((chapter) => SUBSTANCE.includes(chapter.key) || chapter.eligible > 0),
    origins: (['State', 'observer'] as const).map((kind) => count(kind, (proposal) => proposal.proponentKind === kind)),
    withoutArticle: proposals.filter((proposal) => !proposal.articles.some(isArticle)).length,
  }
}

export type Invited = { id: string; name: string; kind: 'State' | 'observer' }

/** States that were invited and have neither acknowledged nor proposed, by name. */
export function statesWithoutReply(invited: readonly Invited[], acknowledged: readonly string[], proponents: readonly string[], language: Language): string[] {
  return invited
    .filter((one) => one.kind === 'State' && !acknowledged.includes(one.id) && !proponents.includes(one.id))
    .map((one) => one.name)
    .sort(compareByName(language))
}
