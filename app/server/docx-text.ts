// Reads a part of a .docx as it is unpacked, tag by tag, and never holds more of it than one tag and its text (S-43, S-44).

import type { DocxProblem } from './docx.ts'

/** The longest tag with the text that follows it. */
const LONGEST = 1024 * 1024

/** Relationships by which a word processor opens something that is no text and no picture, wherever it lies. */
const ACTIVE_RELATION = /\/(?:vbaProject|wordVbaData|oleObject|package|attachedTemplate|aFChunk|control|activeXControlBinary|subDocument|frame|mailMergeSource|mailMergeHeaderSource|mailMergeRecipientData|attachedToolbars)$/i
const ACTIVE_TYPE = /macroEnabled|vbaProject|vbaData|oleObject|activeX|text\/html|xhtml|\/rtf|message\/|octet-stream|x-msdownload|application\/(?:zip|x-)/i
/** Fields that fetch from elsewhere or start another program; QUOTE with numbers spells such a field out in character codes. */
const ACTIVE_FIELD = /^\s*(?:DDE|DDEAUTO|IMPORT|INCLUDE|INCLUDETEXT|INCLUDEPICTURE|LINK|EMBED|DATABASE|RD|MACROBUTTON|AUTOTEXT|PRINT|QUOTE\s+"?\d)(?![A-Za-z])/i

export type DocxReader = { read(chunk: Buffer): DocxProblem | null; end(): DocxProblem | null; /** Whether a content type was declared. */ saw(type: string): boolean }

export function makeDocxReader(partName: string): DocxReader {
  const isRelations = partName.endsWith('.rels')
  const isTypes = partName === '[Content_Types].xml'
  const types = new Set<string>()
  /** Instructions of the fields that are open, the innermost last. */
  const fields: string[] = []
  let inInstruction = false
  let rest = ''

  const closeField = (instruction: string | undefined): DocxProblem | null => (instruction !== undefined && ACTIVE_FIELD.test(instruction) ? 'macros' : null)

  function takeTag(tag: string, text: string): DocxProblem | null {
    // A document type brings entities, and with them other files. Word processors write none.
    if (/^<!(?!--|\[CDATA\[)/.test(tag)) return 'broken'
    if (tag.startsWith('<?xml ') && !/^(?:utf-8|us-ascii)?$/i.test(attribute(tag, 'encoding'))) return 'broken'
    const name = /^<\/?(?:[\w.-]+:)?([\w.-]+)/.exec(tag)?.[1] ?? ''
    if (isRelations && name === 'Relationship') return relationProblem(tag)
    if (isTypes && (name === 'Override' || name === 'Default')) {
      const type = attribute(tag, 'ContentType')
      types.add(type)
      // printerSettings and the like are declared for endings of which no entry is let in.
      if (ACTIVE_TYPE.test(type) && !(name === 'Default' && type === 'application/octet-stream')) return 'macros'
    }
    if (name === 'altChunk' || name === 'OLEObject' || name === 'control') return 'macros'
    if (name === 'fldSimple' && !tag.startsWith('</')) return closeField(attribute(tag, 'instr'))
    if (name === 'fldChar') {
      const kind = attribute(tag, 'fldCharType')
      if (kind === 'begin') fields.push('')
      if (kind === 'separate') return closeField(fields.at(-1))
      if (kind === 'end') return closeField(fields.pop())
    }
    if (name === 'instrText' || name === 'delInstrText') inInstruction = !tag.startsWith('</') && !tag.endsWith('/>')
    return inInstruction ? takeInstruction(unescaped(text)) : null
  }

  /** Takes what is whole; the beginning of a tag, a comment or a text stays for the next time, or is broken at the end. */
  function takeTags(isEnd: boolean): DocxProblem | null {
    let at = rest.indexOf('<')
    while (at >= 0) {
      const end = endOf(at)
      const next = end === null ? -1 : rest.indexOf('<', end)
      if (end === null && (isEnd || isTorn(at))) return 'broken'
      if (end === null || (next < 0 && !isEnd)) break
      const problem = takeOne(rest.slice(at, end), rest.slice(end, next < 0 ? undefined : next))
      if (problem) return problem
      at = next
    }
    rest = at < 0 ? '' : rest.slice(at)
    return rest.length > LONGEST ? 'broken' : null
  }

  /** Another tag begins before this one has ended. */
  function isTorn(at: number): boolean {
    return !rest.startsWith('<!--', at) && !rest.startsWith('<![CDATA[', at) && rest.length - at > 9 && rest.includes('<', at + 1)
  }

  /** Where the tag, comment or section that begins there ends; null when its end is not here. */
  function endOf(at: number): number | null {
    for (const [open, close] of [['<!--', '-->'], ['<![CDATA[', ']]>']] as const) {
      if (!rest.startsWith(open, at)) continue
      const end = rest.indexOf(close, at + open.length)
      return end < 0 ? null : end + close.length
    }
    // An arrow within quotation marks ends no tag, and no tag holds the beginning of another.
    let quote = ''
    for (let index = at + 1; index < rest.length; index++) {
      const letter = rest[index]!
      if (letter === '<') return null
      if (quote === '' && letter === '>') return index + 1
      if (quote === '' && (letter === '"' || letter === "'")) quote = letter
      else if (letter === quote) quote = ''
    }
    return null
  }

  function takeOne(token: string, text: string): DocxProblem | null {
    if (token.startsWith('<!--')) return inInstruction ? takeInstruction(text) : null
    if (token.startsWith('<![CDATA[')) return inInstruction ? takeInstruction(token.slice(9, -3) + text) : null
    return takeTag(token, text)
  }

  function takeInstruction(text: string): null {
    if (fields.length === 0) fields.push('')
    fields[fields.length - 1] = (fields.at(-1)! + text).slice(0, 4096)
    return null
  }

  return {
    read(chunk) {
      // Another encoding would hide everything that is looked for here; in UTF-8 no zero byte stands.
      if (chunk.includes(0)) return 'broken'
      // Bytes as they are: all that is looked for is ASCII.
      rest += chunk.toString('latin1')
      return takeTags(false)
    },
    end() {
      const problem = takeTags(true)
      return problem ?? fields.map((field) => closeField(field)).find((one) => one !== null) ?? null
    },
    saw: (type) => types.has(type),
  }
}

/** A link to a page that a person may follow is ordinary; a template, picture or object from outside is fetched unasked. */
function relationProblem(tag: string): DocxProblem | null {
  const type = attribute(tag, 'Type')
  if (ACTIVE_RELATION.test(type)) return 'macros'
  if (!/^external$/i.test(attribute(tag, 'TargetMode'))) return null
  const target = attribute(tag, 'Target')
  return /\/hyperlink$/i.test(type) && /^(?:https?:|mailto:|#)/i.test(target) ? null : 'macros'
}

/** Read from the first to the last, so that what looks like an attribute within the text of another is none. */
function attribute(tag: string, name: string): string {
  for (const [, found, double, single] of tag.matchAll(/(?<![\w.-])([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) if (found === name) return unescaped(double ?? single ?? '').trim()
  return ''
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function unescaped(text: string): string {
  return text.replaceAll(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi, (whole, hex: string, decimal: string, name: string) => {
    if (name) return NAMED[name] ?? whole
    const code = Number.parseInt(hex ?? decimal, hex ? 16 : 10)
    return code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
}
