// Starts other programs, so that every command here does it in the same way.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';

/** The folder of the project, whatever folder the command was called from. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Runs a program to its end. Resolves to { code, output }; never rejects for a program that is missing or fails.
 * `output`: 'show' (goes where `to` says: 'stdout' or 'stderr') or 'keep' (returned). `timeout` in milliseconds.
 */
export function runProgram(program, args, { env, output = 'show', to = 'stdout', timeout } = {}) {
  return new Promise((resolve) => {
    const sink = output === 'keep' ? 'pipe' : to === 'stderr' ? 2 : 1;
    const child = spawn(program, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', sink, output === 'keep' ? 'pipe' : 2],
      timeout,
      killSignal: 'SIGKILL',
      shell: process.platform === 'win32' && program === 'npm',
    });
    let text = '';
    child.stdout?.on('data', (chunk) => (text += chunk));
    child.stderr?.on('data', (chunk) => (text += chunk));
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code, signal) => resolve({ code: exitCode(code, signal), output: text }));
  });
}

/**
 * Runs a Node program in the foreground with our own input and output, passes signals on, and resolves to its exit code.
 * Ctrl-C in a terminal reaches the child from the terminal itself, so only a signal sent to us alone is passed on.
 */
export function runNode(args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: ROOT, env: { ...process.env, ...env }, stdio: 'inherit' });
    const passOn = (signal) => {
      if (signal === 'SIGINT' && process.stdin.isTTY) return;
      child.kill(signal);
    };
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, passOn);
    child.on('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.on('exit', (code, signal) => {
      for (const name of signals) process.off(name, passOn);
      resolve(exitCode(code, signal));
    });
  });
}

function exitCode(code, signal) {
  return code ?? 128 + (constants.signals[signal] ?? 0);
}
