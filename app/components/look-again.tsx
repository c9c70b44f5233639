// While something is being made, the page loads itself again: by script once there is something new to read, without script every few seconds.

export function LookAgain() {
  return (
    <>
      <noscript><meta httpEquiv="refresh" content="4" /></noscript>
      <span hidden data-look-again />
    </>
  )
}
