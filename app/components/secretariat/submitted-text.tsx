// The text as it was submitted, with its files: staff read it and never edit it (M-18).

import { Facts, Files, Part, useWords, When } from '#app/components/index.ts'
import { ProposalText } from '#app/components/proposer/proposal-text.tsx'
import { paths } from '#app/paths.ts'
import type { ItemPage } from '#app/server/screening-page.ts'

export function SubmittedText({ item }: { item: Pick<ItemPage, 'id' | 'text' | 'version' | 'versions' | 'submittedAt' | 'files' | 'contact' | 'consents' | 'paper'> }) {
  const words = useWords()
  const yes = (given: boolean) => words(given ? 'form.yes' : 'form.no')
  // Not submitted: what the Secretariat typed in, and may correct until it is confirmed (M-7).
  const isTyped = item.paper !== null && item.submittedAt === null
  return (
    <Part title={words(isTyped ? 'secretariat.paper.text' : 'secretariat.item.text')}>
      <p className="small soft">
        {words(isTyped ? 'secretariat.paper.textSays' : 'secretariat.item.textSays', { version: item.version, language: words(`languages.${item.text.language}`) })}{' '}
        {item.submittedAt && <>{words('secretariat.item.received')} <When at={item.submittedAt} />.</>}
        {item.versions > 1 && <> <a href={paths.screeningVersions(item.id)}>{words('secretariat.item.compare')}</a></>}
      </p>
      <ProposalText text={item.text} />
      {item.files.length > 0 && <section className="list"><h3>{words('secretariat.item.files')}</h3><Files files={item.files} /></section>}
      <Facts facts={[
        [words('secretariat.item.consents'), words('secretariat.item.consentsSay', { listed: yes(item.consents.listed), published: yes(item.consents.published) })],
        [words('secretariat.item.contact'), item.contact && <span key="contact" className="lines">{item.contact}</span>],
      ]} />
    </Part>
  )
}
