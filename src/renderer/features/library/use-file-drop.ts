import { useEffect, useEffectEvent, useState } from 'react'
import { droppedFiles, type Gathered } from './dropped-files'

/**
 * Take files and folders dropped anywhere on the window.
 *
 * @returns whether files are being held over the window just now
 */
export function useFileDrop(onFiles: (gathered: Gathered) => void): boolean {
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
      void droppedFiles(event.dataTransfer).then(drop)
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
