export { renderBooklet } from './render-booklet.ts'
export { renderBookletForScreen } from './render-for-screen.ts'
export type { Numbering } from './numbering.ts'
