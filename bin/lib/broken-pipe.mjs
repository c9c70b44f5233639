// Whoever reads our output may stop early, as `… | head` does: then there is nobody left to tell, and we end without a word.
// Loaded into every command by run-program.mjs, and into what it starts.

process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(process.exitCode ?? 0)
})
