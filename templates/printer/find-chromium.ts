// A Chromium on this machine: the one named, the system's, Puppeteer's own; null when there is none.

import { existsSync } from 'node:fs'
import path from 'node:path'
import puppeteer from 'puppeteer'

function usualPlaces(): string[] {
  if (process.platform === 'darwin') {
    return ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium']
  }
  if (process.platform === 'win32') {
    const roots = [process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']]
    return roots.filter((root): root is string => Boolean(root)).map((root) => path.join(root, 'Google', 'Chrome', 'Application', 'chrome.exe'))
  }
  return ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/snap/bin/chromium']
}

function puppeteersOwn(): string | null {
  try {
    return puppeteer.executablePath()
  } catch {
    return null // nothing was downloaded
  }
}

export function findChromium(): string | null {
  const named = process.env['PUPPETEER_EXECUTABLE_PATH']
  if (named && existsSync(named)) return named
  const own = puppeteersOwn()
  return [...usualPlaces(), ...(own ? [own] : [])].find((place) => existsSync(place)) ?? null
}
