// Any address that is no page: the same 404 as for what is not open to the reader.

import { notFound } from '#app/server/index.ts'

export function loader() {
  throw notFound()
}

export function action() {
  throw notFound()
}

export default function Nothing() {
  return null
}
