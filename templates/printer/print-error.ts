/** Nothing was printed, and the message says why. */
export class PrintError extends Error {
  override readonly name: string = 'PrintError'
}

/** The browser was lost or took too long: not the text's fault, as far as one knows, and worth another try. */
export class BrowserLost extends PrintError {
  override readonly name = 'BrowserLost'
}
