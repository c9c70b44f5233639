// Where the browser is that prints the booklet and plays the browser tests.
import { accessSync, constants, readdirSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

const SYSTEM_PATHS = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/snap/bin/chromium',
    '/usr/lib/chromium/chromium',
    '/usr/local/bin/chromium',
  ],
  darwin: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  ],
}

const DOWNLOADED = {
  linux: [['chrome-linux64', 'chrome']],
  darwin: [
    ['chrome-mac-arm64', 'Google Chrome for Testing.app', 'Contents', 'MacOS', 'Google Chrome for Testing'],
    ['chrome-mac-x64', 'Google Chrome for Testing.app', 'Contents', 'MacOS', 'Google Chrome for Testing'],
  ],
  win32: [['chrome-win64', 'chrome.exe']],
}

/** The path of a Chromium, or undefined. An explicit PUPPETEER_EXECUTABLE_PATH is the only place looked at when it is set. */
export function findChromium(env = process.env) {
  if (env.PUPPETEER_EXECUTABLE_PATH) {
    return isProgram(env.PUPPETEER_EXECUTABLE_PATH) ? env.PUPPETEER_EXECUTABLE_PATH : undefined
  }
  return (SYSTEM_PATHS[process.platform] ?? []).find(isProgram) ?? findDownloadedChromium(env)
}

/** The newest browser that Puppeteer itself downloaded, if there is one. */
export function findDownloadedChromium(env = process.env) {
  const folder = join(env.PUPPETEER_CACHE_DIR || join(homedir(), '.cache', 'puppeteer'), 'chrome')
  let versions
  try {
    versions = readdirSync(folder)
  } catch {
    return undefined
  }
  versions.sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
  for (const version of versions) {
    for (const parts of DOWNLOADED[process.platform] ?? []) {
      const path = join(folder, version, ...parts)
      if (isProgram(path)) return path
    }
  }
  return undefined
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}
