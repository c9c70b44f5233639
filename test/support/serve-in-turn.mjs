// A server of ours in a process of its own, which serves one database after another: a new process for each would spend its time on starting.
import { serve } from '../../app/server/serve.mjs'

let running = null

process.on('message', async (env) => {
  await running?.stop()
  running = null
  if (env !== null) {
    Object.assign(process.env, env)
    running = await serve({ port: 0, say: () => undefined })
  }
  process.send(running?.url ?? '')
})
