// While something is being made, the page loads itself again: by script once there is something new to read, without script every few seconds.

export function LookAgain({ after = 4 }: { after?: number }) {
  return (
    <>
      <noscript><meta httpEquiv="refresh" content={String(after)} /></noscript>
      <span hidden data-look-again />
    </>
  )
}
