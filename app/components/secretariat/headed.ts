// The title of a page whose loader worded its heading.

import { pageTitle } from '#app/components/index.ts'

export const headed = ({ data }: { data?: unknown }) => pageTitle((data as { heading?: string } | undefined)?.heading ?? '')
