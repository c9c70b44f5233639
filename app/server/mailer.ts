// Takes mails from the outbox and brings them out: by SMTP if there is one, into a folder otherwise. Nothing waits for it.

import nodemailer, { type Transporter } from 'nodemailer'
import { mailsToSend, markFailed, markSent } from '#models/outbox.ts'
import { isDemonstration } from '#models/settings.ts'
import { writeMail, type WrittenMail } from '#templates/mail/mail.ts'
import { now } from './clock.ts'
import { log, withoutText } from './log.ts'
import { keepMail } from './mail-folder.ts'
import { isInEarnest, mailFrom, origin, smtpUrl } from './settings.ts'

const EVERY_MS = 1000

type Loop = { timer: NodeJS.Timeout; running: Promise<unknown> }
// On globalThis, so that a reloading development server runs one loop.
const holder = globalThis as typeof globalThis & { bestPracticesMailer?: Loop | undefined }

export function startMailer(): void {
  if (holder.bestPracticesMailer) return
  const loop: Loop = { running: Promise.resolve(), timer: setInterval(() => void turn(), EVERY_MS) }
  let busy = false
  const turn = async () => {
    if (busy) return
    busy = true
    loop.running = sendDueMails().catch((error: unknown) => log.error(withoutText(error), 'mail could not be sent')).finally(() => (busy = false))
    await loop.running
  }
  // Mail alone keeps no process alive.
  loop.timer.unref()
  holder.bestPracticesMailer = loop
}

export async function stopMailer(): Promise<void> {
  const loop = holder.bestPracticesMailer
  if (!loop) return
  clearInterval(loop.timer)
  holder.bestPracticesMailer = undefined
  await loop.running
}

/** Everything that is due, one after another. A mail that fails is tried again later and holds up no other. */
export async function sendDueMails(): Promise<number> {
  const mails = await mailsToSend(await now())
  if (mails.length === 0) return 0
  const demonstration = await isDemonstration()
  const url = smtpUrl()
  const transport = url ? transportTo(url) : null
  for (const mail of mails) {
    try {
      const written = writeMail({ kind: mail.kind, language: mail.language, zone: mail.zone, data: mail.data, origin: origin(), demonstration })
      await (transport ? post(transport, mail, written) : keepMail({ id: mail.id, to: mail.recipient, at: (await now()).toISOString(), ...written }))
      await markSent(mail.id, await now())
    } catch (error) {
      log.warn({ mail: mail.id, kind: mail.kind, ...withoutText(error) }, 'a mail could not be sent')
      await markFailed(mail.id, error instanceof Error ? error.name : 'unknown', await now())
    }
  }
  transport?.close()
  return mails.length
}

export function transportTo(url: string): Transporter {
  // A text must never make the mailer read a file or fetch an address of ours (S-39).
  return nodemailer.createTransport(isInEarnest() ? encrypted(url) : url, { disableFileAccess: true, disableUrlAccess: true })
}

/** In earnest a server that offers no TLS, an old one or a certificate of nobody gets no mail: it waits and is tried again (S-61). */
function encrypted(given: string): string {
  const url = new URL(given)
  if (url.protocol === 'smtp:') url.searchParams.set('requireTLS', 'true')
  url.searchParams.set('tls.minVersion', 'TLSv1.2')
  url.searchParams.set('tls.rejectUnauthorized', 'true')
  return url.href
}

async function post(transport: Transporter, mail: { id: string; recipient: string }, written: WrittenMail): Promise<void> {
  await transport.sendMail({
    from: mailFrom(),
    // An object, not a string to be parsed: one plain address and nothing else.
    to: [{ name: '', address: mail.recipient }],
    subject: written.subject,
    text: written.text,
    html: written.html,
    attachments: written.files.map(({ name, content }) => ({ filename: name, content, contentType: 'application/json; charset=utf-8' })),
    // The same mail sent twice, after a crash between sending and marking, can be told as one.
    messageId: `<${mail.id}@${new URL(origin()).hostname}>`,
  })
}
