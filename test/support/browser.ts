// A server of its own and a browser, for tests that do what people do: one separate window for each office.

import { spawn, type ChildProcess } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import puppeteer, { type Browser, type Page } from 'puppeteer'

const root = path.resolve(import.meta.dirname, '..', '..')
export const DESKTOP = { width: 1280, height: 900 } as const
export const PHONE = { width: 360, height: 740 } as const

export type RunningServer = {
  url: string
  folder: string
  /** Everything it has said, on both streams. */
  output: () => string
  /** Asks it to end as an operator would, and waits. @returns its exit code */
  stop: (signal?: NodeJS.Signals) => Promise<number | null>
}

/** Starts the built server on a free port with a folder of its own; the demonstration is loaded unless MODE says production. */
export async function startServer(env: Record<string, string> = {}): Promise<RunningServer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'best-practices-'))
  const port = await freePort()
  const child = spawn(process.execPath, ['app/server/serve.mjs'], {
    cwd: root,
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', VAR_FOLDER: folder, PORT: String(port), LOG_LEVEL: 'warn', ...(process.env.PUPPETEER_EXECUTABLE_PATH ? { PUPPETEER_EXECUTABLE_PATH: process.env.PUPPETEER_EXECUTABLE_PATH } : {}), ...env } as unknown as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  await ready(child, () => said)
  return {
    url: `http://localhost:${port}`,
    folder,
    output: () => said,
    stop: async (signal = 'SIGTERM') => {
      const code = await ended(child, signal)
      await rm(folder, { recursive: true, force: true })
      return code
    },
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}

function ready(child: ChildProcess, said: () => string): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`The server did not start:\n${said()}`)), 60_000)
    const look = () => said().includes(' is at http') && finish(resolve)
    const finish = (then: () => void) => {
      clearTimeout(timer)
      child.stdout!.off('data', look)
      then()
    }
    child.stdout!.on('data', look)
    child.once('exit', () => finish(() => reject(new Error(`The server ended:\n${said()}`))))
    look()
  })
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null) return Promise.resolve(child.exitCode)
  return new Promise((resolve) => {
    child.once('exit', (code) => resolve(code))
    child.kill(signal)
  })
}

export type People = {
  browser: Browser
  /** A window of its own, with nothing in common with the others, in which this office is signed in from the cast. */
  as: (office: string) => Promise<Page>
  /** A window in which nobody is signed in. */
  visitor: () => Promise<Page>
  close: () => Promise<void>
}

type Settings = { javascript?: boolean; viewport?: { width: number; height: number } }

/** A browser whose windows belong to offices. Anything a page writes to its console fails the test, through `complaints`. */
export async function openBrowser(server: { url: string }, { javascript = true, viewport = DESKTOP }: Settings = {}): Promise<People & { complaints: string[] }> {
  const browser = await puppeteer.launch({
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--force-color-profile=srgb', '--lang=en-GB'],
  })
  const complaints: string[] = []
  const windows = new Map<string, Page>()
  const open = async () => {
    const context = await browser.createBrowserContext()
    const page = await context.newPage()
    await page.setViewport(viewport)
    await page.setJavaScriptEnabled(javascript)
    // Leaving a page with unsaved text asks first; the tests know what they do.
    page.on('dialog', (dialog) => void dialog.accept())
    page.on('pageerror', (error) => complaints.push(`${page.url()}: ${String(error)}`))
    page.on('console', (message) => {
      // A 4xx page is an answer, and the browser notes it as an error of its own.
      if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) complaints.push(`${page.url()}: ${message.text()}`)
    })
    return page
  }
  return {
    browser,
    complaints,
    visitor: open,
    as: async (office) => {
      const known = windows.get(office)
      if (known) return known
      const page = await open()
      windows.set(office, page)
      await page.goto(`${server.url}/sign-in`)
      await pressButton(page, office)
      return page
    },
    close: () => browser.close(),
  }
}

/** Presses the button or follows the link with exactly this name, and waits for the page it leads to. */
export async function press(page: Page, name: string): Promise<void> {
  await choose(page, name, 'button, a')
}

export async function pressButton(page: Page, name: string): Promise<void> {
  await choose(page, name, 'button')
}

async function choose(page: Page, name: string, kinds: string): Promise<void> {
  const handle = await findNamed(page, name, kinds)
  if (!handle) throw new Error(`No ${kinds} named “${name}” on ${page.url()}:\n${await textOf(page)}`)
  // Not by pointer: what is folded away or under the save line is still named and reachable by keyboard.
  await Promise.all([page.waitForNavigation({ waitUntil: 'load', timeout: 20_000 }), handle.evaluate((element) => (element as HTMLElement).click())])
}

/** Works with page scripts switched off, too: what is evaluated here is the test's, not the page's. */
async function findNamed(page: Page, name: string, kinds: string) {
  // One question to the page for all names: asking each element by itself made a long test of many pages.
  const names = await page.$$eval(kinds, (elements) => elements.map((element) => (element.textContent ?? '').replaceAll(/\s+/g, ' ').trim()))
  const exact = names.indexOf(name)
  return (await page.$$(kinds))[exact >= 0 ? exact : names.findIndex((one) => one.startsWith(name))] ?? null
}

/** Writes into the field with this label, or ticks the answer with this text. */
export async function fill(page: Page, label: string, value: string): Promise<void> {
  const done = await page.evaluate(
    (wanted, text) => {
      const clean = (element: Element | null) => (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim()
      const found = [...document.querySelectorAll('label')].find((one) => clean(one) === wanted) ?? [...document.querySelectorAll('label')].find((one) => clean(one).startsWith(wanted))
      const field = found?.control as HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement | null | undefined
      if (!field) return false
      if (field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox')) field.checked = text !== 'no'
      else if (field instanceof HTMLSelectElement) {
        const option = [...field.options].find((one) => one.text.trim() === text || one.value === text)
        if (!option) return false
        field.value = option.value
      } else field.value = text
      return true
    },
    label,
    value,
  )
  if (!done) throw new Error(`No field “${label}” (or no answer “${value}”) on ${page.url()}`)
}

/** What stands in the main part, as a reader has it. */
export function textOf(page: Page): Promise<string> {
  return page.$eval('main', (main) => (main as HTMLElement).innerText)
}

export function headingOf(page: Page): Promise<string> {
  return page.$eval('h1', (heading) => (heading.textContent ?? '').replaceAll(/\s+/g, ' ').trim())
}

/** Keeps a picture of the whole page under var/pictures. */
export async function picture(page: Page, name: string): Promise<string> {
  const folder = path.join(root, 'var', 'pictures')
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, `${name}.png`) as `${string}.png`
  await page.screenshot({ path: file, fullPage: true })
  return file
}
