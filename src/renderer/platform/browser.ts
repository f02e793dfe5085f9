import type { Journal } from '#core/operation/journal'
import type { Operation } from '#core/operation/operation'
import { fileKinds } from '#core/report/report-formats'
import { success } from '#core/result'
import { framedDocument } from './framed-document'
import type { StorageAnswer, StorageCall, StorageCalls } from './browser-storage'
import type { Platform, PrintableReport, ReportBytes } from './platform'

/** The plain browser as a host: files in the origin-private file system, the report through the browser's own print. */
export function createBrowserPlatform(): Platform {
  const call = storageCaller()
  // A worker that waits for the disk to have a blob does not keep the journal waiting.
  const callForBlobs = storageCaller()
  const journal: Journal = {
    read: (from, limit) => call('readJournal', { from, limit }),
    lines: (from, limit) => call('readLines', { from, limit }),
    append: async (operations) => {
      const written = await call('appendJournal', { operations })
      if (!written.ok) return written
      return success(written.value.map((seal, index) => ({ ...(operations[index] as Operation), ...seal })))
    },
  }
  return {
    kind: 'browser',
    openJournal: async () => {
      // Asked for, never relied on: without it the browser may clear the origin when the disk runs full.
      await navigator.storage.persist().catch(() => false)
      const opened = await call('openJournal', null)
      return opened.ok ? success({ journal, ...opened.value }) : opened
    },
    blobs: {
      put: (bytes) => callForBlobs('putBlob', { bytes }),
      get: (sha256) => callForBlobs('getBlob', { sha256 }),
    },
    saveReport,
    backups: {
      list: () => call('listBackups', null),
      put: (name, bytes) => call('putBackup', { name, bytes }),
      get: (name) => call('getBackup', { name }),
      remove: (names) => call('removeBackups', { names }),
    },
    replaceJournal: (bytes) => call('replaceJournal', { bytes }),
    print,
  }
}

/** Asks a storage worker of its own, started with the first call. */
function storageCaller() {
  const waiting = new Map<number, { resolve: (output: unknown) => void; reject: (error: Error) => void }>()
  let lastId = 0
  const start = (): Worker => {
    const started = new Worker(new URL('./browser-storage.worker.ts', import.meta.url), { type: 'module' })
    started.onmessage = ({ data }: MessageEvent<StorageAnswer>) => {
      const caller = waiting.get(data.id)
      waiting.delete(data.id)
      if (data.error === undefined) caller?.resolve(data.output)
      else caller?.reject(new Error(data.error))
    }
    started.onerror = (event) => {
      for (const { reject } of waiting.values()) reject(new Error(event.message))
      waiting.clear()
    }
    return started
  }
  let worker: Worker | undefined
  return <Call extends StorageCall>(name: Call, input: StorageCalls[Call]['input']) =>
    new Promise<StorageCalls[Call]['output']>((resolve, reject) => {
      const id = ++lastId
      waiting.set(id, { resolve: resolve as (output: unknown) => void, reject })
      worker ??= start()
      worker.postMessage({ id, call: name, input })
    })
}

/** Hand a finished report to the browser, which puts it among its downloads. */
function saveReport({ bytes, format, fileName }: ReportBytes): ReturnType<Platform['saveReport']> {
  const { extension, mediaType } = fileKinds[format]
  const name = `${downloadName(fileName)}.${extension}`
  const url = URL.createObjectURL(new Blob([bytes], { type: mediaType }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser reads the bytes a moment after the click.
  setTimeout(() => {
    URL.revokeObjectURL(url)
  }, 10_000)
  return Promise.resolve(success({ where: 'downloads', fileName: name }))
}

/** A name without anything that browsers would change in it, or that shows as something else than it is. */
function downloadName(name: string): string {
  const clean = name
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}]/gu, '')
    .replace(/[/\\:*?"<>|~%]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  return clean === '' ? 'Isnad' : clean
}

/** Lay the report out in a frame of its own and open the browser's print dialog on it, which offers "Save as PDF". */
async function print({ html, description: { title } }: PrintableReport): Promise<void> {
  const frame = document.createElement('iframe')
  frame.setAttribute('sandbox', 'allow-same-origin allow-modals')
  frame.title = title
  // Not `hidden`: a frame that is not laid out prints an empty page.
  Object.assign(frame.style, { position: 'fixed', inlineSize: '0', blockSize: '0', border: '0' })
  const framed = framedDocument(html)
  frame.srcdoc = framed.html
  await new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true })
    document.body.append(frame)
  })
  const view = frame.contentWindow
  await frame.contentDocument?.fonts.ready
  // The browser proposes the page's title as the file's name, and takes it from the top document.
  const ownTitle = document.title
  document.title = title
  try {
    view?.print()
  } finally {
    document.title = ownTitle
    frame.remove()
    framed.release()
  }
}
