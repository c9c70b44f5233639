// After a post that could not be done, the reader is led to the reason, whatever the page was doing.

export function focusOnAnswer(): void {
  document.querySelector<HTMLElement>('[data-focus]')?.focus()
}
