export { checkStructure } from './check.ts'
export { findChromium } from './find-chromium.ts'
export { paperDocument } from './paper.ts'
export { createPrinter, PrintError, type Printer, type PrinterOptions } from './printer.ts'
