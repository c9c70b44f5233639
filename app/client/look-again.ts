// A page that waits for the printer asks for itself, and is loaded anew only once it no longer waits: whoever has it read aloud is
// not interrupted. Until then what has changed is put in its place, where it is announced.

const EVERY_MS = 3000

export function lookAgain(): void {
  if (document.querySelector('[data-look-again]')) setTimeout(() => void look(), EVERY_MS)
}

async function look(): Promise<void> {
  const text = await fetch(location.href).then((answer) => answer.text(), () => null)
  const page = text === null ? null : new DOMParser().parseFromString(text, 'text/html')
  if (page && !page.querySelector('[data-look-again]')) return location.reload()
  const shown = document.querySelector('[data-progress]')
  const fresh = page?.querySelector('[data-progress]')
  if (shown && fresh && shown.textContent !== fresh.textContent) shown.replaceChildren(...fresh.childNodes)
  lookAgain()
}
