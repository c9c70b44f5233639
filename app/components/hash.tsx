// A fingerprint, in groups of eight so that eyes can compare it.

export function Hash({ value }: { value: string }) {
  return <code className="hash">{value.replaceAll(/(.{8})(?=.)/g, '$1 ')}</code>
}

/** A reference: runs left to right inside every language and never breaks. */
export function Reference({ value }: { value: string }) {
  return <bdi dir="ltr">{value}</bdi>
}
