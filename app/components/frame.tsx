// The frame of every page: demonstration, masthead with languages and office, deadline strip, foot.

import { daysBetween } from '#workflows/booklet-dates.ts'
import type { ReactNode } from 'react'
import { LANGUAGES, LANGUAGE_NAMES, directionOf } from '#workflows/languages.ts'
import { momentIn } from '#workflows/moments.ts'
import type { Role } from '#workflows/actor.ts'
import { isReady } from '#app/messages/index.ts'
import { SECTIONS, currentSection } from '#app/navigation.ts'
import { paths } from '#app/paths.ts'
import { momentFor, spanLeft } from './moment.ts'
import { useReader, useWords } from './reader.tsx'

export type SessionName = { number: number; place: string; startsOn: string; endsOn: string; contact: string }

export type FrameProps = {
  path: string
  role: Role
  office: string
  offices: readonly { id: string; title: string }[]
  officeId: string | null
  session: SessionName | null
  demonstration: boolean
  children: ReactNode
}

/** Everything around a page's main part. */
export function Frame({ path, role, office, offices, officeId, session, demonstration, children }: FrameProps) {
  const words = useWords()
  return (
    <>
      <a className="skip" href="#main">{words('frame.skip')}</a>
      {demonstration && <Demonstration />}
      <header className="masthead">
        <div className="wrap masthead-line">
          <p className="product"><a href="/">{words('product.name')}</a><span><SessionLine session={session} /></span></p>
          <Languages />
        </div>
        <div className="masthead-nav wrap">
          <Sections path={path} role={role} />
          {officeId !== null && <OfficeSwitch office={office} offices={offices} officeId={officeId} />}
        </div>
      </header>
      {children}
      <Foot contact={session?.contact ?? ''} />
    </>
  )
}

function SessionLine({ session }: { session: SessionName | null }) {
  const words = useWords()
  const { language } = useReader()
  if (!session) return <>{words('product.noSession')}</>
  return <>{words('product.session', { number: session.number, place: session.place, dates: daysBetween(session.startsOn, session.endsOn, language) })}</>
}

function Demonstration() {
  const words = useWords()
  const { now, language } = useReader()
  return (
    <aside className="demo" aria-label={words('frame.demonstration')}>
      <p><span><b>{words('frame.demonstration')}</b> {words('frame.demonstrationSays', momentIn(now, 'UTC', language))}</span> <a href="/demonstration">{words('frame.moveDate')}</a> <a href="/mail">{words('frame.mail')}</a></p>
    </aside>
  )
}

/** Each language named in itself, in the order of the six; those whose pages are not ready are named and lead nowhere. */
function Languages() {
  const words = useWords()
  const { language } = useReader()
  return (
    <nav className="languages" aria-label={words('frame.languages')}>
      <ul role="list">
        {LANGUAGES.map((one) => (
          <li key={one}>
            {isReady(one) ? (
              <a href="" lang={one} hrefLang={one} dir={directionOf(one)} {...(one === language ? { 'aria-current': 'true' as const } : {})}>{LANGUAGE_NAMES[one]}</a>
            ) : (
              <span className="later"><span lang={one} dir={directionOf(one)}>{LANGUAGE_NAMES[one]}</span><span className="unseen"> ({words('frame.languageLater')})</span></span>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Sections({ path, role }: { path: string; role: Role }) {
  const words = useWords()
  const sections = SECTIONS[role]
  const current = currentSection(sections, path)
  return (
    <nav className="sections" aria-label={words('frame.main')}>
      <ul role="list">
        {sections.map(({ href, label }) => (
          <li key={href}><a href={href} {...(href === current ? { 'aria-current': href === path ? ('page' as const) : ('true' as const) } : {})}>{words(label)}</a></li>
        ))}
      </ul>
    </nav>
  )
}

/** Changing the office and signing out are acts, so both are posted. */
function OfficeSwitch({ office, offices, officeId }: { office: string; offices: readonly { id: string; title: string }[]; officeId: string }) {
  const words = useWords()
  const { formToken } = useReader()
  const others = offices.filter((one) => one.id !== officeId)
  return (
    <details className="office">
      <summary><span>{words('frame.actAs')} <b>{office}</b></span></summary>
      <div className="office-list">
        {others.length > 0 && (
          <form method="post" action="/office" aria-label={words('frame.changeOffice')}>
            <input type="hidden" name="_token" value={formToken} />
            {others.map((one) => <button key={one.id} name="officeId" value={one.id}>{one.title}</button>)}
          </form>
        )}
        {others.length === 0 && <p>{words('frame.oneOffice')}</p>}
        <p><a href={paths.account()}>{words('account.link')}</a></p>
        <form method="post" action="/sign-out"><button>{words('frame.signOut')}</button></form>
      </div>
    </details>
  )
}

export type StripProps = { title: string; at: string; zone: string; last?: { title: string; text: string; says?: string } }

/** The nearest date that governs the work: the place's time, the reader's own, what is left. */
export function Strip({ title, at, zone, last }: StripProps) {
  const words = useWords()
  const reader = useReader()
  const there = momentFor(reader, at, zone)
  const here = momentFor(reader, at, reader.zone)
  const left = spanLeft(words, reader.now, at)
  return (
    <section className="strip" aria-label={words('frame.nextDeadline')}>
      <dl className="wrap">
        <div><dt>{title}</dt><dd><time dateTime={at}>{words('moments.at', there)}</time><small>{words('moments.place', there)}</small></dd></div>
        <div><dt>{words('frame.yourTime')}</dt><dd>{here.date === there.date ? words('frame.sameDay', { time: here.time }) : words('moments.at', here)}<small>{words('moments.place', here)}</small></dd></div>
        <div><dt>{words('frame.timeLeft')}</dt><dd>{left ?? words('frame.passed')}<small>{words('frame.byServer')}</small></dd></div>
        {last && <div><dt>{last.title}</dt><dd>{last.text}{last.says && <small>{last.says}</small>}</dd></div>}
      </dl>
    </section>
  )
}

/** Wherever a page says to write to the Secretariat, this says how. */
function Foot({ contact }: { contact: string }) {
  const words = useWords()
  return (
    <footer className="foot">
      <div className="wrap">
        <p>{words('product.conference')}</p>
        {contact && <p>{words('frame.contact')} <a href={`mailto:${contact}`}><bdi dir="ltr">{contact}</bdi></a></p>}
        <nav aria-label={words('frame.about')}>
          <ul role="list">
            <li><a href="/">{words('nav.call')}</a></li>
            <li><a href="/booklets">{words('nav.booklets')}</a></li>
            <li><a href="/sessions">{words('nav.sessions')}</a></li>
            <li><a href="/verify">{words('nav.verify')}</a></li>
          </ul>
        </nav>
      </div>
    </footer>
  )
}
