// The log: one JSON line each. Where something failed and a number to find it by; no text, address, token or vote (S-56).

import pino from 'pino'

export const log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime, level: process.env.LOG_LEVEL ?? (process.env.NODE_ENV === 'test' ? 'silent' : 'info') }, pino.destination({ dest: 2, sync: true }))

/** An error's kind and the places it came from. Its message may quote what a person typed, so it stays out. */
export function withoutText(error: unknown): { error: string; code?: string; at: string[] } {
  if (!(error instanceof Error)) return { error: typeof error, at: [] }
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 12)
  const { code } = error as { code?: unknown }
  return { error: error.name, ...(typeof code === 'string' ? { code } : {}), at: frames.map((frame) => frame.trim()) }
}
