// The first sentences of a text, for a line beside its title; the dossier holds the whole.

const MOST = 260

export function openingOf(text: string, most = MOST): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  if (line.length <= most) return line
  const sentences = line.slice(0, most).match(/^.*[.!?。؟](?=\s|$)/u)?.[0]
  if (sentences && sentences.length > most / 3) return sentences
  return `${line.slice(0, line.lastIndexOf(' ', most))} …`
}
