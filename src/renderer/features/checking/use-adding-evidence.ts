import { useEffect, useEffectEvent, useState } from 'react'
import { largestFile, type EvidenceDraft } from '#core/evidence/check-evidence'
import { EvidenceId, type EvidencePassage } from '#core/evidence/evidence'
import type { StatementId } from '#core/statement/statement'
import { hostOf } from '#core/text/web-address'
import { hasOwnKeys } from '../../actions/own-keys'
import { usePlatform } from '../../platform/platform-context'
import { useAsk } from './use-ask'

/** The three ways to add evidence; whatever is added can be filled in further afterwards. */
export interface AddingEvidence {
  readonly addLink: (url: string) => Promise<boolean>
  readonly addFiles: (files: readonly File[]) => Promise<void>
  readonly addPassage: (passage: EvidencePassage, title: string) => Promise<boolean>
  readonly problem: string | null
  /** Name of the file that is just being kept. */
  readonly keeping: string | null
}

/** Add evidence to a statement: by a link or a file pasted anywhere outside a field, by a file let go, or by hand. */
export function useAddingEvidence(statementId: StatementId, isOpen: boolean): AddingEvidence {
  const { blobs } = usePlatform()
  const { ask, refuse, problem } = useAsk()
  const [keeping, setKeeping] = useState<string | null>(null)

  const add = (draft: Partial<EvidenceDraft>) =>
    ask({ type: 'putEvidence', statementId, evidence: { ...blankEvidence(), ...draft } })

  const addLink = (url: string) => add({ url, publisher: hostOf(url.trim()) ?? '' })

  const addFile = async (file: File) => {
    // Nobody should wait until a huge file has been read to hear that it is too large.
    if (file.size > largestFile)
      return refuse({ code: 'file.tooLarge', detail: { field: 'file', limit: largestFile } })
    setKeeping(file.name)
    try {
      const bytes = new Uint8Array(await file.arrayBuffer())
      const byteLength = bytes.byteLength
      const kept = await blobs.put(bytes)
      if (!kept.ok) return refuse(kept.failure)
      const mediaType = file.type || 'application/octet-stream'
      const { sha256 } = kept.value
      const what = { kind: 'file' as const, file: { sha256, byteLength, mediaType, fileName: file.name } }
      await add({ title: file.name, what })
    } catch {
      refuse({ code: 'file.unreadable' })
    } finally {
      setKeeping(null)
    }
  }
  const addFiles = async (files: readonly File[]) => {
    for (const file of files) await addFile(file)
  }

  const paste = useEffectEvent((event: ClipboardEvent) => {
    if (!isOpen || event.defaultPrevented || hasOwnKeys(event.target) || !event.clipboardData) return
    const files = [...event.clipboardData.files]
    const words = event.clipboardData.getData('text/plain').trim()
    if (files.length === 0 && words === '') return
    event.preventDefault()
    void (files.length > 0 ? addFiles(files) : addLink(words))
  })
  useEffect(() => {
    const listen = (event: ClipboardEvent) => paste(event)
    addEventListener('paste', listen)
    return () => removeEventListener('paste', listen)
  }, [])

  return {
    addLink,
    addFiles,
    addPassage: (passage, title) => add({ title, what: { kind: 'passage', passage } }),
    problem,
    keeping,
  }
}

function blankEvidence(): EvidenceDraft {
  const id = EvidenceId.parse(crypto.randomUUID())
  const text = { title: '', publisher: '', publishedAt: '', url: '', archiveUrl: '', group: '', note: '' }
  return { id, relation: 'supports', ...text, accessedAt: today(), what: { kind: 'link' } }
}

/** By the calendar of whoever looked. */
function today(): string {
  const now = new Date()
  const two = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
