import { useEffect, useEffectEvent, useState } from 'react'
import type { IncomingFile } from './importing'

/**
 * Take files dropped anywhere on the window.
 *
 * @returns whether files are being held over the window just now
 */
export function useFileDrop(onFiles: (files: IncomingFile[]) => void): boolean {
  const [over, setOver] = useState(false)
  const drop = useEffectEvent(onFiles)
  useEffect(() => {
    const hold = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'copy'
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const take = (event: DragEvent) => {
      setOver(false)
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      drop(incomingFiles(event.dataTransfer))
    }
    addEventListener('dragover', hold)
    addEventListener('dragleave', leave)
    addEventListener('drop', take)
    return () => {
      removeEventListener('dragover', hold)
      removeEventListener('dragleave', leave)
      removeEventListener('drop', take)
    }
  }, [])
  return over
}

/** What was dropped. Whether something is a folder can be asked only while the drop is being handled. */
function incomingFiles({ items }: DataTransfer): IncomingFile[] {
  return [...items].flatMap((item): IncomingFile[] => {
    const entry = item.webkitGetAsEntry()
    if (entry?.isDirectory) return [{ name: entry.name, file: null }]
    const file = item.getAsFile()
    return file ? [{ name: file.name, file }] : []
  })
}
