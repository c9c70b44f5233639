// Asks before a page with unsaved text is left. Sending the form is not leaving it.

export function warnOfUnsaved(): void {
  let changed = false
  for (const form of document.querySelectorAll<HTMLFormElement>('form[method="post"]')) {
    if (!form.querySelector('textarea')) continue
    form.addEventListener('input', () => (changed = true))
    // What was kept comes back: there is nothing to warn of.
    form.addEventListener('typing-kept', () => (changed = false))
    form.addEventListener('submit', () => (changed = false))
  }
  window.addEventListener('beforeunload', (event) => {
    if (changed) event.preventDefault()
  })
}
