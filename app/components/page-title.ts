// The title of a page repeats its heading.

import type { LoaderFunction, MetaFunction } from '@remix-run/node'
import { wordsFor, type MessageKey, type PageWords } from '#app/messages/index.ts'

type DataOf<Loader extends LoaderFunction> = NonNullable<Parameters<MetaFunction<Loader>>[0]['data']>

/**
 * A route's `meta`: titled('signIn.heading'), or from what its loader gave: titled<typeof loader>(({ title }, words) => words('…', { title })).
 * A page that could not be made is titled by app/root.tsx.
 */
export function titled<Loader extends LoaderFunction>(heading: MessageKey | ((data: DataOf<Loader>, words: PageWords) => string)): MetaFunction<Loader> {
  const words = wordsFor('en')
  return (({ data }: { data: DataOf<Loader> | undefined }) => {
    if (typeof heading === 'string') return [{ title: words('product.title', { heading: words(heading) }) }]
    return data === undefined ? [] : [{ title: words('product.title', { heading: heading(data, words) }) }]
  }) as MetaFunction<Loader>
}
