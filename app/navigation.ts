// What stands in the masthead for each role. A page that is named here must exist.

import type { Role } from '#workflows/actor.ts'
import type { MessageKey } from '#app/messages/index.ts'

export type Section = { href: string; label: Extract<MessageKey, `nav.${string}`> }

const PUBLIC: Section[] = [
  { href: '/', label: 'nav.session' },
  { href: '/cases', label: 'nav.cases' },
  { href: '/booklets', label: 'nav.booklets' },
  { href: '/sessions', label: 'nav.sessions' },
]

const PROPOSER: Section[] = [
  { href: '/proposer', label: 'nav.home' },
  { href: '/proposer/proposals', label: 'nav.proposals' },
  { href: '/proposer/letters', label: 'nav.letters' },
  { href: '/proposer/people', label: 'nav.people' },
]

export const SECTIONS: Record<Role, Section[]> = {
  visitor: [...PUBLIC, { href: '/sign-in', label: 'nav.signIn' }],
  clock: PUBLIC,
  focalPoint: PROPOSER,
  representative: PROPOSER,
  officer: [
    { href: '/secretariat', label: 'nav.home' },
    { href: '/secretariat/call', label: 'nav.call' },
    { href: '/secretariat/entities', label: 'nav.entities' },
    { href: '/secretariat/screening', label: 'nav.screening' },
    { href: '/secretariat/consultation', label: 'nav.consultation' },
    { href: '/secretariat/selection', label: 'nav.selection' },
    { href: '/secretariat/meeting', label: 'nav.meeting' },
    { href: '/secretariat/summaries', label: 'nav.summaries' },
    { href: '/secretariat/translations', label: 'nav.translations' },
    { href: '/secretariat/booklet', label: 'nav.booklet' },
    { href: '/secretariat/record', label: 'nav.record' },
  ],
  bureauMember: [
    { href: '/bureau', label: 'nav.home' },
    { href: '/bureau/votes', label: 'nav.votes' },
    { href: '/bureau/dossier', label: 'nav.dossier' },
  ],
  administrator: [
    { href: '/system', label: 'nav.system' },
    { href: '/system/people', label: 'nav.offices' },
    { href: '/system/mail', label: 'nav.failedMails' },
    { href: '/system/access', label: 'nav.access' },
  ],
}

/** The section that a path belongs to: the longest that it begins with. */
export function currentSection(sections: readonly Section[], path: string): string | undefined {
  return sections
    .filter(({ href }) => path === href || (href !== '/' && path.startsWith(`${href}/`)))
    .sort((a, b) => b.href.length - a.href.length)[0]?.href
}
