// The call: its aspects with the articles they fall under, who may propose, its dates said three ways, how cases are selected (M-1 to M-4, M-38).

import { articlesInRuns, articleTitle } from '#workflows/names/index.ts'
import type { PublicCall } from '#models/find-public.ts'
import { Due, Facts, Part, useReader, useWords, When } from '#app/components/index.ts'

export function CallFacts({ call }: { call: PublicCall }) {
  const words = useWords()
  const { now } = useReader()
  // What lies ahead is said three ways, so that nobody is late; what has passed, once.
  const ahead = (at: string) => at > now
  return (
    <Part id="call" title={words('publicPages.session.call')}>
      <Facts facts={[
        [words('publicPages.session.title'), call.title],
        ahead(call.opensAt) ? [words('publicPages.session.opens'), <Due key="opens" at={call.opensAt} zone={call.zone} />] : [words('publicPages.session.opened'), <When key="opens" at={call.opensAt} zone={call.zone} />],
        ahead(call.closesAt) ? [words('publicPages.session.closes'), <Due key="closes" at={call.closesAt} zone={call.zone} />] : [words('publicPages.session.closed'), <When key="closes" at={call.closesAt} zone={call.zone} />],
        [words('publicPages.session.invited'), <Invited key="invited" call={call} />],
        [words('publicPages.session.placesLabel'), words('publicPages.session.placesSays', { places: words('publicPages.session.places', { count: call.cap }) })],
        [words('publicPages.session.aspects'), <Aspects key="aspects" call={call} />],
      ]} />
    </Part>
  )
}

function Invited({ call }: { call: PublicCall }) {
  const words = useWords()
  return (
    <ul className="list" role="list">
      <li>{words('publicPages.session.invitedStates')} {call.stateCap === null ? words('publicPages.session.invitedStateMany') : words('publicPages.session.invitedStateCap', { count: call.stateCap })}</li>
      <li>{words(call.observersInvited ? 'publicPages.session.invitedObservers' : 'publicPages.session.invitedNoObservers')}</li>
    </ul>
  )
}

function Aspects({ call }: { call: PublicCall }) {
  const words = useWords()
  const { language } = useReader()
  return (
    <ul className="list" role="list">
      {call.aspects.map((aspect) => (
        <li key={aspect.key}><details>
          <summary>{aspect.title} <span className="small soft">({words('publicPages.session.articles', { articles: articlesInRuns(aspect.articles) })})</span></summary>
          <ul className="links small" role="list">
            {aspect.articles.map((number) => <li key={number}>{words('publicPages.session.article', { number, title: articleTitle(number, language).title })}</li>)}
          </ul>
        </details></li>
      ))}
    </ul>
  )
}

export function HowSelected() {
  const words = useWords()
  return (
    <Part id="how" title={words('publicPages.session.how')}>
      <div className="prose">
        <p>{words('publicPages.session.how1')}</p>
        <p>{words('publicPages.session.how2')}</p>
        <p>{words('publicPages.session.how3')}</p>
        <p>{words('publicPages.session.how4')}</p>
        <p>{words('publicPages.session.how5')}</p>
      </div>
    </Part>
  )
}
