/** Nothing was printed, and the message says why. */
export class PrintError extends Error {
  override readonly name = 'PrintError'
}
