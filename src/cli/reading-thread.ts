import { parentPort, workerData } from 'node:worker_threads'
import { failure } from '#core/result'
import { deskNamesOf } from '#core/source/desk-names'
import { readArticles, type ArticleTools } from '../renderer/readers/read-articles'
import { bugText, nodeReadingTools } from './reading-tools'
import type { ThreadData, ThreadMessage, ThreadRequest } from './thread-reader'

/** Reads one file at a time, on a thread that can be thrown away. */

function tell(message: ThreadMessage, transfer: ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, transfer)
}

const desk = deskNamesOf((workerData as ThreadData).sources)

const tools: ArticleTools = {
  ...nodeReadingTools,
  report: (bug) => tell({ type: 'bug', text: bugText(bug) }),
  desk: () => desk,
  onRead: () => tell({ type: 'read' }),
}

parentPort?.on('message', async ({ bytes, name, choices }: ThreadRequest) => {
  try {
    const outcome = await readArticles(bytes, name, tools, choices)
    tell({ type: 'outcome', outcome }, outcome.ok ? [bytes.buffer] : [])
  } catch (bug) {
    tools.report(bug)
    tell({ type: 'outcome', outcome: failure('import.failed') })
  }
})
