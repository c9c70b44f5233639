// Tasks of the Secretariat, in words and with the page that does each.

import type { Task as OfficerTask, TaskKind } from '#workflows/tasks.ts'
import { Tasks, useWords } from '#app/components/index.ts'
import type { en } from '#app/messages/en/index.ts'
import type { MessageKey } from '#app/messages/index.ts'
import { paths } from '#app/paths.ts'

type Kind = Extract<TaskKind, keyof typeof en.secretariat.tasks>

const HREFS: Record<Kind, (id: string) => string> = {
  prepareCall: paths.editCall,
  openCall: paths.openCall,
  closeCall: paths.closeCall,
  startScreening: () => paths.screening({ stands: 'submitted' }),
  finishScreening: () => paths.screening({ stands: 'beingScreened', officer: 'you' }),
  readAnswer: paths.screeningItem,
  resumeScreening: paths.resumeScreening,
  reconsider: paths.screeningReconsideration,
  settleKeyedIn: paths.screeningItem,
  freezeList: paths.freezeList,
  openConsultation: paths.openConsultation,
  closeConsultation: paths.closeConsultation,
  prepareSelection: paths.selection,
  confirmSelection: paths.confirmSelection,
  announceSelection: paths.announceSelection,
  decideFreedPlace: paths.freedPlace,
  arrangeMeeting: paths.arrangeMeeting,
  recordMeeting: paths.meeting,
  closeSession: paths.closeSession,
  draftSummary: paths.summary,
  sendForClearance: paths.summary,
  readComment: paths.summary,
  recordFunds: paths.funds,
  writeForeword: paths.foreword,
  translate: paths.translations,
  prepareEdition: () => paths.prepareEdition(),
  issueEdition: paths.issueEdition,
  decideAccess: paths.access,
}

/** The task's subject is named only where its page is about it; a page of its own kind takes no id. */
export function officerTaskHref({ kind, subject }: OfficerTask): string {
  return HREFS[kind as Kind](subject?.id ?? '')
}

export function OfficerTasks({ tasks }: { tasks: readonly OfficerTask[] }) {
  const words = useWords()
  return (
    <Tasks
      tasks={tasks.map((task) => ({
        href: officerTaskHref(task),
        verb: words(`secretariat.tasks.${task.kind}.verb` as MessageKey),
        text: words(`secretariat.tasks.${task.kind}.text` as MessageKey, task.facts),
        due: task.dueAt === null ? null : { at: task.dueAt, zone: task.zone ?? 'UTC' },
      }))}
    />
  )
}
