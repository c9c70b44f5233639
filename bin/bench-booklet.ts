// How long a booklet takes beside a bare print of the same HTML, in one run: ratios count, seconds are this machine's.

import { appendFileSync, mkdirSync } from 'node:fs'
import os from 'node:os'
import { parseArgs } from 'node:util'
import { LANGUAGES } from '#workflows/languages.ts'
import { endChromium, launchChromium, type Launched } from '#templates/printer/browser.ts'
import { createPrinter } from '#templates/printer/index.ts'
import { printBookletOn } from '#templates/printer/print-booklet.ts'
import { Sheet } from '#templates/printer/sheet.ts'
import { benchBooklet } from './lib/bench-data.ts'
import { useOfTree } from './lib/process-tree.ts'

const { values } = parseArgs({ options: { cases: { type: 'string', default: '4,200' }, runs: { type: 'string', default: '5' }, history: { type: 'string', default: 'var/bench-booklet.jsonl' } } })
const TARGETS: Record<number, number> = { 4: 3, 200: 2.2 }

type Spent = { wall: number; cpu: number }

/** Time by the clock and by the processors, this process and the browser together: on a busy machine only the second compares. */
async function spent(chromium: Launched, work: (sheet: Sheet) => Promise<unknown>): Promise<Spent> {
  const sheet = await Sheet.open(chromium.browser)
  const cpu = () => useOfTree(chromium.browser.process()?.pid, { memory: false }).seconds + (process.cpuUsage().user + process.cpuUsage().system) / 1e6
  const before = cpu()
  const began = performance.now()
  await work(sheet)
  const wall = (performance.now() - began) / 1000
  const used = cpu() - before
  await sheet.close()
  return { wall, cpu: used }
}

const median = (numbers: number[]) => [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0
const ofRuns = (runs: Spent[]): Spent => ({ wall: median(runs.map((run) => run.wall)), cpu: median(runs.map((run) => run.cpu)) })

async function beside(count: number, runs: number) {
  const data = benchBooklet(count, 'en')
  const chromium = await launchChromium()
  const peaks = { bare: 0, booklet: 0 }
  let running: keyof typeof peaks | null = null
  const watch = setInterval(() => { if (running) peaks[running] = Math.max(peaks[running], useOfTree(chromium.browser.process()?.pid).megabytes) }, 250)
  try {
    let html = ''
    let pages = 0
    const warm = await Sheet.open(chromium.browser)
    ;({ html, pages } = await printBookletOn(warm, data))
    await warm.close()
    const bare: Spent[] = []
    const whole: Spent[] = []
    // in turn, so that a change of the machine's load falls on both
    for (let run = 0; run < runs; run += 1) {
      running = 'bare'
      bare.push(await spent(chromium, async (sheet) => {
        await sheet.load(html, 'en')
        await sheet.bytes({ tagged: true })
      }))
      running = 'booklet'
      whole.push(await spent(chromium, (sheet) => printBookletOn(sheet, data)))
      running = null
    }
    const [one, other] = [ofRuns(bare), ofRuns(whole)]
    return { cases: count, pages, runs, bare: one, booklet: other, ratio: { wall: other.wall / one.wall, cpu: other.cpu / one.cpu }, target: TARGETS[count] ?? null, browserMegabytes: { bare: Math.round(peaks.bare), booklet: Math.round(peaks.booklet) } }
  } finally {
    clearInterval(watch)
    await endChromium(chromium)
  }
}

async function sixAtOnce(): Promise<{ wall: number; languages: number }> {
  const printer = createPrinter()
  try {
    const all = () => Promise.all(LANGUAGES.map((language) => printer.printBooklet(benchBooklet(4, language))))
    await all()
    const began = performance.now()
    await all()
    return { wall: (performance.now() - began) / 1000, languages: LANGUAGES.length }
  } finally {
    await printer.close()
  }
}

const table = []
for (const count of values.cases.split(',').map(Number)) table.push(await beside(count, count > 50 ? 1 : Number(values.runs)))
const six = await sixAtOnce()
const seconds = (value: number) => `${value.toFixed(2)} s`
process.stdout.write('cases  pages  bare (cpu)          booklet (cpu)       ratio by clock / by processor  target   browser\n')
for (const row of table) {
  process.stdout.write(`${String(row.cases).padEnd(7)}${String(row.pages).padEnd(7)}${`${seconds(row.bare.wall)} (${seconds(row.bare.cpu)})`.padEnd(20)}${`${seconds(row.booklet.wall)} (${seconds(row.booklet.cpu)})`.padEnd(20)}${`${row.ratio.wall.toFixed(2)} / ${row.ratio.cpu.toFixed(2)}`.padEnd(31)}${row.target === null ? '–' : `≤ ${row.target}`}    ${row.browserMegabytes.booklet} MB, bare ${row.browserMegabytes.bare} MB (target < 1024)\n`)
}
process.stdout.write(`six editions at once: ${seconds(six.wall)} (target < 3 s on two cores at rest; load now ${os.loadavg()[0]?.toFixed(1)} on ${os.cpus().length})\n`)
mkdirSync('var', { recursive: true })
appendFileSync(values.history, `${JSON.stringify({ at: new Date().toISOString(), load: os.loadavg()[0], cores: os.cpus().length, table, six })}\n`)
