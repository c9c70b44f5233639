// Starts other programs, so that every command here does it in the same way.
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { fileURLToPath } from 'node:url'
import './broken-pipe.mjs'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** The folder of the project, whatever folder the command was called from. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/**
 * Runs a program to its end. Resolves to { code, output }; never rejects for a program that is missing or fails.
 * `output`: 'show' (goes where `to` says: 'stdout' or 'stderr') or 'keep' (returned). `timeout` in milliseconds.
 */
export function runProgram(program, args, { env, output = 'show', to = 'stdout', timeout } = {}) {
  return new Promise((resolve) => {
    const sink = output === 'keep' ? 'pipe' : to === 'stderr' ? 2 : 1
    const child = spawn(program, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', sink, output === 'keep' ? 'pipe' : 2],
      timeout,
      killSignal: 'SIGKILL',
      shell: process.platform === 'win32' && program === 'npm',
    })
    // An npm that is stopped undoes what it did, which takes a moment: we end after it, not before.
    const stopped = passSignals(child)
    let text = ''
    child.stdout?.on('data', (chunk) => (text += chunk))
    child.stderr?.on('data', (chunk) => (text += chunk))
    child.on('error', (error) => resolve({ code: 127, output: error.message }))
    child.on('close', (code, signal) => {
      const by = stopped()
      if (by) process.exit(exitCode(null, by))
      resolve({ code: exitCode(code, signal), output: text })
    })
  })
}

const BROKEN_PIPE = new URL('./broken-pipe.mjs', import.meta.url).href

/** Runs a Node program in the foreground with our own input and output, passes signals on, and resolves to its exit code. */
export function runNode(args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', BROKEN_PIPE, ...args], { cwd: ROOT, env: { ...process.env, ...env }, stdio: 'inherit' })
    const stopped = passSignals(child)
    const watch = watchNpm(() => child.kill('SIGTERM'))
    child.on('error', (error) => {
      console.error(error.message)
      resolve(1)
    })
    child.on('exit', (code, signal) => {
      stopped()
      clearInterval(watch)
      resolve(exitCode(code, signal))
    })
  })
}

/**
 * Passes to the child what is sent to us, until the function returned is called; that one tells which signal came, if any.
 * Ctrl-C in a terminal reaches the child from the terminal itself, so only a signal sent to us alone is passed on.
 */
function passSignals(child) {
  let last
  const passOn = (signal) => {
    last = signal
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
  }
  for (const signal of SIGNALS) process.on(signal, passOn)
  return () => {
    for (const signal of SIGNALS) process.off(signal, passOn)
    return last
  }
}

/** Ending npm ends only the shell between npm and us: without this, a server would go on, and keep its port. */
function watchNpm(whenGone) {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return undefined
  const parent = process.ppid
  return setInterval(() => {
    if (process.ppid !== parent) whenGone()
  }, 500).unref()
}

function exitCode(code, signal) {
  return code ?? 128 + (constants.signals[signal] ?? 0)
}
