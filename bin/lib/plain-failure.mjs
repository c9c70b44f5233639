// A failure that the person at the keyboard can mend: printed as plain words, without a stack.

export class PlainFailure extends Error {}

/** Runs a command's main function and turns what goes wrong into an exit code. */
export async function runCommand(main) {
  try {
    const code = await main()
    if (typeof code === 'number') process.exitCode = code
  } catch (failure) {
    console.error(failure instanceof PlainFailure ? `\n${failure.message}\n` : failure)
    process.exitCode = 1
  }
}
