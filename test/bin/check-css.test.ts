import { describe, expect, test } from '@jest/globals'
// @ts-expect-error plain JavaScript, so that it runs before anything is installed
import { physicalDeclarations } from '../../bin/lib/check-css.mjs'

const found = (css: string): string[] => physicalDeclarations(css).map((one: { declaration: string }) => one.declaration)

describe('the check of style sheets', () => {
  test.each([
    'margin-left: 1px', 'padding-right: 0', 'border-left: 1px solid', 'border-top-left-radius: 2px', 'left: 0', 'text-align: left', 'float: right',
    'padding: 1px 2px 3px 4px', 'margin: calc(1px + (2px * 3)) 2px 1px 3px !important', 'scroll-margin-left: 1px',
  ])('names %s', (declaration) => {
    expect(found(`.a { color: red; ${declaration} }`)).toEqual([declaration])
    expect(found(`@media (min-width: 1px) { .a { ${declaration}; } }`)).toEqual([declaration])
  })

  test.each([
    'margin-inline-start: 1px', 'inset-inline-end: 0', 'text-align: start', 'margin: 0 auto', 'padding: 1px 2px 3px 2px', 'content: "left: 0; margin-left: 1px"',
    'background: url(left.png)', '--left: 3px', 'color: red /* margin-left: 1px; */',
  ])('lets %s pass', (declaration) => {
    expect(found(`.a { ${declaration} }`)).toEqual([])
  })

  test('lets a printed page have a left and a right', () => {
    expect(found('@page :left { margin-left: 3cm; @bottom-left { text-align: left; } } .a { left: 0 }')).toEqual(['left: 0'])
  })

  test('gives the line', () => {
    expect(physicalDeclarations('.a {\n  /* two\n lines */\n  left: 0;\n}')).toEqual([{ line: 4, declaration: 'left: 0' }])
  })
})
