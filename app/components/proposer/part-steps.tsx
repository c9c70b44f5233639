// The six parts at the side, each with what is missing in it.

import { FORM_PARTS, type FormPart } from '#workflows/proposal-form.ts'
import { paths } from '#app/paths.ts'
import { Steps, Tag, useWords } from '#app/components/index.ts'

export type PartLine = { part: FormPart; gaps: number; begun: boolean }

export function PartSteps({ id, part, parts, line }: { id: string; part: FormPart; parts: readonly PartLine[]; line: string }) {
  const words = useWords()
  return (
    <Steps label={words('proposer.edit.parts')} line={line} all={{ href: '#parts', label: words('proposer.edit.allParts') }}
      steps={parts.map((one) => ({ href: paths.editProposal(id, one.part), label: words(`parts.${one.part}`), tag: <PartTag {...one} />, current: one.part === part }))}>
      <ul className="links small" role="list">
        <li><a href={paths.previewProposal(id)}>{words('proposer.edit.preview')}</a></li>
        <li><a href={paths.submitProposal(id)}>{words('proposer.edit.check')}</a></li>
        <li><a href={paths.proposal(id)}>{words('proposer.version.back')}</a></li>
      </ul>
    </Steps>
  )
}

function PartTag({ gaps, begun }: PartLine) {
  const words = useWords()
  if (gaps > 0) return <Tag kind="waiting">{words('marks.gaps', { count: gaps })}</Tag>
  return begun ? <Tag kind="settled">{words('marks.complete')}</Tag> : <Tag kind="open">{words('marks.notBegun')}</Tag>
}

/** All parts under the form, where a phone has no list at the side. */
export function PartNavigation({ id, part }: { id: string; part: FormPart }) {
  const words = useWords()
  return (
    <details className="fold" id="parts">
      <summary><b>{words('proposer.edit.allParts')}</b></summary>
      <div className="split"><ul className="links wide" role="list">
        {FORM_PARTS.map((one) => <li key={one}><a href={paths.editProposal(id, one)} {...(one === part ? { 'aria-current': 'step' as const } : {})}>{words(`parts.${one}`)}</a></li>)}
        <li><a href={paths.previewProposal(id)}>{words('proposer.edit.preview')}</a></li>
        <li><a href={paths.proposal(id)}>{words('proposer.version.back')}</a></li>
      </ul></div>
    </details>
  )
}
