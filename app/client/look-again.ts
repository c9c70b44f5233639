// A page that waits for the printer asks for itself, and is loaded anew only once it no longer waits: whoever has it read aloud is not interrupted.

const EVERY_MS = 3000

export function lookAgain(): void {
  if (document.querySelector('[data-look-again]')) setTimeout(() => void look(), EVERY_MS)
}

async function look(): Promise<void> {
  const page = await fetch(location.href).then((answer) => answer.text(), () => null)
  if (page !== null && !page.includes('data-look-again')) location.reload()
  else lookAgain()
}
