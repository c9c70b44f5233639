// A real provider of OpenID Connect on loopback, and a browser's way through it. Who signs in there is what the test says.

import { createServer } from 'node:http'

export type RunningProvider = { issuer: string; /** The account that signs in next; its e-mail address is always the same. */ subject: (name: string) => void; close: () => Promise<void> }

export async function startProvider(redirect: string, email: string): Promise<RunningProvider> {
  // Not at the top: it complains of this Node while it is loaded, and whoever tests is to expect that first.
  const { default: Provider } = await import('oidc-provider')
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as { port: number }).port}`
  let subject = 'nobody'
  const provider = new Provider(issuer, {
    clients: [{ client_id: 'house', client_secret: 'a-secret-of-the-test-that-is-long', redirect_uris: [redirect] }],
    pkce: { required: () => true },
    claims: { openid: ['sub', 'email'] },
    features: { devInteractions: { enabled: false } },
    cookies: { keys: ['test'] },
    findAccount: (_context: unknown, id: string) => ({ accountId: id, claims: () => ({ sub: id, email }) }),
    interactions: { url: (_context: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
  })
  const callback = provider.callback()
  server.on('request', (req, res) => {
    if (!req.url!.startsWith('/interaction/')) return void callback(req, res)
    void (async () => {
      const details = await provider.interactionDetails(req, res)
      const grant = new provider.Grant({ accountId: subject, clientId: 'house' })
      grant.addOIDCScope('openid')
      const result = details.prompt.name === 'login' ? { login: { accountId: subject } } : { consent: { grantId: await grant.save() } }
      await provider.interactionFinished(req, res, result, { mergeWithLastSubmission: true })
    })()
  })
  return { issuer, subject: (name) => (subject = name), close: () => new Promise((resolve) => { server.closeAllConnections(); server.close(() => resolve()) }) }
}

/** Follows the provider's pages from `href` until it sends the browser back. @returns the query it comes back with */
export async function throughProvider(href: string, redirect: string): Promise<URLSearchParams> {
  const jar = new Map<string, string>()
  let at = href
  for (let step = 0; step < 12 && !at.startsWith(redirect); step++) {
    const response = await fetch(at, { redirect: 'manual', headers: { Cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') } })
    for (const one of response.headers.getSetCookie()) {
      const [name, value] = one.split(';')[0]!.split(/=(.*)/s)
      jar.set(name!, value!)
    }
    const next = response.headers.get('location')
    if (next === null) throw new Error(`The provider stopped at ${response.status}: ${(await response.text()).slice(0, 300)}`)
    at = new URL(next, at).href
  }
  return new URL(at).searchParams
}
