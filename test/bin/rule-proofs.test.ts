import { describe, expect, test } from '@jest/globals'
// @ts-expect-error plain JavaScript, so that it runs before anything is installed
import { proofsByRule } from '../../bin/lib/rule-proofs.mjs'

const RULES = [{ id: 'M-1' }, { id: 'M-24' }, { id: 'S-01' }]
const proofs = (title: string, fullName = title) => {
  const result = proofsByRule(RULES, [{ title, fullName }])
  return { ids: [...result.proofs].filter(([, names]: [string, string[]]) => names.length > 0).map(([id]: [string]) => id), unknown: result.unknown }
}

describe('a test proves a rule', () => {
  test('when its name begins with the id, or with several', () => {
    expect(proofs('M-24 a recused member sees nothing').ids).toEqual(['M-24'])
    expect(proofs('M-24, S-1: both').ids).toEqual(['M-24', 'S-01'])
    expect(proofs('M-1 M-24 and S-01 all three').ids).toEqual(['M-1', 'M-24', 'S-01'])
  })

  test('when the outermost group begins with the id', () => {
    expect(proofs('inside', 'M-24 recusal inside').ids).toEqual(['M-24'])
  })

  test('not when the id is only mentioned, or is the beginning of another', () => {
    expect(proofs('a recused member (M-24) sees nothing').ids).toEqual([])
    expect(proofs('M-2 is another rule').ids).toEqual([])
    expect(proofs('M-240 is another rule').ids).toEqual([])
  })

  test('and an id that is no rule is reported', () => {
    expect(proofs('M-99 nothing of the kind').unknown).toEqual(['M-99 nothing of the kind'])
  })
})
