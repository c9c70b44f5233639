// What somebody brings to be checked, pasted or as a file, exactly as it is: cleaning a text would break its signature.

import { judgeDocument, type Judged } from '#models/find-signed.ts'
import { wordsFor } from '#app/messages/index.ts'
import type { FieldProblem } from '#app/components/form-state.tsx'
import { actorOf } from './actor.ts'
import { withProblems } from './respond.ts'
import { readSmallForm } from './small-form.ts'

/** Of a receipt with a hundred files there is room to spare. */
export const RECEIPT_KB = 64

export async function checkBrought(request: Request): Promise<{ judged: Judged } | ReturnType<typeof withProblems>> {
  const words = wordsFor((await actorOf(request)).actor.language)
  const refuse = (name: string, text: string, typed = '') => withProblems({ typed: { document: typed }, form: '' }, [{ name, text } satisfies FieldProblem])
  const form = await readSmallForm(request, RECEIPT_KB * 1024)
  if (!form) return refuse('document', words('verify.tooLarge', { limitKb: RECEIPT_KB }))
  const [pasted, file] = [form.get('document'), form.get('file')]
  const text = typeof pasted === 'string' && pasted.trim() !== '' ? pasted : file instanceof Blob ? await file.text() : ''
  if (text.trim() === '') return refuse('document', words('verify.nothing'))
  return { judged: await judgeDocument(text.replace(/^\uFEFF/, '')) }
}
