// Mail that leaves nowhere: kept in a folder as text, HTML and facts, for the page /mail and for tests.

import { mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { isDemonstration } from '#models/settings.ts'
import type { MailFile } from '#templates/mail/mail.ts'
import { mailFolder, smtpUrl } from './settings.ts'

export type KeptMail = { id: string; to: string; at: string; subject: string; text: string; html: string; link: string; language: string; /** What came along; a mail kept by an earlier version has none. */ files?: MailFile[] }

const ID = /^[\w-]{1,64}$/

/** Written under another name first, so that nobody reads half a mail. */
export async function keepMail(mail: KeptMail): Promise<void> {
  if (!ID.test(mail.id)) throw new Error('mail id')
  const folder = mailFolder()
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const write = async (extension: string, content: string) => {
    const file = path.join(folder, `${mail.id}.${extension}`)
    await writeFile(`${file}.part`, content, { mode: 0o600 })
    await rename(`${file}.part`, file)
  }
  await write('txt', `To: ${mail.to}\nSubject: ${mail.subject}\nDate: ${mail.at}\n\n${mail.text}`)
  await write('html', mail.html)
  await write('json', JSON.stringify(mail, null, 2))
}

/** Only where mail goes nowhere else and nothing is in earnest: anybody may read these. */
export async function mailIsOpen(): Promise<boolean> {
  return smtpUrl() === null && (await isDemonstration())
}

/** Newest first. */
export async function keptMails(limit = 200): Promise<KeptMail[]> {
  const names = await readdir(mailFolder()).catch(() => [] as string[])
  const mails = await Promise.all(names.filter((name) => name.endsWith('.json')).map((name) => readMail(name.slice(0, -5))))
  return mails.filter((mail) => mail !== null).sort((a, b) => b.at.localeCompare(a.at) || b.id.localeCompare(a.id)).slice(0, limit)
}

export async function readMail(id: string): Promise<KeptMail | null> {
  if (!ID.test(id)) return null
  try {
    return JSON.parse(await readFile(path.join(mailFolder(), `${id}.json`), 'utf8')) as KeptMail
  } catch {
    return null
  }
}
