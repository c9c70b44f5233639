// Two commands started together in one checkout must not install or build over each other.
import { mkdirSync, openSync, closeSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { ROOT } from './run-program.mjs'

const LOCK = join(ROOT, 'var', '.set-up.lock')

/** Runs `work` while no other command of this checkout does; a lock left by a dead process is taken over. */
export async function oneAtATime(say, work) {
  mkdirSync(join(ROOT, 'var'), { recursive: true })
  let told = false
  while (!takeLock()) {
    if (!ownerIsAlive()) {
      rmSync(LOCK, { force: true })
      continue
    }
    if (!told) say('Waiting for another command that is installing or building here …')
    told = true
    await sleep(250)
  }
  const release = () => rmSync(LOCK, { force: true })
  process.once('exit', release)
  try {
    return await work()
  } finally {
    process.off('exit', release)
    release()
  }
}

function takeLock() {
  try {
    const file = openSync(LOCK, 'wx')
    writeSync(file, String(process.pid))
    closeSync(file)
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

function ownerIsAlive() {
  try {
    const pid = Number(readFileSync(LOCK, 'utf8'))
    // The owner is between creating the file and writing its number into it.
    if (!pid) return true
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
