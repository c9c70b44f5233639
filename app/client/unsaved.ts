// Asks before a page with unsaved text is left. Sending the form is not leaving it.

export function warnOfUnsaved(): void {
  let changed = false
  for (const form of document.querySelectorAll<HTMLFormElement>('form[method="post"]')) {
    if (!form.querySelector('textarea')) continue
    form.addEventListener('input', () => (changed = true))
    form.addEventListener('submit', () => (changed = false))
  }
  window.addEventListener('beforeunload', (event) => {
    if (changed) event.preventDefault()
  })
}
