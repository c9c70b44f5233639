// The settings a server starts with: looked at before anything is opened, and refused in plain words when they are wrong or weak (S-59).

import { existsSync, statSync } from 'node:fs'
import { isIP } from 'node:net'
import path from 'node:path'

/** Words that stand in examples and in nobody's vault. */
const WEAK = /^(?:secret|password|passwd|changeme|change-me|example|default|test|admin|root|1234\d*|x+|)$/i
const LEAST_SECRET = 12
/** Settings that hold a secret as they stand; that of SMTP_URL is inside it. */
const SECRETS = ['OIDC_CLIENT_SECRET']
const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']

/** Networks whose X-Forwarded-For is believed, as TRUSTED_PROXIES names them; false for none (S-32). */
export function trustedProxies(env = process.env) {
  const named = (env.TRUSTED_PROXIES ?? '').split(',').map((one) => one.trim()).filter(Boolean)
  return named.length > 0 ? named : false
}

/** Widens the limits of limits.mjs. */
export const limitsFactor = (env = process.env) => Number(env.LIMITS_FACTOR || 1)

/** @throws one error that names everything that is wrong, and no value of a secret */
export function checkSettings(env = process.env) {
  const wrong = [...anywhere(env), ...(env.MODE === 'production' ? inEarnest(env) : [])]
  if (wrong.length > 0) throw new Error(`The server does not start with these settings:\n${wrong.map((one) => `- ${one}`).join('\n')}`)
}

function anywhere(env) {
  const wrong = []
  if (env.MODE && env.MODE !== 'production') wrong.push('MODE is "production" or unset.')
  if (env.ORIGIN && !originOf(env.ORIGIN)) wrong.push('ORIGIN is a scheme and a host and nothing after it, such as https://practices.example.org.')
  if (env.LOG_LEVEL && !LEVELS.includes(env.LOG_LEVEL)) wrong.push(`LOG_LEVEL is one of ${LEVELS.join(', ')}.`)
  if (!(limitsFactor(env) >= 1 && limitsFactor(env) <= 1000)) wrong.push('LIMITS_FACTOR is a number from 1 to 1000.')
  if (env.SMTP_URL && !smtpOf(env.SMTP_URL)) wrong.push('SMTP_URL is smtps://NAME:SECRET@host:465 or smtp://NAME:SECRET@host:587.')
  for (const network of trustedProxies(env) || []) {
    if (!isNetwork(network)) wrong.push(`TRUSTED_PROXIES names addresses or networks such as 10.0.0.7/32; “${network}” is none.`)
    else if (/\/0+$/.test(network)) wrong.push(`TRUSTED_PROXIES may not name everybody (“${network}”): anybody could then choose the address the limits count.`)
  }
  return wrong
}

function inEarnest(env) {
  const wrong = []
  if (originOf(env.ORIGIN ?? '')?.protocol !== 'https:') wrong.push('ORIGIN must be set in production, and begin with https://: links in mail, cookies and forms depend on it.')
  const smtp = smtpOf(env.SMTP_URL ?? '')
  if (smtp) {
    const secret = decodeURIComponent(smtp.password)
    if (smtp.username !== '' && isWeak(secret)) wrong.push(`The password in SMTP_URL is that of an example, or shorter than ${LEAST_SECRET} characters.`)
    for (const [name, value] of smtp.searchParams) if (/^(?:ignoreTLS|tls\.rejectUnauthorized|requireTLS|secure|tls\.minVersion)$/i.test(name)) wrong.push(`SMTP_URL may not change how mail is encrypted (${name}=${value}).`)
    if (!env.MAIL_FROM || /@localhost$|\.example$/.test(env.MAIL_FROM)) wrong.push('MAIL_FROM must be an address of yours: answers go there.')
  }
  for (const name of SECRETS) if (env[name] !== undefined && isWeak(env[name])) wrong.push(`${name} is that of an example, or shorter than ${LEAST_SECRET} characters.`)
  const file = path.resolve('.env')
  if (process.platform !== 'win32' && existsSync(file) && (statSync(file).mode & 0o077) !== 0) wrong.push('The file .env holds secrets and may be read by others: chmod 600 .env.')
  return wrong
}

const isWeak = (secret) => WEAK.test(secret) || secret.length < LEAST_SECRET

function originOf(text) {
  const url = urlOf(text)
  return url && /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '' ? url : null
}

function smtpOf(text) {
  const url = urlOf(text)
  return url && /^smtps?:$/.test(url.protocol) && url.hostname !== '' ? url : null
}

function urlOf(text) {
  try {
    return new URL(text)
  } catch {
    return null
  }
}

function isNetwork(text) {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(text)) return true
  const [address, bits = '32', ...rest] = text.split('/')
  const version = isIP(address)
  return version !== 0 && rest.length === 0 && /^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128)
}
