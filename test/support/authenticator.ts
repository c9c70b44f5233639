// An authenticator in software: makes passkeys and answers challenges as a device would, or with one thing changed (S-20).
// CBOR and COSE by hand, and no line shared with the library that checks them.

import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto'

type Cbor = number | string | Buffer | Map<number | string, Cbor>

function cbor(value: Cbor): Buffer {
  if (typeof value === 'number') return value >= 0 ? head(0, value) : head(1, -1 - value)
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value])
  return Buffer.concat([head(5, value.size), ...[...value].flatMap(([key, member]) => [cbor(key), cbor(member)])])
}

function head(major: number, length: number): Buffer {
  if (length < 24) return Buffer.from([(major << 5) | length])
  return length < 256 ? Buffer.from([(major << 5) | 24, length]) : Buffer.from([(major << 5) | 25, length >> 8, length & 255])
}

const sha256 = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest()
const text = (bytes: Buffer) => bytes.toString('base64url')

/** What an answer says instead of the truth; each left out is as it should be. */
export type Lies = {
  origin?: string
  /** Whose hash stands in the answer: the host that the passkey is said to be of. */
  rpId?: string
  challenge?: string
  type?: string
  userPresent?: boolean
  userVerified?: boolean
  counter?: number
  /** Under which name the credential is given. */
  id?: string
  /** What is changed in the signature. */
  signature?: (genuine: Buffer) => Buffer
  /** The signed bytes are others than the ones sent: flags turned on after signing. */
  flagsAfterSigning?: number
}

export type Authenticator = {
  id: string
  /** Answers a wish for a new passkey, as `_answer` of the form. */
  register: (options: Asked, lies?: Lies & { alg?: number }) => string
  /** Answers a wish to show it. */
  answer: (options: Asked, lies?: Lies) => string
}
type Asked = { challenge: string; rp?: { id?: string }; rpId?: string }

/** A device with one ES256 key, whose page is at `origin`. */
export function makeAuthenticator(origin = 'http://localhost:3000', id = text(randomBytes(32))): Authenticator {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  let counter = 0
  const clientData = (type: string, { challenge }: Asked, lies: Lies) => Buffer.from(JSON.stringify({ type: lies.type ?? type, challenge: lies.challenge ?? challenge, origin: lies.origin ?? origin, crossOrigin: false }))
  const dataOf = (rpId: string, lies: Lies, attested?: Buffer) => {
    const flags = (lies.userPresent === false ? 0 : 1) | (lies.userVerified === false ? 0 : 4) | (attested ? 64 : 0)
    const count = Buffer.alloc(4)
    count.writeUInt32BE(lies.counter ?? (counter += 1))
    return Buffer.concat([sha256(lies.rpId ?? rpId), Buffer.from([flags]), count, ...(attested ? [attested] : [])])
  }
  return {
    id,
    register(options, lies = {}) {
      const raw = Buffer.from(lies.id ?? id, 'base64url')
      const length = Buffer.from([raw.length >> 8, raw.length & 255])
      const data = dataOf(options.rp!.id!, lies, Buffer.concat([Buffer.alloc(16), length, raw, cbor(coseOf(publicKey, lies.alg ?? -7))]))
      const object = cbor(new Map<string, Cbor>([['fmt', 'none'], ['attStmt', new Map()], ['authData', data]]))
      return JSON.stringify({ id: text(raw), rawId: text(raw), type: 'public-key', clientExtensionResults: {}, response: { clientDataJSON: text(clientData('webauthn.create', options, lies)), attestationObject: text(object), transports: ['internal'] } })
    },
    answer(options, lies = {}) {
      const client = clientData('webauthn.get', options, lies)
      const data = dataOf(options.rpId!, lies)
      const genuine = sign('sha256', Buffer.concat([data, sha256(client)]), privateKey)
      if (lies.flagsAfterSigning !== undefined) data[32] = lies.flagsAfterSigning
      const shown = lies.id ?? id
      return JSON.stringify({ id: shown, rawId: shown, type: 'public-key', clientExtensionResults: {}, response: { clientDataJSON: text(client), authenticatorData: text(data), signature: text(lies.signature?.(genuine) ?? genuine) } })
    },
  }
}

/** A COSE key: type EC2, its algorithm, curve P-256, and the point. */
function coseOf(key: KeyObject, alg: number): Map<number, Cbor> {
  const { x, y } = key.export({ format: 'jwk' })
  return new Map<number, Cbor>([[1, 2], [3, alg], [-1, 1], [-2, Buffer.from(x!, 'base64url')], [-3, Buffer.from(y!, 'base64url')]])
}
