// When each official letter was answered (M-5): read from the record, where the addressee's own act stands.

import { ANSWERS, type LetterKind } from '#workflows/letters.ts'
import type { Action } from '#workflows/lives/index.ts'
import { RecordLines, type LetterRow } from './tables.ts'

/** By the letter's id: the first act of its addressee after it that answers it. What nobody answered, or need not answer, is not in it. */
export async function answersTo(callId: string, letters: readonly Pick<LetterRow, 'id' | 'kind' | 'entityId' | 'proposalId' | 'issuedAt'>[]): Promise<Map<string, string>> {
  const lines = await RecordLines().findAll({ where: { callId, action: Object.values(ANSWERS).flat() }, order: [['seq', 'ASC']], attributes: ['at', 'action', 'forEntityId', 'proposalId'] })
  return new Map(letters.flatMap((letter): [string, string][] => {
    const answers = ANSWERS[letter.kind as LetterKind] ?? []
    const line = lines.find((one) => one.at >= letter.issuedAt && one.forEntityId === letter.entityId && answers.includes(one.action as Action) && (letter.proposalId === null || one.proposalId === letter.proposalId))
    return line ? [[letter.id, line.at]] : []
  }))
}
