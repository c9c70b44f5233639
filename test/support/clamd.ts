// The real scanner, ClamAV's clamd, run by the test itself: its own settings, a socket of its own, two signatures of ours, no network.

import { spawn, type ChildProcess } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** What our own scanner takes for a virus: harmless, and found wherever it stands. */
export const MARK = 'A-HARMLESS-MARK-THAT-THE-SCANNER-OF-THE-TESTS-TAKES-FOR-A-VIRUS'
/** As clamd says it of a signature that is not its makers'. */
export const MARK_SIGNATURE = 'House.Test.Mark.UNOFFICIAL'
/** The test file of the makers of scanners, put together here so that no scanner removes this file of ours. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}', 'EICAR-STANDARD-', 'ANTIVIRUS-TEST-FILE!', 'H+H*'].reduce((whole, part, index) => `${whole}${index === 2 ? '' : '$'}${part}`)

export type Clamd = { path: string; start: () => Promise<void>; stop: () => Promise<void>; remove: () => Promise<void> }

/** @param streamMaxLength how much of a file it takes, as its setting says it */
export async function makeClamd({ streamMaxLength = '25M' } = {}): Promise<Clamd> {
  const program = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/sbin'].map((folder) => path.join(folder, 'clamd')).find((file) => existsSync(file))
  if (!program) throw new Error('clamd is needed for this test (Debian: apt-get install --no-install-recommends clamav-daemon).')
  const folder = await mkdtemp(path.join(tmpdir(), 'clamd-'))
  const socket = path.join(folder, 'socket')
  await mkdir(path.join(folder, 'signatures'))
  await writeFile(path.join(folder, 'signatures', 'house.ndb'), `House.Test.Mark:0:*:${Buffer.from(MARK).toString('hex')}\n`)
  await writeFile(path.join(folder, 'signatures', 'house.hsb'), `${createHash('sha256').update(EICAR).digest('hex')}:${EICAR.length}:House.Eicar\n`)
  await writeFile(path.join(folder, 'clamd.conf'), [`LocalSocket ${socket}`, `DatabaseDirectory ${path.join(folder, 'signatures')}`, `TemporaryDirectory ${folder}`, 'Foreground yes', `StreamMaxLength ${streamMaxLength}`, 'MaxFileSize 250M', 'MaxScanSize 400M', 'AlertExceedsMax yes', ''].join('\n'))
  let running: ChildProcess | null = null
  const stop = async () => {
    const child = running
    running = null
    if (!child || child.exitCode !== null) return
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGKILL')
    await ended
  }
  return {
    path: socket,
    stop,
    async start() {
      await rm(socket, { force: true })
      let said = ''
      const child = spawn(program, [`--config-file=${path.join(folder, 'clamd.conf')}`], { stdio: ['ignore', 'pipe', 'pipe'] })
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()))
      running = child
      while (!(await answers(socket))) {
        if (child.exitCode !== null) throw new Error(`clamd ended with ${child.exitCode}:\n${said}`)
        await wait(50)
      }
    },
    async remove() {
      await stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function answers(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const line = connect({ path: socket }, () => line.write('zPING\0'))
    line.once('data', (text) => { resolve(text.toString().startsWith('PONG')); line.destroy() })
    line.once('error', () => resolve(false))
    line.once('close', () => resolve(false))
  })
}
