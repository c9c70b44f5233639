// A text that may hold a long address: it may break after any part of it, so that no page scrolls sideways.

/** Nothing is added to what is copied: a place to break is no character. */
export function Breaking({ text }: { text: string }) {
  const pieces = text.split(/(?<=[/?&=_.,:-])|(?<=[^\s]{16})(?=[^\s]{8})/u)
  return <>{pieces.map((piece, index) => <span key={index}>{piece}<wbr /></span>)}</>
}
