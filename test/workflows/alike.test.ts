// Names that look alike are seen, and names that only resemble each other are left alone (S-38).
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { lookAlikes, skeletonOf } from '#workflows/alike.ts'

describe('S-38 names that look alike', () => {
  test.each([
    ['Test Watch', 'Тest Wаtch'], ['Test Watch', 'TEST WATCH'], ['Test Watch', 'Test-Watch'], ['Test Watch', 'Ｔｅｓｔ Ｗａｔｃｈ'], ['Test Watch', 'Tést Wätch'], ['Test Watch', 'Test\u200B Watch'],
    ['Transparency International', 'Transparency lnternational'], ['Modern Law', 'Modem Law'], ['Oslo Forum', '0slo Forum'], ['Ομάδα', 'Oμάδα'], ['ПРАВО', 'ΠPABO'.replace('Π', 'П')], ['Wallet', 'VVallet'],
  ])('S-38 %s and %s are one to the eye', (one, other) => {
    expect(lookAlikes([other], [one])).toEqual([one])
    expect(lookAlikes([one, other], [])).toEqual([null, one])
  })

  test('S-38 others are not: two organizations, and the same one again', () => {
    for (const [one, other] of [['Test Watch', 'Best Watch'], ['Transparency International Ukraine', 'Transparency International Georgia'], ['透明国际', '透明国'], ['منظمة الشفافية', 'منظمة النزاهة'], ['Watch 2', 'Watch 3']] as const) expect(lookAlikes([other], [one])).toEqual([null])
    expect(lookAlikes(['Test Watch'], ['Test Watch'])).toEqual([null])
  })

  test('S-38 a skeleton is its own skeleton', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (name) => {
      expect(skeletonOf(skeletonOf(name))).toBe(skeletonOf(name))
    }))
  })
})
