// What a process and all that it started use: processor time and memory, from /proc. Zero where there is none.

import { readFileSync, readdirSync } from 'node:fs'

type Use = { seconds: number; megabytes: number }

function stat(pid: string): { parent: string; ticks: number } | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    // utime and stime of the process and of its ended children
    return { parent: fields[1] ?? '', ticks: [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at]), 0) }
  } catch {
    return null
  }
}

/** Proportional memory: what several processes share is counted once. */
function megabytesOf(pid: string): number {
  try {
    return Number(/^Pss:\s+(\d+)/mu.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

export function useOfTree(pid: number | undefined, { memory = true } = {}): Use {
  const use: Use = { seconds: 0, megabytes: 0 }
  if (pid === undefined || process.platform !== 'linux') return use
  const all = new Map(readdirSync('/proc').filter((name) => /^\d+$/u.test(name)).flatMap((name) => {
    const found = stat(name)
    return found ? [[name, found] as const] : []
  }))
  const belongs = (name: string): boolean => name === String(pid) || (all.has(name) && belongs(all.get(name)!.parent))
  for (const [name, { ticks }] of all) if (belongs(name)) {
    use.seconds += ticks / 100
    if (memory) use.megabytes += megabytesOf(name)
  }
  return use
}
