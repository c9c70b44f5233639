// The tasks of a State or an observer as sentences, each leading to its page.

import type { ReactNode } from 'react'
import type { SectionKey } from '#workflows/proposal-form.ts'
import type { Task } from '#workflows/tasks.ts'
import type { MessageKey } from '#app/messages/index.ts'
import { paths } from '#app/paths.ts'
import { StateTag, Tasks, useWords } from '#app/components/index.ts'
import { titleOr } from './words.ts'

const HREF: Partial<Record<Task['kind'], (id: string) => string>> = {
  acknowledgeInvitation: () => paths.invitation(),
  confirmKeyedIn: paths.confirmProposal,
  submitDraft: paths.submitProposal,
  answerClarification: paths.answerClarification,
  answerChange: paths.changes,
  giveStateView: paths.stateView,
  answerInvitation: paths.presentation,
  clearSummary: paths.clearance,
}

/** The state that asks for the act. */
const TAGS: Partial<Record<Task['kind'], ReactNode>> = {
  confirmKeyedIn: <StateTag life="proposal" state="keyedIn" />,
  submitDraft: <StateTag life="proposal" state="draft" />,
  answerClarification: <StateTag life="proposal" state="returned" />,
  answerInvitation: <StateTag life="case" state="invited" />,
  clearSummary: <StateTag life="summary" state="withState" />,
}

export function TaskList({ tasks, entity }: { tasks: readonly Task[]; entity: string }) {
  const words = useWords()
  return (
    <Tasks
      tasks={tasks.map((task) => {
        const facts = { ...task.facts, entity, title: titleOr(words, String(task.facts.title ?? '')), ...(task.kind === 'answerClarification' ? { sections: sectionsOf(String(task.facts.sections), words) } : {}) }
        const key = `proposer.tasks.${task.kind}`
        return {
          href: HREF[task.kind]!(task.subject!.id),
          verb: words(`${key}.verb` as MessageKey),
          text: words((task.facts.again ? `${key}.again` : `${key}.text`) as MessageKey, facts),
          says: task.kind === 'submitDraft' ? draftSays(task, entity, words) : task.kind === 'confirmKeyedIn' && task.facts.gaps !== 0 ? words('proposer.tasks.confirmKeyedIn.gaps', { count: Number(task.facts.gaps) }) : words(`${key}.says` as MessageKey, facts),
          tag: TAGS[task.kind] && !task.facts.again ? TAGS[task.kind] : undefined,
          due: task.dueAt && task.zone ? { at: task.dueAt, zone: task.zone } : null,
        }
      })}
    />
  )
}

type Words = ReturnType<typeof useWords>

function draftSays({ facts }: Task, entity: string, words: Words): string {
  if (facts.again) return words('proposer.tasks.submitDraft.againSays')
  return facts.gaps === 0 ? words('proposer.tasks.submitDraft.ready', { entity }) : words('proposer.tasks.submitDraft.gaps', { count: Number(facts.gaps) })
}

function sectionsOf(keys: string, words: Words): string {
  return keys.split(',').map((key) => words(`sections.${key as SectionKey}.label`)).join(', ')
}
