// First in main: what is wrong with what was sent, each line a link to its field; or why the act was refused.

import { fieldId, type Answer } from './form-state.tsx'
import { useWords } from './reader.tsx'

/** Put this first on every page that has an ActForm. Nothing is shown while there is nothing to say. */
export function Problems({ answer }: { answer: Answer | null | undefined }) {
  if (!answer) return null
  return answer.refusal ? <Refusal answer={answer} /> : answer.problems.length > 0 ? <ErrorSummary answer={answer} /> : null
}

function ErrorSummary({ answer }: { answer: Answer }) {
  const words = useWords()
  const prefix = answer.form ? `${answer.form}-` : ''
  return (
    <div className="problems" role="alert" tabIndex={-1} aria-labelledby="problems" data-focus>
      <h2 id="problems">{words('problems.summary', { count: answer.problems.length })}</h2>
      <ul role="list">
        {answer.problems.map((problem, index) => (
          <li key={index}>{problem.name ? <a href={`#${fieldId(problem.name, prefix)}`}>{problem.text}</a> : problem.text}</li>
        ))}
      </ul>
      <p className="small">{words('kept.typed')}</p>
    </div>
  )
}

function Refusal({ answer }: { answer: Answer }) {
  const words = useWords()
  const somethingTyped = Object.keys(answer.typed).length > 0
  return (
    <div className="notice notice-refused" role="alert" tabIndex={-1} aria-labelledby="refused" data-focus>
      <h2 id="refused">{answer.refusal!.title}</h2>
      {answer.refusal!.reasons.length === 1 && <p>{answer.refusal!.reasons[0]}</p>}
      {answer.refusal!.reasons.length > 1 && <ul className="reasons">{answer.refusal!.reasons.map((reason) => <li key={reason}>{reason}</li>)}</ul>}
      <p className="small">{words(somethingTyped ? 'kept.typed' : 'kept.nothing')}</p>
    </div>
  )
}
