// Reads a calendar file as a calendar does: lines unfolded, values freed of their escapes. Refuses what RFC 5545 refuses.

export type Entry = Record<string, string>

export function readCalendar(text: string): { head: Entry; events: Entry[] } {
  if (!text.endsWith('\r\n') || /[^\r]\n|\r[^\n]/.test(text)) throw new Error('a line does not end in CRLF')
  const folded = text.slice(0, -2).split('\r\n')
  const long = folded.find((line) => Buffer.byteLength(line) > 75)
  if (long !== undefined) throw new Error(`longer than 75 octets: ${long}`)
  const lines = text.slice(0, -2).replaceAll('\r\n ', '').split('\r\n')
  const head: Entry = {}
  const events: Entry[] = []
  const open: string[] = []
  for (const line of lines) {
    const [, name, parameters, value] = /^([A-Z-]+)((?:;[A-Z-]+=(?:"[^"]*"|[^":;]*))*):(.*)$/s.exec(line) ?? []
    if (name === undefined) throw new Error(`no content line: ${line}`)
    if (name === 'BEGIN') open.push(value!)
    else if (name === 'END') { if (open.pop() !== value) throw new Error(`closed but not open: ${value}`) }
    else {
      const into = open.at(-1) === 'VEVENT' ? events.at(-1)! : head
      if (name in into) throw new Error(`twice: ${name}`)
      into[name] = ['SUMMARY', 'LOCATION'].includes(name) ? freed(value!) : value!
      if (parameters) into[`${name}${parameters}`] = value!
    }
    if (name === 'BEGIN' && value === 'VEVENT') events.push({})
  }
  if (open.length > 0) throw new Error(`left open: ${open.join()}`)
  return { head, events }
}

/** @throws when a comma, a semicolon or a backslash stands there unescaped */
function freed(value: string): string {
  if (/[,;]|\\(?![,;\\nN])/.test(value.replaceAll(/\\[,;\\nN]/g, ''))) throw new Error(`not escaped: ${value}`)
  return value.replaceAll(/\\([,;\\nN])/g, (_all, mark: string) => (mark.toLowerCase() === 'n' ? '\n' : mark))
}
