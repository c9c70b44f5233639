// Keeps what is typed into a draft while it is typed (M-14, R-11): two seconds after the last letter, and every ten seconds while
// letters keep coming. It saves nothing: the text stays its writer's until Save is pressed, and comes back however the page was left.

const PAUSE_MS = 2000
const AT_MOST_MS = 10_000

export function keepWhatIsTyped(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-typing]')
  const line = document.querySelector<HTMLElement>('[data-typing-line]')
  if (form && line) new Keeper(form, line)
}

class Keeper {
  #pause: ReturnType<typeof setTimeout> | undefined
  #since: number | null = null
  #sending = false
  #left = false

  constructor(readonly form: HTMLFormElement, readonly line: HTMLElement) {
    form.addEventListener('input', () => this.#typed())
    // What is being saved needs no keeping; a late copy of it would stand there as unsaved.
    form.addEventListener('submit', () => {
      this.#left = true
      clearTimeout(this.#pause)
    })
    window.addEventListener('online', () => this.#typed())
  }

  #typed(): void {
    const now = Date.now()
    this.#since ??= now
    clearTimeout(this.#pause)
    this.#pause = setTimeout(() => void this.#keep(), Math.max(0, Math.min(PAUSE_MS, this.#since + AT_MOST_MS - now)))
  }

  async #keep(): Promise<void> {
    if (this.#left) return
    if (this.#sending) return this.#typed()
    this.#sending = true
    this.#since = null
    const fields = new URLSearchParams([...new FormData(this.form)].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))
    // A page that is put away while this is on its way still sends it.
    const answer = await fetch(this.form.dataset.typing!, { method: 'POST', body: fields, keepalive: fields.toString().length < 60_000 }).catch(() => null)
    this.#sending = false
    await this.#say(answer)
  }

  async #say(answer: Response | null): Promise<void> {
    const { offline, ended, refused } = this.line.dataset
    if (answer === null) {
      this.line.textContent = offline ?? ''
      return this.#typed()
    }
    if (answer.status === 401) return void (this.line.textContent = ended ?? '')
    const said = answer.headers.get('Content-Type')?.includes('json') ? ((await answer.json()) as { line: string | null; others: string[] }) : null
    this.line.textContent = said?.line ?? refused ?? ''
    if (said?.line) this.form.dispatchEvent(new Event('typing-kept'))
    const others = document.querySelector<HTMLElement>('[data-writers]')
    if (others && said) others.querySelector('ul')?.replaceChildren(...said.others.map((sentence) => Object.assign(document.createElement('li'), { textContent: sentence })))
    if (others && said) others.hidden = said.others.length === 0
  }
}
