// Files: name, kind and size in megabytes, what the virus scanner said of each, and what can be done with it.

import type { ReactNode } from 'react'
import type { FileState } from '#workflows/lives/file.ts'
import { useReader, useWords } from './reader.tsx'
import { StateTag } from './tag.tsx'

/** `href` only where it can be opened: app/server/shown-file.ts. */
export type StoredFile = { id: string; name: string; type: 'pdf' | 'docx' | 'png' | 'jpg'; bytes: number; scan: FileState; href?: string }

/** `act` makes what stands at the end of a row, such as a form with a Remove button. */
export function Files({ files, act }: { files: readonly StoredFile[]; act?: (file: StoredFile) => ReactNode }) {
  const words = useWords()
  const size = useSize()
  return (
    <ul className="files" role="list">
      {files.map((file) => (
        <li key={file.id}>
          <div>
            <b>{file.href ? <a href={file.href}>{file.name}</a> : file.name}</b>
            <small>{words('form.fileSize', { type: words(`fileTypes.${file.type}`), size: size(file.bytes) })}</small>
          </div>
          <div><StateTag life="file" state={file.scan} /></div>
          <div className="actions">{act?.(file)}</div>
        </li>
      ))}
    </ul>
  )
}

/** "3.1 MB", "412 KB", in the reader's figures. */
export function useSize(): (bytes: number) => string {
  const words = useWords()
  const { language } = useReader()
  return (bytes) => {
    const figure = (value: number, digits: number) => new Intl.NumberFormat(language === 'en' ? 'en-GB' : language, { maximumFractionDigits: digits }).format(value)
    if (bytes < 1000) return words('form.bytes', { count: bytes })
    if (bytes >= 1_000_000_000) return words('form.gigabytes', { size: figure(bytes / 1_000_000_000, 1) })
    return bytes < 1_000_000 ? words('form.kilobytes', { size: figure(bytes / 1000, 0) }) : words('form.megabytes', { size: figure(bytes / 1_000_000, 1) })
  }
}
