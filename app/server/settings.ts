// What the environment decides. NODE_ENV only tells React how to build; MODE says whether this is in earnest.

import path from 'node:path'
import type { ScannerAddress } from './scanner.ts'

const varFolder = () => process.env.VAR_FOLDER ?? 'var'

export const databaseFile = (): string => path.resolve(process.env.DATABASE_FILE ?? path.join(varFolder(), 'database.sqlite'))
export const fileFolder = (): string => path.resolve(process.env.FILE_FOLDER ?? path.join(varFolder(), 'files'))
/** Keys that seal votes and sign receipts: they must stand neither in the database nor in a backup of it. */
export const keysFolder = (): string => path.resolve(process.env.KEYS_FOLDER ?? path.join(varFolder(), 'keys'))
export const mailFolder = (): string => path.resolve(process.env.MAIL_FOLDER ?? path.join(varFolder(), 'mail'))

/** Where backups are written to, so that an administrator sees the age of the last; null where nothing was said. */
export const backupFolder = (): string | null => (process.env.BACKUP_FOLDER ? path.resolve(process.env.BACKUP_FOLDER) : null)

/** MODE=production: no demonstration is loaded or served. */
export const isInEarnest = (): boolean => process.env.MODE === 'production'

/** Where the virus scanner (clamd) listens: a socket on this machine, or host and port; null where none is configured. @throws when CLAMD_HOST names no port */
export function scanner(): ScannerAddress | null {
  if (process.env.CLAMD_SOCKET) return { path: path.resolve(process.env.CLAMD_SOCKET) }
  if (!process.env.CLAMD_HOST) return null
  const [, host, port] = /^\[?([^\]]+?)\]?:(\d{1,5})$/.exec(process.env.CLAMD_HOST) ?? []
  if (!host || Number(port) < 1 || Number(port) > 65_535) throw new Error(`CLAMD_HOST is "${process.env.CLAMD_HOST}"; it names a host and a port, such as 127.0.0.1:3310.`)
  return { host, port: Number(port) }
}

/** smtp://user:secret@host:587; without it mail lands in a folder. */
export const smtpUrl = (): string | null => process.env.SMTP_URL || null
export const mailFrom = (): string => process.env.MAIL_FROM ?? 'best-practices@localhost'

/** Where people reach these pages; links in mails begin with it. */
export const origin = (): string => (process.env.ORIGIN ?? `http://localhost:${process.env.PORT || 3000}`).replace(/\/$/, '')

/** The address and the host name that a passkey is bound to. */
export const site = (): { origin: string; host: string } => ({ origin: origin(), host: new URL(origin()).hostname })

/** A provider of OpenID Connect; null unless all three are given. */
export function providerSettings(): { issuer: string; clientId: string; clientSecret: string } | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = process.env
  return issuer && clientId && clientSecret ? { issuer, clientId, clientSecret } : null
}
