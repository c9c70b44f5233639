// Numbers of articles in a line, as the United Nations writes them: "7–10, 13".

/** Three and more in a row are written as one run; an aspect may name nearly every article of the Convention. */
export function articlesInRuns(articles: readonly number[]): string {
  const runs: number[][] = []
  for (const number of [...new Set(articles)].sort((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last && number === last.at(-1)! + 1) last.push(number)
    else runs.push([number])
  }
  return runs.map((run) => (run.length > 2 ? `${run[0]}–${run.at(-1)}` : run.join(', '))).join(', ')
}
