// The checklist of one proposal: a finding and a reason on each criterion, beside what the database knows (M-19).

import type { EntityState } from '#workflows/lives/entity.ts'
import { CRITERIA, type Criterion, type Finding } from '#workflows/situation.ts'
import { ActForm, Actions, type Answer, Button, FindingTag, momentInALine, useField, useReader, useTicked, useWords, type Values, When } from '#app/components/index.ts'
import type { PageWords } from '#app/messages/index.ts'

export type Found = { finding: Finding; reason: string; foundBy: string; foundAt: string }
export type ChecklistFacts = { receivedAt: string | null; closesAt: string; zone: string; otherLive: number; aspects: string[]; missing: number; standing: EntityState; byObserver: boolean; proponent: string; state: string }
type Props = { found: Partial<Record<Criterion, Found>>; facts: ChecklistFacts }

const FINDINGS: readonly Finding[] = ['met', 'notMet', 'unclear']

export function ChecklistForm({ found, facts, answer }: Props & { answer: Answer | null }) {
  const words = useWords()
  const reader = useReader()
  const open = CRITERIA.filter((criterion) => found[criterion]?.finding !== 'met').length
  return (
    <ActForm answer={answer} name="checklist" className="stack" values={valuesOf(found)}>
      <ol className="criteria" role="list">
        {CRITERIA.map((criterion) => <li key={criterion}><CriterionField criterion={criterion} fact={factOf(criterion, facts, words, reader)} found={found[criterion]} /></li>)}
      </ol>
      {open > 0 && <p className="small">{words('secretariat.item.openCriteria', { count: open })}</p>}
      <Actions><Button>{words('acts.recordChecklist.label')}</Button></Actions>
    </ActForm>
  )
}

function valuesOf(found: Props['found']): Values {
  return Object.fromEntries(Object.entries(found).flatMap(([criterion, one]) => [[`findings.${criterion}.finding`, one.finding], [`findings.${criterion}.reason`, one.reason]]))
}

function CriterionField({ criterion, fact, found }: { criterion: Criterion; fact: string; found: Found | undefined }) {
  const words = useWords()
  const finding = useField(`findings.${criterion}.finding`)
  const ticked = useTicked(`findings.${criterion}.finding`)
  const reason = useField(`findings.${criterion}.reason`)
  return (
    <fieldset id={finding.id} tabIndex={-1}>
      <legend>{words(`criteria.${criterion}`)}</legend>
      <p className="small soft">{fact}</p>
      {finding.problem && <p className="hint error">{finding.problem}</p>}
      <div className="row small">
        {FINDINGS.map((value) => <label key={value}><input type="radio" name={`findings.${criterion}.finding`} value={value} defaultChecked={ticked.includes(value)} /> {words(`findings.${value}`)}</label>)}
      </div>
      <label className="small soft" htmlFor={reason.id}>{words('secretariat.item.reason')}</label>
      {reason.problem && <p className="hint error" id={`${reason.id}-error`}>{reason.problem}</p>}
      <textarea className="input input-low small" id={reason.id} name={`findings.${criterion}.reason`} rows={2} dir="auto" defaultValue={reason.value} {...(reason.problem ? { 'aria-invalid': true, 'aria-describedby': `${reason.id}-error` } : {})} />
      {found && <p className="small soft">{found.foundBy}, <When at={found.foundAt} /></p>}
    </fieldset>
  )
}

/** The findings as they stand, where they can no longer be changed. */
export function ChecklistFound({ found }: Pick<Props, 'found'>) {
  const words = useWords()
  return (
    <ol className="criteria" role="list">
      {CRITERIA.map((criterion) => (
        <li key={criterion}><div className="list">
          <p className="strong">{words(`criteria.${criterion}`)}</p>
          <p>{found[criterion] ? <FindingTag finding={found[criterion].finding} /> : <span className="soft">{words('secretariat.outcome.noFinding')}</span>}</p>
          {found[criterion] && <p className="small lines">{found[criterion].reason}</p>}
          {found[criterion] && <p className="small soft">{found[criterion].foundBy}, <When at={found[criterion].foundAt} /></p>}
        </div></li>
      ))}
    </ol>
  )
}

/** A fact, never a finding: the officer decides. */
function factOf(criterion: Criterion, facts: ChecklistFacts, words: PageWords, { language, host }: ReturnType<typeof useReader>): string {
  const moment = (at: string) => momentInALine(words, at, facts.zone, language, false, host)
  switch (criterion) {
    case 'entitledProposer':
      return words('secretariat.item.facts.entitledProposer', { proponent: facts.proponent, standing: words(`states.entity.${facts.standing}`) })
    case 'inTime':
      return words('secretariat.item.facts.inTime', { received: facts.receivedAt === null ? '' : moment(facts.receivedAt), closes: moment(facts.closesAt) })
    case 'oneOfObserver':
      return facts.byObserver ? words('secretariat.item.facts.oneOfObserver', { count: facts.otherLive }) : words('secretariat.item.facts.notAnObserver')
    case 'programmeOfState':
      return words('secretariat.item.facts.programmeOfState', { state: facts.state })
    case 'aspectOfCall':
      return facts.aspects.length === 0 ? words('secretariat.item.facts.noAspect') : words('secretariat.item.facts.aspectOfCall', { aspects: facts.aspects.join('; ') })
    case 'complete':
      return facts.missing === 0 ? words('secretariat.item.facts.complete') : words('secretariat.item.facts.incomplete', { count: facts.missing })
    case 'noAccusationNoComparison':
      return words('secretariat.item.facts.noAccusationNoComparison')
  }
}
