// The shape of a file of cases, as `npm run demo -- --input FILE` reads it. Strict: an unknown or missing field names its place.

import { z } from 'zod'
import { LANGUAGES } from '#workflows/languages.ts'
import { isArticle } from '#workflows/names/index.ts'
import { EMPTY_CONTENT, type Content } from '#workflows/proposal-form.ts'

const text = z.string().max(40_000)
const list = z.array(z.string().max(4000)).max(30)

const translation = z.strictObject({
  ngo: text, state: text, title: text, agency: text, aspect: text, started: text, problem: text, what_was_done: text, legal_framework: text, resources: text,
  results: list, challenges: text, lessons: text, replicability: text, technical_assistance: text,
}).partial()

export const caseSchema = z.strictObject({
  id: z.string().min(1).max(100),
  submitter_type: z.enum(['State', 'NGO']),
  ngo: z.string().min(1).max(500).optional(),
  /** May be null or unknown: that is for the rules to refuse, not for the parser. */
  state_iso3: z.string().max(10).nullable().default(null),
  state: text.nullable().optional(),
  title: text,
  agency: text.optional(),
  aspect: text.optional(),
  articles: z.array(z.union([z.string(), z.number()]).refine((number) => isArticle(Number(number)), 'is not an article of the Convention')).max(71).optional(),
  started: text.optional(),
  problem: text,
  what_was_done: text,
  legal_framework: text.optional(),
  resources: text.optional(),
  results: list.optional(),
  challenges: text.optional(),
  lessons: text.optional(),
  replicability: text.optional(),
  technical_assistance: text.optional(),
  source_urls: list.optional(),
  translations: z.partialRecord(z.enum(LANGUAGES), translation).optional(),
}).refine((one) => one.submitter_type !== 'NGO' || one.ngo !== undefined, { path: ['ngo'], error: 'required for a case of an NGO' })

export const casesSchema = z.array(caseSchema).min(1).max(500)
export type InputCase = z.infer<typeof caseSchema>

export class BadCases extends Error {}

/**
 * Reads a file's text.
 * @throws BadCases with one line a fault, each naming its place: `[2].problem: …`
 */
export function parseCases(json: string): InputCase[] {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch (error) {
    throw new BadCases(`not valid JSON: ${(error as Error).message}`)
  }
  const parsed = casesSchema.safeParse(value)
  if (!parsed.success) throw new BadCases(parsed.error.issues.map((issue) => `${placeOf(issue.path)}: ${issue.message}`).join('\n'))
  const twice = parsed.data.find((one, index) => parsed.data.findIndex((other) => other.id === one.id) !== index)
  if (twice) throw new BadCases(`the id "${twice.id}" stands twice`)
  return parsed.data
}

function placeOf(path: PropertyKey[]): string {
  return path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('') || 'the file'
}

/** A case of the file as the text of a proposal. A result's source is the case's first source: the file names none a result. */
export function contentOf(one: InputCase): Content {
  return {
    ...EMPTY_CONTENT,
    title: one.title,
    agency: one.agency ?? '',
    aspect: one.aspect ?? '',
    articles: [...new Set((one.articles ?? []).map(Number))],
    started: one.started ?? '',
    problem: one.problem,
    whatWasDone: one.what_was_done,
    legalFramework: one.legal_framework ?? '',
    resources: one.resources ?? '',
    results: (one.results ?? []).map((result) => ({ text: result, year: result.match(/\b(?:19|20)\d{2}\b/)?.[0] ?? '', source: one.source_urls?.[0] ?? one.agency ?? one.ngo ?? one.state ?? '' })).map((result) => ({ ...result, source: result.source || '–' })),
    challenges: one.challenges ?? '',
    lessons: one.lessons ?? '',
    replicability: one.replicability ?? '',
    technicalAssistance: one.technical_assistance ?? '',
    links: one.source_urls ?? [],
    consentListed: true,
    translations: (one.translations ?? {}) as Content['translations'],
  }
}
