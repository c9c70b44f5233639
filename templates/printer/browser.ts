// One warm Chromium: started when first needed, started anew after a crash or enough jobs, its folder removed afterwards.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import puppeteer, { type Browser } from 'puppeteer'
import { findChromium } from './find-chromium.ts'
import { withoutMachineFonts } from './machine-fonts.ts'

export const FLAGS = [
  '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--disable-quic', '--disable-gpu',
  '--disable-extensions', '--disable-default-apps', '--disable-domain-reliability', '--no-pings', '--no-default-browser-check', '--mute-audio',
  // nothing is kept ready that a print has no use for: no second page, no address field, no first window. Each would hold its own process
  '--disable-features=SpareRendererForSitePerProcess,WebUIOmniboxPopup,WebUIOmniboxAimPopup', '--no-startup-window',
  // a thousand pages in a quarter less memory, for a tenth more time: memory is what ends a print
  '--enable-low-end-device-mode', '--disable-dev-shm-usage', '--font-render-hinting=none', '--force-color-profile=srgb',
  // should a request slip past the interception, there is nowhere for it to go: not even this machine (S-48)
  '--proxy-server=http://127.0.0.1:9', '--proxy-bypass-list=<-loopback>', '--host-resolver-rules=MAP * ~NOTFOUND',
]

export type Launched = { browser: Browser; folder: string; jobs: number }

/** Chromium refuses its sandbox to root. In a demonstration, and where it is allowed by name, it then runs without; never in earnest (MODE=production). */
export function sandboxFlags(): string[] {
  if (process.getuid?.() !== 0) return []
  if (process.env['MODE'] === 'production' && process.env['BOOKLET_ALLOW_NO_SANDBOX'] !== '1') {
    throw new Error('The printer will not run Chromium as root without its sandbox. Run the service as another user, or set BOOKLET_ALLOW_NO_SANDBOX=1 if the container is the sandbox.')
  }
  return ['--no-sandbox']
}

export async function launchChromium(executablePath?: string): Promise<Launched> {
  const program = executablePath ?? findChromium()
  if (!program) {
    throw new Error('No Chromium was found to print with. Install one (Debian: apt-get install chromium) or name it in PUPPETEER_EXECUTABLE_PATH.')
  }
  const flags = sandboxFlags()
  const folder = await mkdtemp(path.join(tmpdir(), 'printer-'))
  try {
    const browser = await puppeteer.launch({
      executablePath: program, headless: true, pipe: true, userDataDir: folder, args: [...FLAGS, ...flags], env: { ...process.env, ...withoutMachineFonts(folder) },
      waitForInitialPage: false, handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false, protocolTimeout: 180_000,
    })
    return { browser, folder, jobs: 0 }
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw new Error(`Chromium (${program}) could not be started: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`)
  }
}

export async function endChromium({ browser, folder }: Launched): Promise<void> {
  // a browser that hangs must not keep the process: its own process is ended when closing takes too long
  const closed = await Promise.race([browser.close().then(() => true, () => true), pause(3_000).then(() => false)])
  if (!closed) browser.process()?.kill('SIGKILL')
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds).unref()
  })
}
