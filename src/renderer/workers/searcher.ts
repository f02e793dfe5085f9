import type { SearchRequest } from '#core/search/desk-index'
import type { DeskChange, SearchAnswer, SearchingCall, SearchingMessage } from './searching'

/** Changes are told once nothing has changed for so long, at the latest after so long, or when somebody searches. Milliseconds. */
const quiet = 1_000
const longest = 30_000

/**
 * Asks the searching worker, which reads the desk from the start on and is told of every change: when there is time, so
 * that a folder which comes in need not wait for it, and before every search.
 */
export class Searcher {
  private readonly worker: Worker
  private readonly waiting = new Map<number, (answer: SearchAnswer) => void>()
  private readonly readyListeners = new Set<() => void>()
  private turn = 0
  private untold: DeskChange[] = []
  private untoldSince = 0
  private due: ReturnType<typeof setTimeout> | undefined

  constructor(startWorker: () => Worker = startSearchingWorker) {
    this.worker = startWorker()
    this.worker.onmessage = ({ data }: MessageEvent<SearchingMessage>) => {
      if (data.type === 'ready') for (const listener of this.readyListeners) listener()
      else {
        this.waiting.get(data.turn)?.(data.answer)
        this.waiting.delete(data.turn)
      }
    }
  }

  search(request: SearchRequest): Promise<SearchAnswer> {
    this.tellChanges()
    const turn = ++this.turn
    return new Promise((resolve) => {
      this.waiting.set(turn, resolve)
      this.tell({ type: 'search', turn, request })
    })
  }

  /** @param change - null where everything has to be read anew */
  changed(change: DeskChange | null): void {
    if (change === null) {
      this.untold = []
      this.tell({ type: 'changed', change })
      return
    }
    if (this.untold.length === 0) this.untoldSince = performance.now()
    this.untold.push(withoutNewOnes(change))
    clearTimeout(this.due)
    const left = this.untoldSince + longest - performance.now()
    this.due = setTimeout(() => this.tellChanges(), Math.min(quiet, left))
  }

  private tellChanges(): void {
    clearTimeout(this.due)
    for (const change of this.untold.splice(0)) this.tell({ type: 'changed', change })
  }

  /** Called once everything can be found. Answers how to leave. */
  onReady(listener: () => void): () => void {
    this.readyListeners.add(listener)
    return () => this.readyListeners.delete(listener)
  }

  close(): void {
    clearTimeout(this.due)
    this.worker.terminate()
  }

  private tell(call: SearchingCall): void {
    this.worker.postMessage(call)
  }
}

/** The worker reads the statements of an article that came with the article. */
function withoutNewOnes(change: DeskChange): DeskChange {
  const came = new Set(change.articleIds)
  return { ...change, statements: change.statements.filter(({ articleId }) => !came.has(articleId)) }
}

function startSearchingWorker(): Worker {
  return new Worker(new URL('./searching.worker.ts', import.meta.url), { type: 'module' })
}
