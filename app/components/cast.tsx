// The offices of the demonstration, each a button: entering one is an act and is posted.

import type { Role } from '#workflows/actor.ts'
import { useWords } from './reader.tsx'

export type CastLine = { officeId: string; role: string; title: string }

const GROUPS = [
  { role: 'officer', heading: 'signIn.castSecretariat' },
  { role: 'bureauMember', heading: 'signIn.castBureau' },
  { role: 'administrator', heading: 'signIn.castSystem' },
  { role: 'focalPoint', heading: 'signIn.castStates' },
  { role: 'representative', heading: 'signIn.castObservers' },
] as const satisfies readonly { role: Role; heading: string }[]

/** “Focal point of the Republic of Korea” stands under R. */
const inOrder = (title: string) => title.replaceAll(' the ', ' ')

export function Cast({ cast, then }: { cast: readonly CastLine[]; then: string }) {
  const words = useWords()
  return (
    <form className="side" method="post" action="/sign-in/as" aria-labelledby="cast">
      <h2 id="cast">{words('signIn.castHeading')}</h2>
      <p className="small"><input type="hidden" name="then" value={then} />{words('signIn.castLede')}</p>
      {GROUPS.map(({ role, heading }) => {
        const offices = cast.filter((office) => office.role === role).sort((a, b) => inOrder(a.title).localeCompare(inOrder(b.title)))
        if (offices.length === 0) return null
        return (
          <section key={role} aria-labelledby={`cast-${role}`}>
            <h3 id={`cast-${role}`}>{words(heading)}</h3>
            <ul className="list cast" role="list">
              {offices.map((office) => <li key={office.officeId}><button className="plain" name="officeId" value={office.officeId}>{office.title}</button></li>)}
            </ul>
          </section>
        )
      })}
    </form>
  )
}
