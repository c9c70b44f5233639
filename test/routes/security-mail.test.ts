// A mail says what it says to the one it is for: no text becomes a header, a second address or a file of ours (S-39).
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import path from 'node:path'
import { INPUTS } from '#workflows/inputs.ts'
import { closeHouse, openHouse } from '#test/support/house.ts'
import { queueMail } from '#models/outbox.ts'
import { sendDueMails } from '#app/server/mailer.ts'

let sink: Server
const heard: string[] = []

beforeAll(async () => {
  const file = await openHouse()
  writeFileSync(path.join(path.dirname(file), 'secret.txt'), 'CANARY-FILE')
  sink = createServer((socket) => {
    socket.write('220 sink ESMTP\r\n')
    let inData = false
    let rest = ''
    socket.on('error', () => undefined).on('data', (chunk) => {
      const lines = (rest + chunk.toString()).split('\r\n')
      rest = lines.pop()!
      for (const line of lines) {
        heard.push(line)
        if (inData && line !== '.') continue
        inData = /^DATA/i.test(line)
        socket.write(/^EHLO/i.test(line) ? '250 sink\r\n' : inData ? '354 go on\r\n' : /^QUIT/i.test(line) ? '221 bye\r\n' : '250 ok\r\n')
      }
    })
  })
  await new Promise<void>((resolve) => sink.listen(0, '127.0.0.1', resolve))
  process.env.SMTP_URL = `smtp://127.0.0.1:${(sink.address() as { port: number }).port}`
  process.env.MAIL_FROM = 'practices@example.org'
})

afterAll(async () => {
  delete process.env.SMTP_URL
  sink.close()
  await closeHouse()
})

test('S-39 a title with line breaks, headers and addresses in it stays within the subject and the text', async () => {
  const evil = 'A title\r\nBcc: evil@evil.example\r\nContent-Type: text/html\r\n\r\n<script>\u0000\u2028Bcc: other@evil.example'
  await queueMail({ email: 'focal@mission.example', language: 'en', zone: 'UTC' }, { kind: 'clarification', key: 'x', now: new Date(0).toISOString(), data: { entity: evil, entityKind: 'observer', title: evil, reference: evil, questions: evil, office: evil, dueAt: '2027-03-12T10:00:00.000Z', callZone: 'UTC', letterNumber: evil, sessionNumber: 2, sessionPlace: evil, path: '/etc/passwd', href: 'file:///etc/passwd' } })
  expect(await sendDueMails()).toBe(1)
  const start = heard.findIndex((line) => /^DATA/i.test(line))
  const headers = heard.slice(start + 1, heard.indexOf('', start))
  expect(heard.filter((line) => /^RCPT TO/i.test(line))).toEqual(['RCPT TO:<focal@mission.example>'])
  expect(headers.filter((line) => /^(?:to|cc|bcc|subject|from):/i.test(line)).map((line) => line.split(':')[0]!.toLowerCase()).sort()).toEqual(['from', 'subject', 'to'])
  expect(headers.filter((line) => /^content-type:/i.test(line))).toHaveLength(1)
  expect(headers.join('\n')).not.toMatch(/^Bcc/im)
  expect(heard.join('\n')).not.toMatch(/CANARY-FILE|root:x:/)
})

test.each(['a@b.example\r\nBcc: c@d.example', '"a b"@b.example', 'a@b.example,c@d.example', 'A <a@b.example>', '"c@evil.example x"@b.example', 'a@b.example\u0000', 'a@@b.example', ' '])('S-39 %j is not one plain address', (email) => {
  const line = { kind: 'observer', iso3: null, name: 'Watch', basis: 'listed', language: 'en', email, office: 'Representative', zone: 'UTC' }
  expect(INPUTS.importEntities.safeParse({ lines: [line] }).success).toBe(false)
  expect(INPUTS.addPerson.safeParse({ email, office: 'Representative', language: 'en', zone: 'UTC' }).success).toBe(false)
  expect(INPUTS.importEntities.safeParse({ lines: [{ ...line, email: 'a@b.example' }] }).success).toBe(true)
})
