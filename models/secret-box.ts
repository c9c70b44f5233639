// Seals a secret that must be read again, under a key from outside the database: AES-256-GCM, bound to whose it is (S-59).

import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/** @param key 32 bytes @param bound what it belongs to; opening it for anything else fails */
export function seal(text: string, key: Buffer, bound: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(bound))
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return [nonce, cipher.getAuthTag(), body].map((one) => one.toString('base64url')).join('.')
}

/** @throws when the key is another, or the sealed text was changed or belongs to something else */
export function open(sealed: string, key: Buffer, bound: string): string {
  const [nonce, tag, body] = sealed.split('.').map((one) => Buffer.from(one, 'base64url'))
  const decipher = createDecipheriv('aes-256-gcm', key, nonce!, { authTagLength: 16 }).setAAD(Buffer.from(bound)).setAuthTag(tag!)
  return Buffer.concat([decipher.update(body!), decipher.final()]).toString('utf8')
}
