// Asks the browser for a passkey when the form is sent, puts its answer into the form, and sends it as a form.

import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser'

const OPTIONS = '/sign-in/passkey'

export function offerPasskeys(): void {
  if (!browserSupportsWebAuthn()) return
  for (const section of document.querySelectorAll<HTMLElement>('[data-passkey]')) {
    section.hidden = false
    const form = section.querySelector('form')!
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      void fill(form, section.dataset.passkey!).then(() => form.submit())
    })
  }
}

/** A passkey that was not given sends the form without one: the server's page says so, like any refusal. */
async function fill(form: HTMLFormElement, purpose: string): Promise<void> {
  const answer = form.querySelector<HTMLInputElement>('[name="_answer"]')!
  try {
    const token = form.querySelector<HTMLInputElement>('[name="_token"]')?.value
    const asked = await fetch(OPTIONS, { method: 'POST', body: new URLSearchParams({ purpose, ...(token ? { _token: token } : {}) }) })
    if (!asked.ok) return
    const optionsJSON = await asked.json()
    answer.value = JSON.stringify(await (purpose === 'register' ? startRegistration({ optionsJSON }) : startAuthentication({ optionsJSON })))
  } catch {
    answer.value = ''
  }
}
