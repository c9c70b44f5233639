// Is the port free? Asked before anything is installed or built, so that the answer comes at once.
import { createServer } from 'node:net'
import { PlainFailure } from './plain-failure.mjs'

/** Resolves to the port to serve on; a plain failure names the port and the remedy. */
export async function freePort(env = process.env) {
  const text = env.PORT || '3000'
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65535) {
    throw new PlainFailure(`PORT is "${text}"; it must be a number from 1 to 65535. For example: PORT=8080 npm start`)
  }
  const problem = await tryPort(port, env.HOST || undefined)
  if (problem === 'EADDRINUSE') {
    throw new PlainFailure(
      `Port ${port} is taken by another program. Stop that program, or choose another port: ` +
        `PORT=${port === 65535 ? 3000 : port + 1} npm start`,
    )
  }
  if (problem === 'EACCES') {
    throw new PlainFailure(
      `This user may not serve on port ${port} (ports below 1024 are reserved). ` + 'Choose another port: PORT=8080 npm start',
    )
  }
  // Anything else is an unusual network: the server itself will say what it met.
  return port
}

function tryPort(port, host) {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error) => resolve(error.code))
    server.listen({ port, host }, () => server.close(() => resolve(undefined)))
  })
}
